# Files in memory: what they answer, and the words of their errors.
from __future__ import print_function
import io
import sys

B, S = io.BytesIO, io.StringIO


def CB():
    b = B(b'abc')
    b.close()
    return b


def CS():
    s = S(u'abc')
    s.close()
    return s


def P(s, at, w):
    f = S(s)
    f.seek(at)
    f.write(w)
    return f.getvalue(), int(f.tell())


def plain(v):
    """v, with Python 2's long as int."""
    return v if sys.version_info[0] > 2 or not isinstance(v, long) else int(v)


def show(row):
    try:
        r = repr(plain(eval(row)))
    except Exception as e:
        r = "%s %s" % (type(e).__name__, e)
    print(row, "=>", r)


for row in r'''
io.BytesIO(5)
io.BytesIO(u'x')
io.BytesIO(b'a',b'b')
io.BytesIO(None).getvalue()
io.BytesIO(initial_bytes=b'q').read()
io.BytesIO(foo=1)
io.BytesIO(bytearray(b'zz')).getvalue()
B(b'ab\ncd\nef').read('a')
B(b'abc').read(-7)
B(b'abc').read(None)
B(b'abc').read(1,2)
B(b'abc').readline('a')
B(b'ab\ncd').readline(1)
B(b'ab\ncd').readlines(1)
B(b'ab\ncd').readlines('x')
B(b'ab\ncd').readlines(None)
B(b'a').read1()
B(b'abc').read1(2)
B(b'a').readinto(b'x')
B(b'a').readinto(5)
B(b'a').write(u'x')
B(b'a').write(5)
B(b'a').write()
B(b'abc').write(b'xy')
B(b'a').writelines([b'x',u'y'])
B(b'a').writelines(5)
B(b'a').writelines([b'x'])
B(b'a').seek(-1)
B(b'a').seek(1,5)
B(b'a').seek('a')
B(b'a').seek()
B(b'a').seek(1.5)
B(b'abc').seek(-1,2)
B(b'abc').seek(-9,2)
B(b'abc').seek(9)
B(b'a').seek(1,2,3)
B(b'a').seek(0,'a')
B(b'a').truncate(-1)
B(b'a').truncate('x')
B(b'abc').truncate(1)
B(b'abc').truncate()
B(b'a').truncate(None)
B(b'a').truncate(5)
B(b'a').truncate(1,2)
B(b'a').getvalue(1)
B(b'a').fileno()
B(b'a').isatty()
B(b'a').readable()
B(b'a').writable()
B(b'a').seekable()
B(b'a').detach()
B(b'a').name
B(b'a').mode
B(b'a').closed
B(b'a').flush()
B(b'a').tell(1)
B(b'a').foo
list(B(b'a\nb'))
next(iter(B(b'')))
B(b'a').__enter__().read()
setattr(B(b'a'),'x',1)
CB().read()
CB().write(b'')
CB().seek(0)
CB().tell()
CB().getvalue()
CB().close()
CB().closed
CB().readline()
CB().flush()
CB().isatty()
CB().readable()
CB().__enter__()
list(CB())
CB().truncate()
CB().readlines()
CB().writelines([])
CB().fileno()
CB().seekable()
io.StringIO(5)
io.StringIO(b'x')
io.StringIO(u'a',newline='x')
io.StringIO(u'a',5)
io.StringIO(None).getvalue()
io.StringIO(initial_value=u'q').read()
io.StringIO(u'a',u'\n',3)
io.StringIO(foo=1)
S(u'ab').read('a')
S(u'abc').read(-7)
S(u'abc').read(None)
S(u'abc').read(1,2)
S(u'a').readline('a')
S(u'ab\ncd').readline(1)
S(u'ab\ncd').readline(None)
S(u'ab\ncd').readlines(1)
S(u'ab\ncd').readlines('x')
S(u'a').write(b'x')
S(u'a').write(5)
S(u'a').write()
S(u'abc').write(u'xy')
S(u'a').writelines([u'x',b'y'])
S(u'a').writelines(5)
S(u'a').seek(-1)
S(u'a').seek(1,5)
S(u'a').seek('a')
S(u'a').seek()
S(u'a').seek(1.5)
S(u'abc').seek(1,1)
S(u'abc').seek(1,2)
S(u'abc').seek(0,2)
S(u'abc').seek(0,1)
S(u'abc').seek(9)
S(u'a').truncate(-1)
S(u'a').truncate('x')
S(u'abc').truncate(1)
S(u'abc').truncate()
S(u'abc').truncate(9)
S(u'abc').truncate(None)
S(u'a').getvalue(1)
S(u'a').fileno()
S(u'a').isatty()
S(u'a').readable()
S(u'a').writable()
S(u'a').seekable()
S(u'a').detach()
S(u'a').name
S(u'a').closed
S(u'a').encoding
S(u'a').errors
S(u'a').newlines
S(u'a').line_buffering
S(u'a').flush()
S(u'a').buffer
CS().read()
CS().write(u'')
CS().seek(0)
CS().tell()
CS().getvalue()
CS().close()
CS().closed
CS().readline()
CS().flush()
CS().isatty()
CS().readable()
CS().__enter__()
list(CS())
CS().truncate()
CS().readlines()
CS().writelines([])
CS().newlines
CS().line_buffering
CS().encoding
CS().fileno()
io.StringIO(u'a\r\nb\rc\n').read()
io.StringIO(u'a\r\nb\rc\n',None).read()
io.StringIO(u'a\r\nb\rc\n','').readlines()
io.StringIO(u'a\nb\n','\r\n').getvalue()
io.StringIO(u'a\nb\n','\r').readlines()
io.StringIO(u'a\r\nb\rc\n',None).newlines
list(io.StringIO(u'a\r\nb\rc\n'))
io.StringIO(u'a\r\nb\rc',None).getvalue()
io.StringIO(u'a\rb',newline=u'\r').readlines()
P(u'abc',5,u'Z')
P(u'abc',1,u'Z')
P(u'h\xe9llo',1,u'Z')
isinstance(B(b''),io.BufferedIOBase)
isinstance(S(u''),io.TextIOBase)
isinstance(B(b''),io.RawIOBase)
io.BytesIO.__name__
io.BytesIO.__module__
io.BytesIO
io.StringIO
'''.split('\n')[1:-1]:
    show(row)
