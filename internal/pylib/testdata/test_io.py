# -*- coding: utf-8 -*-
"""StringIO, BytesIO and text over binary files."""
from __future__ import print_function
import io
import os
import sys

PY3 = sys.version_info[0] == 3


def plain(v):
    """v, with Python 2's long as int."""
    return v if PY3 or not isinstance(v, long) else int(v)


def attempt(f, *args, **kw):
    try:
        print(repr(plain(f(*args, **kw))))
    except Exception as e:
        print(type(e).__name__, e)


for cls, t in ((io.StringIO, lambda s: s.decode('ascii')), (io.BytesIO, bytes)):
    print('--', cls.__name__)
    f = cls(t(b'one\ntwo\nthree'))
    print(repr(f.read(2)), f.tell(), repr(f.readline()), repr(f.readline(2)), repr(f.read()), repr(f.read()), repr(f.readline()))
    print(f.seek(0), f.readlines(), f.seek(4), list(f), f.seek(0, 2), f.tell(), f.seek(0), f.readlines(5))
    f.seek(0)
    print(f.write(t(b'ONE')), repr(f.getvalue()), f.tell(), repr(f.read(3)))
    f.seek(20)
    f.write(t(b'far'))
    print(repr(f.getvalue()), f.truncate(5), repr(f.getvalue()), f.tell())
    f.seek(2)
    print(f.truncate(), repr(f.getvalue()), f.readable(), f.writable(), f.seekable(), f.isatty(), f.closed)
    f = cls()
    f.writelines([t(b'a'), t(b'b\n')])
    f.write(t(b'c'))
    print(repr(f.getvalue()), repr(f.read()), f.write(t(b'')))
    f.seek(0)
    print(repr(next(f)), repr(next(f, None)), repr(next(f, 'end')))
    attempt(f.seek, -1)
    attempt(f.seek, 1, 1)
    attempt(f.seek, -1, 2)
    attempt(f.seek, 0, 5)
    attempt(f.truncate, -1)
    attempt(f.fileno)
    attempt(f.detach)
    attempt(f.write, 5)
    attempt(f.write, None)
    attempt(f.read, 'x')
    attempt(cls, 5)
    print(cls(None).read() == t(b''), repr(f.read(None)), repr(f.read(-5)))
    with f as g:
        print(g is f)
    print(f.closed)
    for name in ('read', 'getvalue', 'readline', 'tell', 'flush', 'isatty', 'readlines', '__enter__'):
        attempt(getattr(f, name))
    attempt(f.write, t(b'x'))
    f.close()

print('-- BytesIO only')
b = io.BytesIO(b'hello world')
buf = bytearray(5)
print(b.readinto(buf), buf, b.read1(3), b.readinto(bytearray(10)))
b.write(bytearray(b'!!'))
print(b.getvalue(), b.write(memoryview(b'mv')), b.getvalue())
attempt(b.write, u'text')
print(b.seek(-2, 2), b.seek(1, 1), b.read(), b.seek(-100, 1))
print('-- StringIO only')
attempt(io.StringIO(u'').write, b'bytes')
attempt(io.StringIO, b'bytes')
s = io.StringIO(u'a\r\nb\rc\n', newline=None)
print(repr(s.read()), s.newlines == None)
s = io.StringIO(u'a\r\nb\rc\n', newline='')
print([s.readline() for i in range(4)])
s = io.StringIO(newline='\r\n')
s.write(u'x\ny')
print(repr(s.getvalue()))
attempt(io.StringIO, u'', newline='x')
u = io.StringIO(u'h\xe9llo')
print(repr(u.read(2)), u.tell(), u.encoding, u.errors, u.line_buffering)

print('-- TextIOWrapper')
raw = io.BytesIO(u'caf\xe9\nzwei\r\ndrei'.encode('utf-8'))
w = io.TextIOWrapper(raw, encoding='utf-8')
print(repr(w.readline()), repr(w.readline()), repr(w.read()), repr(w.read()), w.encoding)
raw = io.BytesIO()
w = io.TextIOWrapper(raw, encoding='latin-1', newline='\n')
print(w.write(u'\xe9\n'))
w.flush()
print(repr(raw.getvalue()), w.readable(), w.writable(), w.buffer is raw)
attempt(w.write, b'bytes')
attempt(w.write, u'\u20ac')
w.close()
print(w.closed, raw.closed)
attempt(w.read)

print('-- open')
name = 'io-test.txt'
with io.open(name, 'w', encoding='utf-8') as f:
    print(f.write(u'\u20ac euro\nline\n'))
with io.open(name, encoding='utf-8') as f:
    print(repr(f.readline()), repr(f.read()))
with io.open(name, 'rb') as f:
    print(repr(f.read(3)), repr(f.read()))
with io.open(name, 'ab') as f:
    print(f.write(b'more'))
with io.open(name, encoding='ascii', errors='replace') as f:
    print([line for line in f])
with io.open(name, encoding='ascii') as f:
    attempt(f.read)
os.remove(name)
attempt(io.open, name)
attempt(io.open, name, 'q')
attempt(io.open, name, 'rb', encoding='utf-8')
print(io.SEEK_SET, io.SEEK_CUR, io.SEEK_END, issubclass(io.UnsupportedOperation, ValueError))
if PY3:
    b = io.BytesIO(b'abc')
    v = b.getbuffer()
    v[0] = 65
    print(b.getvalue(), len(v), io.open is open)
    v.release()
    print(file=io.StringIO())
    s = io.StringIO()
    print('printed', 1, file=s)
    print(repr(s.getvalue()))
for f, x in ((io.StringIO(), u'abc'), (io.BytesIO(), b'abc')):
    print([plain(n) for n in (f.write(x), f.seek(1), f.seek(0, 2), f.tell(), f.truncate(2), f.truncate())])
