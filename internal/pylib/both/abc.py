"""Abstract classes: the metaclass is the interpreter's, a class of it cannot be
called while a method is abstract."""

import sys

from _pysock import ABCMeta

PY3 = sys.version_info[0] == 3


def abstractmethod(funcobj):
    """A decorator: subclasses must define the method."""
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractproperty(property):
    __isabstractmethod__ = True


if PY3:
    ABC = ABCMeta('ABC', (object,), {'__slots__': (), '__module__': 'abc'})
