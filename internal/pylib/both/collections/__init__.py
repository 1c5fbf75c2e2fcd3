"""Containers beyond list, tuple and dict.

Each wraps a built-in container; __wraps__ says which, for modules that treat all
of a kind alike.
"""

import sys

PY3 = sys.version_info[0] == 3

__all__ = ['Counter', 'OrderedDict', 'defaultdict', 'deque', 'namedtuple']
if PY3:
    __all__ += ['ChainMap', 'UserDict', 'UserList', 'UserString']
    _text = str
else:
    _text = basestring

_absent = object()


# namedtuple

class _NamedTuple(object):
    """What the classes that namedtuple makes have in common."""

    __slots__ = ('_values',)
    __wraps__ = tuple
    _fields = ()

    def __new__(cls, *args, **keywords):
        return cls._of(_bind(cls, args, keywords))

    @classmethod
    def _of(cls, values):
        self = object.__new__(cls)
        object.__setattr__(self, '_values', values)
        return self

    @classmethod
    def _make(cls, iterable):
        values = tuple(iterable)
        if len(values) != len(cls._fields):
            raise TypeError('Expected %d arguments, got %d'
                            % (len(cls._fields), len(values)))
        return cls._of(values)

    def _replace(self, **keywords):
        values = [keywords.pop(name, value)
                  for name, value in zip(self._fields, self._values)]
        if keywords:
            text = 'Got unexpected field names: %r' % list(keywords)
            if PY3:
                raise TypeError(text)
            raise ValueError(text)
        return self._of(tuple(values))

    def _asdict(self):
        pairs = zip(self._fields, self._values)
        return dict(pairs) if PY3 else OrderedDict(pairs)

    def __repr__(self):
        return '%s(%s)' % (type(self).__name__ if PY3 else self._name, ', '.join(
            ['%s=%r' % pair for pair in zip(self._fields, self._values)]))

    def __iter__(self):
        return iter(self._values)

    def __len__(self):
        return len(self._values)

    def __getitem__(self, i):
        return self._values[i]

    def __contains__(self, value):
        return value in self._values

    def __add__(self, other):
        return self._values + _plain(other)

    def __radd__(self, other):
        return other + self._values

    def __mul__(self, n):
        return self._values * n

    __rmul__ = __mul__

    def __eq__(self, other):
        return self._values == _plain(other)

    def __ne__(self, other):
        return self._values != _plain(other)

    def __lt__(self, other):
        return self._values < _plain(other)

    def __le__(self, other):
        return self._values <= _plain(other)

    def __gt__(self, other):
        return self._values > _plain(other)

    def __ge__(self, other):
        return self._values >= _plain(other)

    def __hash__(self):
        return hash(self._values)

    def count(self, value):
        return self._values.count(value)

    def index(self, value):
        return self._values.index(value)


def _plain(value):
    return value._values if isinstance(value, _NamedTuple) else value


def _bind(cls, args, keywords):
    """The values of a call, as a Python function with the fields as parameters
    would take them."""
    fields = cls._fields
    name = cls._name + '.__new__()' if PY3 else '__new__()'
    count = len(fields) + 1
    defaults = cls._field_defaults
    if len(args) > len(fields):
        if PY3 and defaults:
            raise TypeError('%s takes from %d to %d positional arguments but %d were given'
                            % (name, count - len(defaults), count, len(args) + 1))
        if PY3:
            raise TypeError('%s takes %d positional argument%s but %d were given'
                            % (name, count, '' if count == 1 else 's', len(args) + 1))
        raise TypeError('%s takes exactly %d argument%s (%d given)'
                        % (name, count, '' if count == 1 else 's', len(args) + 1
                           + len(keywords)))
    if not keywords and len(args) == len(fields):
        return args
    values = list(args)
    missing = []
    given = dict(keywords)
    for i, field in enumerate(fields):
        if i < len(args):
            if field in given:
                raise TypeError("%s got multiple values for %sargument '%s'"
                                % (name, '' if PY3 else 'keyword ', field))
        elif field in given:
            values.append(given.pop(field))
        elif field in defaults:
            values.append(defaults[field])
        else:
            values.append(None)
            missing.append(field)
    for extra in given:
        raise TypeError("%s got an unexpected keyword argument '%s'" % (name, extra))
    if missing:
        if not PY3:
            raise TypeError('%s takes exactly %d argument%s (%d given)'
                            % (name, count, '' if count == 1 else 's',
                               len(args) + 1 + len(keywords)))
        raise TypeError('%s missing %d required positional argument%s: %s'
                        % (name, len(missing), '' if len(missing) == 1 else 's',
                           _listed(missing)))
    return tuple(values)


