# try, except, else and finally in every combination with return, break and continue.
from __future__ import print_function


def run(what):
    try:
        print("try", what)
        if what == "raise":
            raise ValueError("v")
        if what == "key":
            {}["k"]
        if what == "return":
            return "from try"
    except ValueError as e:
        print("except", e)
        return "from except"
    except (KeyError, IndexError):
        print("either")
    else:
        print("else")
    finally:
        print("finally")
    return "after"


for what in "nothing", "raise", "key", "return":
    print(run(what))


def overriding():
    for i in range(3):
        try:
            return i
        finally:
            if i < 2:
                break
            print("last", i)
    return "end"


print(overriding())


def swallow():
    try:
        raise KeyError("lost")
    finally:
        return "finally wins"


print(swallow())
for i in range(5):
    try:
        if i == 1:
            continue
        if i == 3:
            break
        print("body", i)
    finally:
        print("finally", i)
else:
    print("never")


def nested():
    try:
        try:
            1 // 0
        except KeyError:
            print("no")
        finally:
            print("inner finally")
    except ZeroDivisionError:
        print("outer")
        try:
            raise IndexError
        except:
            print("bare")
    else:
        print("never")


nested()
while True:
    try:
        try:
            break
        finally:
            print("f1")
    finally:
        print("f2")
try:
    try:
        raise ValueError("again")
    except ValueError:
        raise
except ValueError as e:
    print("re-raised", e)
try:
    for n in [1, 0]:
        try:
            print(10 // n)
        except TypeError:
            pass
except ArithmeticError as e:
    print(type(e).__name__)
