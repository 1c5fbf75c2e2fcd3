# What an exception was raised in: the context is that of the place where it was raised.
import traceback
class CM(object):
    def __enter__(self): return 1
    def __exit__(self, *a): return False
def f1():
    with CM():
        try:
            raise ValueError(c)
        finally:
            c -= c
def f2():
    try:
        raise ValueError(c)
    finally:
        c -= c
def f3():
    try:
        raise ValueError(1)
    except ValueError:
        try:
            raise KeyError(c)
        finally:
            c -= 1
def f4():
    try:
        try:
            raise ValueError(c)
        except KeyError:
            pass
        else:
            pass
        finally:
            for i in range(2):
                try:
                    c -= c
                finally:
                    i = 1
    except NameError:
        {}[1]
for f in f1, f2, f3, f4:
    try: f()
    except Exception: print(traceback.format_exc())
