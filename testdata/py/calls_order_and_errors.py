"""The value of an assignment is taken first; errors of iterators pass; generator expressions of lambdas are lazy."""
from __future__ import print_function
import itertools
import sys


def value():
    print('value')
    return [0]


for name in 'slice', 'item', 'attribute':
    try:
        if name == 'slice':
            unbound[1:2] = value()
        elif name == 'item':
            unbound[1] = value()
        else:
            unbound.x = value()
    except NameError as e:
        print(name, e)


def local():
    try:
        later[0:1] = value()
    except NameError as e:
        print(e)
    later = 1


local()
L = [1, 2, 3]


def replace():
    global L
    L = [7, 8, 9]
    return [0]


old = L
L[1:2] = replace()
print(L, old)
L[:] = [x for x in L] + value()
L[1:] = L
L[::2] = ['ab'] * len(L[::2])
L[0:1], n = [5, 6], 3
print(L, n)
a = L[:1] = [4]
print(a, L)


def broken():
    yield 1
    raise KeyError('of the generator')


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


def loop():
    for a, b in [broken()]:
        print(a, b)


def loop_of_ints():
    for a, b in [5]:
        print(a, b)


attempt(loop)
attempt(loop_of_ints)
attempt(lambda: [a for a, b in [broken()]])
attempt(lambda: [(a, b) for a, b in ['xy', (1, 2), iter([3, 4])]])
attempt(lambda: [(a, b) for a, b in ['xyz']])


def stop():
    raise StopIteration


if sys.version_info[0] == 3:
    attempt(lambda: next(stop() for x in [1]))
attempt(lambda: next(n for n in itertools.count() if n > 5))
attempt(lambda: any(n > 5 for n in itertools.count()))
attempt(lambda: sum(n * n for n in range(4)))
lazy = lambda n: (print('item', i) for i in range(n))
g = lazy(2)
print(type(g).__name__)
for item in g:
    print(item)
adders = [lambda x: sum(x + i for i in range(k)) for k in range(3)]
print([f(1) for f in adders])
by_sum = sorted([(3, 1), (1, 1), (0, 9)], key=lambda t: sum(x for x in t))
print(by_sum, max('abc', key=lambda c: max(ord(d) for d in c)))


class Box:
    scale = 3
    total = lambda self, items: sum(self.scale * i for i in items)
    nested = lambda self: (lambda y: list(x + y for x in [1, 2]))(10)


print(Box().total([1, 2]), Box().nested())
for k in range(2):
    f = lambda m=k: tuple(m + i for i in range(2))
    print(f(), f(10))
while (lambda: all(v < 3 for v in [n]))():
    n += 1
print(n)
