"""The kinds of containers, in Python 3."""

from _collections_abc import (
    Callable, Collection, Container, Generator, Hashable, Iterable, Iterator, Mapping,
    MutableMapping, MutableSequence, MutableSet, Sequence, Set, Sized)
