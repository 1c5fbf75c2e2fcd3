# Methods of enumerations called by hand, and Enum called with too little.
import enum


class Color(enum.Enum):
    RED = 1


class Access(enum.Flag):
    READ = 1


def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__, e)


show(Color.__getitem__)
show(Color.__contains__)
show(Access.__contains__, Access.READ)
show(Access.READ.__contains__)
show(Access.READ.__or__)
show(enum.EnumType.__setattr__, Color)
show(enum.EnumType.__getitem__, Color)
show(enum.EnumType.__getitem__, Color, "RED")
show(enum.EnumType.__repr__, Color)
show(enum.Enum)
show(enum.Enum, "Shape")
show(enum.Enum, 5, "A B")
show(enum.Enum, names="A B", start=4)
show(enum.Enum, value="Shape", names="A B")
show(enum.Enum, "Shape", "A B A")
show(enum.Enum, "Shape", [("A", 1), ("A", 2)])
show(Color, 1, 2, 3)
