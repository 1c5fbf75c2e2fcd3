# exit: 3
# assert with and without text, SystemExit as an exception, and the exit status.
from __future__ import print_function

import sys

for test in (lambda: True, lambda: False):
    try:
        assert test()
        print("holds")
        assert test(), "never"
    except AssertionError as e:
        print("assertion", repr(str(e)))
try:
    assert 1 > 2, "one is less than %d" % 2
except AssertionError as e:
    print(e)
try:
    assert [], ["any", "object"]
except AssertionError as e:
    print(e.args)
assert ("a tuple", "is true")
for status in None, 0, 5, "text", (1, 2):
    try:
        sys.exit(status)
    except SystemExit as e:
        print(repr(e.code), e.args)
try:
    sys.exit()
except SystemExit as e:
    print(e.code)
try:
    try:
        sys.exit(1)
    except Exception:
        print("never")
    finally:
        print("finally runs")
except BaseException as e:
    print(type(e).__name__)


def last():
    try:
        raise SystemExit(4)
    finally:
        sys.exit(3)


print("going")
last()
print("never")
