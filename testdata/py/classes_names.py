# What classes and functions are called, wherever they are defined.
import sys
def g():
    class B(object):
        class D(object):
            def m(self): pass
        def n(self): pass
    def h(): pass
    class E(Exception): pass
    return B, h, E, lambda: 0
B, h, E, l = g()
def addr(x):
    out = x.split('0x')
    for i in range(1, len(out)):
        out[i] = out[i].lstrip('0123456789abcdef')
    return '0x'.join(out)
print(addr(repr(B)), addr(repr(B())), B.__name__, B.__module__)
print(addr(repr(B.D)), addr(repr(B.D())), addr(repr(B.D().m)), addr(repr(B.D.m)), addr(repr(B.n)))
print(addr(repr(h)), addr(repr(l)), addr(repr(E)), repr(E(1)))
if sys.version_info[0] == 3:
    print(B.__qualname__, B.D.__qualname__, h.__qualname__, l.__qualname__, B.D.m.__qualname__, B.n.__qualname__)
    B.__qualname__ = 'Z'
    print(B, B.__name__, B.__qualname__)
class T(object): pass
T.__name__ = 'U'
print(addr(repr(T)), T.__name__)
def f(a, b=1, *c, **d):
    "doc"
print(f.__name__, f.__doc__, f.__module__, f.__defaults__, f.__code__.co_name, f.__code__.co_varnames, f.__code__.co_argcount)
try:
    B.D().nope
except AttributeError as e:
    print(e)
try:
    B.nope
except AttributeError as e:
    print(e)
try:
    B.D().m(1)
except TypeError as e:
    print(e)
try:
    B(1)
except TypeError as e:
    print(e)
try:
    isinstance(1, B()) 
except TypeError as e:
    print(e)
