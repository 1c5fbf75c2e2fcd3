# open and file objects of Python 3 in a temporary folder.
import io
import os
import tempfile

folder = tempfile.mkdtemp()
path = os.path.join(folder, "notes.txt")
f = open(path, "w", encoding="utf-8")
print(f.mode, f.closed, os.path.basename(f.name), f.encoding, f.write("first\nsécond\n"), f.writable(), f.readable(),
    type(f).__name__)
print("third", 3, file=f)
f.writelines(["x\n", "y"])
f.close()
print(f.closed, os.path.getsize(path))
with open(path, encoding="utf-8") as f:
    print(repr(f.readline()), repr(f.read(3)), f.readlines(), f.seek(0), [line.rstrip() for line in f], f.closed,
        repr(f.read()))
print(f.closed)
with open(path, "rb") as f:
    print(f.mode, f.readline(), f.read(3), f.tell(), f.seek(-3, 2), f.read(), f.read(), f.seek(0), f.peek(2)[:2],
        type(f).__name__)
    buffer = bytearray(4)
    print(f.readinto(buffer), buffer, list(f)[-1], f.fileno() > 2, f.seekable(), f.isatty())
with open(path, "a") as f:
    print(f.write("appended"), f.tell() > 0)
with open(path, "r+b") as f:
    f.write(b"FIRST")
    f.seek(0)
    print(f.readline(), f.truncate(5), f.seek(0), f.read())
with open(path, "wb") as f:
    print(f.write(b"a\r\nb\rc\n\xff"), f.write(bytearray(b"x")), f.write(memoryview(b"yz")))
print(open(path, encoding="latin-1").read().encode("latin-1"), repr(open(path, newline="", encoding="latin-1").read()),
    open(path, errors="replace").readlines(), open(path, errors="ignore").read()[-3:])
with open(path, "w", newline="\r\n") as f:
    f.write("1\n2\n")
print(open(path, "rb").read(), open(path).read().splitlines(), os.stat(path).st_size)
try:
    open(path, "x")
except FileExistsError as e:
    print(type(e).__name__, e.errno)
with open(path, "wb") as f:
    f.write(b"\xff")
closed = f
for call in (lambda: closed.read(), lambda: closed.write(b""), lambda: open("/no/such/file"), lambda: open(folder),
            lambda: open(path, "q"), lambda: open(path, "r").write("x"), lambda: open(path, "rb").write(b"x"),
             lambda: open(path, "w").write(b"x"), lambda: open(path, "wb").write("x"), lambda: open(path, "rb",
                 encoding="utf-8"), lambda: open(path, "rw"), lambda: open(path, encoding="nope")):
    try:
        print(call())
    except (OSError, ValueError, TypeError, LookupError) as e:
        print(type(e).__name__, str(e).replace(folder, "FOLDER"))
with open(path, "wb") as f:
    f.write(b"ok\xff")
try:
    open(path, encoding="utf-8").read()
except UnicodeDecodeError as e:
    print(e)
os.remove(path)
os.rmdir(folder)
try:
    input("prompt> ")
except EOFError as e:
    print("EOFError", e)
print(isinstance(open(os.devnull), io.TextIOBase), isinstance(io.BytesIO(), io.IOBase), open(os.devnull).read() == "")
