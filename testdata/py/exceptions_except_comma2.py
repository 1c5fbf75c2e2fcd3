# except X, e in all its targets; raise with two and three arguments; string forms of errors.
import sys

try:
    raise ValueError, "two arguments"
except ValueError, e:
    print e, e.args, repr(e), e.message
try:
    raise IOError, (2, "No such thing")
except IOError, (number, text):
    print number, text
try:
    raise KeyError, ("a", "b")
except (KeyError, ValueError), e:
    print e.args
box = {}
try:
    1 / 0
except ZeroDivisionError, box["error"]:
    print box


class Holder:
    pass


try:
    [][1]
except IndexError, Holder.error:
    print Holder.error
try:
    raise ValueError
except Exception, e:
    print repr(e), str(e) == ""
try:
    raise ValueError, ValueError("an instance")
except ValueError, e:
    print e
try:
    raise ValueError, None
except ValueError, e:
    print e.args
print e.__class__.__name__, "still bound"


try:
    try:
        1 / 0
    except ZeroDivisionError:
        kind, value, tb = sys.exc_info()
        raise RuntimeError, "replaced", tb
except RuntimeError, e:
    print e, sys.exc_info()[2].tb_lineno > 0
for bad in "text", 5:
    try:
        raise bad
    except TypeError, e:
        print e
sys.exc_clear()
print sys.exc_info()
