"""Containers beyond list, tuple and dict."""

import sys

from _collections import OrderedDict, _count_elements, defaultdict, deque, tuple_class
from _pysock import generic

PY3 = sys.version_info[0] == 3

__all__ = ['Counter', 'OrderedDict', 'defaultdict', 'deque', 'namedtuple']
if PY3:
    __all__ += ['ChainMap', 'UserDict', 'UserList', 'UserString']
    _text = str
else:
    _text = basestring

_absent = object()


# namedtuple

_KEYWORDS = (
    'and as assert break class continue def del elif else except finally for from global '
    'if import in is lambda not or pass raise return try while with yield '
    + ('False None True async await nonlocal' if PY3 else 'exec print')).split()


def _identifier(name):
    if PY3:
        return name.isidentifier()
    return name.replace('_', 'a').isalnum()


def namedtuple(typename, field_names, *flags, **options):
    """A class of tuples whose items have names, too."""
    for name, flag in zip(('verbose', 'rename'), flags):
        options[name] = flag
    rename = options.pop('rename', False)
    options.pop('verbose', False) if not PY3 else None
    defaults = options.pop('defaults', None) if PY3 else None
    module = options.pop('module', None) if PY3 else None
    if options:
        raise TypeError("namedtuple() got an unexpected keyword argument '%s'"
                        % list(options)[0])
    if isinstance(field_names, _text):
        field_names = field_names.replace(',', ' ').split()
    typename = str(typename)
    fields = [str(name) for name in field_names]
    if rename:
        seen = []
        for i, name in enumerate(fields):
            if (not _identifier(name) or name in _KEYWORDS or name[0] == '_'
                    or name[0].isdigit() or name in seen):
                fields[i] = '_%d' % i
            seen.append(name)
    for name in [typename] + fields:
        if PY3:
            if not name.isidentifier():
                raise ValueError('Type names and field names must be valid identifiers: '
                                 '%r' % name)
        elif not _identifier(name):
            raise ValueError('Type names and field names can only contain alphanumeric '
                             'characters and underscores: %r' % name)
        if name in _KEYWORDS:
            raise ValueError('Type names and field names cannot be a keyword: %r' % name)
        if not PY3 and name[0].isdigit():
            raise ValueError('Type names and field names cannot start with a number: %r'
                             % name)
    seen = []
    for name in fields:
        if name[0] == '_' and not rename:
            raise ValueError('Field names cannot start with an underscore: %r' % name)
        if name in seen:
            raise ValueError('Encountered duplicate field name: %r' % name)
        seen.append(name)
    defaults = () if defaults is None else tuple(defaults)
    if len(defaults) > len(fields):
        raise TypeError('Got more default values than field names')
    if module is None:
        import _pysock
        module = _pysock.caller_module()
    cls = tuple_class(typename, fields, defaults, module)
    if not PY3:
        cls._asdict = lambda self: OrderedDict(zip(self._fields, self))
    return cls


# Counter

