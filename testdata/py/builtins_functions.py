# The built-in functions both Pythons share.
from __future__ import print_function

print(abs(-3), all([1, 2]), any([0]), bin(10), bool([]), callable(print), chr(97), divmod(17, 5), len("abc"), max(1, 2),
    min([3, 1]), ord("a"), pow(2, 3), repr("x"), round(2.345, 2), sum([1, 2]))
print(sorted([3, 1, 2]), list(reversed([1, 2])), list(enumerate("ab")), list(enumerate("ab", 5)),
    list(zip([1, 2], [3, 4])), list(map(len, ["a", "bb"])), list(filter(None, [0, 1])), list(range(2, 8, 3)),
    tuple([1]), list("ab"))
print(isinstance(1, int), isinstance("a", (int, str)), issubclass(bool, int), hasattr("a", "upper"),
    getattr("a", "nope", None), type(1).__name__, type(1) is int, id("a") == id("a"), hash("a") == hash("a"), int("5"),
    float("2.5"), str(5), bool("False"))
print(max("abc", key=lambda c: -ord(c)), min(["bb", "a"], key=len), max([1, 2], [1, 3]), min(3, 1, 2),
    sum([[1], [2]], []), sorted("hello", reverse=True), sorted([("b", 1), ("a", 2)]), max({"a": 1, "b": 2}),
    sum(x * x for x in range(4)), any(x > 2 for x in [1, 2, 3]))
print(eval("1 + 1"), eval("x * 2", {"x": 5}), format(3.14159, ".2f"), slice(1, 2).stop,
    vars(type("T", (), {"a": 1})())== {}, sorted(globals())[:1] == sorted(globals())[:1], "__name__" in globals(),
    dir([])[-1], "append" in dir([]), len(dir()) > 3)
print(frozenset([1]) == {1}, dict(a=1), set([1, 1]) == {1}, bytearray(b"a") == b"a", object() is not object(),
    isinstance(object(), object), [].__class__.__name__, NotImplemented is NotImplemented, Ellipsis is Ellipsis,
    __debug__)


class T(object):
    a = 1

    def __init__(self):
        self.b = 2

    def __dir__(self):
        return ["z", "a"]


t = T()
setattr(t, "c", 3)
delattr(t, "b")
print(vars(t), getattr(t, "c"), hasattr(t, "b"), dir(t), callable(t), callable(T), isinstance(t, T), T.__dict__["a"],
    sorted(k for k in T.__dict__ if not k.startswith("_")))
for bad in (lambda: len(5), lambda: abs("a"), lambda: ord("ab"), lambda: ord(""), lambda: max(), lambda: max([]),
            lambda: min(()), lambda: sum("ab"), lambda: int("a"), lambda: float("a"), lambda: getattr(t, "nope"),
            lambda: sorted(5), lambda: isinstance(1, "int"), lambda: round("a"),
            lambda: divmod(1, 0), lambda: pow("a",
                2), lambda: zip(1), lambda: next(5), lambda: hash([]), lambda: issubclass(1,
                int), lambda: reversed(5), lambda: sum([1],
                "a"), lambda: chr("a"), lambda: bin(1.5), lambda: range(1.5), lambda: dict(1), lambda: set(1), lambda: tuple(1), lambda: enumerate(5), lambda: vars(5), lambda: len()):
    try:
        bad()
        print("fine")
    except Exception as e:
        print(type(e).__name__, end=" ")
print()
print(len([[]]), not [], repr(repr("a")), str(str), [].__len__(), "a".__class__ is str, type(type(1)) is type,
    max(b"ab") in (98, "b"), round(7.0 / 3, 3), int(True), str(True), list(map(str, [None, True])),
    list(zip("abc", "ab")), sorted({3: 1, 1: 2}), sorted({"a", "b"}))
