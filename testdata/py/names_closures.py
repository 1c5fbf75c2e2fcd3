# Closures share cells; default values are made once; functions are values.
from __future__ import print_function


def make():
    shared = []

    def put(v):
        shared.append(v)

    def get():
        return shared
    return put, get


put, get = make()
put(1)
put(2)
print(get(), make()[1]())


def remember(v, seen=[]):
    seen.append(v)
    return seen


print(remember(1), remember(2), remember.__defaults__)


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(12))


def power(n):
    def of(x):
        return x ** n
    of.__name__ = "power_%d" % n
    return of


cube = power(3)
print(cube(2), cube.__name__)


def loop():
    fs = []
    for i in range(3):
        def f(k=i):
            return k, i
        fs.append(f)
    return [f() for f in fs]


print(loop())


def conditional(flag):
    if flag:
        value = 1
    return value


try:
    conditional(False)
except UnboundLocalError as e:
    print(type(e).__name__)


def recursive_inner(n):
    def down(k):
        return [k] + down(k - 1) if k else []
    return down(n)


print(recursive_inner(4))
print([g(2) for g in [lambda x: x + 1, lambda x: x * 10]])


def swallow():
    total = 0
    try:
        for total in range(5):
            if total == 3:
                raise KeyError
    except KeyError:
        return total, [total for _ in range(2)]


print(swallow())
