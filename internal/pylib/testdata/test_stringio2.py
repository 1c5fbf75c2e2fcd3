# -*- coding: utf-8 -*-
"""StringIO and cStringIO of Python 2."""
import cStringIO
import StringIO


def attempt(f, *args, **kw):
    try:
        print repr(f(*args, **kw))
    except Exception as e:
        print type(e).__name__, e


for module in (StringIO, cStringIO):
    print '--', module.__name__
    f = module.StringIO('one\ntwo\nthree')
    print repr(f.read(2)), f.tell(), repr(f.readline()), repr(f.readline(2)), repr(f.read()), repr(f.read()), repr(f.readline())
    f.seek(0)
    print f.readlines(), f.tell()
    f.seek(4)
    print list(f)
    f.seek(-3, 2)
    print f.tell(), f.read()
    f.seek(0)
    print f.readlines(5), f.getvalue()
    f = module.StringIO()
    f.write('hello ')
    f.write('world')
    print repr(f.getvalue()), f.tell(), repr(f.read())
    f.seek(0)
    f.write('J')
    print repr(f.getvalue()), f.tell(), repr(f.read(4))
    f.seek(15)
    f.write('far')
    print repr(f.getvalue())
    f.truncate(4)
    print repr(f.getvalue())
    f.seek(2)
    f.truncate()
    print repr(f.getvalue())
    f.writelines(['x', 'y\n'])
    print >>f, 'printed', 1,
    print >>f, 'line'
    print repr(f.getvalue()), f.closed, f.isatty()
    f.flush()
    f.seek(0)
    print repr(f.next()), repr(f.next())
    attempt(f.next)
    attempt(f.write, None)
    attempt(lambda: module.StringIO(5).read())
    f.close()
    f.close()
    print f.closed
    attempt(f.read)
    attempt(f.write, 'x')
    attempt(f.getvalue)
f = StringIO.StringIO()
f.write(5)
f.write(u'\u20ac')
print repr(f.getvalue()), f.len, f.pos
f.write('\xe9')
attempt(f.getvalue)
attempt(f.truncate, -1)
f = StringIO.StringIO(u'uni')
print repr(f.read())
f = cStringIO.StringIO('read only')
print hasattr(f, 'write')
print repr(f.read(4)), repr(f.getvalue(True))
f.reset()
print repr(f.read())
attempt(cStringIO.StringIO, u'\u20ac')
attempt(cStringIO.StringIO().write, u'\u20ac')
print cStringIO.StringIO(u'abc').read(), isinstance(f, cStringIO.InputType), isinstance(cStringIO.StringIO(), cStringIO.OutputType)
attempt(cStringIO.StringIO, 1, 2)
