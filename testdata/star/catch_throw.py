# Catching and raising.
def divide(a, b):
    return a // b


print (divide(7, 2), None)
result = None
try:
    result = divide(1, 0)
except ZeroDivisionError, error:
    print result, error.__class__.__name__, error
print divide(b=2, a=8)
try:
    divide(1)
except TypeError, error:
    print error.__class__.__name__, error

# raise takes an instance or a class.
for thrown in ValueError("with a text"), ValueError, KeyError("k"), KeyboardInterrupt, SystemExit(2), StopIteration:
    try:
        raise thrown
    except BaseException, error:
        print repr(error), error.args
for thrown in "a text", 5:
    try:
        raise thrown
    except TypeError, error:
        print error.__class__.__name__, error

try:
    raise RuntimeError("it went wrong")
except RuntimeError, error:
    print error.__class__.__name__, error


# Caught inside, raised again outside; the same error arrives.
def inner():
    raise ValueError("from the inside")


def outer():
    try:
        inner()
    except ValueError, error:
        error.seen = True
        raise


try:
    outer()
except ValueError, error:
    print error, error.seen

# What a function did before it failed remains.
done = []


def steps():
    done.append("first")
    int("not a number")
    done.append("second")


try:
    steps()
except ValueError, error:
    print done, error


# A handler is chosen by the class.
def handler(f):
    try:
        return "fine: %s" % f()
    except (IndexError, KeyError):
        return "look-up failed"
    except ArithmeticError:
        return "cannot compute"


print handler(lambda: [1][0]), handler(lambda: [][0]), handler(lambda: {}["x"]), handler(lambda: 1 % 0)
try:
    handler(lambda: int("x"))
except ValueError, error:
    print error
