# Another module may give a module's variable a value of any type.
import os
import sys
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "lib"))
import counting


class Loud(int):
    def __add__(self, other):
        return "loud"

    __radd__ = __add__


for n in 2, True, 1.5, Loud(4):
    counting.n = n
    print("%r %r %r" % (counting.more(), counting.under(), counting.total()))
setattr(counting, "most", True)
counting.n = 0
print("%r %r" % (counting.under(), counting.most + counting.most))
