# sys.exc_info: inside, after, nested, in functions called from handlers.
from __future__ import print_function

import sys


def current():
    kind, value, tb = sys.exc_info()
    return kind.__name__ if kind else None, str(value), tb is not None


print(current())
try:
    raise ValueError("one")
except ValueError:
    print(current())
    try:
        raise KeyError("two")
    except KeyError:
        print(current())
    finally:
        print("finally", current()[0] is not None)


def inner():
    try:
        raise IndexError("three")
    except IndexError:
        print(current())
        return current()


try:
    raise ValueError("outer")
except ValueError:
    inner()
    print(current())


def reraise():
    try:
        raise TypeError("kept")
    except TypeError:
        raise


try:
    reraise()
except TypeError:
    tb = sys.exc_info()[2]
    lines = []
    while tb:
        lines.append(tb.tb_lineno)
        tb = tb.tb_next
    print(len(lines), lines[0] > lines[1])


def generator():
    try:
        yield 1
    except GeneratorExit:
        print("closed", current()[0])
        raise


g = generator()
next(g)
g.close()
try:
    raise
except (TypeError, RuntimeError) as e:
    print(type(e).__name__ in ("TypeError", "RuntimeError"))


def silent():
    sys.exc_info()
    try:
        {}["missing"]
    except KeyError as e:
        return e


print(repr(silent()).rstrip(",)") + ")")
