"""JSONDecoder: text to values."""

import sys

import _json

PY3 = sys.version_info[0] == 3

_SPACE = ' \t\n\r'
_ESCAPED = {'"': u'"', '\\': u'\\', '/': u'/', 'b': u'\b', 'f': u'\f', 'n': u'\n',
            'r': u'\r', 't': u'\t'}
_CONSTANTS = {'NaN': float('nan'), 'Infinity': float('inf'), '-Infinity': -float('inf')}
_constant = _CONSTANTS.__getitem__


class JSONDecodeError(ValueError):
    """Text that is not JSON: msg, doc, pos, lineno and colno say where."""

    def __init__(self, msg, doc, pos):
        line, column = _place(doc, pos)
        ValueError.__init__(self, '%s: line %d column %d (char %d)'
                            % (msg, line, column, pos))
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = line
        self.colno = column

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


if PY3:
    JSONDecodeError.__module__ = 'json.decoder'


def _place(doc, pos):
    return doc.count('\n', 0, pos) + 1, pos - doc.rfind('\n', 0, pos)


def _error(msg, doc, pos, end=None):
    if PY3:
        return JSONDecodeError(msg, doc, pos)
    line, column = _place(doc, pos)
    if end is None:
        return ValueError('%s: line %d column %d (char %d)' % (msg, line, column, pos))
    line2, column2 = _place(doc, end)
    return ValueError('%s: line %d column %d - line %d column %d (char %d - %d)'
                      % (msg, line, column, line2, column2, pos, end))


if not PY3:
    del JSONDecodeError


class _NoValue(Exception):
    """There is no value at a position."""

    def __init__(self, pos):
        self.pos = pos


def _after_space(s, i):
    while s[i:i + 1] and s[i] in _SPACE:
        i += 1
    return i