def _listed(names):
    names = [repr(name) for name in names]
    if len(names) == 1:
        return names[0]
    if len(names) == 2:
        return ' and '.join(names)
    return ', '.join(names[:-1]) + ', and ' + names[-1]


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
    fields = [str(name) for name in field_names]
    if rename:
        seen = []
        for i, name in enumerate(fields):
            if (not _identifier(name) or name in _KEYWORDS or name[0] == '_'
                    or name[0].isdigit() or name in seen):
                fields[i] = '_%d' % i
            seen.append(name)
    for name in [typename] + fields:
        if PY3 and not isinstance(name, str):
            raise TypeError('Type names and field names must be strings')
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
    given = {}
    if defaults is not None:
        defaults = tuple(defaults)
        if len(defaults) > len(fields):
            raise TypeError('Got more default values than field names')
        given = dict(zip(fields[len(fields) - len(defaults):], defaults))
    space = {
        '__doc__': '%s(%s)' % (typename, ', '.join(fields)),
        '__slots__': (), '_fields': tuple(fields), '_field_defaults': given,
        '_name': typename,
    }
    if PY3:
        space['__match_args__'] = tuple(fields)
    for i, name in enumerate(fields):
        space[name] = _field(i)
    cls = type(typename, (_NamedTuple,), space)
    if module is None:
        import _pysock
        module = _pysock.caller_module()
    cls.__module__ = module
    return cls


def _field(i):
    def get(self):
        return self._values[i]

    def refuse(self, value):
        raise AttributeError("can't set attribute")
    return property(get, refuse, None, 'Alias for field number %d' % i)


# deque

class deque(object):
    """A list that is fast at both ends, perhaps of limited length."""

    __hash__ = None

    def __init__(self, iterable=(), maxlen=None):
        if maxlen is not None:
            if not isinstance(maxlen, int):
                raise TypeError('an integer is required')
            if maxlen < 0:
                raise ValueError('maxlen must be non-negative')
        self._maxlen = maxlen
        # The items are _items[_head:]; what is before is None and given up in bulk.
        self._items = []
        self._head = 0
        self.extend(iterable)

    maxlen = property(lambda self: self._maxlen)

    def _list(self):
        """The items as a list that may be changed in place."""
        if self._head:
            del self._items[:self._head]
            self._head = 0
        return self._items

    def append(self, x):
        self._items.append(x)
        if self._maxlen is not None and len(self) > self._maxlen:
            self.popleft()

    def appendleft(self, x):
        if self._head:
            self._head -= 1
            self._items[self._head] = x
        else:
            room = len(self._items) + 4
            self._items[:0] = [None] * room
            self._head = room - 1
            self._items[self._head] = x
        if self._maxlen is not None and len(self) > self._maxlen:
            self.pop()

    def pop(self):
        if not len(self):
            raise IndexError('pop from an empty deque')
        return self._items.pop()

    def popleft(self):
        if not len(self):
            raise IndexError('pop from an empty deque')
        x = self._items[self._head]
        self._items[self._head] = None
        self._head += 1
        if self._head > 32 and self._head * 2 > len(self._items):
            self._list()
        return x

    def extend(self, iterable):
        for x in list(iterable):
            self.append(x)

    def extendleft(self, iterable):
        for x in list(iterable):
            self.appendleft(x)

    def clear(self):
        self._items = []
        self._head = 0

    def rotate(self, n=1):
        size = len(self)
        if size:
            items = self._list()
            n %= size
            self._items = items[size - n:] + items[:size - n]

    def reverse(self):
        self._list().reverse()

    def count(self, x):
        return self._list().count(x)

    def remove(self, value):
        try:
            self._list().remove(value)
        except ValueError:
            raise ValueError('%r is not in deque' % (value,) if PY3 else
                             'deque.remove(x): x not in deque')

    def index(self, value, *bounds):
        items = self._list()
        try:
            return items.index(value, *bounds)
        except ValueError:
            raise ValueError('%r is not in deque' % (value,))

    def insert(self, i, x):
        if self._maxlen is not None and len(self) >= self._maxlen:
            raise IndexError('deque already at its maximum size')
        self._list().insert(i, x)

    def copy(self):
        return type(self)(self, self._maxlen)

    __copy__ = copy

    def _place(self, i):
        size = len(self)
        if not isinstance(i, int):
            raise TypeError('sequence index must be integer, not %r' % type(i).__name__
                            if PY3 else 'sequence index must be integer, not %r'
                            % type(i).__name__)
        if not -size <= i < size:
            raise IndexError('deque index out of range')
        return self._head + (i + size if i < 0 else i)

    def __getitem__(self, i):
        return self._items[self._place(i)]

    def __setitem__(self, i, x):
        self._items[self._place(i)] = x

    def __delitem__(self, i):
        del self._items[self._place(i)]

    def __len__(self):
        return len(self._items) - self._head

    def __contains__(self, x):
        return x in self._list()

    def __iter__(self):
        size = len(self)
        for i in range(size):
            if len(self) != size:
                raise RuntimeError('deque mutated during iteration')
            yield self._items[self._head + i]
        if len(self) != size:
            raise RuntimeError('deque mutated during iteration')

    def __reversed__(self):
        return iter(self._list()[::-1])

    def __repr__(self):
        if id(self) in _shown:
            return '[...]'
        _shown.append(id(self))
        try:
            name = type(self).__name__ if PY3 else 'deque'
            if self._maxlen is None:
                return '%s(%r)' % (name, self._list())
            return '%s(%r, maxlen=%d)' % (name, self._list(), self._maxlen)
        finally:
            _shown.remove(id(self))

    def __eq__(self, other):
        if not isinstance(other, deque):
            return NotImplemented
        return self._list() == other._list()

    def __ne__(self, other):
        if not isinstance(other, deque):
            return NotImplemented
        return self._list() != other._list()

    def __lt__(self, other):
        if not isinstance(other, deque):
            return NotImplemented
        return self._list() < other._list()

    def __le__(self, other):
        if not isinstance(other, deque):
            return NotImplemented
        return self._list() <= other._list()

    def __gt__(self, other):
        if not isinstance(other, deque):
            return NotImplemented
        return self._list() > other._list()

    def __ge__(self, other):
        if not isinstance(other, deque):
            return NotImplemented
        return self._list() >= other._list()

    def __add__(self, other):
        if not isinstance(other, deque):
            raise TypeError('can only concatenate deque (not "%s") to deque'
                            % type(other).__name__)
        return type(self)(self._list() + other._list(), self._maxlen)

    def __iadd__(self, iterable):
        self.extend(iterable)
        return self

    def __mul__(self, n):
        return type(self)(self._list() * n, self._maxlen)

    __rmul__ = __mul__


