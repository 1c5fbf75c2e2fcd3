"""The operators as functions."""

import sys

PY3 = sys.version_info[0] == 3


def lt(a, b):
    return a < b


def le(a, b):
    return a <= b


def eq(a, b):
    return a == b


def ne(a, b):
    return a != b


def ge(a, b):
    return a >= b


def gt(a, b):
    return a > b


def not_(a):
    return not a


def truth(a):
    return True if a else False


def is_(a, b):
    return a is b


def is_not(a, b):
    return a is not b


def abs(a, _abs=abs):
    return _abs(a)


def add(a, b):
    return a + b


def sub(a, b):
    return a - b


def mul(a, b):
    return a * b


def floordiv(a, b):
    return a // b


def truediv(a, b):
    return a / b if PY3 else float(a) / b


def mod(a, b):
    return a % b


def pow(a, b):
    return a ** b


def neg(a):
    return -a


def pos(a):
    return +a


def inv(a):
    return ~a


invert = inv


def and_(a, b):
    return a & b


def or_(a, b):
    return a | b


def xor(a, b):
    return a ^ b


def lshift(a, b):
    return a << b


def rshift(a, b):
    return a >> b


def index(a):
    if hasattr(a, '__index__'):
        return a.__index__()
    raise TypeError("'%s' object cannot be interpreted as an %s"
                    % (type(a).__name__, 'integer' if PY3 else 'index'))


# Sequences

def concat(a, b):
    if not hasattr(a, '__getitem__'):
        raise TypeError("'%s' object can't be concatenated" % type(a).__name__)
    return a + b


def contains(a, b):
    return b in a


def countOf(a, b):
    n = 0
    for item in a:
        if item is b or item == b:
            n += 1
    return n


def indexOf(a, b):
    for i, item in enumerate(a):
        if item is b or item == b:
            return i
    raise ValueError('sequence.index(x): x not in sequence')


def getitem(a, b):
    return a[b]


def setitem(a, b, c):
    a[b] = c


def delitem(a, b):
    del a[b]


def length_hint(obj, default=0):
    try:
        return len(obj)
    except TypeError:
        return default


def call(obj, *args, **keywords):
    return obj(*args, **keywords)


# In place

def iadd(a, b):
    a += b
    return a


def isub(a, b):
    a -= b
    return a


def imul(a, b):
    a *= b
    return a


def ifloordiv(a, b):
    a //= b
    return a


def imod(a, b):
    a %= b
    return a


def iand(a, b):
    a &= b
    return a


def ior(a, b):
    a |= b
    return a


def ixor(a, b):
    a ^= b
    return a


iconcat = iadd


# What other functions take as keys

def _texts(names, message):
    if not PY3:
        return              # it complains when called
    for name in names:
        if not isinstance(name, str):
            raise TypeError(message)


class itemgetter(object):
    """A function that gets one item of its argument, or a tuple of several."""

    def __init__(self, item, *items):
        self._items = (item,) + items

    def __call__(self, obj):
        if len(self._items) == 1:
            return obj[self._items[0]]
        return tuple([obj[item] for item in self._items])

    def __repr__(self):
        return 'operator.itemgetter(%s)' % ', '.join([repr(i) for i in self._items])


class attrgetter(object):
    """A function that gets one attribute of its argument, perhaps a dotted one, or a
    tuple of several."""

    def __init__(self, attr, *attrs):
        self._attrs = (attr,) + attrs
        _texts(self._attrs, 'attribute name must be a string')

    def _get(self, obj, attr):
        for name in attr.split('.'):
            obj = getattr(obj, name)
        return obj

    def __call__(self, obj):
        if len(self._attrs) == 1:
            return self._get(obj, self._attrs[0])
        return tuple([self._get(obj, attr) for attr in self._attrs])

    def __repr__(self):
        return 'operator.attrgetter(%s)' % ', '.join([repr(a) for a in self._attrs])


class methodcaller(object):
    """A function that calls a method of its argument."""

    def __init__(self, name, *args, **keywords):
        _texts([name], 'method name must be a string')
        self._name = name
        self._args = args
        self._keywords = keywords

    def __call__(self, obj):
        return getattr(obj, self._name)(*self._args, **self._keywords)

    def __repr__(self):
        parts = [repr(self._name)] + [repr(arg) for arg in self._args]
        parts += ['%s=%r' % item for item in self._keywords.items()]
        return 'operator.methodcaller(%s)' % ', '.join(parts)


if PY3:
    def matmul(a, b):
        return a.__matmul__(b)
else:
    del length_hint, call, itemgetter.__repr__, attrgetter.__repr__
    del methodcaller.__repr__

    def div(a, b):
        return a / b

    def isCallable(a):
        return callable(a)

    def sequenceIncludes(a, b):
        return b in a
