"""Classes made of their annotations."""

import copy
import types

__all__ = ['dataclass', 'field', 'Field', 'FrozenInstanceError', 'InitVar', 'KW_ONLY',
           'MISSING', 'fields', 'asdict', 'astuple', 'make_dataclass', 'replace',
           'is_dataclass']


class FrozenInstanceError(AttributeError):
    """An object of a frozen class was to be changed."""


class _Factory(object):
    def __repr__(self):
        return '<factory>'


class _MissingType(object):
    pass


class _KindOfField(object):
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


class KW_ONLY(object):
    """The annotation after which fields are given by name only."""


MISSING = _MissingType()
_FACTORY = _Factory()
_FIELD = _KindOfField('_FIELD')
_CLASSVAR = _KindOfField('_FIELD_CLASSVAR')
_INITVAR = _KindOfField('_FIELD_INITVAR')
_FIELDS = '__dataclass_fields__'
_PARAMS = '__dataclass_params__'


class InitVar(object):
    """The annotation of what only __init__ and __post_init__ are given."""

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        name = self.type.__name__ if isinstance(self.type, type) else repr(self.type)
        return 'dataclasses.InitVar[%s]' % name

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field(object):
    """What is known of one field."""

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata,
                 kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = types.MappingProxyType({} if metadata is None else metadata)
        self.kw_only = kw_only
        self._field_type = None

    def __repr__(self):
        return ('Field(name=%r,type=%r,default=%r,default_factory=%r,init=%r,repr=%r,'
                'hash=%r,compare=%r,metadata=%r,kw_only=%r,_field_type=%s)' % (
                    self.name, self.type, self.default, self.default_factory, self.init,
                    self.repr, self.hash, self.compare, self.metadata, self.kw_only,
                    self._field_type))


def field(**options):
    """A field's default and what the class does with it."""
    known = {'default': MISSING, 'default_factory': MISSING, 'init': True, 'repr': True,
             'hash': None, 'compare': True, 'metadata': None, 'kw_only': MISSING}
    for name in options:
        if name not in known:
            raise TypeError("field() got an unexpected keyword argument '%s'" % name)
    known.update(options)
    if known['default'] is not MISSING and known['default_factory'] is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(**known)


class _Params(object):
    def __init__(self, options):
        for name, value in options.items():
            setattr(self, name, value)

    def __repr__(self):
        return '_DataclassParams(%s)' % ','.join(
            '%s=%r' % item for item in self.__dict__.items())


class _ClassVar(object):
    """Stands for typing.ClassVar, which need not be imported."""


def _means(note, name, marker):
    """Whether an annotation, perhaps as text, is ClassVar, InitVar or KW_ONLY."""
    if isinstance(note, str):
        word = note.split('[')[0].strip()
        return word == name or word.endswith('.' + name)
    if marker is _ClassVar:
        origin = getattr(note, '__origin__', None)
        for each in (note, origin):
            if getattr(each, '_name', None) == name and not isinstance(each, type):
                return True
        return False
    return note is marker or not isinstance(note, type) and isinstance(note, marker)


def _collect(cls, kw_only):
    """The fields that a class body itself defines."""
    own = []
    notes = cls.__dict__.get('__annotations__', {})
    for name, note in notes.items():
        if _means(note, 'KW_ONLY', KW_ONLY):
            kw_only = True
            continue
        default = getattr(cls, name, MISSING)
        if isinstance(default, Field):
            made = default
        else:
            made = field(default=default)
        made.name, made.type = name, note
        made._field_type = _FIELD
        if _means(note, 'ClassVar', _ClassVar):
            made._field_type = _CLASSVAR
        elif _means(note, 'InitVar', InitVar):
            made._field_type = _INITVAR
        if made.kw_only is MISSING:
            made.kw_only = kw_only
        if made._field_type is not _CLASSVAR and getattr(
                type(made.default), '__hash__', None) is None:
            raise ValueError('mutable default %r for field %s is not allowed: use '
                             'default_factory' % (type(made.default), name))
        own.append(made)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in notes:
            raise TypeError('%r is a field but has no type annotation' % name)
    return own


def _is_default(f):
    return f.default is not MISSING or f.default_factory is not MISSING


def _compile(qualname, lines, names):
    """A method by its source; it is nested as its class is, for the sake of its
    qualified name."""
    parts = qualname.split('.')
    source, ends = [], []
    for depth, part in enumerate(parts):
        if part == '<locals>':
            ends.insert(0, ' ' * (depth + 1) + 'return ' + parts[depth + 1])
        elif parts[depth + 1:depth + 2] == ['<locals>']:
            source.append(' ' * depth + 'def %s():' % part)
        else:
            source.append(' ' * depth + 'class %s:' % part)
    source.extend(' ' * len(parts) + line for line in lines)
    found = {}
    exec('\n'.join(source + ends), names, found)
    at = found[parts[0]]
    for before, part in zip(parts, parts[1:]):
        if part == '<locals>':
            at = at()
        elif before != '<locals>':
            at = at.__dict__[part]
    return at.__dict__['__init__']


