# collections: deque, defaultdict, namedtuple, Counter, OrderedDict.
from __future__ import print_function

import collections
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple

d = deque([1, 2, 3])
d.append(4); d.appendleft(0); d.extend([5]); d.extendleft([-1, -2])
print(d, d.pop(), d.popleft(), len(d), d[0], d[-1], 3 in d, list(d), list(reversed(d)), d.count(1), d.rotate(2), d,
    d.remove(1), d.maxlen, bool(deque()))
recent = deque(maxlen=2)
for i in range(4):
    recent.append(i)
print(recent, recent.maxlen, deque("ab") == deque(["a", "b"]), d.clear(), d,
    deque([1, 2]) + deque([3]) if hasattr(deque, "__add__") else deque([1, 2, 3]))
for bad in (lambda: deque().pop(), lambda: deque().popleft(), lambda: deque([1])[5], lambda: deque([1]).remove(2)):
    try:
        bad()
    except (IndexError, ValueError) as e:
        print(type(e).__name__)
groups = defaultdict(list)
for word in "apple bob ant bee".split():
    groups[word[0]].append(word)
numbers = defaultdict(int)
numbers["x"] += 2
print(sorted(groups.items()), numbers["none"], dict(numbers) == {"x": 2, "none": 0}, groups.get("z"), "z" in groups,
    defaultdict(lambda: "d")["k"], repr(defaultdict(int, a=1)).replace("type", "class"), groups.default_factory is list)
Point = namedtuple("Point", "x y")
p = Point(1, y=2)
print(p, p.x, p[1], p + (3,), p == (1, 2), p._replace(x=9), Point._fields, sorted(p._asdict().items()),
    Point._make([5, 6]), len(p), isinstance(p, tuple), Point.__name__, [a for a in p], "%s-%s" % p,
    namedtuple("Peer", ["host", "port"])("h", 80))
x, y = p
for bad in (lambda: Point(1), lambda: setattr(p, "x", 1), lambda: p.z, lambda: namedtuple("Bad", "class x"),
            lambda: Point(1, 2, 3)):
    try:
        bad()
    except (TypeError, AttributeError, ValueError) as e:
        print(type(e).__name__)


class Pixel(namedtuple("PixelBase", "x y")):
    def distance(self):
        return self.x + self.y


print(Pixel(3, 4).distance(), Pixel(1, 2))
c = Counter("hello")
c.update("low")
print(c["l"], c["z"], c.most_common(2), sorted(c.elements())[:4], sum(c.values()), sorted((c - Counter("l")).items()),
    sorted((c & Counter("lo")).items()), Counter(a=2) + Counter(a=1, b=1) == Counter(a=3, b=1),
    sorted(Counter([1, 1, 2]).items()), Counter("aab"), c.pop("w"))
o = OrderedDict([("b", 1), ("a", 2)])
o["c"] = 3
print(list(o.items()), o.popitem(), o.popitem(last=False), list(o), OrderedDict([("a", 1)]) == {"a": 1},
    list(reversed(OrderedDict.fromkeys("xyz"))), o.pop("a"), len(o), bool(o))
