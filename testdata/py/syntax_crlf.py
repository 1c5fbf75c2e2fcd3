# A file whose lines end with CR LF.
from __future__ import print_function


def f(x):
    if x:
        return "yes"
    return """two
lines"""


print(f(1))
print(repr(f(0)))
total = (1 +
         2)
long = 1 + \
    total
print(total, long)
