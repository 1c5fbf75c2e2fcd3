# -*- coding: utf-8 -*-
"""The module's docstring may come before the __future__ imports."""
from __future__ import print_function, division
from __future__ import (absolute_import, with_statement)

import sys

print(__doc__)
print("one", 2, sep="-", end="!\n")
print(7 / 2, 7 // 2, -7 // 2, 7 % -2)
print("to", "stdout", file=sys.stdout)
print()
x = 9
x /= 4
print(x)
printer = print
printer("a function can be passed on")
print(map(print, ["a", "b"]))
