# cStringIO: what its files answer, and the words of their errors.
from __future__ import print_function
import cStringIO

C = cStringIO.StringIO


def CC():
    b = C("abc")
    b.close()
    return b


def plain(v):
    return v


def show(row):
    try:
        r = repr(plain(eval(row)))
    except Exception as e:
        r = "%s %s" % (type(e).__name__, e)
    print(row, "=>", r)


for row in r'''
C(5)
C(None)
C(u'x').getvalue()
C('a','b')
C(s='x')
type(C())
type(C('a'))
cStringIO.InputType
cStringIO.OutputType
C(bytearray('ab')).read()
C('ab\ncd').read('a')
C('ab').read(-1)
C('ab').read(None)
C('ab\ncd').readline(1)
C('ab\ncd').readlines(1)
C('ab').read(1,2)
C('ab').reset()
C('ab').getvalue(1)
C().getvalue(True)
C('ab').tell()
C('a').seek(-5)
C('a').seek()
C('a').seek(1,7)
C('a').isatty()
C('a').flush()
C('a').close()
C('a').closed
C('a').fileno()
C('a').softspace
C().softspace
C().write(5)
C().write(u'x')
C().write(u'\xe9')
C().writelines([5])
C().writelines(5)
C().truncate(-1)
C().write('a')
C('a').foo
setattr(C(),'softspace',1)
C('a').truncate()
list(C('a\nb'))
C('a').next()
C('').next()
CC().read()
CC().getvalue()
CC().close()
CC().closed
CC().next()
CC().seek(0)
'''.split('\n')[1:-1]:
    show(row)