if not PY3:
    del deque.copy, deque.index, deque.insert, deque.__add__, deque.__mul__
    del deque.__rmul__

_shown = []             # ids of the containers whose repr is being made


# Dictionaries

class _Mapping(object):
    """A dict in an object, with all of a dict's methods."""

    __wraps__ = dict
    __hash__ = None

    def __init__(self, *args, **keywords):
        self._dict = {}
        self.update(*args, **keywords)

    def __getitem__(self, key):
        try:
            return self._dict[key]
        except KeyError:
            missing = getattr(self, '__missing__', None)
            if missing is None:
                raise
        return missing(key)

    def __setitem__(self, key, value):
        self._dict[key] = value

    def __delitem__(self, key):
        del self._dict[key]

    def __contains__(self, key):
        return key in self._dict

    def __len__(self):
        return len(self._dict)

    def __iter__(self):
        return iter(self._dict)

    def __eq__(self, other):
        if isinstance(other, _Mapping):
            return self._dict == other._dict
        return self._dict == other

    def __ne__(self, other):
        return not self == other

    def __repr__(self):
        return '%s(%r)' % (type(self).__name__, self._dict)

    def get(self, key, default=None):
        return self._dict.get(key, default)

    def keys(self):
        return self._dict.keys()

    def values(self):
        return self._dict.values()

    def items(self):
        return self._dict.items()

    def setdefault(self, key, default=None):
        if key not in self:
            self[key] = default
        return self._dict[key]

    def pop(self, key, default=_absent):
        if key in self._dict:
            value = self._dict[key]
            del self[key]
            return value
        if default is _absent:
            raise KeyError(key)
        return default

    def popitem(self):
        return self._dict.popitem()

    def clear(self):
        self._dict.clear()

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
        made._dict = self._dict.copy()
        return made

    def __copy__(self):
        return self.copy()

    if PY3:
        def __reversed__(self):
            return reversed(list(self._dict))

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
    else:
        def has_key(self, key):
            return key in self._dict

        def iterkeys(self):
            return iter(self)

        def itervalues(self):
            for key in self:
                yield self._dict[key]

        def iteritems(self):
            for key in self:
                yield key, self._dict[key]

    @classmethod
    def fromkeys(cls, iterable, value=None):
        made = cls()
        for key in iterable:
            made[key] = value
        return made


