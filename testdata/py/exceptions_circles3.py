# Chains of exceptions that lead back to themselves.
import traceback
def cycle():
    try:
        raise ValueError(1)
    except ValueError as ex:
        ex.__context__ = ex
        raise TypeError(2)
try: cycle()
except Exception as e: print(repr(e), repr(e.__context__), repr(e.__context__.__context__)); traceback.print_exc()
A, B, C = map(Exception, 'ABC')
def cycle2():
    try: raise C
    except C.__class__:
        try: raise A
        except Exception:
            A.__context__ = B; B.__context__ = A
            raise TypeError(3)
try: cycle2()
except TypeError as e: print(repr(e), repr(e.__context__)); traceback.print_exc()
try:
    try: raise A
    except Exception: raise A
except Exception as e: print(repr(e.__context__))
def f():
    try:
        try: raise ValueError
        finally: raise KeyError
    except Exception as e:
        try: raise e
        finally: raise TypeError('last')
try: f()
except Exception as e: traceback.print_exc()


def g():
    try: yield 1
    except GeneratorExit: return 5
x = g(); next(x); print(x.close(), x.close())
a = Exception('a')
try:
    try: raise a
    except Exception:
        try: raise ValueError('b')
        except ValueError as b: raise a
except Exception as e: print(repr(e.__context__), repr(e.__context__.__context__))
