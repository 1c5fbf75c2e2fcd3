# How Python 3 orders: within a type, else TypeError in its words.
class Plain:
    pass


class Eq:
    def __init__(self, v):
        self.v = v

    def __eq__(self, other):
        return self.v == other.v


class Rich:
    def __lt__(self, other):
        return "lt"

    def __gt__(self, other):
        return "gt"


print([1, 2] < [1, 3], (1, "a") < (1, "b"), "Z" < "a", b"a" < b"b", {1} < {1, 2}, 1 < 2.5, True < 2)
print(1 == "1", None == 0, b"a" == "a", Plain() == Plain(), Eq(1) == Eq(1), Eq(1) != Eq(2))
print(Rich() < 1, 1 < Rich(), Rich() > 2)
for bad in (lambda: 1 < "a", lambda: None < 1, lambda: [] < (), lambda: {} < {}, lambda: Plain() < Plain(),
            lambda: sorted([1, "a"]), lambda: max(1, None), lambda: b"a" < "a",
            lambda: hash(Eq(1)), lambda: {[]: 1}, lambda: {Eq(2): 1}, lambda: (1, "a") < (1, 2), lambda: 1 >= []):
    try:
        print(bad())
    except TypeError as e:
        print(e)
print(sorted(["b", "A", "c"], key=str.lower), sorted([3, 1, 2], reverse=True), sorted({"k": 1, "a": 2}.items()))
x = 5
print(1 < x < 10, 10 > x >= 5 != 4, 1 < x in [5], x is not None is not False)
import functools
print(sorted([3, 1, 2], key=functools.cmp_to_key(lambda a, b: b - a)))
