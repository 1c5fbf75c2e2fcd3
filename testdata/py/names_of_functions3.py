import sys
def p(*a): print(*a)
p(__name__, __doc__, __annotations__ if '__annotations__' in globals() else 'no ann', __spec__, type(__builtins__).__name__, __builtins__.len is len)

x: int = 5
p(__annotations__)
def f(a, b=1, *args, c, d=2, **kw) -> int:
    "doc"
    y = 1
    z = y
    def g(): return z + a
    return g
p(f.__defaults__, f.__kwdefaults__, f.__code__.co_varnames[:4], f.__code__.co_argcount, f.__code__.co_kwonlyargcount, f.__code__.co_name, f.__annotations__, f.__closure__)
g = f(1, c=2)
p(g.__closure__[0].cell_contents, len(g.__closure__), g.__code__.co_freevars, g.__qualname__, g.__name__, g.__module__, g.__dict__)
def h(a: str, b: 'int' = 3, *args: float, k: list = None, **kw: dict) -> None: pass
p(h.__annotations__)
p(f.__code__.co_posonlyargcount, (lambda: 0).__name__, (lambda x, y=2: 0).__defaults__, f.__globals__ is globals(), f.__doc__, f.__code__.co_firstlineno)
def po(a, /, b): pass
p(po.__code__.co_posonlyargcount, po.__code__.co_varnames)
h.x = 1; p(h.__dict__, h.x)
def dflt(a, b=2): return (a, b)
dflt.__name__ = 'renamed'; p(dflt.__name__, dflt.__qualname__)
class C:
    a: int = 1
    b: str
    def m(self, x=1): return x
    @classmethod
    def cm(cls): pass
    @staticmethod
    def sm(): pass
p(C.__annotations__, C.m.__defaults__, C().m.__func__ is C.m, C().m.__self__.__class__.__name__, C.cm.__func__.__name__, C.m.__code__.co_varnames, C.m.__qualname__)
try:
    def inner(): raise ValueError('x')
    inner()
except ValueError as e:
    tb = e.__traceback__
    p(tb.tb_lineno, tb.tb_next.tb_lineno, tb.tb_next.tb_next, tb.tb_frame.f_code.co_name, tb.tb_next.tb_frame.f_code.co_name, tb.tb_frame.f_code.co_filename == __file__, tb.tb_next.tb_frame.f_lineno)
    p(type(tb).__name__, type(tb.tb_frame).__name__)
def who(): return sys._getframe(1).f_code.co_name, sys._getframe().f_code.co_name, sys._getframe(1).f_lineno
def caller(): return who()
p(caller())
p(sys._getframe().f_code.co_name, sys._getframe(0).f_globals['__name__'])
try: sys._getframe(100)
except ValueError as e: p(e)
p(f.__code__.co_filename == __file__, repr(f.__code__)[:14], hasattr(f, '__call__'), f.__class__)
p(type(f.__code__).__name__)
import types
p(isinstance(f, types.FunctionType), isinstance(tb, types.TracebackType), isinstance(f.__code__, types.CodeType), isinstance(C().m, types.MethodType), isinstance(len, types.BuiltinFunctionType), isinstance((i for i in []), types.GeneratorType))
