"""JSONEncoder: values to text."""

import sys

import _json

PY3 = sys.version_info[0] == 3
if PY3:
    _integer = int
    _text = str
else:
    _integer = (int, long)
    _text = basestring

_INFINITY = float('inf')

_ESCAPES = {ord('"'): u'\\"', ord('\\'): u'\\\\', 8: u'\\b', 9: u'\\t', 10: u'\\n',
            12: u'\\f', 13: u'\\r'}
for _i in range(32):
    _ESCAPES.setdefault(_i, u'\\u%04x' % _i)
_ASCII_ESCAPES = dict(_ESCAPES)
_ASCII_ESCAPES[127] = u'\\u007f'


def encode_basestring(s):
    """A string in quotes."""
    return u'"' + s.translate(_ESCAPES) + u'"'


def encode_basestring_ascii(s):
    """A string in quotes, all of it ASCII."""
    if isinstance(s, bytes):
        s = s.decode('utf-8')
    text = s.translate(_ASCII_ESCAPES)
    try:
        text.encode('ascii')
    except UnicodeError:
        text = u''.join([_ascii(c) for c in text])
    text = u'"' + text + u'"'
    return text if PY3 else str(text)


def _ascii(c):
    n = ord(c)
    if n < 128:
        return c
    if n < 0x10000:
        return u'\\u%04x' % n
    n -= 0x10000
    return u'\\u%04x\\u%04x' % (0xd800 | n >> 10, 0xdc00 | n & 0x3ff)


class JSONEncoder(object):
    """Makes text of values; subclasses define default for types of their own."""

    item_separator = ', '
    key_separator = ': '

    def __init__(self, skipkeys=False, ensure_ascii=True, check_circular=True,
                 allow_nan=True, sort_keys=False, indent=None, separators=None,
                 *more, **options):
        self.encoding = 'utf-8'
        default = None
        if PY3:
            default = options.pop('default', more[0] if more else None)
        else:
            given = dict(zip(('encoding', 'default'), more))
            given.update(options)
            options = given
            self.encoding = options.pop('encoding', 'utf-8')
            default = options.pop('default', None)
        if options:
            raise TypeError("%s__init__() got an unexpected keyword argument '%s'"
                            % ('JSONEncoder.' if PY3 else '', list(options)[0]))
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None and PY3:
            self.item_separator = ','
        if default is not None:
            self.default = default

    def default(self, o):
        if PY3:
            raise TypeError('Object of type %s is not JSON serializable'
                            % type(o).__name__)
        raise TypeError(repr(o) + ' is not JSON serializable')

    def encode(self, o):
        text = None
        if self.check_circular and self.encoding == 'utf-8':
            text = _json.encode(o, self.ensure_ascii, self.allow_nan, self.sort_keys,
                                self.indent, self.item_separator, self.key_separator)
        return ''.join(self._parts(o)) if text is None else text

    def iterencode(self, o, _one_shot=False):
        return iter(self._parts(o))

    def _parts(self, o):
        parts = []
        self._value(o, parts.append, '\n', {} if self.check_circular else None)
        return parts

    def _string(self, s):
        if self.ensure_ascii:
            if not PY3 and isinstance(s, str) and self.encoding not in ('utf-8', None):
                s = s.decode(self.encoding)
            return encode_basestring_ascii(s)
        if PY3:
            return encode_basestring(s)
        if isinstance(s, str):
            if self.encoding not in ('utf-8', None):
                s = s.decode(self.encoding)
            else:
                return encode_basestring(s.decode('utf-8')).encode('utf-8')
        return encode_basestring(s)

    def _float(self, x):
        if x != x:
            text = 'NaN'
        elif x == _INFINITY:
            text = 'Infinity'
        elif x == -_INFINITY:
            text = '-Infinity'
        else:
            return float.__repr__(x)
        if not self.allow_nan:
            if PY3:
                raise ValueError('Out of range float values are not JSON compliant: %r'
                                 % x)
            raise ValueError('Out of range float values are not JSON compliant')
        return text

    def _value(self, o, put, newline, held):
        """Puts the text of a value; newline begins a line as deep as the value is,
        held has the containers around it."""
        if isinstance(o, _text):
            put(self._string(o))
        elif o is None:
            put('null')
        elif o is True:
            put('true')
        elif o is False:
            put('false')
        elif isinstance(o, _integer):
            put('%d' % o)
        elif isinstance(o, float):
            put(self._float(o))
        else:
            if held is not None:
                if id(o) in held:
                    raise ValueError('Circular reference detected')
                held[id(o)] = o
            kind = getattr(type(o), '__wraps__', None)
            if kind is None:
                kind = type(o)
            if issubclass(kind, dict):
                self._dict(o, put, newline, held)
            elif issubclass(kind, (list, tuple)):
                self._list(o, put, newline, held)
            else:
                self._value(self.default(o), put, newline, held)
            if held is not None:
                del held[id(o)]

    def _deeper(self, newline):
        indent = self.indent
        if not isinstance(indent, _text):
            indent = ' ' * indent
        return newline + indent

    def _list(self, items, put, newline, held):
        if not len(items):
            put('[]')
            return
        put('[')
        separator = self.item_separator
        inner = newline
        if self.indent is not None:
            inner = self._deeper(newline)
            put(inner)
            separator += inner
        first = True
        for item in items:
            if first:
                first = False
            else:
                put(separator)
            self._value(item, put, inner, held)
        if self.indent is not None:
            put(newline)
        put(']')

    def _dict(self, mapping, put, newline, held):
        items = mapping.items()
        if not len(items):
            put('{}')
            return
        put('{')
        separator = self.item_separator
        inner = newline
        if self.indent is not None:
            inner = self._deeper(newline)
            put(inner)
            separator += inner
        if self.sort_keys:
            items = sorted(items)
        first = True
        for key, value in items:
            name = self._key(key)
            if name is None:
                continue
            if first:
                first = False
            else:
                put(separator)
            put(self._string(name))
            put(self.key_separator)
            self._value(value, put, inner, held)
        if self.indent is not None:
            put(newline)
        put('}')

    def _key(self, key):
        """The text of a key, None for one to leave out."""
        if isinstance(key, _text):
            return key
        if key is True or key is False:
            if not PY3 and self.indent is None and not self.sort_keys:
                return str(key)     # its encoder in C does so
            return 'true' if key else 'false'
        if key is None:
            return 'null'
        if isinstance(key, float):
            return self._float(key)
        if isinstance(key, _integer):
            return '%d' % key
        if self.skipkeys:
            return None
        if PY3:
            raise TypeError('keys must be str, int, float, bool or None, not '
                            + type(key).__name__)
        raise TypeError('keys must be a string' if self.indent is None and
                        not self.sort_keys else 'key ' + repr(key) + ' is not a string')
