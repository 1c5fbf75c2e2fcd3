"""string.Formatter: what str.format does, in steps that a subclass may change."""

import sys

PY3 = sys.version_info[0] == 3


class Formatter(object):
    __module__ = 'string'

    def format(*args, **kwargs):
        if len(args) < 2:
            raise TypeError("Formatter.format() missing 1 required positional argument: 'format_string'"
                            if PY3 else "format() missing 1 required positional argument: 'format_string'")
        return args[0].vformat(args[1], args[2:], kwargs)

    def vformat(self, format_string, args, kwargs):
        used = set()
        result = self._fill(format_string, args, kwargs, used, 2, [0])
        self.check_unused_args(used, args, kwargs)
        return result

    def _fill(self, format_string, args, kwargs, used, depth, auto):
        """auto holds the number of the next {}, None after a numbered field."""
        if depth < 0:
            raise ValueError('Max string recursion exceeded')
        parts = []
        for literal, name, spec, conversion in self.parse(format_string):
            if literal:
                parts.append(literal)
            if name is not None:
                if PY3:
                    name = _numbered(name, auto)
                obj, first = self.get_field(name, args, kwargs)
                used.add(first)
                obj = self.convert_field(obj, conversion)
                spec = self._fill(spec, args, kwargs, used, depth - 1, auto)
                parts.append(self.format_field(obj, spec))
        return ''.join(parts)

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion == 's':
            return str(value)
        if conversion == 'r':
            return repr(value)
        if conversion == 'a' and PY3:
            return ascii(value)
        raise ValueError('Unknown conversion specifier %s' % conversion)

    def parse(self, format_string):
        """(literal text, field name, format spec, conversion) of each part."""
        return iter(list(_parts(format_string)))

    def get_field(self, field_name, args, kwargs):
        first, steps = _steps(field_name)
        obj = self.get_value(first, args, kwargs)
        for is_attr, key in steps:
            obj = getattr(obj, key) if is_attr else obj[key]
        return obj, first


def _numbered(name, auto):
    first = name.replace('[', '.').split('.')[0]
    if not first:
        if auto[0] is None:
            raise ValueError('cannot switch from manual field specification to automatic field numbering')
        name = str(auto[0]) + name
        auto[0] += 1
    elif first.isdigit():
        if auto[0]:
            raise ValueError('cannot switch from manual field specification to automatic field numbering')
        auto[0] = None
    return name


def _parts(s):
    i = 0
    while i < len(s):
        start = i
        while i < len(s) and s[i] not in '{}':
            i += 1
        if i == len(s):
            yield s[start:], None, None, None
            return
        c = s[i]
        if s[i + 1:i + 2] == c:
            yield s[start:i + 1], None, None, None
            i += 2
            continue
        if c == '}' or i + 1 == len(s):
            raise ValueError("Single '%s' encountered in format string" % c)
        end = _field_end(s, i + 1)
        yield (s[start:i],) + _field(s[i + 1:end])
        i = end + 1


def _field_end(s, i):
    depth = 1
    bracket = spec = False
    while i < len(s):
        bracket = s[i] == '[' or bracket and s[i] != ']'
        spec = spec or not bracket and s[i] in ':!'
        if s[i] == '{':
            depth += 1
        elif s[i] == '}':
            depth -= 1
            if not depth:
                return i
        i += 1
    if s[-1] == '!' and PY3:
        raise ValueError('end of string while looking for conversion specifier')
    if PY3:
        raise ValueError("unmatched '{' in format spec" if spec else
                         "expected '}' before end of string")
    raise ValueError("unmatched '{' in format")


def _field(s):
    """The name, the spec and the conversion of a field."""
    i = 0
    bracket = False
    while i < len(s) and (bracket or s[i] not in ':!'):
        if PY3 and s[i] == '{':
            raise ValueError("unexpected '{' in field name")
        bracket = s[i] == '[' or bracket and s[i] != ']'
        i += 1
    if i == len(s):
        return s, '', None
    if s[i] == ':':
        return s[:i], s[i + 1:], None
    conversion = s[i + 1:i + 2]
    if not conversion:
        raise ValueError('end of format while looking for conversion specifier'
                         if not PY3 else "unmatched '{' in format spec")
    if s[i + 2:i + 3] not in ('', ':'):
        raise ValueError("expected ':' after %s specifier"
                         % ('conversion' if PY3 else 'format'))
    return s[:i], s[i + 3:], conversion


def _steps(name):
    """The first part of a field's name, and whether each after it is an attribute."""
    i = 0
    while i < len(name) and name[i] not in '.[':
        i += 1
    first, rest = name[:i], name[i:]
    steps = []
    while rest:
        if rest[0] == '.':
            i = 1
            while i < len(rest) and rest[i] not in '.[':
                i += 1
            key, rest, is_attr = rest[1:i], rest[i:], True
        elif rest[0] == '[':
            i = rest.find(']')
            if i < 0:
                raise ValueError("Missing ']' in format string")
            key, rest, is_attr = rest[1:i], rest[i + 1:], False
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
        if not key:
            raise ValueError('Empty attribute in format string')
        steps.append((is_attr, int(key) if key.isdigit() and not is_attr else key))
    return int(first) if first.isdigit() else first, steps
