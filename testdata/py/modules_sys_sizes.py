# -*- coding: utf-8 -*-
"""What sys.getsizeof says of the usual objects."""
from __future__ import print_function
import collections
import sys


class Plain(object):
    def __init__(self):
        self.x = 1


class Old:
    pass


class Slotted(object):
    __slots__ = ('x', 'y')


class Own(object):
    def __sizeof__(self):
        return 10


class Odd(object):
    def __sizeof__(self):
        return 'a'


for name, objects in (
        ('constants', [None, True, False]),
        ('ints', [0, 1, -1, 2 ** 30 - 1, 2 ** 30, -2 ** 30, 2 ** 60, 2 ** 63, 2 ** 64, 10 ** 50]),
        ('floats', [0.0, 1.5, 1j]),
        ('texts', ['', 'a', 'hello', u'', u'ab', u'\u4f60\u597d', u'hi \U0001f600']),
        ('bytes', [b'', b'abc', bytearray()]),
        ('tuples', [(), (1,), (1, 2), (1, 2, 3)]),
        ('lists', [[], [1], [1, 2], [1, 2, 3], [1, 2, 3, 4], [0] * 10]),
        ('sets', [set(), set([1]), frozenset([1, 2]), set(range(4)), set(range(6)), set(range(30)), set(range(1000))]),
        ('instances', [Plain(), Old(), Slotted(), object(), ValueError('x')]),
        ('named', [collections.namedtuple('P', 'x y')(1, 2)]),
        ('functions', [lambda: 0, len, Plain().__init__]),
        ('generators', [(x for x in [])]),
        ('modules', [sys]),
        ('asked', [Own()])):
    print(name, [sys.getsizeof(o) for o in objects])


def dicts(key):
    d, out = {}, []
    for i in range(100):
        d[key(i)] = i
        out.append(sys.getsizeof(d))
    return out


print(sys.getsizeof({}), dicts(int))
print(dicts(str))
print([sys.getsizeof(set(range(n))) for n in range(100)])
print(sys.getsizeof(Odd(), 3), sys.getsizeof(10, 3))
for call in (lambda: sys.getsizeof(Odd()), lambda: sys.getsizeof(), lambda: sys.getsizeof(1, 2, 3)):
    try:
        print(call())
    except TypeError as e:
        print(e)