class defaultdict(_Mapping):
    """A dict that makes the values it lacks."""

    def __init__(self, *args, **keywords):
        factory = args[0] if args else None
        if factory is not None and not callable(factory):
            raise TypeError('first argument must be callable or None')
        self.default_factory = factory
        _Mapping.__init__(self, *args[1:], **keywords)

    def __missing__(self, key):
        if self.default_factory is None:
            raise KeyError(key)
        self[key] = value = self.default_factory()
        return value

    def copy(self):
        return type(self)(self.default_factory, self._dict)

    def __repr__(self):
        return '%s(%r, %r)' % (type(self).__name__ if PY3 else 'defaultdict',
                               self.default_factory, self._dict)


class OrderedDict(_Mapping):
    """A dict that keeps the order in which its keys came."""

    def __init__(self, *args, **keywords):
        if len(args) > 1:
            raise TypeError('expected at most 1 argument%s, got %d'
                            % ('' if PY3 else 's', len(args)))
        self._order = {}        # by key: the key's number
        self._next = 0
        _Mapping.__init__(self, *args, **keywords)

    def __setitem__(self, key, value):
        if key not in self._dict:
            self._order[key] = self._next
            self._next += 1
        self._dict[key] = value

    def __delitem__(self, key):
        del self._dict[key]
        del self._order[key]

    def _keys(self):
        return sorted(self._order, key=self._order.get)

    def __iter__(self):
        for key in self._keys():
            if key not in self._dict:
                raise RuntimeError('OrderedDict mutated during iteration')
            yield key

    def __reversed__(self):
        return reversed(self._keys())

    def keys(self):
        return self._keys()

    def values(self):
        return [self._dict[key] for key in self._keys()]

    def items(self):
        return [(key, self._dict[key]) for key in self._keys()]

    def clear(self):
        self._dict.clear()
        self._order.clear()

    def popitem(self, last=True):
        if not self._dict:
            raise KeyError('dictionary is empty')
        key = self._keys()[-1 if last else 0]
        return key, self.pop(key)

    def move_to_end(self, key, last=True):
        if key not in self._dict:
            raise KeyError(key)
        if last:
            self._order[key] = self._next
            self._next += 1
        else:
            self._order[key] = min(self._order.values()) - 1

    def copy(self):
        return type(self)(self)

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return self.items() == other.items()
        return _Mapping.__eq__(self, other)

    def __repr__(self):
        if not self._dict:
            return '%s()' % type(self).__name__
        if PY3:
            return '%s({%s})' % (type(self).__name__, ', '.join(
                ['%r: %r' % item for item in self.items()]))
        return '%s(%r)' % (type(self).__name__, self.items())


if not PY3:
    del OrderedDict.move_to_end


class Counter(_Mapping):
    """A dict from things to how often they were counted."""

    def __missing__(self, key):
        return 0

    def __delitem__(self, key):
        if key in self._dict:
            del self._dict[key]

    def update(*args, **keywords):
        _tally(args[0], args[1:], keywords, 1)

    def subtract(*args, **keywords):
        _tally(args[0], args[1:], keywords, -1)

    def most_common(self, n=None):
        items = sorted(self._dict.items(), key=lambda item: item[1], reverse=True)
        return items if n is None else items[:n]

    def elements(self):
        for key in self._dict:
            for i in range(self._dict[key]):
                yield key

    def total(self):
        return sum(self._dict.values())

    def copy(self):
        return type(self)(self)

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
        if not self._dict:
            return '%s()' % type(self).__name__
        return '%s({%s})' % (type(self).__name__, ', '.join(
            ['%r: %r' % item for item in self.most_common()]))

    if PY3:
        def __eq__(self, other):
            if not isinstance(other, Counter):
                return _Mapping.__eq__(self, other)
            return all([self[key] == other[key] for key in list(self) + list(other)])

        def __pos__(self):
            return self._combined(Counter(), lambda a, b: a)

        def __neg__(self):
            return self._combined(Counter(), lambda a, b: -a)

        def __iadd__(self, other):
            self._dict = (self + other)._dict
            return self

        def __isub__(self, other):
            self._dict = (self - other)._dict
            return self


if not PY3:
    del Counter.total


def _tally(counter, sources, keywords, sign):
    for source in sources:
        if source is None:
            continue
        if hasattr(source, 'keys') and hasattr(source, '__getitem__'):
            for key in source.keys():
                counter[key] = counter[key] + sign * source[key]
        else:
            for key in source:
                counter[key] = counter[key] + sign
    for key in keywords:
        counter[key] = counter[key] + sign * keywords[key]


if PY3:
    class UserDict(_Mapping):
        """A dict to derive from; its dict is data."""

        data = property(lambda self: self._dict,
                        lambda self, value: setattr(self, '_dict', value))

        def __repr__(self):
            return repr(self._dict)

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
