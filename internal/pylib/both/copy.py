"""Copies of values: shallow and deep."""

import sys

PY3 = sys.version_info[0] == 3

__all__ = ['Error', 'copy', 'deepcopy']


class Error(Exception):
    """A value that cannot be copied."""


error = Error

_ATOMS = (type(None), bool, int, float, str, bytes, type, type(lambda: None), type(len),
          type(Ellipsis), type(NotImplemented), property)
_ATOMS += (range,) if PY3 else (unicode, long, xrange)


def _is_atom(x):
    return type(x) in _ATOMS or callable(x) and not hasattr(x, '__dict__')


def copy(x):
    """A new container with the same items."""
    cls = type(x)
    if cls in (list, dict, set, bytearray):
        return cls(x)
    if cls in (tuple, frozenset) or isinstance(x, type) or _is_atom(x):
        return x
    if hasattr(x, '__copy__'):
        return x.__copy__()
    return _rebuilt(x, None)


def deepcopy(x, memo=None, _nil=[]):
    """A new value, in which all that can change is new, too."""
    if memo is None:
        memo = {}
    key = id(x)
    if key in memo:
        return memo[key]
    if isinstance(x, type) or _is_atom(x):
        return x
    cls = type(x)
    if cls is list:
        made = memo[key] = []
        for item in x:
            made.append(deepcopy(item, memo))
    elif cls is dict:
        made = memo[key] = {}
        for name, value in x.items():
            made[deepcopy(name, memo)] = deepcopy(value, memo)
    elif cls is tuple:
        made = [deepcopy(item, memo) for item in x]
        if key in memo:         # it holds itself, by way of a list
            return memo[key]
        same = [1 for a, b in zip(made, x) if a is not b]
        made = memo[key] = tuple(made) if same else x
    elif cls in (set, frozenset):
        made = memo[key] = cls([deepcopy(item, memo) for item in x])
    elif cls is bytearray:
        made = memo[key] = bytearray(x)
    elif hasattr(x, '__deepcopy__'):
        made = memo[key] = x.__deepcopy__(memo)
    else:
        made = _rebuilt(x, memo)
    # The value lives as long as the memo, so that its id is not used again.
    memo.setdefault(id(memo), []).append(x)
    return made


def _rebuilt(x, memo):
    """A new instance with x's attributes, or copies of them."""
    cls = type(x)
    if isinstance(x, BaseException):
        made = cls.__new__(cls, *x.args)
        made.args = x.args if memo is None else deepcopy(x.args, memo)
    elif not _can_copy(x):
        if PY3:
            raise TypeError("cannot pickle '%s' object" % cls.__name__)
        name = cls.__name__
        if cls.__module__ != '__builtin__':
            name = cls.__module__ + '.' + name
        raise TypeError("can't pickle %s objects" % name)
    else:
        if hasattr(x, '__getnewargs__'):
            args = x.__getnewargs__()
        else:
            args = (list(x),) if isinstance(x, frozenset) else ()
        made = cls.__new__(cls, *(args if memo is None else deepcopy(args, memo)))
    if memo is not None:
        memo[id(x)] = made
    if isinstance(x, dict):
        for name in x:
            value = dict.__getitem__(x, name)
            made[name] = value if memo is None else deepcopy(value, memo)
    elif isinstance(x, list):
        for item in list.__iter__(x):
            made.append(item if memo is None else deepcopy(item, memo))
    elif isinstance(x, set):
        set.update(made, x if memo is None else [deepcopy(item, memo) for item in x])
    getstate = getattr(x, '__getstate__', None)
    state = _attributes(x)
    if getstate is not None and not _is_default(cls):
        state = getstate()
    if memo is not None:
        state = deepcopy(state, memo)
    if hasattr(made, '__setstate__'):
        made.__setstate__(state)
    elif state:
        for name in state:
            object.__setattr__(made, name, state[name])
    return made


def _is_default(cls):
    """Whether __getstate__ is the one that all objects have."""
    own = getattr(object, '__getstate__', None)
    return own is not None and cls.__getstate__ is own


def _can_copy(x):
    """Whether an object is its attributes, and nothing besides."""
    return hasattr(x, '__dict__') or _slots(type(x)) is not None


def _slots(cls):
    names = None
    for base in cls.__mro__:
        slots = base.__dict__.get('__slots__')
        if slots is not None:
            names = (names or []) + ([slots] if isinstance(slots, str) else list(slots))
    return names


def _attributes(x):
    state = dict(getattr(x, '__dict__', {}))
    for name in _slots(type(x)) or ():
        if name not in ('__dict__', '__weakref__') and hasattr(x, name):
            state[name] = getattr(x, name)
    return state


def replace(obj, **changes):
    """A copy with some fields changed."""
    function = getattr(type(obj), '__replace__', None) or getattr(
        type(obj), '_replace', None)
    if function is None:
        raise TypeError('replace() does not support %s objects' % type(obj).__name__)
    return function(obj, **changes)


if not PY3:
    del replace
