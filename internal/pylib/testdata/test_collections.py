"""namedtuple, deque and the dictionaries."""
from __future__ import print_function
import collections
import sys
from collections import namedtuple, deque, defaultdict, OrderedDict, Counter

PY3 = sys.version_info[0] == 3


def attempt(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, e)


print('-- namedtuple')
Point = namedtuple('Point', ['x', 'y'])
p = Point(11, y=22)
print(p, p.x + p.y, p[0], p[-1], len(p), list(p), p == (11, 22), (11, 22) == p, p != (1, 2), p < (12, 0))
x, y = p
print(x, y, p._fields, p._replace(x=33), Point._make([5, 6]), 11 in p, p.index(22), p.count(22), p[0:1], p + (1,))
print(dict(p._asdict()) == {'x': 11, 'y': 22}, hash(p) == hash((11, 22)), {p: 1}[Point(11, 22)], p == Point(11, 22), Point.__doc__, Point.__name__, Point.__module__)
print('%s' % (p,), sorted([Point(2, 1), Point(1, 2)]), max(Point(1, 2), Point(1, 3)))
attempt(setattr, p, 'x', 1)
attempt(Point, 1)
attempt(Point)
attempt(Point, 1, 2, 3)
attempt(Point, 1, 2, z=3)
attempt(Point, 1, x=2)
attempt(Point._make, [1])
attempt(p._replace, z=3)
attempt(namedtuple, 'A', 'a a')
attempt(namedtuple, 'A', '_a')
attempt(namedtuple, 'A', 'class')
attempt(namedtuple, 'A', 'a-b')
attempt(namedtuple, '1', 'a')
attempt(namedtuple, 'A', 'a', nonsense=1)
print(namedtuple('R', 'a class _x a 1', rename=True)._fields, namedtuple('E', '')(), namedtuple('C', 'a, b,c')(1, 2, 3))


class Sub(namedtuple('Base', 'host port')):
    __slots__ = ()

    def __str__(self):
        return '%s:%d' % (self.host, self.port)


s = Sub('localhost', 80)
print(s, repr(s), s.port, s._replace(port=81), s == ('localhost', 80))


class Checked(namedtuple('Checked', 'a b')):
    def __new__(cls, a, b=5):
        return super(Checked, cls).__new__(cls, a * 2, b)


print(Checked(1), Checked(1, 2))

print('-- deque')
d = deque([1, 2, 3])
d.append(4)
d.appendleft(0)
print(d, len(d), d.pop(), d.popleft(), d, d[0], d[-1], 2 in d, list(d), bool(deque()), list(reversed(d)))
d.extend('ab')
d.extendleft('xy')
print(d)
d.rotate(2)
print(d)
d.rotate(-3)
print(d)
d.remove('a')
d.reverse()
d[1] = 'changed'
del d[0]
print(d, d.count(2))
attempt(d.remove, 'nope')
attempt(deque().pop)
attempt(deque().popleft)
attempt(lambda: d[99])
m = deque(maxlen=3)
for i in range(5):
    m.append(i)
print(m, m.maxlen, deque([1]).maxlen)
m.appendleft('l')
print(m, deque('abcdef', 2), deque() == deque([]), deque([1]) != deque([2]), deque([1]) < deque([2]))
attempt(deque, [], -1)
d.clear()
print(d, d == deque())
q = deque()
for i in range(200):
    q.append(i)
    if i % 3:
        q.popleft()
print(len(q), q[0], q[-1])
r = deque([1])
r.append(r)
print(r)


def mutate():
    z = deque([1, 2])
    for v in z:
        z.append(v)


attempt(mutate)
z = deque([1])
z += [2, 3]
print(z)

print('-- defaultdict')
d = defaultdict(list)
d['a'].append(1)
d['a'].append(2)
d['b']
print(sorted(d.items()), d['a'], 'c' in d, d.get('c'), len(d), sorted(d), d == {'a': [1, 2], 'b': []})
n = defaultdict(int)
for c in 'hello':
    n[c] += 1
