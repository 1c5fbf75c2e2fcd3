# What is meant by a name that is not bound: never a variable that the same statement binds.
import traceback


def assigned():
    data1 = data2


def looped():
    count = 1
    for countt in countr:
        pass


def annotated():
    items = 1
    item_s: int = itemss


def called():
    result = resultt()


for f in assigned, looped, annotated, called:
    try:
        f()
    except NameError:
        print(traceback.format_exc())

valueb = 1
try:
    value = valuee
except NameError:
    print(traceback.format_exc())
