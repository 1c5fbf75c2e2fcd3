# 2
class Out:
    def write(self, s): Out.text += s
    text = ''
out = Out()
print 'a', 'b',
print 'c'
print
print >>out, 'to', 'out'
print repr(out.text)
print 7 / 2, -7 / 2, 7 / 2.0, 7 % 3
x = 7; x /= 2; print x
print `1 + 1`, 0777, 10L, u'uni', 'str' == u'str'
try:
    raise ValueError, 'old style'
except ValueError, e:
    print 'caught', e
try:
    raise KeyError, ('a', 'b'), None
except KeyError, (a, b):
    print a, b
def tup(a, (b, (c, d)), e=5): return a, b, c, d, e
print tup(1, (2, (3, 4)))
print sorted([(1, 'b'), (2, 'a')], key=lambda (n, s): s)
print [i for i in range(3)], i
def leak():
    i = 'before'
    l = [i for i in 'xyz']
    return i
print leak()
def noleak(x):
    return [x for x in range(x)]
print noleak(3)
class Old:
    def __init__(self): self.v = 1
    def __str__(self): return 'old %d' % self.v
print Old(), 1 <> 2
class K(object):
    xs = [1, 2]
    ys = [x for x in xs for _ in xs]
    x = 'kept'
print K.ys, K.x
exec_ = 3
True_ = True
print True, False, None, 1 if True else 2
while 1:
    print 'once',
    break
print
def f(a, b): pass
def g():
    return f(1,
             2) + \
        1
try:
    f(1)
except TypeError, e:
    print e
print 'abc' 'def', 'a' \
    'b'
h = lambda: (yield 3)
print list(h())
print map(lambda x: x * 2, [1, 2]), reduce(lambda a, b: a + b, [1, 2, 3])
a = 1; a <<= 3; a |= 1; a **= 2; print a
g()
