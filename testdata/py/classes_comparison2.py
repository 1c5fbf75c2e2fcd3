# How Python 2 orders and compares: mixed types, cmp, __cmp__.
print 1 < "a", "a" < [], [] < (), None < 0, {} < [], (1,) > [5], u"a" == "a", 1 == 1.0, 1L == 1
print cmp(1, 2), cmp("b", "a"), cmp([1, 2], [1]), cmp(None, None), cmp((1, "x"), (1, "y"))
print sorted([3, "a", None, 1.5, u"b", (1,), [2], {}]) == [None, 1.5, 3, {}, [2], "a", (1,), u"b"]
print sorted([3, "a", None, 1.5, (1,), [2]])
print {"a": 1} == {"a": 1}, {"a": 1} < {"a": 2}, {"b": 0} > {"a": 5}, {} < {"a": 1}
print 2 ** 70 > 1e20, 1 < 1.5 < 2L, "Z" < "a", u"\xe9" > "z"


class Version(object):
    def __init__(self, text):
        self.parts = map(int, text.split("."))

    def __cmp__(self, other):
        return cmp(self.parts, other.parts)

    def __repr__(self):
        return ".".join(map(str, self.parts))


a, b = Version("1.10"), Version("1.9")
print a > b, a == b, a != b, sorted([a, b]), max(a, b), cmp(a, b), a <= a
print sorted(["b", "A", "c"], cmp=lambda x, y: cmp(x.lower(), y.lower())), sorted([1, 2, 3], lambda x, y: y - x)
print sorted([(1, "b"), (0, "z"), (1, "a")], key=lambda p: p[0], reverse=True)
try:
    cmp(1)
except TypeError, e:
    print e
print (1, 2) == [1, 2], "1" == 1, None == False, 0 == False, "" == u"", float("nan") == float("nan")
print min("b", 3, [1]), max("b", 3, [1])
