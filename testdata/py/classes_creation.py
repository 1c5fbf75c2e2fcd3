# Class bodies with statements, __new__, __call__, __del__-free life, type() of three, nested classes.
from __future__ import print_function

import sys


class Config(object):
    values = {}
    for name in "host", "port":
        values[name] = name.upper()
    if sys.version_info[0] == 2:
        major = 2
    else:
        major = 3
    try:
        1 // 0
    except ZeroDivisionError:
        failed = True

    def double(x):
        return x * 2
    twice = double(21)
    del double

    class Inner(object):
        deep = "inner"


print(sorted(Config.values.items()), Config.major == sys.version_info[0], Config.failed, Config.twice,
    hasattr(Config, "double"))
print(Config.Inner.deep, Config.Inner().deep, Config.name)


class Single(object):
    only = None

    def __new__(cls, *args):
        if cls.only is None:
            cls.only = object.__new__(cls)
            cls.only.made = 0
        return cls.only

    def __init__(self, *args):
        self.made += 1
        self.args = args


a, b = Single(1), Single(2)
print(a is b, a.made, a.args)


class NotMine(object):
    def __new__(cls):
        return 5

    def __init__(self):
        print("never")


print(NotMine())
Made = type("Made", (Config,), {"x": 1, "get": lambda self: self.x})
print(Made().get(), Made.__name__, Made.twice, isinstance(Made(), Config))


class Counter(object):
    count = 0

    def __init__(self):
        Counter.count += 1
        self.number = self.count


print(Counter().number, Counter().number, Counter.count)


class Private(object):
    __hidden = 1

    def get(self):
        return self.__hidden

    def set(self, v):
        self.__hidden = v


p = Private()
p.set(2)
print(p.get(), Private._Private__hidden, p.__dict__)
try:
    p.__hidden
except AttributeError as e:
    print(e)
print(str(Config), repr(Config.Inner).split(".")[-1], type(Config).__name__)
