# dict of Python 2: has_key, iteritems, lists of keys, changed while iterated.
d = {"one": 1}
print d, d["one"], d.has_key("one"), "two" in d, d.get("x"), d.get("x", 0), d.keys(), d.values(), d.items(), len(d)
print list(d.iteritems()), d.iterkeys().next(), list(d.itervalues()), d.setdefault("one", 5), d.setdefault("list", [])
print sorted(d)
d.update({"a": 1}, b=2)
d.update([("c", 3)])
print sorted(d.items()), d.pop("a"), d.pop("zz", None), sorted(d.keys()), d.copy() == d, dict(d) is d
del d["b"]
print sorted(d), {}.fromkeys("ab", 0) == {"a": 0, "b": 0}, dict.fromkeys(["k"]), dict(x=1), dict([("k", "v")])
print dict({"a": 1}, a=2), dict(zip("k", [1]))
print {"single": d.clear()}, d, d == {}, bool(d), {1: "a", 1.0: "b", True: "c"}, {"k": {"n": [1]}}["k"]["n"][0]
print {"a": 1}.popitem(), {}.get(None), cmp({"a": 1}, {"a": 1}), {(1, 2): 3}[1, 2], {None: 1}, {u"k": 1}
print {"a": 1}.viewkeys(), {"a": 1}.viewitems(), len({"a": 1}.viewvalues())
counts = {}
for c in "hello":
    counts[c] = counts.get(c, 0) + 1
for key in sorted(counts):
    print "%s=%d" % (key, counts[key]),
print
for k, v in sorted(counts.items(), key=lambda p: (-p[1], p[0]))[:2]:
    print k, v,
print
changing = {"a": 1}
try:
    for k in changing:
        changing["b"] = 2
except RuntimeError, e:
    print e
for k in changing.keys():
    del changing[k]
print changing
for bad in (lambda: {}["k"], lambda: {}.pop("k"), lambda: {}.popitem(), lambda: {[]: 1}, lambda: dict(5),
            lambda: dict([(1, 2, 3)]), lambda: dict(["abc"])):
    try:
        bad()
    except (KeyError, TypeError, ValueError), e:
        print type(e).__name__, e
print {k: v for k, v in [("x", 1)]}, dict((i, i * i) for i in range(1)), "%(k)s" % {"k": 1}, str({"k": u"v"})
print sorted({"b": 1, "a": 2}), min({"b": 1, "a": 2}), "a" in {"a": 1}
