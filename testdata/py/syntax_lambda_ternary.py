# lambda in all its parameter forms, defaults bound early, conditional expressions.
from __future__ import print_function

print((lambda: 1)(), (lambda x: x + 1)(1), (lambda x, y=2, *a, **k: (x, y, a, k))(1, 3, 4, z=5))
adders = [lambda x, n=n: x + n for n in range(3)]
print([f(10) for f in adders])
late = []
for n in range(3):
    late.append(lambda: n)
print([f() for f in late])
compose = lambda f, g: lambda x: f(g(x))
print(compose(str, abs)(-5))
print(sorted("bAc", key=lambda s: s.lower()), max([1, -5, 3], key=lambda v: -v))
x = 5
print("big" if x > 10 else "middle" if x > 3 else "small")
f = lambda x: "yes" if x else "no"
print(f(0), f(1), (lambda: (yield))().__class__.__name__)
dispatch = {"add": lambda a, b: a + b, "mul": lambda a, b: a * b}
print(dispatch["add"](2, 3), dispatch["mul"](2, 3))
print([(lambda v: v ** 2)(i) for i in range(4) if (lambda v: v % 2)(i)])
g = lambda *args, **kw: (len(args), sorted(kw))
print(g(1, 2, a=3, *(4, 5), **{"b": 6}))
try:
    (lambda a: a)()
except TypeError as e:
    print("<lambda>()" in str(e))
