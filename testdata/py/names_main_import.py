# A module beside the script; __name__ there and here; modules are made once.
from __future__ import print_function

import sys

sys.path.insert(0, "lib")
import greeting
import greeting as again
from greeting import hello, COUNT as count
from greeting import *
import package.inner
from package import inner as deep, NAME
from package.inner import where

print(__name__, greeting.__name__, again is greeting)
print(hello("you"), count, public, "_private" in globals())
greeting.COUNT += 1
print(greeting.COUNT, count, sys.modules["greeting"].COUNT)
print(package.__name__, package.inner is deep, where(), NAME, deep.__name__)
for name in "no_such_module", "package.no_such", "greeting.x":
    try:
        __import__(name)
    except ImportError as e:
        print(type(e).__name__, str(e))
try:
    from greeting import missing
except ImportError as e:
    print(type(e).__name__, str(e).split(" (")[0])


def lazily():
    import greeting as g
    from package import NAME as n
    return g.COUNT, n


print(lazily())
