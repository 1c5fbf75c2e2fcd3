# How Python 3 writes values and types.
print(set(), {1}, frozenset({1}), frozenset(), [{"a"}], {(1, 2)}, {None}, str({1.5}), {1: {2}}, range(3),
    range(1, 9, 2), slice(1), (1,), [()], Ellipsis, NotImplemented, None)
print(type(1), type(1.0), type(""), type(b""), type([]), type(()), type({}), type(set()), type(frozenset()), type(type),
    type(len), type(lambda: 0), type(None), type(True), type(range(1)), type(iter([])), type(i for i in []),
    type(object()), type(...), type(bytearray()), type(memoryview(b"")))
print(type({}.keys()), type({}.items()), type(iter({})), type(iter("")), type(iter(())), type(iter(set())), type(zip()),
    type(map(str, [])), type(filter(None, [])), type(enumerate([])), type(reversed([])), type([].append),
    type(str.upper), type(slice(1)), type(NotImplemented), type(property()), type(ValueError()), type(open),
    type(print))
print(range(5)[1:3], range(5)[-1], range(0, 10, 3)[::-1], 3 in range(5), 2.0 in range(5), len(range(0, 10, 3)),
    range(3) == range(0, 3, 1), list(range(5, 0, -2)), range(10).index(4), range(3).count(1),
    hash(range(3)) == hash(range(3)), bool(range(0)), range(2, 5).start, sum(range(101)), reversed(range(3)).__class__,
    list(reversed(range(3))), max(range(4)))


class C:
    pass


print(C, C.__qualname__, repr(C()).split(" at ")[0], str(C().__class__), int, str, object, Exception, ValueError,
    C.__mro__, type(C), isinstance(C, type), dict(a=C)["a"])
print([1, "a", b"b", None, True, 1.0, (), [], {}, {1}, C, len, int])
