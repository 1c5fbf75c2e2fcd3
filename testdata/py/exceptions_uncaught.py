# exit: 1
# An uncaught exception ends the program with status 1; what was printed stays.
from __future__ import print_function

import sys


class Failure(Exception):
    def __str__(self):
        return "told"


try:
    try:
        raise Failure()
    finally:
        print("cleaned up")
except Failure as e:
    print("once", e)
print("the last line")
sys.stdout.flush()
raise Failure("at the top")
