# property, staticmethod, classmethod, descriptors, __slots__.
from __future__ import print_function


class Celsius(object):
    def __init__(self, degrees=0):
        self._degrees = degrees

    @property
    def degrees(self):
        """The temperature."""
        return self._degrees

    @degrees.setter
    def degrees(self, value):
        if value < -273:
            raise ValueError("too cold")
        self._degrees = value

    @degrees.deleter
    def degrees(self):
        print("deleted")
        self._degrees = 0

    fahrenheit = property(lambda self: self._degrees * 9 / 5.0 + 32, doc="Other units.")

    @staticmethod
    def parse(text):
        return float(text.rstrip("C"))

    @classmethod
    def of(cls, text):
        return cls(cls.parse(text))


c = Celsius.of("20C")
print(c.degrees, c.fahrenheit, Celsius.degrees.__doc__, Celsius.parse("3C"))
c.degrees = 25
c.degrees += 5
print(c.degrees)
del c.degrees
print(c.degrees, type(Celsius.degrees).__name__, Celsius.fahrenheit.__doc__)
for change in (lambda: setattr(c, "degrees", -300), lambda: setattr(c, "fahrenheit", 1),
            lambda: delattr(c, "fahrenheit")):
    try:
        change()
    except (ValueError, AttributeError) as e:
        print(type(e).__name__)


class Positive(object):
    def __init__(self, name):
        self.name = "_" + name

    def __get__(self, obj, cls):
        if obj is None:
            return "on " + cls.__name__
        return getattr(obj, self.name, "unset")

    def __set__(self, obj, value):
        if value <= 0:
            raise ValueError(self.name)
        setattr(obj, self.name, value)


class Once(object):
    def __init__(self, f):
        self.f = f

    def __get__(self, obj, cls=None):
        value = obj.__dict__[self.f.__name__] = self.f(obj)
        return value


class Order(object):
    count = Positive("count")

    @Once
    def total(self):
        print("computed")
        return self.count * 10


o = Order()
print(o.count, Order.count)
o.count = 5
print(o.count, o.total, o.total, sorted(o.__dict__))
try:
    o.count = 0
except ValueError as e:
    print(e)


class Slotted(object):
    __slots__ = ("a", "b")


s = Slotted()
s.a = 1
print(s.a, hasattr(s, "b"), hasattr(s, "__dict__"))
for change in (lambda: setattr(s, "c", 1), lambda: s.b):
    try:
        change()
    except AttributeError as e:
        print("AttributeError", str(e).split(" and no")[0].replace("'Slotted' object has no attribute ", "").strip("'"))