class JSONDecoder(object):
    """Makes values of text."""

    def __init__(self, *args, **options):
        order = ('object_hook', 'parse_float', 'parse_int', 'parse_constant', 'strict',
                 'object_pairs_hook')
        if not PY3:
            order = ('encoding',) + order
        given = dict(zip(order, args))
        for name in options:
            if name not in order:
                raise TypeError("%s__init__() got an unexpected keyword argument '%s'"
                                % ('JSONDecoder.' if PY3 else '', name))
        given.update(options)
        self.encoding = given.get('encoding') or 'utf-8'
        self.object_hook = given.get('object_hook')
        self.object_pairs_hook = given.get('object_pairs_hook')
        self.parse_float = given.get('parse_float') or float
        self.parse_int = given.get('parse_int') or int
        self.parse_constant = given.get('parse_constant') or _constant
        self.strict = given.get('strict', True)

    def decode(self, s):
        if not PY3 and not isinstance(s, basestring):
            raise TypeError('first argument must be a string, not ' + type(s).__name__
                            if isinstance(s, bytearray) else 'expected string or buffer')
        value, end = self.raw_decode(s, _after_space(s, 0))
        end = _after_space(s, end)
        if end != len(s):
            raise _error('Extra data', s, end, len(s))
        return value

    def raw_decode(self, s, idx=0):
        if idx < 0:
            raise ValueError('idx cannot be negative')
        if self._is_plain():
            found = _json.scan(s, idx, self.strict)
            if found is not None:
                return found
        try:
            return self._value(s, idx, {})
        except _NoValue as e:
            pos = e.pos
        if PY3:
            raise JSONDecodeError('Expecting value', s, pos)
        raise ValueError('No JSON object could be decoded')

    def _is_plain(self):
        """Whether no script has a say in the values."""
        return (self.object_hook is None and self.object_pairs_hook is None
                and self.parse_float is float and self.parse_int is int
                and self.parse_constant is _constant and self.encoding == 'utf-8')

    def _value(self, s, i, names):
        """The value at i, and where it ends. Names are the keys met before: equal
        ones are kept once."""
        c = s[i:i + 1]
        if c == '"':
            return self._string(s, i + 1)
        if c == '{':
            return self._object(s, i + 1, names)
        if c == '[':
            return self._array(s, i + 1, names)
        if c == 'n' and s[i:i + 4] == 'null':
            return None, i + 4
        if c == 't' and s[i:i + 4] == 'true':
            return True, i + 4
        if c == 'f' and s[i:i + 5] == 'false':
            return False, i + 5
        if c == '-' or '0' <= c <= '9':
            found = self._number(s, i)
            if found is not None:
                return found
        for word in ('NaN', 'Infinity', '-Infinity'):
            if s.startswith(word, i):
                return self.parse_constant(word), i + len(word)
        raise _NoValue(i)

    def _number(self, s, i):
        end = i + 1 if s[i] == '-' else i
        if s[end:end + 1] == '0':
            end += 1
        else:
            digits = _digits(s, end)
            if digits == end:
                return None
            end = digits
        real = False
        if s[end:end + 1] == '.':
            digits = _digits(s, end + 1)
            if digits > end + 1:
                end = digits
                real = True
        if s[end:end + 1] in ('e', 'E'):
            at = end + 1
            if s[at:at + 1] in ('+', '-'):
                at += 1
            digits = _digits(s, at)
            if digits > at:
                end = digits
                real = True
        text = s[i:end]
        return (self.parse_float if real else self.parse_int)(text), end

    def _string(self, s, i):
        """The text of a string whose first character is at i, and where it ends."""
        begin = i - 1
        parts = []
        while True:
            quote = s.find('"', i)
            end = len(s) if quote < 0 else quote
            slash = s.find('\\', i, end)
            if slash >= 0:
                end = slash
            chunk = s[i:end]
            if chunk:
                if self.strict and min(chunk) < ' ':
                    for j in range(len(chunk)):
                        if chunk[j] < ' ':
                            raise _error('Invalid control character at', s, i + j)
                if isinstance(chunk, bytes):
                    chunk = chunk.decode(self.encoding)
                parts.append(chunk)
            if slash < 0:
                if quote < 0:
                    raise _error('Unterminated string starting at', s, begin)
                return u''.join(parts), quote + 1
            text, i = self._escape(s, slash + 1, begin)
            parts.append(text)

    def _escape(self, s, i, begin):
        """The character that an escape stands for; i is after the backslash."""
        c = s[i:i + 1]
        if not c:
            raise _error('Unterminated string starting at', s, begin)
        if c != 'u':
            if c not in _ESCAPED:
                raise _error('Invalid \\escape', s, i - 1)
            return _ESCAPED[c], i + 1
        n = _hex4(s, i + 1)
        end = i + 5
        if 0xd800 <= n <= 0xdbff and s[end:end + 2] == '\\u':
            low = _hex4(s, end + 2)
            if 0xdc00 <= low <= 0xdfff:
                n = 0x10000 + ((n - 0xd800) << 10 | low - 0xdc00)
                end += 6
        return _character(n), end

    def _array(self, s, i, names):
        values = []
        i = _after_space(s, i)
        if s[i:i + 1] == ']':
            return values, i + 1
        if not PY3 and i == len(s):
            raise _error('Expecting object', s, i - 1)
        while True:
            value, i = self._value(s, i, names)
            values.append(value)
            i = _after_space(s, i)
            c = s[i:i + 1]
            if c == ']':
                return values, i + 1
            if c != ',':
                raise _expecting(',', s, i)
            comma = i
            i = _after_space(s, i + 1)
            if not PY3 and i == len(s):
                raise _error('Expecting object', s, i - 1)
            if PY3 and s[i:i + 1] == ']':
                raise _error('Illegal trailing comma before end of array', s, comma)

    def _object(self, s, i, names):
        pairs = []
        i = _after_space(s, i)
        comma = None
        while s[i:i + 1] != '}' or comma is not None:
            if s[i:i + 1] != '"':
                if PY3 and comma is not None and s[i:i + 1] == '}':
                    raise _error('Illegal trailing comma before end of object', s, comma)
                if PY3 or i < len(s) and not isinstance(s, str):
                    raise _error('Expecting property name enclosed in double quotes', s, i)
                if i == len(s):
                    raise _error('Expecting object', s, i - 1)
                raise _error('Expecting property name', s, i)
            key, i = self._string(s, i + 1)
            key = names.setdefault(key, key)
            i = _after_space(s, i)
            if s[i:i + 1] != ':':
                raise _expecting(':', s, i)
            value, i = self._value(s, _after_space(s, i + 1), names)
            pairs.append((key, value))
            i = _after_space(s, i)
            c = s[i:i + 1]
            if c == '}':
                break
            if c != ',':
                raise _expecting(',', s, i)
            comma = i
            i = _after_space(s, i + 1)
        if self.object_pairs_hook is not None:
            return self.object_pairs_hook(pairs), i + 1
        value = dict(pairs)
        if self.object_hook is not None:
            value = self.object_hook(value)
        return value, i + 1


def _expecting(mark, s, i):
    if PY3:
        return _error("Expecting '%s' delimiter" % mark, s, i)
    if i == len(s) and mark == ',':
        return _error('Expecting object', s, i - 1)
    if not isinstance(s, str):
        mark = repr(mark)
    return _error('Expecting %s delimiter' % mark, s, i)


def _digits(s, i):
    """Where the digits at i end."""
    while '0' <= s[i:i + 1] <= '9':
        i += 1
    return i


def _hex4(s, i):
    text = s[i:i + 4]
    if len(text) == 4 and all([c in '0123456789abcdefABCDEF' for c in text]):
        return int(text, 16)
    raise _error('Invalid \\uXXXX escape', s, i - 1)


def _character(n):
    if PY3:
        return chr(n)
    if n > sys.maxunicode:
        n -= 0x10000
        return unichr(0xd800 | n >> 10) + unichr(0xdc00 | n & 0x3ff)
    return unichr(n)
