# Lists, tuples, dictionaries and sets, as they are written.
print [], (), {}, [1], (1,), (1, 2), {"a": 1}, [None, True, 1.5, "x"]
print [[1, [2]], (3, (4,)), {"k": [5]}], str(["a"]), repr(["a"]), "%s" % ["a"], "{}".format(["a"])
print set([1]), set(), set(["x"]), len(set([1, 1, 2])), 1 in set([1])
print range(5) == [0, 1, 2, 3, 4], range(2, 10, 3), range(5, 0, -2)

l = [3, 1, 2]
l.append(4)
l.extend([5, 6])
l.insert(0, 9)
print l
print l.pop(), l.pop(0), l.index(1), len(l), sorted(l), sorted(l, reverse=True), list(reversed(l))
l.remove(3)
l[0] = "first"
print l, l[1:], l[-1], l + [7], l * 2, 4 in l, "x" not in l
print sorted(["bb", "a", "ccc"], key=len), sorted([("b", 1), ("a", 2)]), list(enumerate(["a", "b"])), zip([1, 2], ["x", "y"])

d = {"one": 1}
d["two"] = 2
print sorted(d.items()), sorted(d.keys()), sorted(d.values()), d.get("three"), d.get("three", 3), "one" in d, len(d)
print d.pop("two"), d.pop("none", "default"), d.setdefault("x", []), d.setdefault("one", 9), sorted(d)
d.update({"y": 5})
d.update([("z", 6)])
print sorted(d.items(), key=lambda item: item[0]), dict([("k", "v")]), dict(k="v")
d.clear()
print d, bool(d)

a, b = (1, 2)
(c, e), f = [(3, 4), 5]
a, b = b, a
print a, b, c, e, f, [x * x for x in range(4) if x != 2], [(x, y) for x in "ab".split("b") for y in [1, 2]], sorted({x: x + 1 for x in [1, 2]}.items())
print (1, 2) < (1, 3), [1] == [1], (1,) != [1], {"a": 1} == {"a": 1}, any([0, 1]), all([]), any([])

# A container that holds itself.
loop = [1]
loop.append(loop)
print loop
knot = {}
knot["self"] = knot
print knot

for f in lambda: [1][5], lambda: {}["k"], lambda: {}[(1, 2)], lambda: (1,)[3], lambda: "x"[9], lambda: [].pop(), lambda: [].remove(1), lambda: [].index("x"), lambda: {}.pop("k"), lambda: {}.popitem():
    try:
        f()
    except Exception, error:
        print "%s: %s %r" % (error.__class__.__name__, error, error.args)