class Counter(dict):
    """A dict from things to how often they were counted."""

    def __init__(*args, **keywords):
        if len(args) > 2:
            raise TypeError('expected at most 1 argument%s, got %d'
                            % ('' if PY3 else 's', len(args) - 1))
        dict.__init__(args[0])
        args[0].update(*args[1:], **keywords)

    def __missing__(self, key):
        return 0

    def __delitem__(self, key):
        if key in self:
            dict.__delitem__(self, key)

    def update(*args, **keywords):
        self = args[0]
        for source in args[1:]:
            if source is None:
                continue
            if not hasattr(source, 'keys'):
                _count_elements(self, source)
            elif self:
                for key in source.keys():
                    self[key] = source[key] + self.get(key, 0)
            else:
                dict.update(self, source)
        if keywords:
            self.update(keywords)

    def subtract(*args, **keywords):
        self = args[0]
        for source in args[1:]:
            if source is None:
                continue
            if hasattr(source, 'keys'):
                for key in source.keys():
                    self[key] = self.get(key, 0) - source[key]
            else:
                for key in source:
                    self[key] = self.get(key, 0) - 1
        if keywords:
            self.subtract(keywords)

    def most_common(self, n=None):
        items = sorted(self.items(), key=lambda item: item[1], reverse=True)
        return items if n is None else items[:n]

    def elements(self):
        for key in self:
            for i in range(self[key]):
                yield key

    def total(self):
        return sum(self.values())

    def copy(self):
        return type(self)(self)

    __copy__ = copy

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError(
            'Counter.fromkeys() is undefined.  Use Counter(iterable) instead.')

    def _combined(self, other, choose):
        made = type(self)()
        for key in list(self) + [key for key in other if key not in self]:
            n = choose(self[key], other[key])
            if n > 0:
                made[key] = n
        return made

    def __add__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self._combined(other, lambda a, b: a + b)

    def __sub__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self._combined(other, lambda a, b: a - b)

    def __and__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self._combined(other, min)

    def __or__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self._combined(other, max)

    def __repr__(self):
        if not self:
            return '%s()' % type(self).__name__
        return '%s({%s})' % (type(self).__name__, ', '.join(
            ['%r: %r' % item for item in self.most_common()]))

    if PY3:
        def __eq__(self, other):
            if not isinstance(other, Counter):
                return dict.__eq__(self, other)
            return all([self[key] == other[key] for key in list(self) + list(other)])

        def __ne__(self, other):
            return not self == other

        __hash__ = None

        def __pos__(self):
            return self._combined(Counter(), lambda a, b: a)

        def __neg__(self):
            return self._combined(Counter(), lambda a, b: -a)

        def _become(self, other):
            self.clear()
            dict.update(self, other)
            return self

        def __iadd__(self, other):
            return self._become(self + other)

        def __isub__(self, other):
            return self._become(self - other)

        def __iand__(self, other):
            return self._become(self & other)

        def __ior__(self, other):
            return self._become(self | other)


if not PY3:
    del Counter.total


