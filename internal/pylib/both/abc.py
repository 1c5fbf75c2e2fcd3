"""Abstract classes: the metaclass is the interpreter's, a class of it cannot be
called while a method is abstract."""

import sys

from _pysock import ABCMeta

PY3 = sys.version_info[0] == 3


def abstractmethod(funcobj):
    """A decorator: subclasses must define the method."""
    funcobj.__isabstractmethod__ = True
    return funcobj


def abstractproperty(fget, *more):
    """A property that subclasses must define."""
    return property(abstractmethod(fget), *more)


if PY3:
    ABC = ABCMeta('ABC', (object,), {'__slots__': (), '__module__': 'abc'})
