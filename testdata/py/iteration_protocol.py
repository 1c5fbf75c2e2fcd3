# Iterators of one's own, __getitem__ iteration, iter with a sentinel, unpacking from iterators.
from __future__ import print_function


class Countdown(object):
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n

    next = __next__


class Letters(object):
    def __getitem__(self, i):
        if i > 2:
            raise IndexError(i)
        return "abc"[i]


class Table(object):
    def __init__(self, rows):
        self.rows = rows

    def __iter__(self):
        for row in self.rows:
            yield row
    __reversed__ = lambda self: iter(self.rows[::-1])


c = Countdown(3)
print(list(c), list(c), [x for x in Countdown(2)], tuple(Countdown(2)), sorted(Countdown(3)), sum(Countdown(4)),
    max(Countdown(3)), 2 in Countdown(3), dict((x, 1) for x in Countdown(1)))
print(list(Letters()), "b" in Letters(), "z" in Letters(), list(zip(Letters(), Countdown(5))),
    list(enumerate(Letters(), 1)), list(reversed(Table([1, 2]))), "".join(Letters()))
a, b, d = Letters()
x, y = Countdown(2)
print(a, b, d, x, y, list(Table("xy")), [p + q for p in Table("ab") for q in Table("cd")], set(Table("aa")) == {"a"})
chunks = iter(["GET", " /", ""])
print(list(iter(lambda: next(chunks), "")), list(map(lambda p: p * 2, Letters())), list(filter(None, [0, 1, "", "a"])),
    list(filter(lambda v: v > 1, Countdown(4))))
it = iter("abc")
print(next(it), list(it), next(it, None), iter(it) is it, list(zip("ab", [1, 2, 3])), list(zip()), dict(zip("k", "v")),
    all([]), any([]), all(Countdown(2)), any(Countdown(2)))
for bad in (lambda: iter(5), lambda: next(Letters()), lambda: next(iter([])), lambda: list(5), lambda: dict(5),
            lambda: [z for z in None]):
    try:
        bad()
    except (TypeError, StopIteration) as e:
        print(type(e).__name__)


class Broken(object):
    def __iter__(self):
        return self

    def next(self):
        raise ValueError("inside")
    __next__ = next


try:
    for _ in Broken():
        pass
except ValueError as e:
    print("escaped", e)


class NotIterator(object):
    def __iter__(self):
        return 5


try:
    iter(NotIterator())
except TypeError as e:
    print(e)
for i, (k, v) in enumerate(sorted({"a": 1, "b": 2}.items())):
    print(i, k, v, end=" ")
print([i for i in range(3) for j in range(i)], [[j for j in range(i)] for i in range(3)],
    {i: {j for j in range(i)} for i in range(2)} == {0: set(), 1: {0}}, [y for x in [[1], [2, 3]] for y in x if y > 1])
