# How Python 2 writes sets, and which small ones have a sure order.
print set(), set([1]), frozenset([1]), frozenset(), [set(["a"])], set([1, 2, 3]), {1}, set([(1, 2)]), set([u"x"])
print repr(set([None])), str(set([1.5]))
print set(range(5)), sorted(set("abc")), {x for x in [1]}, set([1]) | set([2]), set([1, 2]) & frozenset([2])
print set([1]) == frozenset([1]), cmp(1, 1)
print bytearray("x"), [bytearray("x")], xrange(3), repr(xrange(1, 9, 2)), range(3), slice(1), (1,), [()], {"k": (1,)}
print {1: set([2])}, Ellipsis, NotImplemented, type(None), None
print type(1), type(1.0), type(""), type(u""), type([]), type(()), type({}), type(set()), type(frozenset()), type(type)
print type(len), type(lambda: 0), type(None), type(True), type(xrange(1)), type(iter([])), type(i for i in [])
print type(object()), type(Ellipsis)