print(sorted(n.items()), n.default_factory, dict(n) == {'h': 1, 'e': 1, 'l': 2, 'o': 1})
print(defaultdict(int, {'x': 1}), defaultdict(None), defaultdict(int, x=1)['x'], defaultdict(list, [('k', 1)]))
attempt(lambda: defaultdict(None)['x'])
attempt(defaultdict, 5)
del d['b']
print(d.pop('a'), d.pop('zz', 'default'), d, d.setdefault('s', 1), d.copy()['new'])
attempt(d.pop, 'zz')

print('-- OrderedDict')
o = OrderedDict([('b', 1), ('a', 2), ('c', 3)])
o['d'] = 4
o['b'] = 5
print(o, list(o), list(o.keys()), list(o.values()), list(o.items()), len(o), 'a' in o)
del o['b']
o['b'] = 6
print(list(o.items()), o.popitem(), o.popitem(last=False), o.pop('c'), o)
print(OrderedDict([(1, 2), (3, 4)]) == OrderedDict([(3, 4), (1, 2)]), OrderedDict([(1, 2), (3, 4)]) == {3: 4, 1: 2}, OrderedDict(), list(reversed(OrderedDict([(1, 2), (3, 4)]))))
attempt(OrderedDict().popitem)
attempt(lambda: o['zz'])
print(OrderedDict.fromkeys('ba', 0), o.get('zz', 1), o.setdefault('e', 7), list(o.copy()))
o.update({'u': 1})
o.update(v=2)
print(list(o.items()))
o.clear()
print(o, bool(o))

print('-- Counter')
c = Counter('abracadabra')
print(c['a'], c['zz'], sorted(c.items()), c.most_common(1), sum(c.values()), sorted(c.elements()), len(c))
print(Counter(a=3, b=1), Counter({'x': 2}), Counter(), Counter([1, 1, 2]).most_common())
c.update('aaa')
c.subtract({'b': 5})
print(c['a'], c['b'])
print(Counter(a=3, b=1) + Counter(a=1, b=2), Counter(a=3, b=1) - Counter(a=1, b=2), Counter(a=3, b=1) & Counter(a=1, b=2), Counter(a=3, b=1) | Counter(a=1, b=2))
del c['nothing']
print(Counter(a=1) == Counter(a=1), Counter(a=1) == {'a': 1}, 'zz' in c)
attempt(Counter.fromkeys, 'ab')

if PY3:
    P3 = namedtuple('P3', 'x y z', defaults=[3])
    print(P3(1, 2), P3._field_defaults)
    attempt(P3, 1)
    attempt(P3)
    attempt(P3, 1, 2, 3, 4)
    attempt(namedtuple, 'A', 'a', defaults=[1, 2])
    d = deque([1, 2, 3, 2])
    d.insert(1, 'i')
    print(d, d.index(2), d.copy(), d + deque([9]), d * 2)
    attempt(d.index, 'q')
    attempt(deque([1], 1).insert, 0, 1)
    o = OrderedDict(a=1, b=2, c=3)
    o.move_to_end('a')
    o.move_to_end('c', last=False)
    print(o)
    attempt(o.move_to_end, 'zz')
    print(Counter(a=2, b=-1).total(), +Counter(a=2, b=-1), Counter('ab') == Counter('ba'))
    m = collections.ChainMap({'a': 1}, {'a': 2, 'b': 3})
    print(m['a'], m['b'], sorted(m), len(m), m.get('z'), m, m.new_child({'c': 1})['c'])
    attempt(lambda: m['zz'])
    m['b'] = 7
    print(m)
    u = collections.UserDict({'a': 1})
    u['b'] = 2
    print(u, u.data, 'a' in u)
    print(collections.UserList([1, 2])[0], collections.UserString('abc').upper())
    from collections.abc import Iterable, Mapping, Callable, Sequence, Hashable, Iterator, Sized, Container
    print(isinstance([], Iterable), isinstance(5, Iterable), isinstance({}, Mapping), isinstance([], Mapping), isinstance(print, Callable), isinstance('x', Sequence),
          isinstance([], Hashable), isinstance(iter([]), Iterator), isinstance((), Sized), isinstance({1}, Container))
    print(Counter('abracadabra'))
    print(defaultdict(list, {'a': [1]}) | {'b': 2})
else:
    print(isinstance([], collections.Iterable), isinstance({}, collections.Mapping), isinstance(5, collections.Callable), isinstance('x', collections.Sequence))
