# Parenthesised with items and targets of every kind.
class Manager:
    def __init__(self, value):
        self.value = value

    def __enter__(self):
        return self.value

    def __exit__(self, *info):
        print("exit", self.value, info[0])


class Box:
    pass


box, items = Box(), {}
with (
    Manager(1) as box.first,
    Manager((2, 3)) as (a, b),
    Manager(4) as items["k"],
    Manager([5, 6, 7]) as [c, *d],
):
    print(box.first, a, b, items, c, d)
with (Manager("grouped")):
    pass
with (Manager("x")) as x, Manager("y"):
    print(x)


class NoEnter:
    def __exit__(self, *info):
        pass


class NoExit:
    def __enter__(self):
        return self


for kind in NoEnter, NoExit, int:
    try:
        with kind():
            print("never")
    except TypeError as e:
        print(e)


class Raises(Manager):
    def __exit__(self, *info):
        raise KeyError("from exit")


try:
    with Raises("r"):
        raise ValueError("first")
except KeyError as e:
    print(repr(e), repr(e.__context__))
