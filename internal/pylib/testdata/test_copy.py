"""Shallow and deep copies."""
from __future__ import print_function
import copy
import sys
import threading


def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, str(e).replace('_thread.', ''))


class Point(object):
    def __init__(self, x, y):
        self.x = x
        self.y = y


class Own(object):
    def __init__(self, n):
        self.n = n

    def __copy__(self):
        return Own(self.n + 1)

    def __deepcopy__(self, memo):
        return Own(self.n + 100)


class State(object):
    def __init__(self):
        self.a = [1]
        self.secret = 2

    def __getstate__(self):
        return {'a': self.a}

    def __setstate__(self, state):
        self.__dict__.update(state)
        self.restored = True


class Slots(object):
    __slots__ = ('a', 'b')


for value in (1, 'x', None, 1.5, True, (1, 2), [1, [2]], {'a': [1]}, set([1]), frozenset([2]), bytearray(b'x'), b'y', len, Point):
    c, d = copy.copy(value), copy.deepcopy(value)
    print(c == value, d == value, c is value, d is value)
l = [1, [2, 3]]
c, d = copy.copy(l), copy.deepcopy(l)
print(c[1] is l[1], d[1] is l[1])
p = Point([1], 2)
c, d = copy.copy(p), copy.deepcopy(p)
print(type(c).__name__, c.x is p.x, d.x is p.x, d.x, d.y, c is p)
print(copy.copy(Own(1)).n, copy.deepcopy(Own(1)).n, copy.deepcopy([Own(1)])[0].n)
s = copy.deepcopy(State())
print(s.a, hasattr(s, 'secret'), s.restored)
o = Slots()
o.a = [1]
c, d = copy.copy(o), copy.deepcopy(o)
print(c.a is o.a, d.a is o.a, d.a, hasattr(d, 'b'))
l = [1]
l.append(l)
d = copy.deepcopy(l)
print(d[1] is d, d is l)
shared = [1]
d = copy.deepcopy([shared, shared, (shared,)])
print(d[0] is d[1], d[2][0] is d[0])
t = ([1], 2)
print(copy.copy(t) is t, copy.deepcopy(t) is t, copy.deepcopy((1, (2, 3))), copy.deepcopy(t))
e = copy.copy(ValueError('v', 1))
print(type(e).__name__, e.args)
attempt(copy.copy, threading.Lock())
d = copy.deepcopy({'k': [Point(1, 2)], 't': (Point(3, 4),)})
print(d['k'][0].x, d['t'][0].y)
f = lambda: 1
print(copy.copy(f) is f, copy.deepcopy(f) is f, issubclass(copy.Error, Exception), copy.error is copy.Error)
