# More of what CPython's tests look at: names of handlers, truth, initializers, tracebacks.
from __future__ import print_function
import contextlib, sys, copy
PY3 = sys.version_info[0] == 3
def t(f):
    try: print(f.__name__, f())
    except Exception as e: print(f.__name__, type(e).__name__, e)
    return f
def attribs(**kw):
    def decorate(func):
        for k,v in kw.items(): setattr(func,k,v)
        return func
    return decorate
@t
def at():
    @contextlib.contextmanager
    @attribs(foo='bar')
    def baz(spam):
        """Whee!"""
    return baz.foo, baz.__doc__
@t
def at2():
    @attribs(foo='bar')
    def baz(spam): pass
    return baz.foo
@t
def names2():
    try: raise Exception()
    except Exception as e:
        try: raise Exception()
        except Exception as f: pass
        del e
    return 'e' in locals()
@t
def names3():
    e = 0
    try: raise Exception('x')
    except Exception as e: del e
    return 1
@t
def names4():
    for i in range(2):
        try: raise Exception('x')
        except Exception as e: print(e)
    try: return e
    except UnboundLocalError: return 'unbound'
@t
def dc():
    class W(object):
        def __init__(self): self.x = [1]
    class FS(frozenset): pass
    class S(set): pass
    a = copy.deepcopy(FS([1, 2])); b = copy.deepcopy(S([(1, 2)])); c = copy.copy(S([3]))
    return sorted(a), sorted(b), type(a).__name__, type(c).__name__
@t
def mutdel2():
    d = {1: 1, 2: 2}
    for i in list(d): del d[i]
    d = {1: 1, 2: 2}
    for i in d: del d[i]
@t
def booly():
    class B(object):
        def __bool__(self): return 1
        __nonzero__ = lambda s: 'x'
    return bool(B())
@t
def booly2():
    class B(object):
        def __len__(self): return -1
    return bool(B())
@t
def booly3():
    class B(object):
        def __len__(self): return 'a'
    return len(B())
@t
def inits():
    class C(object): pass
    return C(1)
@t
def inits2():
    class C(object):
        def __init__(self): pass
    return C(1)
@t
def inits3(): return object(1)
@t
def inits4():
    class C(object):
        def __new__(cls): return object.__new__(cls)
    return C(1)
@t
def inits5():
    class C(object):
        def __init__(self): return 5
    return C()
@t
def inits6():
    class C(object):
        def __init__(self, *a): object.__init__(self, *a)
    return C(1)
@t
def inits7(): return C.__init__ if 0 else object().__init__(1)
@t
def tb():
    try: 1/0
    except ZeroDivisionError as e:
        tb = sys.exc_info()[2]
        return (e.__traceback__ == tb, e.with_traceback(tb).__traceback__ is not None) if PY3 else tb == sys.exc_info()[2]
@t
def tb2():
    e = Exception(); e.__traceback__ = 5; return 'set'
@t
def ga2():
    class B(object):
        def __getattribute__(self, n):
            if n == '__class__': raise AttributeError('booh')
            return object.__getattribute__(self, n)
    return isinstance(B(), B)
@t
def updt():
    class S(set): pass
    s = S('ab'); s.update('dh', u'i'); return sorted(s)
@t
def setrepr():
    class S(set): pass
    return repr(S([1])), repr(S()), str(frozenset([1]))
def u(n, f):
    try: print(n, f() is not None)
    except Exception as e: print(n, type(e).__name__, e)
class A(object): pass
class B(object):
    def __init__(self, *a): object.__init__(self, *a)
class C(object):
    def __new__(cls, *a): return object.__new__(cls)
class D(object):
    def __new__(cls, *a): return object.__new__(cls)
    def __init__(self, *a): super(D, self).__init__(*a)
class E(object):
    def __init__(self, *a): super(E, self).__init__()
class F(E):
    def __init__(self, x): super(F, self).__init__(x)
class G(dict):
    def __init__(self, *a): object.__init__(self, *a)
class H(Exception):
    def __init__(self, *a): object.__init__(self, *a)
u(1, lambda: A()); u(2, lambda: A(1)); u(3, lambda: B()); u(4, lambda: B(1)); u(5, lambda: C(1)); u(6, lambda: D(1)); u(7, lambda: E(1)); u(8, lambda: F(1)); u(9, lambda: object(1)); u(10, lambda: object().__init__(1)); u(11, lambda: A().__init__(1)); u(12, lambda: A().__init__(x=1)); u(14, lambda: object.__new__(E, 1)); u(15, lambda: H(1)); u(16, lambda: B(x=1)); u(17, lambda: C().__init__(1))
