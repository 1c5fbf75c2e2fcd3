# 3
def kwonly(a, /, b, *, c, d=4, **kw): return a, b, c, d, kw
print(kwonly(1, 2, c=3), kwonly(1, b=2, c=3, a=9))
for bad in (lambda: kwonly(a=1, b=2, c=3), lambda: kwonly(1, 2)):
    try:
        bad()
    except TypeError as e:
        print('TypeError')
a, *b, c = range(5)
print(a, b, c)
*a, = 'xy'
print(a, [*a, 1, *b], (*a,), {*b}, {**{'k': 1}, 'j': 2, **{'k': 3}})
for x, *y in [(1, 2, 3), 'abc']: print(x, y)
print([y for x, *y in [(1, 2, 3)]])
def outer():
    n = 0
    def inc():
        nonlocal n
        n += 1
        return n
    inc(); inc()
    return n
print(outer())
try:
    raise ValueError('a')
except ValueError as e:
    pass
try:
    e
except NameError as err:
    print(err)
def exc():
    e = 'before'
    try:
        raise ValueError
    except ValueError as e:
        pass
    try:
        return e
    except UnboundLocalError as x:
        return str(x)
print(exc())
try:
    try:
        raise ValueError('inner')
    except ValueError as e:
        raise KeyError('outer') from e
except KeyError as e:
    print(repr(e), repr(e.__cause__), repr(e.__context__))
try:
    try: raise ValueError('ctx')
    except ValueError: undefined
except NameError as e:
    print(repr(e.__context__))
name, width = 'bob', 8
print(f'{name!r:>{width}}|{width:04d}|{name}{"!"}{{}}', f'{width=}', f'')
items = [1, 2, 3, 4]
while (n := len(items)) > 1:
    items.pop()
print(n)
if (m := max(items)) and m: print('m', m)
print([last := i for i in range(3)], last)
def walrus():
    data = iter('abc')
    out = []
    while ch := next(data, None):
        out.append(ch)
    return out, ch, (y := 3) + y
print(walrus())
f = lambda: (z := 5) + z
print(f())
class A:
    def who(self): return 'A', __class__.__name__
    def __init__(self, v): self.v = v
class B(A):
    def __init__(self, v):
        super().__init__(v * 2)
    def who(self):
        try:
            return ('B',) + super().who()
        finally:
            pass
    x: int = 3
    y: 'str'
    def ann(self, a: int, *b: str) -> None: return a
b = B(4)
print(b.v, b.who(), B.__annotations__, B.x, b.ann(1))
def delegate():
    got = yield from inner()
    print('got', got)
    yield from 'xy'
def inner():
    x = yield 1
    print('sent', x)
    return 'result'
g = delegate()
print(next(g), g.send('hello'), list(g))
def f(*args, **kw): return args, kw
print(f(*[1], 2, *(3,), k=1, **{'a': 2}, **{'b': 3}))
print(b'bytes'[0], 'é', len('héllo'), 5 / 2, 7 // 2, 1_000)
x = 3 if True else 4
print(x, True & False, True ^ True)
def g():
    return [1,
            2][
        5]
def k():
    return (b
            .who()
            .missing())
for h in (g, k):
    try:
        h()
    except (IndexError, AttributeError) as e:
        print(type(e).__name__, e.__traceback__.tb_next.tb_lineno)
class M:
    n = 1
    l = [n for _ in range(2)] if False else [1 for _ in range(n)]
print(M.l)
match = 1; match += 1; print(match)
def many(*args): return len(args)
print(many(0,1,2,3,4,5,6,7,8,9,0,1,2,3,4,5,6,7,8,9,0,1,2,3,4,5,6,7,8,9,0,1,2,3,4,5,6,7,8,9,0,1,2,3,4,5,6,7,8,9,0,1,2,3,4,5,6,7,8,9,0,1,2,3,4,5,6,7,8,9,0,1,2,3,4,5,6,7,8,9,0,1,2,3,4,5,6,7,8,9,0,1,2,3,4,5,6,7,8,9,0,1,2,3,4,5,6,7,8,9,0,1,2,3,4,5,6,7,8,9,0,1,2,3,4,5,6,7,8,9,0,1,2,3,4,5,6,7,8,9,0,1,2,3,4,5,6,7,8,9,0,1,2,3,4,5,6,7,8,9,0,1,2,3,4,5,6,7,8,9,0,1,2,3,4,5,6,7,8,9,0,1,2,3,4,5,6,7,8,9,0,1,2,3,4,5,6,7,8,9,0,1,2,3,4,5,6,7,8,9,0,1,2,3,4,5,6,7,8,9,0,1,2,3,4,5,6,7,8,9,0,1,2,3,4,5,6,7,8,9,0,1,2,3,4,5,6,7,8,9,0,1,2,3,4,5,6,7,8,9,0))
def qual():
    def inner(): pass
    class L:
        def m(self): pass
    return inner.__qualname__, L.m.__qualname__
print(qual())
try:
    qual(1)
except TypeError as e:
    print(e)
qual().missing
