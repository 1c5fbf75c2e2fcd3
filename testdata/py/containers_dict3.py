# dict of Python 3: views, order of insertion, merging.
d = {"one": 1, "two": 2}
d["three"] = 3
print(d, d.keys(), d.values(), d.items(), list(d), len(d), "one" in d, d.get("x"), d.get("x", 0),
    d.setdefault("one", 9), d.setdefault("four", []))
print(list(reversed(d)), d.pop("four"), d.popitem(), d.pop("zz", None), d, {**d, "a": 0}, d | {"one": 11},
    dict(d, z=26), dict(zip("ab", [1, 2])), dict.fromkeys("ab", 0))
d |= {"u": 1}
d.update(v=2)
d.update([("w", 3)])
del d["u"]
d["one"] = "kept its place"
print(d, d.copy() == d, d == dict(reversed(list(d.items()))), {1: "a", 1.0: "b", True: "c"}, {"k": {"n": [1]}},
    bool({}))
keys = d.keys()
d["late"] = 1
print(keys, "late" in keys, keys & {"one", "zz"}, sorted(keys | {"zz"}), d.items() >= {("v", 2)},
    keys - {"one", "two", "v", "w"}, len(d.values()), keys == set(d), isinstance(keys, list))
for k, v in d.items():
    print(k, v, sep="=", end=" ")
print()
try:
    for k in d:
        d[k + "x"] = 1
except RuntimeError as e:
    print(e)
try:
    for k in d:
        del d[k]
except RuntimeError as e:
    print(e)
for k in list(d):
    del d[k]
print(d, {k: v for k, v in zip("abc", range(3)) if v}, {len(w): w for w in ("a", "bb", "cc")}, {(1, 2): 3}[1, 2],
    {None: 1, (): 2, b"": 3, 1.5: 4})
for bad in (lambda: {}["k"], lambda: {}.pop("k"), lambda: {}.popitem(), lambda: {[]: 1}, lambda: {{}: 1},
            lambda: dict(5), lambda: dict([(1, 2, 3)]), lambda: {}.keys()[0], lambda: dict(["abc"]), lambda: {1: 2} | 3,
            lambda: {"a": 1} < {"a": 2}):
    try:
        bad()
    except (KeyError, TypeError, ValueError) as e:
        print(type(e).__name__, e)
counts = {}
for c in "hello":
    counts[c] = counts.get(c, 0) + 1
print(counts, sorted(counts.items(), key=lambda p: (-p[1], p[0])), max(counts, key=counts.get), sum(counts.values()),
    sorted(counts), list(counts.items())[0], next(iter(counts)))
rec = {}
rec["self"] = rec
print(rec, str({"a": b"x", "b": None}), "{a}".format(**{"a": 1}), "%(a)s" % {"a": 1}, {"x": 1} == {"x": 1.0})
