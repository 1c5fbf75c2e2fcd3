# set, frozenset and tuple: operators, methods, hashing.
from __future__ import print_function

a, b = set([1, 2, 3]), {3, 4}
print(sorted(a | b), sorted(a & b), sorted(a - b), sorted(a ^ b), a >= {1, 2}, a < {1, 2, 3, 4}, a == {3, 2, 1},
    a.isdisjoint([9]), 2 in a, len(a), a != b)
a.add(5); a.discard(99); a.discard(1); a.update([7, 8], (9,)); a.remove(9)
print(sorted(a), sorted(a.union([0], [1])), sorted(a.intersection([5, 7])), sorted(a.difference([5])),
    sorted(a.symmetric_difference([5, 6])), a.issubset(range(10)), a.issuperset([5]))
a &= {5, 7, 8}; a |= {1}; a -= {8}; a ^= {7, 2}
print(sorted(a), sorted(a.copy()), {4}.pop(), bool(set()), sorted(set("hello")), sorted({x % 3 for x in range(9)}),
    sum({1, 2}))
a.intersection_update([1, 2]); a.difference_update([1]); a.symmetric_difference_update([9])
print(sorted(a), a.clear(), len(a))
f = frozenset([1, 2])
print(f | {3} == frozenset([1, 2, 3]), {f: "v"}[frozenset([2, 1])], hash(f) == hash(frozenset([2, 1])),
    type(f | {3}).__name__, type({3} | f).__name__, f == {1, 2}, set([f]) == {f})
for bad in (lambda: set().pop(), lambda: {1}.remove(2), lambda: {[]}, lambda: {1} | [2], lambda: f.add(1),
            lambda: set(5), lambda: {1} + {2}, lambda: {set()}):
    try:
        bad()
    except (KeyError, TypeError, AttributeError) as e:
        print(type(e).__name__, e)
t = (1, "a", (2, 3))
print(t, t[0], t[-1][1], t[1:], t + (4,), t * 2, len(t), t.count(1), t.index("a"), "a" in t, (1,), (), tuple("ab"),
    tuple([1, 2]), (1, 2) < (1, 3), (1, 2) == (1, 2), hash((1, 2)) == hash((1, 2)))
x, (y, z) = 1, (2, 3)
print(x, y, z, {(0, 1): "v"}[0, 1], sorted([(2, "b"), (1, "z"), (2, "a")]), max((1, 5, 3)),
    tuple(x * 2 for x in (1, 2)), t is t[:], ((1, 2), [3]) == ((1, 2), [3]), tuple(reversed((1, 2))))
for bad in (lambda: t[5], lambda: t.index("z"), lambda: t.append(1), lambda: hash(([],)), lambda: t + [1],
            lambda: t["a"]):
    try:
        bad()
    except (IndexError, ValueError, AttributeError, TypeError) as e:
        print(type(e).__name__)
try:
    for i in b:
        b.add(i + 10)
except RuntimeError as e:
    print(e)
print(repr(frozenset()) in ("frozenset([])", "frozenset()"), repr(set()) in ("set([])", "set()"),
    repr({1}) in ("set([1])", "{1}"), str((1.5, None, True)), ((),), ("a",) * 2)