if PY3:
    class UserDict(object):
        """A dict to derive from; its dict is data."""

        __hash__ = None

        def __init__(self, *args, **keywords):
            self.data = {}
            self.update(*args, **keywords)

        def __getitem__(self, key):
            try:
                return self.data[key]
            except KeyError:
                missing = getattr(self, '__missing__', None)
                if missing is None:
                    raise
            return missing(key)

        def __setitem__(self, key, value):
            self.data[key] = value

        def __delitem__(self, key):
            del self.data[key]

        def __contains__(self, key):
            return key in self.data

        def __len__(self):
            return len(self.data)

        def __iter__(self):
            return iter(self.data)

        def __eq__(self, other):
            if isinstance(other, UserDict):
                return self.data == other.data
            return self.data == other

        def __ne__(self, other):
            return not self == other

        def __repr__(self):
            return repr(self.data)

        def get(self, key, default=None):
            return self.data.get(key, default)

        def keys(self):
            return self.data.keys()

        def values(self):
            return self.data.values()

        def items(self):
            return self.data.items()

        def setdefault(self, key, default=None):
            if key not in self:
                self[key] = default
            return self.data[key]

        def pop(self, key, default=_absent):
            if key in self.data:
                value = self.data[key]
                del self[key]
                return value
            if default is _absent:
                raise KeyError(key)
            return default

        def popitem(self):
            return self.data.popitem()

        def clear(self):
            self.data.clear()

        def update(*args, **keywords):
            self = args[0]
            for other in args[1:]:
                if hasattr(other, 'keys'):
                    for key in other.keys():
                        self[key] = other[key]
                else:
                    for key, value in other:
                        self[key] = value
            for key in keywords:
                self[key] = keywords[key]

        def copy(self):
            made = type(self)()
            made.data = self.data.copy()
            return made

        def __copy__(self):
            return self.copy()

        def __reversed__(self):
            return reversed(list(self.data))

        def __or__(self, other):
            made = self.copy()
            made.update(other)
            return made

        def __ror__(self, other):
            made = type(self)(other)
            made.update(self)
            return made

        def __ior__(self, other):
            self.update(other)
            return self

        @classmethod
        def fromkeys(cls, iterable, value=None):
            made = cls()
            for key in iterable:
                made[key] = value
            return made

    class UserList(object):
        """A list to derive from; its list is data."""

        __wraps__ = list
        __hash__ = None

        def __init__(self, initlist=None):
            self.data = [] if initlist is None else list(initlist)

        def __getattr__(self, name):
            if name.startswith('__') or name == 'data':
                raise AttributeError(name)
            return getattr(self.data, name)

        def __repr__(self):
            return repr(self.data)

        def __len__(self):
            return len(self.data)

        def __getitem__(self, i):
            if isinstance(i, slice):
                return type(self)(self.data[i])
            return self.data[i]

        def __setitem__(self, i, item):
            self.data[i] = item

        def __delitem__(self, i):
            del self.data[i]

        def __iter__(self):
            return iter(self.data)

        def __contains__(self, item):
            return item in self.data

        def __eq__(self, other):
            return self.data == getattr(other, 'data', other)

        def __add__(self, other):
            return type(self)(self.data + list(other))

    class UserString(object):
        """A string to derive from; its string is data."""

        __wraps__ = str

        def __init__(self, seq):
            self.data = str(seq)

        def __getattr__(self, name):
            if name.startswith('__') or name == 'data':
                raise AttributeError(name)
            return getattr(self.data, name)

        def __str__(self):
            return self.data

        def __repr__(self):
            return repr(self.data)

        def __len__(self):
            return len(self.data)

        def __getitem__(self, i):
            return type(self)(self.data[i])

        def __contains__(self, part):
            return str(part) in self.data

        def __eq__(self, other):
            return self.data == str(other)

        def __hash__(self):
            return hash(self.data)

        def __add__(self, other):
            return type(self)(self.data + str(other))

    class ChainMap(object):
        """Several dicts as one: the first that has a key is asked, the first of all
        is changed."""

        def __init__(self, *maps):
            self.maps = list(maps) or [{}]

        def __getitem__(self, key):
            for mapping in self.maps:
                if key in mapping:
                    return mapping[key]
            raise KeyError(key)

        def __setitem__(self, key, value):
            self.maps[0][key] = value

        def __delitem__(self, key):
            if key not in self.maps[0]:
                raise KeyError('Key not found in the first mapping: %r' % (key,))
            del self.maps[0][key]

        def __contains__(self, key):
            return any([key in mapping for mapping in self.maps])

        def _merged(self):
            merged = {}
            for mapping in reversed(self.maps):
                merged.update(mapping)
            return merged

        def __iter__(self):
            return iter(self._merged())

        def __len__(self):
            return len(self._merged())

        def __eq__(self, other):
            return self._merged() == (other._merged() if isinstance(other, ChainMap)
                                      else other)

        __hash__ = None

        def __repr__(self):
            return '%s(%s)' % (type(self).__name__, ', '.join(map(repr, self.maps)))

        def get(self, key, default=None):
            return self[key] if key in self else default

        def keys(self):
            return self._merged().keys()

        def values(self):
            return self._merged().values()

        def items(self):
            return self._merged().items()

        def new_child(self, m=None, **kwargs):
            return type(self)(dict({} if m is None else m, **kwargs), *self.maps)

        @property
        def parents(self):
            return type(self)(*self.maps[1:])
else:
    from _collections_abc import (
        Callable, Container, Hashable, Iterable, Iterator, Mapping, MutableMapping,
        MutableSequence, MutableSet, Sequence, Set, Sized)


generic(Counter, OrderedDict, defaultdict, deque)
