"""Functions on functions."""

import sys

PY3 = sys.version_info[0] == 3

__all__ = ['WRAPPER_ASSIGNMENTS', 'WRAPPER_UPDATES', 'cmp_to_key', 'partial', 'reduce',
           'total_ordering', 'update_wrapper', 'wraps']
if PY3:
    __all__ += ['cache', 'cached_property', 'lru_cache', 'partialmethod',
                'singledispatch']

WRAPPER_ASSIGNMENTS = ('__module__', '__name__', '__doc__')
if PY3:
    WRAPPER_ASSIGNMENTS = ('__module__', '__name__', '__qualname__', '__doc__',
                           '__annotations__', '__type_params__')
WRAPPER_UPDATES = ('__dict__',)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS,
                   updated=WRAPPER_UPDATES):
    """Makes wrapper look like wrapped."""
    for name in assigned:
        if PY3:
            try:
                value = getattr(wrapped, name)
            except AttributeError:
                continue
        else:
            value = getattr(wrapped, name)
        setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}) if PY3
                                      else getattr(wrapped, name))
    if PY3:
        wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """A decorator: makes the function look like wrapped."""
    def decorate(wrapper):
        return update_wrapper(wrapper, wrapped, assigned, updated)
    return decorate


_missing = object()


def reduce(function, iterable, initial=_missing):
    """function(function(a, b), c)... over the items."""
    try:
        items = iter(iterable)
    except TypeError:
        raise TypeError('reduce() arg 2 must support iteration')
    value = initial
    for item in items:
        value = item if value is _missing else function(value, item)
    if value is _missing:
        raise TypeError('reduce() of empty %s with no initial value'
                        % ('iterable' if PY3 else 'sequence'))
    return value


class partial(object):
    """A function with some of its arguments given."""

    def __init__(*args, **keywords):
        if len(args) < 2:
            raise TypeError("type 'partial' takes at least one argument")
        self, func = args[:2]
        args = args[2:]
        if not callable(func):
            raise TypeError('the first argument must be callable')
        if isinstance(func, partial) and PY3:
            args = func.args + args
            keywords = dict(func.keywords, **keywords)
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords if keywords or PY3 else None

    def __call__(*args, **keywords):
        self = args[0]
        if self.keywords:
            keywords = dict(self.keywords, **keywords)
        return self.func(*(self.args + args[1:]), **keywords)

    def __repr__(self):
        if not PY3:
            return object.__repr__(self)
        parts = [repr(self.func)]
        parts += [repr(arg) for arg in self.args]
        parts += ['%s=%r' % item for item in self.keywords.items()]
        return 'functools.partial(%s)' % ', '.join(parts)


class partialmethod(object):
    """partial for methods of a class."""

    def __init__(self, func, *args, **keywords):
        if not callable(func) and not hasattr(func, '__get__'):
            raise TypeError('%r is not callable or a descriptor' % (func,))
        self.func = func
        self.args = args
        self.keywords = keywords

    def __get__(self, obj, cls=None):
        return partial(self.func.__get__(obj, cls), *self.args, **self.keywords)


def cmp_to_key(mycmp):
    """A key function of a comparison function."""
    class K(object):
        __slots__ = ['obj']

        def __init__(self, obj):
            self.obj = obj

        def __lt__(self, other):
            return mycmp(self.obj, other.obj) < 0

        def __gt__(self, other):
            return mycmp(self.obj, other.obj) > 0

        def __eq__(self, other):
            return mycmp(self.obj, other.obj) == 0

        def __ne__(self, other):
            return mycmp(self.obj, other.obj) != 0

        def __le__(self, other):
            return mycmp(self.obj, other.obj) <= 0

        def __ge__(self, other):
            return mycmp(self.obj, other.obj) >= 0

        __hash__ = None
    return K


# What total_ordering derives: from the comparison a class has, each other one as
# (sense of the result, whether equality decides).

def _derived(given, wanted):
    def compare(self, other):
        result = getattr(self.__class__, given)(self, other)
        if result is NotImplemented:
            return result
        strict = given in ('__lt__', '__gt__')
        same_side = given[2] == wanted[2]
        if same_side:
            if strict:          # a <= b: a < b or a == b
                return result or self == other
            return result and self != other
        if strict:
            if wanted in ('__lt__', '__gt__'):      # a > b: not a < b and a != b
                return not result and self != other
            return not result
        if wanted in ('__lt__', '__gt__'):
            return not result
        return not result or self == other
    compare.__name__ = wanted
    return compare


