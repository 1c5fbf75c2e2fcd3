# 2 3
a = b = [1, 2]
a += [3]
print(b)
(c, d), e = (1, 2), 3
[f, g] = 'xy'
print(c, d, e, f, g)
i, a[i] = 1, 'one' if False else 'uno'
print(i, a)
a[0], a[1] = a[1], a[0]
print(a)
class O(object): pass
o = O()
o.x, o.y = 1, 2
o.x += 5
o.list = [1]
o.list += [2]
o.list[0] -= 4
print(o.x, o.y, o.list)
calls = []
def get(n):
    calls.append(n)
    return o.list
get('obj')[get('key') and 1] += 10
print(o.list, calls)
s = list(range(10))
s[2:4] = ['a', 'b', 'c']
del s[0], s[-1]
del s[::2]
print(s, s[1:], s[:-1], s[::-1], s[1], s[-1])
s[1:2] += ['z']
print(s)
x = 5
print(1 < x < 10, 1 < x > 7, 1 < get('once')[1] < 100, calls[-1:])
print(x is None, x is not None, not x, x in [5], 6 not in (5,))
print(True + True, (x == 5) + 1, -True, [0, 1][x > 3])
print(2 ** 10, 7 // 2, -7 % 3, 7 / 2.0, 1 << 4, 5 & 3, 5 | 3, 5 ^ 3, ~5)
print('%s-%d' % ('a', 3), '%r' % (1,), 'abc'[1], 'abc'[-1:], 'x' * 3)
print('yes' if x else 'no', x and 'and', 0 or 'or')
def f(*args, **kw): return args, sorted(kw.items())
print(f(1, *[2, 3], **{'k': 4}), f(*(1, 2)), f(a=1, **{'b': 2}), f(*'ab'))
def defaults(a, b=[], *c):
    b.append(a)
    return b
print(defaults(1), defaults(2))
assert x == 5, 'not reached'
try:
    assert x == 6, 'message %d' % x
except AssertionError as e:
    print('assertion', e)
try:
    assert not x
except AssertionError as e:
    print('bare assertion', repr(str(e)))
for n in range(3):
    pass
else:
    print('for else', n)
for p, (q, r) in [(1, (2, 3)), (4, 'xy')]:
    print(p, q, r)
for o.x in [7, 8]: pass
print(o.x)
for a[0] in 'z': pass
print(a[0])
while x:
    x -= 1
    if x == 2: continue
    if x == 1: break
else:
    print('not here')
print(x)
d = {1: 'a', 'k': 'b', 1: 'c'}
print(sorted(d.items(), key=str), {'a': 1, 'b': 2}['b'])
print(sorted({1, 2, 2, 3}), sorted({n % 3 for n in range(9)}), {n: n * n for n in range(3)})
del d['k']
del o.y
print(len(d), hasattr(o, 'y'))
class Ctx(object):
    def __init__(self, name, swallow=False): self.name, self.swallow = name, swallow
    def __enter__(self): print('enter ' + self.name); return self.name
    def __exit__(self, *exc):
        print('exit %s %s' % (self.name, exc[0] and exc[0].__name__))
        return self.swallow
def use():
    with Ctx('a') as a, Ctx('b') as (b):
        print(a, b)
        return 'returned'
print(use())
with Ctx('c', True):
    raise ValueError
for n in range(5):
    with Ctx('loop'):
        if n == 0: continue
        break
print(n)
def deco(arg):
    def wrap(f):
        f.arg = arg
        return f
    return wrap
@deco('one')
@deco('two')
def decorated(): return decorated.arg
print(decorated(), decorated.__name__)
def counter(): counter.n += 1; return counter.n
counter.n = 0
counter(); counter()
print(counter.n)
class P(object):
    def __init__(self): self._v = 1
    @property
    def v(self): return self._v
    @v.setter
    def v(self, n): self._v = n * 2
    @staticmethod
    def s(a): return a
    @classmethod
    def c(cls): return cls.__name__
p = P(); p.v = 21
print(p.v, P.s(3), P.c(), p.c())
class Base(object):
    def hi(self): return 'base'
class Left(Base):
    def hi(self): return 'left ' + super(Left, self).hi()
class Right(Base):
    def hi(self): return 'right ' + super(Right, self).hi()
class Both(Left, Right):
    "doc"
    def hi(self): return 'both ' + super(Both, self).hi()
print(Both().hi(), Both.__doc__)
m = 'upper'
print(getattr('abc', m)(), 'abc'.upper(), 'a,b'.split(','), [1, 2].count(1))
print([n for n in range(10) if n % 2 if n > 3], [(a, b) for a in 'xy' for b in 'zw'])
big = [n
       for n in range(3)]
val = (big[0]
       + big[1]
       + undefined)
