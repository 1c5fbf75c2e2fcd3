# io: StringIO, BytesIO, wrappers and pairs.
import io

out = io.StringIO()
print(out.write("first\n"), print("second", 2, file=out), out.writelines(["x", "y"]), repr(out.getvalue()), out.tell(),
    out.seek(0), out.readline(), out.read(3), out.readlines(), repr(out.read()), out.truncate(5), out.getvalue(),
    out.readable(), out.closed)
f = io.StringIO("a\nb\r\nc", newline=None)
print(list(f), f.seek(0), f.read(), io.StringIO("a\r\nb").readlines(), io.StringIO("x\ny").read().split(),
    f.line_buffering, f.isatty())
b = io.BytesIO(b"hello world")
buffer = bytearray(3)
print(b.read(5), b.tell(), b.seek(-5, 2), b.read(), b.seek(0), b.readinto(buffer), buffer, b.getvalue(),
    b.getbuffer()[:5].tobytes(), b.write(b"XX"), b.getvalue(), b.read1(2), b.seek(0), b.readline(), b.readlines(),
    b.truncate(3), b.getvalue())
with io.BytesIO() as c:
    c.write(b"in with")
    print(c.getvalue(), c.closed, c.seekable(), c.writable())
print(c.closed)
text = io.TextIOWrapper(io.BytesIO(b"one\r\ntw\xc3\xb6\n"), encoding="utf-8")
print(text.readline(), text.read(), text.encoding, text.buffer.getvalue()[:3], text.line_buffering)
raw = io.BytesIO()
wrapper = io.TextIOWrapper(raw, encoding="latin-1", newline="\r\n", write_through=True)
print(wrapper.write("é\n"), wrapper.flush(), raw.getvalue(), wrapper.detach() is raw)
reader = io.BufferedReader(io.BytesIO(b"abcdef"), 4)
print(reader.peek(1)[:2], reader.read(2), reader.read1(10), reader.read(), reader.raw.tell(), reader.readable())
for bad in (lambda: c.read(), lambda: io.StringIO().write(b"x"), lambda: io.BytesIO().write("x"),
            lambda: io.StringIO(b"x"), lambda: io.BytesIO("x"), lambda: io.BytesIO().seek(-1),
            lambda: io.StringIO("x").seek(1, 1), lambda: io.StringIO().fileno()):
    try:
        bad()
    except (ValueError, TypeError, OSError) as e:
        print(type(e).__name__, e)
print(isinstance(out, io.TextIOBase), isinstance(b, io.IOBase), isinstance(b, io.RawIOBase),
    issubclass(io.BufferedReader, io.BufferedIOBase), io.UnsupportedOperation.__bases__, io.SEEK_SET, io.SEEK_END,
    io.DEFAULT_BUFFER_SIZE, io.open is open)


class Upper(io.StringIO):
    def write(self, text):
        return super().write(text.upper())


u = Upper()
print("shout", file=u, end="")
print(u.getvalue())
