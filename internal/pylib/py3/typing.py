"""Names for annotations. They say what they were given, and nothing is checked."""

import collections
import collections.abc
import types

from _pysock import caller_module

_NONE = type(None)

TYPE_CHECKING = False


def _type_repr(t):
    """How a type is shown within another."""
    if t is Ellipsis:
        return '...'
    if isinstance(t, type):
        if t.__module__ == 'builtins':
            return t.__qualname__
        return '%s.%s' % (t.__module__, t.__qualname__)
    if isinstance(t, list):
        return '[' + ', '.join(_type_repr(x) for x in t) + ']'
    return repr(t)


def _kept(t):
    """A parameter as it is kept: None is its class, a string a reference."""
    if t is None:
        return _NONE
    if isinstance(t, str):
        return ForwardRef(t)
    return t


def _union(members):
    """typing.Union of some types: nested unions are laid flat, repetitions left out."""
    flat = []
    for t in members:
        inner = ()
        if isinstance(t, _Alias) and t.__origin__ is Union:
            inner = t.__args__
        elif isinstance(t, types.UnionType):
            inner = t.__args__
        for each in inner or (t,):
            if each not in flat:
                flat.append(each)
    if len(flat) == 1:
        return flat[0]
    return _Alias('Union', Union, tuple(flat))


class _Typing(object):
    """What | takes."""

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __call__(self, *args, **keywords):
        raise TypeError('Cannot instantiate %r' % (self,))


class ForwardRef(_Typing):
    """A type by its name."""

    def __init__(self, arg):
        self.__forward_arg__ = arg

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return self.__forward_arg__ == other.__forward_arg__

    def __hash__(self):
        return hash(self.__forward_arg__)

    def __repr__(self):
        return 'ForwardRef(%r)' % self.__forward_arg__


class _Alias(_Typing):
    """List[int]: a name with parameters."""

    def __init__(self, name, origin, args, module='typing'):
        self._name = name
        self.__origin__ = origin
        self.__args__ = args
        self.__module__ = module

    @property
    def __parameters__(self):
        found = []
        for t in self.__args__:
            inner = (t,) if isinstance(t, TypeVar) else getattr(t, '__parameters__', ())
            found.extend(x for x in inner if x not in found)
        return tuple(found)

    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        given = dict(zip(self.__parameters__, params))
        if not given:
            raise TypeError('%r is not a generic class' % (self,))
        args = []
        for t in self.__args__:
            if isinstance(t, TypeVar):
                t = given.get(t, t)
            elif getattr(t, '__parameters__', ()) and not isinstance(t, type):
                t = t[tuple(given.get(x, x) for x in t.__parameters__)]
            args.append(_kept(t))
        return _Alias(self._name, self.__origin__, tuple(args), self.__module__)

    def __call__(self, *args, **keywords):
        if not isinstance(self.__origin__, type):
            raise TypeError('Cannot instantiate %r' % (self,))
        if self.__module__ == 'typing':
            raise TypeError('Type %s cannot be instantiated; use %s() instead' % (
                self._name, self.__origin__.__name__))
        return self.__origin__(*args, **keywords)

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __instancecheck__(self, obj):
        if self.__origin__ is Union:
            return isinstance(obj, self.__args__)
        raise TypeError('Subscripted generics cannot be used with class and instance checks')

    def __eq__(self, other):
        if not isinstance(other, _Alias):
            return NotImplemented
        if self.__origin__ is Union and other.__origin__ is Union:
            return set(self.__args__) == set(other.__args__)
        return (self._name, self.__origin__, self.__args__) == (
            other._name, other.__origin__, other.__args__)

    def __hash__(self):
        if self.__origin__ is Union:
            return hash(frozenset(self.__args__))
        return hash((self.__origin__, self.__args__))

    def __repr__(self):
        name, args = self._name, self.__args__
        if name == 'Union' and len(args) == 2 and _NONE in args:
            name, args = 'Optional', [t for t in args if t is not _NONE]
        if name == 'Callable' and args:
            params = args[:-1]
            if params == (Ellipsis,):
                shown = '...'
            else:
                shown = '[' + ', '.join(_type_repr(t) for t in params) + ']'
            return 'typing.Callable[%s, %s]' % (shown, _type_repr(args[-1]))
        if name == 'Literal':
            return 'typing.Literal[%s]' % ', '.join(repr(t) for t in args)
        if name == 'Annotated':
            return 'typing.Annotated[%s]' % ', '.join(
                [_type_repr(args[0])] + [repr(t) for t in args[1:]])
        return '%s.%s[%s]' % (self.__module__, name,
                              ', '.join(_type_repr(t) for t in args) or '()')


