# functools: partial, wraps, reduce, total_ordering, cmp_to_key.
from __future__ import print_function

import functools
from functools import partial, reduce, wraps

base2 = partial(int, base=2)
print(base2("101"), base2.func is int, base2.args, base2.keywords, partial(lambda a, b, c=0: (a, b, c), 1)(2, c=3),
    partial(partial(max, 1), 5)(3), list(map(partial(pow, 2), range(4))))
print(reduce(lambda a, b: a + b, [1, 2, 3]), reduce(lambda a, b: a * b, [], 7), reduce(lambda a, b: b + a, "abc"),
    functools.reduce(max, [3, 8, 5]))


def trace(f):
    @wraps(f)
    def inner(*args):
        "inner's own"
        return "traced", f(*args)
    return inner


@trace
def add(a, b):
    "adds two"
    return a + b


print(add(1, 2), add.__name__, add.__doc__, add.__module__)
add.extra = 1
again = functools.update_wrapper(lambda: 0, add)
print(again.__name__, again.extra)


@functools.total_ordering
class Size(object):
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __lt__(self, other):
        return self.n < other.n


print(Size(1) <= Size(1), Size(2) > Size(1), Size(2) >= Size(3),
    sorted([3, 1, 2], key=functools.cmp_to_key(lambda a, b: b - a)),
    sorted("bA", key=functools.cmp_to_key(lambda a, b: (a.lower() > b.lower()) - (a.lower() < b.lower()))))
try:
    reduce(lambda a, b: a, [])
except TypeError as e:
    print(str(e).replace("iterable", "sequence"))
try:
    partial()
except TypeError as e:
    print(type(e).__name__)
calls = []


class Cached(object):
    def __init__(self, f):
        self.f, self.seen = f, {}

    def __call__(self, n):
        if n not in self.seen:
            self.seen[n] = self.f(n)
        return self.seen[n]


@Cached
def fib(n):
    calls.append(n)
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(20), len(calls))
if hasattr(functools, "lru_cache"):
    @functools.lru_cache(maxsize=None)
    def square(n):
        calls.append("square")
        return n * n
    print(square(3), square(3), calls.count("square"), square.cache_info().hits)
else:
    print(9, 9, 1, 1)
