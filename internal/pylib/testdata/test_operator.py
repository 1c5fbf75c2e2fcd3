"""Operators as functions."""
from __future__ import print_function
import operator as op
import sys


def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


print([getattr(op, name)(7, 2) for name in 'lt le eq ne ge gt is_ is_not add sub mul floordiv mod pow and_ or_ xor lshift rshift truediv'.split()])
print(op.not_(0), op.truth([]), op.abs(-3), op.neg(4), op.pos(-1), op.inv(5), op.invert(0), op.index(4), op.concat([1], [2]), op.contains('abc', 'b'), op.countOf([1, 2, 1], 1), op.indexOf('abc', 'c'))
d = {'a': 1}
op.setitem(d, 'b', 2)
op.delitem(d, 'a')
print(d, op.getitem('xyz', 1))
l = [1]
print(op.iadd(l, [2]) is l, l, op.isub(5, 3), op.imul(2, 3), op.ior(1, 2))
rows = [('b', 2), ('a', 3), ('c', 1)]
print(sorted(rows, key=op.itemgetter(1)), sorted(rows, key=op.itemgetter(0)), op.itemgetter(0, 1)(rows[0]), list(map(op.itemgetter('k'), [{'k': 5}])))


class C(object):
    def __init__(self, n):
        self.n = n
        self.d = self

    def m(self, a, b=0):
        return (self.n, a, b)


print(op.attrgetter('n')(C(4)), op.attrgetter('d.d.n')(C(5)), op.attrgetter('n', 'd.n')(C(6)), op.methodcaller('m', 1, b=2)(C(7)), op.methodcaller('upper')('x'))
attempt(op.attrgetter('zz'), C(1))
attempt(op.itemgetter(9), [])
attempt(op.indexOf, 'abc', 'z')
attempt(op.add, 1, 'x')
attempt(op.index, 1.5)
if sys.version_info[0] == 3:
    attempt(op.attrgetter, 5)
    attempt(op.methodcaller, 5)
    print(op.itemgetter(1, 'a'), op.attrgetter('x'), op.methodcaller('m', 1, b=2), op.length_hint([1, 2]), op.call(max, 1, 2))
else:
    print(op.div(7, 2), op.isCallable(len), op.sequenceIncludes([1], 1))
