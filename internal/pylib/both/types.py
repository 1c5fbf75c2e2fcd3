"""Names for the types of values that have none among the built-in functions."""

import sys

PY3 = sys.version_info[0] == 3


class _Class(object):
    def method(self):
        pass


def _generate():
    yield


FunctionType = LambdaType = type(_generate)
MethodType = type(_Class().method)
BuiltinFunctionType = BuiltinMethodType = type(len)
GeneratorType = type(_generate())
ModuleType = type(sys)
NoneType = type(None)
NotImplementedType = type(NotImplemented)
EllipsisType = type(Ellipsis)
try:
    raise TypeError
except TypeError:
    TracebackType = type(sys.exc_info()[2])
try:
    CodeType = type(_generate.__code__)
except AttributeError:
    pass
try:
    FrameType = type(sys.exc_info()[2].tb_frame)
except AttributeError:
    pass

if PY3:
    GenericAlias = type(list[int])
    UnionType = type(int | None)

    class SimpleNamespace(object):
        """Values as attributes."""

        def __init__(self, *args, **values):
            if len(args) > 1:
                raise TypeError('types.SimpleNamespace expected at most 1 positional '
                                'argument, got %d' % len(args))
            if args:
                self.__dict__.update(dict(args[0]))
            self.__dict__.update(values)

        def __repr__(self):
            name = type(self).__name__
            if type(self) is SimpleNamespace:
                name = 'namespace'
            return '%s(%s)' % (name, ', '.join(
                ['%s=%r' % item for item in self.__dict__.items()]))

        def __eq__(self, other):
            if not isinstance(other, SimpleNamespace):
                return NotImplemented
            return self.__dict__ == other.__dict__

        __hash__ = None

        def __replace__(self, **changes):
            made = type(self)(**self.__dict__)
            made.__dict__.update(changes)
            return made

    class MappingProxyType(object):
        """A mapping that cannot be changed."""

        __wraps__ = dict
        __hash__ = None

        def __init__(self, mapping):
            if not hasattr(mapping, 'keys'):
                raise TypeError('mappingproxy() argument must be a mapping, not '
                                + type(mapping).__name__)
            self.__mapping = mapping

        def __getitem__(self, key):
            return self.__mapping[key]

        def __contains__(self, key):
            return key in self.__mapping

        def __iter__(self):
            return iter(self.__mapping)

        def __len__(self):
            return len(self.__mapping)

        def __eq__(self, other):
            return self.__mapping == other

        def __repr__(self):
            return 'mappingproxy(%r)' % (self.__mapping,)

        def __str__(self):
            return str(self.__mapping)

        def get(self, key, default=None):
            return self.__mapping.get(key, default)

        def keys(self):
            return self.__mapping.keys()

        def values(self):
            return self.__mapping.values()

        def items(self):
            return self.__mapping.items()

        def copy(self):
            return self.__mapping.copy()

    MappingProxyType.__name__ = 'mappingproxy'

    def new_class(name, bases=(), kwds=None, exec_body=None):
        """A class made by a function that fills its names in."""
        space = {}
        if exec_body is not None:
            exec_body(space)
        return type(name, tuple(bases) or (object,), space)
else:
    TypeType = type
    ObjectType = object
    IntType = int
    LongType = long
    FloatType = float
    BooleanType = bool
    StringType = str
    UnicodeType = unicode
    StringTypes = (str, unicode)
    TupleType = tuple
    ListType = list
    DictType = DictionaryType = dict
    SliceType = slice
    XRangeType = type(xrange(0))
    UnboundMethodType = MethodType
    FileType = type(sys.__stdout__)
    class _Classic:
        pass

    ClassType = type(_Classic)
    InstanceType = type(_Classic())

del _Class, _generate
