# Names of built-ins may be used for other things, and come back.
from __future__ import print_function


def f(list, str="s"):
    return list, str


print(f(1), list("ab"))
len = lambda x: "mine"
print(len([1]))
del len
print(len([1]))


def g():
    max = 3
    return max


print(g(), max(1, 2))


class Handler(object):
    id = 5

    def input(self):
        return self.id

    def print_(self):
        return "printed"


print(Handler().input(), Handler().print_())
input = "text"
file = "name"
print(input, file)
del input
for type in "ab":
    pass
print(type)
del type
print(type(3).__name__)
import sys as system, os.path as path
from os import path as p2, sep
from os.path import (join,
                     basename as base)
print(system.argv[1:], path is p2, base(join("a", "b")), sep)
try:
    type.x
except AttributeError as e:
    print(str(e).replace("type object 'type'", "'type'"))
abs_ = abs
print(abs_(-2), min.__name__)
