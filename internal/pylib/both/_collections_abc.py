"""The kinds of containers: isinstance(x, Iterable) asks what x can do."""

import sys

from _pysock import ABCMeta, generic

PY3 = sys.version_info[0] == 3
_TEXTS = (str, bytes, bytearray) if PY3 else (str, unicode)


def _kind(name, methods, plain=()):
    """A class whose instances are all objects with some methods, or of some
    classes only."""
    def hook(cls, other):
        if cls.__dict__.get('_asks') is None:
            return NotImplemented
        wrapped = getattr(other, '__wraps__', other)
        if plain:
            return issubclass(wrapped, plain) or NotImplemented
        for method in methods:
            for base in other.__mro__:
                if method in base.__dict__:
                    if base.__dict__[method] is None:
                        return NotImplemented
                    break
            else:
                return NotImplemented
        return True
    return ABCMeta(name, (object,), {'__subclasshook__': classmethod(hook),
                                     '_asks': True, '__slots__': ()})


Hashable = _kind('Hashable', ['__hash__'])
Iterable = _kind('Iterable', ['__iter__'])
Iterator = _kind('Iterator', ['__iter__', '__next__' if PY3 else 'next'])
Generator = _kind('Generator', ['__iter__', 'send', 'throw', 'close'])
Sized = _kind('Sized', ['__len__'])
Container = _kind('Container', ['__contains__'])
Collection = _kind('Collection', ['__len__', '__iter__', '__contains__'])
Callable = _kind('Callable', ['__call__'])
Sequence = _kind('Sequence', [], (list, tuple, type(range(0))) + _TEXTS)
MutableSequence = _kind('MutableSequence', [], (list, bytearray) if PY3 else (list,))
Set = _kind('Set', [], (set, frozenset))
MutableSet = _kind('MutableSet', [], (set,))
if not PY3:
    Iterable.register(basestring)   # a sequence, without __iter__
Mapping = _kind('Mapping', [], (dict,))
MutableMapping = _kind('MutableMapping', [], (dict,))
generic(Iterable, Iterator, Generator, Container, Collection, Callable, Sequence,
        MutableSequence, Set, MutableSet, Mapping, MutableMapping)
