# with: several items, what __exit__ is told, and what it can swallow.
from __future__ import print_function


class Manager(object):
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    def __enter__(self):
        print("enter", self.name)
        return self.name.upper()

    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind and kind.__name__, value, tb is not None)
        return self.swallow


with Manager("a") as a, Manager("b") as b:
    print(a, b)
with Manager("outer", swallow=True):
    with Manager("inner"):
        raise ValueError("boom")
    print("never")
print("went on")


def leave():
    with Manager("r"):
        return "returned"


print(leave())
for i in range(3):
    with Manager("loop%d" % i):
        if i == 0:
            continue
        break
try:
    with Manager("one") as x, Manager("two") as y:
        1 // 0
except ZeroDivisionError as e:
    print("caught", e)
