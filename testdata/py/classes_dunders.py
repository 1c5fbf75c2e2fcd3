# The protocols: arithmetic, comparison, containers, calls, conversion.
from __future__ import print_function

import functools


@functools.total_ordering
class Vector(object):
    def __init__(self, *xs):
        self.xs = xs

    def __repr__(self):
        return "Vector%r" % (self.xs,)

    def __add__(self, other):
        if not isinstance(other, Vector):
            return NotImplemented
        return Vector(*[a + b for a, b in zip(self.xs, other.xs)])

    def __mul__(self, k):
        return Vector(*[x * k for x in self.xs])

    __rmul__ = __mul__

    def __neg__(self):
        return self * -1

    def __abs__(self):
        return sum(x * x for x in self.xs) ** 0.5

    def __eq__(self, other):
        return isinstance(other, Vector) and self.xs == other.xs

    def __ne__(self, other):
        return not self == other

    def __lt__(self, other):
        return self.xs < other.xs

    def __hash__(self):
        return hash(self.xs)

    def __len__(self):
        return len(self.xs)

    def __getitem__(self, i):
        return self.xs[i]

    def __contains__(self, x):
        return x in self.xs

    def __call__(self, i):
        return self.xs[i] * 100

    def __iadd__(self, other):
        self.xs = self.xs + (other,)
        return self

    def __divmod__(self, k):
        return "divmod", k

    def __pow__(self, k):
        return "pow", k

    def __radd__(self, other):
        return "radd", other

    def __int__(self):
        return 42

    def __float__(self):
        return 4.5

    def __index__(self):
        return 1


v, w = Vector(1, 2), Vector(3, 4)
print(v + w, v * 2, 3 * v, -v, abs(w), v == Vector(1, 2), v != w, v < w, v >= w)
print(len(v), v[0], v[-1], v[:1], 2 in v, 9 in v, list(v), v(1), divmod(v, 3), v ** 2, 5 + v)
print(len({v: 1, Vector(1, 2): 2}), int(v), float(v), "ab"[v], [10, 20][v], tuple(v), max(v, w), sorted([w, v]))
v += 9
print(v, [a for a in v], bool(v), bool(Vector()))
for bad in (lambda: v + 1, lambda: v - w, lambda: v["a"], lambda: object() < object(), lambda: ~v):
    try:
        print(bad())
    except TypeError as e:
        print(str(e).replace("descriptor ", "")[:60])


class Rows(object):
    def __init__(self):
        self.d = {}

    def __setitem__(self, k, v):
        self.d[k] = v

    def __delitem__(self, k):
        del self.d[k]

    def __iter__(self):
        return iter(sorted(self.d))

    def __bool__(self):
        return False
    __nonzero__ = __bool__


r = Rows()
r["b"] = 1; r["a"] = 2
del r["b"]
print(list(r), "a" in r, bool(r), not r, [x for x in r], r and 1 or 2)