def _make_init(cls, fields, frozen):
    taken = [f for f in fields if f.init and f._field_type is not _CLASSVAR]
    positional = [f for f in taken if not f.kw_only]
    by_name = [f for f in taken if f.kw_only]
    seen = None
    for f in positional:
        if _is_default(f):
            seen = f
        elif seen is not None:
            raise TypeError('non-default argument %r follows default argument %r'
                            % (f.name, seen.name))
    this = '__dataclass_self__' if any(f.name == 'self' for f in taken) else 'self'
    names = {'__name__': cls.__module__, '__dataclass_HAS_DEFAULT_FACTORY__': _FACTORY,
             '__dataclass_builtins_object__': object}
    params, body = [this], []
    for f in positional + by_name:
        if f.kw_only and '*' not in params:
            params.append('*')
        if f.default_factory is not MISSING:
            params.append('%s=__dataclass_HAS_DEFAULT_FACTORY__' % f.name)
        elif f.default is not MISSING:
            names['__dataclass_dflt_%s__' % f.name] = f.default
            params.append('%s=__dataclass_dflt_%s__' % (f.name, f.name))
        else:
            params.append(f.name)
    for f in fields:
        value = f.name
        if f.default_factory is not MISSING:
            names['__dataclass_dflt_%s__' % f.name] = f.default_factory
            made = '__dataclass_dflt_%s__()' % f.name
            value = ('%s if %s is __dataclass_HAS_DEFAULT_FACTORY__ else %s' % (
                made, f.name, f.name) if f.init else made)
        elif not f.init:
            continue  # the default, if there is one, is the class's
        if f._field_type is not _FIELD:
            continue
        if frozen:
            body.append('__dataclass_builtins_object__.__setattr__(%s,%r,%s)'
                        % (this, f.name, value))
        else:
            body.append('%s.%s=%s' % (this, f.name, value))
    if hasattr(cls, '__post_init__'):
        body.append('%s.__post_init__(%s)' % (this, ','.join(
            f.name for f in fields if f._field_type is _INITVAR)))
    lines = ['def __init__(%s):' % ', '.join(params)]
    lines.extend(' ' + line for line in body or ['pass'])
    return _compile(cls.__qualname__, lines, names)


def _values(names):
    def values(self):
        return tuple([getattr(self, name) for name in names])
    return values


def _make_repr(names):
    running = set()

    def __repr__(self):
        if id(self) in running:
            return '...'
        running.add(id(self))
        try:
            return '%s(%s)' % (type(self).__qualname__, ', '.join(
                ['%s=%r' % (name, getattr(self, name)) for name in names]))
        finally:
            running.discard(id(self))
    return __repr__


def _comparison(values, name):
    def compare(self, other):
        if other.__class__ is not self.__class__:
            return NotImplemented
        a, b = values(self), values(other)
        if name == '__eq__':
            return a == b
        if name == '__lt__':
            return a < b
        if name == '__le__':
            return a <= b
        if name == '__gt__':
            return a > b
        return a >= b
    compare.__name__ = name
    return compare


def _freeze(cls, names):
    def __setattr__(self, name, value):
        if type(self) is cls or name in names:
            raise FrozenInstanceError('cannot assign to field %r' % name)
        super(cls, self).__setattr__(name, value)

    def __delattr__(self, name):
        if type(self) is cls or name in names:
            raise FrozenInstanceError('cannot delete field %r' % name)
        super(cls, self).__delattr__(name)

    for f in (__setattr__, __delattr__):
        if f.__name__ in cls.__dict__:
            raise TypeError('Cannot overwrite attribute %s in class %s'
                            % (f.__name__, cls.__name__))
        setattr(cls, f.__name__, f)