def _has_own(cls, name):
    """Whether a class, which may be an old one, or a base has an attribute."""
    if cls is object:
        return False
    return name in cls.__dict__ or any([_has_own(base, name) for base in cls.__bases__])


def total_ordering(cls):
    """Gives a class the comparisons that follow from the one it has."""
    names = ('__lt__', '__gt__', '__le__', '__ge__')
    if PY3:
        own = [name for name in names
               if getattr(cls, name, None) is not getattr(object, name, None)]
    else:
        own = [name for name in names if _has_own(cls, name)]
    if not own:
        raise ValueError('must define at least one ordering operation: < > <= >=')
    order = ('__lt__', '__le__', '__gt__', '__ge__')
    given = [name for name in order if name in own][0]
    for name in names:
        if name not in own:
            setattr(cls, name, _derived(given, name))
    return cls


# Caches

class _CacheInfo(object):
    """hits, misses, maxsize and currsize of a cache."""

    def __init__(self, hits, misses, maxsize, currsize):
        self._values = hits, misses, maxsize, currsize
        self.hits, self.misses, self.maxsize, self.currsize = self._values

    def __iter__(self):
        return iter(self._values)

    def __getitem__(self, i):
        return self._values[i]

    def __len__(self):
        return 4

    def __eq__(self, other):
        return self._values == tuple(other)

    def __hash__(self):
        return hash(self._values)

    def __repr__(self):
        return 'CacheInfo(hits=%r, misses=%r, maxsize=%r, currsize=%r)' % self._values


def _key(args, keywords, typed):
    key = args
    if keywords:
        key += (_missing,) + tuple(keywords.items())
    if typed:
        key += (_missing,) + tuple([type(arg) for arg in args])
        key += tuple([type(value) for value in keywords.values()])
    return key


def lru_cache(maxsize=128, typed=False):
    """Keeps the results of a function for the arguments last used."""
    if callable(maxsize) and isinstance(typed, bool):
        return _cached(maxsize, 128, typed, True)
    if maxsize is not None and not isinstance(maxsize, int):
        raise TypeError('Expected first argument to be an integer, a callable, or None')
    if maxsize is not None and maxsize < 0:
        maxsize = 0

    def decorate(function):
        return _cached(function, maxsize, typed, True)
    return decorate


def cache(user_function):
    """Keeps all results of a function."""
    return _cached(user_function, None, False, True)


def _cached(function, maxsize, typed, wrap):
    import threading
    results = {}                # a dict keeps the order of use: the oldest first
    counts = [0, 0]             # hits and misses
    lock = threading.RLock()

    def wrapper(*args, **keywords):
        key = _key(args, keywords, typed)
        with lock:
            if key in results:
                counts[0] += 1
                value = results[key]
                if maxsize is not None:
                    del results[key]
                    results[key] = value
                return value
            counts[1] += 1
        value = function(*args, **keywords)
        if maxsize == 0:
            return value
        with lock:
            if key not in results:
                if maxsize is not None and len(results) >= maxsize:
                    del results[next(iter(results))]
                results[key] = value
        return value

    def cache_info():
        with lock:
            return _CacheInfo(counts[0], counts[1], maxsize, len(results))

    def cache_clear():
        with lock:
            results.clear()
            counts[:] = [0, 0]

    wrapper.cache_info = cache_info
    wrapper.cache_clear = cache_clear
    wrapper.cache_parameters = lambda: {'maxsize': maxsize, 'typed': typed}
    return update_wrapper(wrapper, function)


class cached_property(object):
    """A property that is computed once and kept in the instance."""

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__

    def __set_name__(self, owner, name):
        self.attrname = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        name = self.attrname or self.func.__name__
        value = self.func(instance)
        instance.__dict__[name] = value
        return value


def singledispatch(func):
    """A function that chooses by the type of its first argument."""
    registry = {object: func}

    def dispatch(cls):
        for base in cls.__mro__:
            if base in registry:
                return registry[base]
        return func

    def register(cls, implementation=None):
        if implementation is None:
            if isinstance(cls, type):
                return lambda f: register(cls, f)
            implementation = cls
            cls = list(cls.__annotations__.values())[0]
        registry[cls] = implementation
        return implementation

    def wrapper(*args, **kw):
        if not args:
            raise TypeError('%s requires at least 1 positional argument'
                            % getattr(func, '__name__', 'singledispatch function'))
        return dispatch(type(args[0]))(*args, **kw)

    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = registry
    return update_wrapper(wrapper, func)


if not PY3:
    del cache, cached_property, lru_cache, partialmethod, singledispatch
