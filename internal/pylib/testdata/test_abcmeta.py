"""Abstract classes: register, __subclasshook__, the kinds of containers."""
from __future__ import print_function
import abc
import sys


def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


A = abc.ABCMeta('A', (object,), {'f': abc.abstractmethod(lambda self: 0)})
print(type(A), A.__abstractmethods__, A.__class__ is abc.ABCMeta)


class B(A):
    def f(self):
        return 1


print(B().f(), B.__abstractmethods__, A.register(int), isinstance(1, A), issubclass(bool, A), isinstance('', A), issubclass(A, A))
attempt(A.register, 3)


class C(object):
    pass


D = abc.ABCMeta('D', (C,), {})
attempt(D.register, C)
H = abc.ABCMeta('H', (object,), {'__subclasshook__': classmethod(lambda cls, other: hasattr(other, 'quack') or NotImplemented)})


class Duck(object):
    def quack(self):
        pass


print(isinstance(Duck(), H), isinstance(3, H), issubclass(Duck, H), isinstance(Duck(), (int, H)), H.__instancecheck__(Duck()), H.__subclasscheck__(int))
E = abc.ABCMeta('E', (D,), {})
E.register(float)
print(isinstance(1.5, D), isinstance(1.5, C), issubclass(float, E))
if sys.version_info[0] == 3:
    import collections.abc as kinds
else:
    import collections as kinds
for x in ([], '', 1, iter([]), {}, set(), (), len, attempt, Duck, Duck(), None, bytearray()):
    print(type(x).__name__, [isinstance(x, getattr(kinds, k)) for k in ('Iterable', 'Iterator', 'Sized', 'Container', 'Hashable', 'Callable', 'Mapping', 'Sequence')])