def _process(cls, options):
    fields = {}
    frozen_base = plain_base = False
    for base in reversed(cls.__mro__[1:]):
        known = base.__dict__.get(_FIELDS)
        if known is not None:
            fields.update(known)
            if getattr(base, _PARAMS).frozen:
                frozen_base = True
            else:
                plain_base = True
    for f in _collect(cls, options['kw_only']):
        fields[f.name] = f
        if isinstance(cls.__dict__.get(f.name), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    frozen = options['frozen']
    if plain_base and frozen:
        raise TypeError('cannot inherit frozen dataclass from a non-frozen one')
    if frozen_base and not frozen:
        raise TypeError('cannot inherit non-frozen dataclass from a frozen one')
    if options['order'] and not options['eq']:
        raise ValueError('eq must be true if order is true')
    own_hash = cls.__dict__.get('__hash__', MISSING)
    explicit = not (own_hash is MISSING
                    or own_hash is None and '__eq__' in cls.__dict__)

    setattr(cls, _FIELDS, fields)
    setattr(cls, _PARAMS, _Params(options))
    every = list(fields.values())
    real = [f for f in every if f._field_type is _FIELD]
    if options['init']:
        _method(cls, _make_init(cls, every, frozen))
    if options['repr']:
        _method(cls, _make_repr([f.name for f in real if f.repr]))
    compared = [f.name for f in real if f.compare]
    values = _values(compared)
    defines_eq = '__eq__' in cls.__dict__
    if options['eq']:
        _method(cls, _comparison(values, '__eq__'))
    if options['order']:
        for name in ('__lt__', '__le__', '__gt__', '__ge__'):
            if name in cls.__dict__:
                raise TypeError('Cannot overwrite attribute %s in class %s. Consider using '
                                'functools.total_ordering' % (name, cls.__name__))
            _method(cls, _comparison(values, name))
    if frozen:
        _freeze(cls, set(f.name for f in real))
    if options['unsafe_hash'] or options['eq'] and frozen and not explicit:
        hashed = _values([f.name for f in real
                          if (f.compare if f.hash is None else f.hash)])
        cls.__hash__ = lambda self: hash(hashed(self))
    elif options['eq'] and not explicit and not defines_eq:
        cls.__hash__ = None
    if options['match_args']:
        cls.__match_args__ = tuple(f.name for f in every if f.init and not f.kw_only
                                   and f._field_type is not _CLASSVAR)
    if cls.__doc__ is None:
        cls.__doc__ = cls.__name__ + '(' + ', '.join(f.name for f in real) + ')'
    return cls


def _method(cls, f):
    if f.__name__ not in cls.__dict__:
        f.__qualname__ = '%s.%s' % (cls.__qualname__, f.__name__)
        setattr(cls, f.__name__, f)


def dataclass(cls=None, **options):
    """A decorator: methods for the fields that a class body annotates."""
    known = {'init': True, 'repr': True, 'eq': True, 'order': False,
             'unsafe_hash': False, 'frozen': False, 'match_args': True,
             'kw_only': False, 'slots': False, 'weakref_slot': False}
    for name in options:
        if name not in known:
            raise TypeError("dataclass() got an unexpected keyword argument '%s'" % name)
    known.update(options)
    if cls is None:
        return lambda cls: _process(cls, known)
    return _process(cls, known)


def fields(class_or_instance):
    """The fields of a class or of an object of it."""
    try:
        known = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError('must be called with a dataclass type or instance')
    return tuple(f for f in known.values() if f._field_type is _FIELD)


def is_dataclass(obj):
    """Whether something is a class of fields or an object of one."""
    return hasattr(obj if isinstance(obj, type) else type(obj), _FIELDS)


def _is_instance(obj):
    return hasattr(type(obj), _FIELDS)


def _convert(obj, make):
    if _is_instance(obj):
        return make(obj)
    if isinstance(obj, tuple) and hasattr(obj, '_fields'):
        return type(obj)(*[_convert(v, make) for v in obj])
    if isinstance(obj, (list, tuple)):
        return type(obj)([_convert(v, make) for v in obj])
    if isinstance(obj, dict):
        return type(obj)((_convert(k, make), _convert(v, make)) for k, v in obj.items())
    return copy.deepcopy(obj)


def asdict(obj, dict_factory=dict):
    """The fields of an object, and of those within it, as a dict."""
    if not _is_instance(obj):
        raise TypeError('asdict() should be called on dataclass instances')

    def make(obj):
        return dict_factory([(f.name, _convert(getattr(obj, f.name), make))
                             for f in fields(obj)])
    return make(obj)


def astuple(obj, tuple_factory=tuple):
    """The fields of an object, and of those within it, as a tuple."""
    if not _is_instance(obj):
        raise TypeError('astuple() should be called on dataclass instances')

    def make(obj):
        return tuple_factory([_convert(getattr(obj, f.name), make) for f in fields(obj)])
    return make(obj)


def replace(obj, **changes):
    """A copy of an object with some fields changed."""
    if not _is_instance(obj):
        raise TypeError('replace() should be called on dataclass instances')
    for f in getattr(obj, _FIELDS).values():
        if f._field_type is _CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise TypeError('field %s is declared with init=False, it cannot be '
                                'specified with replace()' % f.name)
            continue
        if f.name not in changes:
            if f._field_type is _INITVAR and f.default is MISSING:
                raise TypeError('InitVar %r must be specified with replace()' % f.name)
            changes[f.name] = getattr(obj, f.name)
    return type(obj)(**changes)


def make_dataclass(cls_name, fields, **options):
    """A class made of (name, type) or (name, type, default)."""
    namespace = dict(options.pop('namespace', None) or {})
    bases = options.pop('bases', ())
    notes = {}
    for item in fields:
        if isinstance(item, str):
            item = (item, 'typing.Any')
        notes[item[0]] = item[1]
        if len(item) > 2:
            namespace[item[0]] = item[2]
    namespace['__annotations__'] = notes
    return dataclass(type(cls_name, bases, namespace), **options)