class _Name(_Typing):
    """A name that stands for a class, or for a form of its own: List, Optional."""

    def __init__(self, name, origin=None, count=None):
        self._name = name
        self.__origin__ = origin
        self._count = count  # how many parameters it takes; None: any number

    def __getitem__(self, params):
        name = self._name
        if name == 'Optional':
            return _union([_kept(params), _NONE])
        if not isinstance(params, tuple):
            params = (params,)
        if name == 'Union':
            if not params:
                raise TypeError('Cannot take a Union of no types.')
            return _union([_kept(t) for t in params])
        if name == 'Literal':
            return _Alias(name, self, params)
        if name == 'Annotated':
            return _Alias(name, self, (_kept(params[0]),) + params[1:])
        if name == 'Callable':
            if len(params) != 2:
                raise TypeError('Callable must be used as Callable[[arg, ...], result].')
            taken = tuple(params[0]) if isinstance(params[0], list) else (params[0],)
            params = taken + (params[1],)
        elif self._count is not None and len(params) != self._count:
            raise TypeError('Too %s arguments for %r; actual %d, expected %d' % (
                'many' if len(params) > self._count else 'few', self, len(params),
                self._count))
        origin = self if self.__origin__ is None else self.__origin__
        return _Alias(name, origin, tuple(_kept(t) for t in params))

    def __call__(self, *args, **keywords):
        if self._name == 'Any':
            raise TypeError('Any cannot be instantiated')
        if self.__origin__ is None:
            raise TypeError('Cannot instantiate %r' % (self,))
        raise TypeError('Type %s cannot be instantiated; use %s() instead' % (
            self._name, self.__origin__.__name__))

    def __mro_entries__(self, bases):
        if self.__origin__ is None:
            raise TypeError('Cannot subclass %r' % (self,))
        return (self.__origin__,)

    def __instancecheck__(self, obj):
        if self.__origin__ is None:
            raise TypeError('%r cannot be used with isinstance()' % (self,))
        return isinstance(obj, self.__origin__)

    def __repr__(self):
        return 'typing.' + self._name


List = _Name('List', list, 1)
Dict = _Name('Dict', dict, 2)
Set = _Name('Set', set, 1)
FrozenSet = _Name('FrozenSet', frozenset, 1)
Tuple = _Name('Tuple', tuple)
Type = _Name('Type', type, 1)
Deque = _Name('Deque', collections.deque, 1)
DefaultDict = _Name('DefaultDict', collections.defaultdict, 2)
OrderedDict = _Name('OrderedDict', collections.OrderedDict, 2)
Counter = _Name('Counter', collections.Counter, 1)
ChainMap = _Name('ChainMap', collections.ChainMap, 2)
Hashable = _Name('Hashable', collections.abc.Hashable, 0)
Sized = _Name('Sized', collections.abc.Sized, 0)
Container = _Name('Container', collections.abc.Container, 1)
Collection = _Name('Collection', collections.abc.Collection, 1)
Iterable = _Name('Iterable', collections.abc.Iterable, 1)
Iterator = _Name('Iterator', collections.abc.Iterator, 1)
Generator = _Name('Generator', collections.abc.Generator)
Sequence = _Name('Sequence', collections.abc.Sequence, 1)
MutableSequence = _Name('MutableSequence', collections.abc.MutableSequence, 1)
AbstractSet = _Name('AbstractSet', collections.abc.Set, 1)
MutableSet = _Name('MutableSet', collections.abc.MutableSet, 1)
Mapping = _Name('Mapping', collections.abc.Mapping, 2)
MutableMapping = _Name('MutableMapping', collections.abc.MutableMapping, 2)
Callable = _Name('Callable', collections.abc.Callable)
Union = _Name('Union')
Optional = _Name('Optional')
Literal = _Name('Literal')
Annotated = _Name('Annotated')
Final = _Name('Final', None, 1)
ClassVar = _Name('ClassVar', None, 1)
Required = _Name('Required', None, 1)
NotRequired = _Name('NotRequired', None, 1)
TypeGuard = _Name('TypeGuard', None, 1)
TypeAlias = _Name('TypeAlias')
NoReturn = _Name('NoReturn')
Never = _Name('Never')
Any = _Name('Any')
Self = _Name('Self')
LiteralString = _Name('LiteralString')
Awaitable = _Name('Awaitable', None, 1)
Coroutine = _Name('Coroutine', None, 3)
AsyncIterable = _Name('AsyncIterable', None, 1)
AsyncIterator = _Name('AsyncIterator', None, 1)
ContextManager = _Name('ContextManager')


class TypeVar(_Typing):
    """A type that is not known yet."""

    def __init__(self, name, *constraints, **options):
        self.__name__ = name
        self.__constraints__ = constraints
        self.__bound__ = options.pop('bound', None)
        self.__covariant__ = options.pop('covariant', False)
        self.__contravariant__ = options.pop('contravariant', False)
        if len(constraints) == 1:
            raise TypeError('A single constraint is not allowed')

    def __repr__(self):
        if self.__covariant__:
            return '+' + self.__name__
        if self.__contravariant__:
            return '-' + self.__name__
        return '~' + self.__name__


class ParamSpec(TypeVar):
    """The parameters of a function, not known yet."""


AnyStr = TypeVar('AnyStr', bytes, str)


class Generic(object):
    """The base of classes that take parameters."""

    @classmethod
    def __class_getitem__(cls, params):
        if not isinstance(params, tuple):
            params = (params,)
        return _Alias(cls.__qualname__, cls, tuple(_kept(t) for t in params),
                      'typing' if cls in (Generic, Protocol) else cls.__module__)


class Protocol(Generic):
    """The base of classes that say which methods others need."""


class IO(Generic):
    """A file."""


class TextIO(IO):
    """A file of text."""


class BinaryIO(IO):
    """A file of bytes."""


class SupportsInt(Protocol):
    """What int() takes."""


class SupportsFloat(Protocol):
    """What float() takes."""


class SupportsBytes(Protocol):
    """What bytes() takes."""


class SupportsIndex(Protocol):
    """What is an index."""


class _Fields(tuple):
    """The base of the classes that NamedTuple stands for."""

    def __init_subclass__(cls, **options):
        super(_Fields, cls).__init_subclass__(**options)
        if _Fields in cls.__bases__:
            _fill(cls, cls.__dict__.get('__annotations__', {}))


def _fill(cls, notes):
    """Gives a class what a named tuple has, keeping what it defines."""
    defaults = []
    for name in notes:
        if name in cls.__dict__:
            defaults.append(cls.__dict__[name])
        elif defaults:
            raise TypeError(
                'Non-default namedtuple field %s cannot follow default field%s %s' % (
                    name, 's' if len(defaults) > 1 else '',
                    ', '.join(n for n in notes if n in cls.__dict__)))
    made = collections.namedtuple(cls.__name__, list(notes), defaults=defaults,
                                  module=cls.__module__)
    for name, value in made.__dict__.items():
        if name in notes or name not in cls.__dict__:
            setattr(cls, name, value)


class _NamedTuple(object):
    """NamedTuple, the base in a class statement and the function."""

    def __mro_entries__(self, bases):
        return (_Fields,)

    def __call__(self, typename, fields=()):
        fields = [(name, _kept(t)) for name, t in fields]
        made = collections.namedtuple(typename, [name for name, _ in fields],
                                      module=caller_module())
        made.__annotations__ = dict(fields)
        return made


class _TypedFields(dict):
    """The base of the classes that TypedDict stands for: they make plain dicts."""

    def __new__(cls, *args, **values):
        return dict(*args, **values)

    def __init_subclass__(cls, **options):
        cls.__total__ = options.pop('total', True)
        super(_TypedFields, cls).__init_subclass__(**options)
        notes = {}
        for base in reversed(cls.__mro__):
            notes.update(base.__dict__.get('__annotations__', {}))
        cls.__annotations__ = notes


class _TypedDict(object):
    """TypedDict, the base in a class statement and the function."""

    def __mro_entries__(self, bases):
        return (_TypedFields,)

    def __call__(self, typename, fields=(), **options):
        return type(typename, (_TypedFields,), {'__annotations__': dict(fields)})


NamedTuple = _NamedTuple()
TypedDict = _TypedDict()


class NewType(_Typing):
    """A function that returns what it is given, under the name of a type."""

    def __init__(self, name, tp):
        self.__name__ = self.__qualname__ = name
        self.__supertype__ = tp
        self.__module__ = caller_module()

    def __call__(self, x):
        return x

    def __repr__(self):
        return '%s.%s' % (self.__module__, self.__qualname__)


def cast(typ, val):
    """The value, unchanged."""
    return val


def assert_type(val, typ):
    """The value, unchanged."""
    return val


def assert_never(arg):
    """Says that code cannot be reached."""
    raise AssertionError('Expected code to be unreachable, but got: %r' % (arg,))


def _overloaded(*args, **keywords):
    raise NotImplementedError(
        'You should not call an overloaded function. A series of @overload-decorated '
        'functions outside a stub module should always be followed by an implementation '
        'that is not @overload-ed.')


def overload(func):
    """A decorator of what only type checkers read."""
    return _overloaded


def _mark(name):
    def decorate(f):
        setattr(f, name, True)
        return f
    return decorate


final = _mark('__final__')
override = _mark('__override__')
no_type_check = _mark('__no_type_check__')


def runtime_checkable(cls):
    """isinstance asks for the members of the protocol."""
    return cls


def get_origin(tp):
    """The class behind List[int]; None for what has no parameters."""
    if isinstance(tp, types.UnionType):
        return types.UnionType
    if isinstance(tp, (_Alias, types.GenericAlias)):
        return tp.__origin__
    return None


def get_args(tp):
    """The parameters of List[int]."""
    if not isinstance(tp, (_Alias, types.GenericAlias, types.UnionType)):
        return ()
    args = tp.__args__
    if isinstance(tp, _Alias) and tp._name == 'Callable' and args[0] is not Ellipsis:
        return (list(args[:-1]), args[-1])
    return args


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """The annotations of a class and its bases, or of a function."""
    hints = {}
    for source in reversed(obj.__mro__) if isinstance(obj, type) else [obj]:
        hints.update(getattr(source, '__dict__', {}).get('__annotations__', {})
                     if isinstance(obj, type) else getattr(source, '__annotations__', {}))
    for name, hint in hints.items():
        if hint is None:
            hint = _NONE
        elif isinstance(hint, str):
            hint = eval(hint, globalns or {}, localns)
        hints[name] = hint
    return hints
