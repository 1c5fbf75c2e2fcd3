"""Values printed over several lines, so that they are easy to read."""

import sys as _sys

PY3 = _sys.version_info[0] == 3

__all__ = ['pprint', 'pformat', 'isreadable', 'isrecursive', 'saferepr',
           'PrettyPrinter']
if PY3:
    __all__.append('pp')


def pprint(object, stream=None, indent=1, width=80, depth=None, **options):
    PrettyPrinter(indent, width, depth, stream, **options).pprint(object)


def pformat(object, indent=1, width=80, depth=None, **options):
    return PrettyPrinter(indent, width, depth, **options).pformat(object)


def pp(object, *args, **options):
    options.setdefault('sort_dicts', False)
    pprint(object, *args, **options)


def saferepr(object):
    return PrettyPrinter()._flat(object, {}, None, 0)[0]


def isreadable(object):
    return PrettyPrinter().isreadable(object)


def isrecursive(object):
    return PrettyPrinter().isrecursive(object)


def _sorted(items, key):
    """Sorted, by type and identity where values do not compare."""
    if not PY3:
        return sorted(items, key=key)
    try:
        return sorted(items, key=key)
    except TypeError:
        return sorted(items, key=lambda item: (str(type(key(item))), id(key(item))))


def _kind(value):
    """list, tuple, dict, set or frozenset, for what is written as one; else None."""
    cls = type(value)
    cls = getattr(cls, '__wraps__', cls) if '_fields' not in dir(cls) else cls
    return cls if cls in (list, tuple, dict, set, frozenset) else None


class PrettyPrinter(object):
    """Prints values, each line no longer than width if that can be."""

    def __init__(self, indent=1, width=80, depth=None, stream=None, **options):
        self._compact = options.pop('compact', False)
        self._sort = options.pop('sort_dicts', True)
        self._underscores = options.pop('underscore_numbers', False)
        if options:
            raise TypeError("%s__init__() got an unexpected keyword argument '%s'" % (
                'PrettyPrinter.' if PY3 else '', list(options)[0]))
        for ok, text in ((indent >= 0, 'indent must be >= 0'),
                         (depth is None or depth > 0, 'depth must be > 0'),
                         (width, 'width must be != 0')):
            if not ok:
                if PY3:
                    raise ValueError(text)
                raise AssertionError(text.replace('width must be != 0', ''))
        self._indent = indent
        self._width = width
        self._depth = depth
        self._stream = stream

    def pprint(self, object):
        stream = _sys.stdout if self._stream is None else self._stream
        if stream is not None:
            stream.write(self.pformat(object) + '\n')

    def pformat(self, object):
        out = []
        self._write(object, out, 0, 0, {}, 0)
        return ''.join(out)

    def isreadable(self, object):
        _, readable, recursive = self._flat(object, {}, self._depth, 0)
        return readable and not recursive

    def isrecursive(self, object):
        return self._flat(object, {}, self._depth, 0)[2]

    def format(self, object, context, maxlevels, level):
        return self._flat(object, context, maxlevels, level)

    # On one line: the text, whether Python reads it back, whether it holds itself.

    def _flat(self, value, held, depth, level):
        kind = _kind(value)
        if kind in (dict, list, tuple):
            if not len(value):
                return ('{}' if kind is dict else '[]' if kind is list else '()',
                        True, False)
            if depth and level >= depth:
                return ('{...}' if kind is dict else '[...]' if kind is list else '(...)',
                        False, id(value) in held)
            if id(value) in held:
                return ('<Recursion on %s with id=%s>' % (type(value).__name__, id(value)),
                        False, True)
            held[id(value)] = 1
            if kind is dict:
                items = list(value.items())
                if self._sort:
                    items = _sorted(items, lambda item: item[0])
                parts = []
                readable, recursive = True, False
                for key, item in items:
                    a = self._flat(key, held, depth, level + 1)
                    b = self._flat(item, held, depth, level + 1)
                    parts.append('%s: %s' % (a[0], b[0]))
                    readable = readable and a[1] and b[1]
                    recursive = recursive or a[2] or b[2]
                text = '{%s}' % ', '.join(parts)
            else:
                found = [self._flat(item, held, depth, level + 1) for item in value]
                text = ', '.join([part[0] for part in found])
                readable = not [part for part in found if not part[1]]
                recursive = bool([part for part in found if part[2]])
                if kind is list:
                    text = '[%s]' % text
                else:
                    text = '(%s,)' % text if len(found) == 1 else '(%s)' % text
            del held[id(value)]
            return text, readable, recursive
        if self._underscores and type(value) is int:
            return '{:_d}'.format(value), True, False
        text = repr(value)
        return text, bool(text) and not text.startswith('<'), False

    # On several.

    def _write(self, value, out, indent, allowance, held, level):
        if id(value) in held:
            out.append('<Recursion on %s with id=%s>' % (type(value).__name__, id(value)))
            return
        text = self._flat(value, held, self._depth, level)[0]
        if not PY3:
            level += 1
            cut = self._depth and level > self._depth
        else:
            cut = False
        if len(text) <= (self._width - indent - allowance if PY3 else
                         self._width - 1 - indent - allowance) or cut:
            out.append(text)
            return
        kind = _kind(value)
        held[id(value)] = 1
        if PY3:
            level += 1
        if kind is dict:
            self._write_dict(value, out, indent, allowance, held, level)
        elif kind in (list, tuple):
            out.append('[' if kind is list else '(')
            tail = ']' if kind is list else ',)' if len(value) == 1 else ')'
            self._write_items(value, out, indent, allowance + len(tail) if PY3 else
                              allowance + 1, held, level, 1)
            out.append(tail if PY3 or kind is list or len(value) != 1 else ',)')
        elif kind in (set, frozenset) and len(value):
            self._write_set(value, kind, out, indent, allowance, held, level)
        elif PY3 and isinstance(value, str) and type(value) is str and value:
            self._write_text(value, out, indent, allowance, level)
        else:
            out.append(text)
        del held[id(value)]

    def _write_dict(self, value, out, indent, allowance, held, level):
        out.append('{')
        if self._indent > 1:
            out.append((self._indent - 1) * ' ')
        items = list(value.items())
        if self._sort:
            items = _sorted(items, lambda item: item[0])
        indent += self._indent
        for i, (key, item) in enumerate(items):
            if i:
                out.append(',\n' + ' ' * indent)
            text = self._flat(key, held, self._depth, level)[0]
            out.append(text + ': ')
            last = i == len(items) - 1
            rest = allowance + 1 if last or not PY3 else 1
            self._write(item, out, indent + len(text) + 2, rest, held, level)
        out.append('}')

    def _write_items(self, items, out, indent, allowance, held, level, opening):
        if self._indent > 1:
            out.append((self._indent - 1) * ' ')
        indent += self._indent if opening == 1 else opening
        if opening != 1:
            indent += self._indent - 1
        items = list(items)
        room = width = self._width - indent + 1
        fresh = True
        for i, item in enumerate(items):
            last = i == len(items) - 1
            if PY3 and self._compact:
                if last:
                    room -= allowance
                    width -= allowance
                text = self._flat(item, held, self._depth, level)[0]
                w = len(text) + 2
                if room < w and not fresh:
                    out.append(',\n' + ' ' * indent)
                    room = width
                    fresh = True
                if room >= w:
                    room -= w
                    out.append(('' if fresh else ', ') + text)
                    fresh = False
                    continue
                out.append('' if fresh else ',\n' + ' ' * indent)
                fresh = False
            elif i:
                out.append(',\n' + ' ' * indent)
            if PY3:
                rest = allowance if last else 1
            else:
                rest = allowance
            self._write(item, out, indent, rest, held, level)

    def _write_set(self, value, kind, out, indent, allowance, held, level):
        items = _sorted(value, lambda item: item)
        if PY3 and kind is set:
            out.append('{')
            self._write_items(items, out, indent, allowance + 1, held, level, 1)
            out.append('}')
            return
        name = kind.__name__
        opening, closing = ('({', '})') if PY3 else ('([', '])')
        out.append(name + opening)
        self._write_items(items, out, indent, allowance + 2, held, level,
                          len(name) + 2)
        out.append(closing)

    def _write_text(self, value, out, indent, allowance, level):
        """A long string as several, each of whole words."""
        lines = value.splitlines(True)
        if level == 1:
            indent += 1
            allowance += 1
        width = self._width - indent
        chunks = []
        for i, line in enumerate(lines):
            last = i == len(lines) - 1
            most = width - allowance if last else width
            if len(repr(line)) <= most:
                chunks.append(repr(line))
                continue
            words = _words(line)
            current = ''
            for j, word in enumerate(words):
                most = width
                if last and j == len(words) - 1:
                    most -= allowance
                if len(repr(current + word)) > most:
                    if current:
                        chunks.append(repr(current))
                    current = word
                else:
                    current += word
            if current:
                chunks.append(repr(current))
        if len(chunks) == 1:
            out.append(chunks[0])
            return
        text = ('\n' + ' ' * indent).join(chunks)
        out.append('(%s)' % text if level == 1 else text)


def _words(line):
    """Words, each with the whitespace after it."""
    words = []
    at = 0
    while at < len(line):
        end = at
        while end < len(line) and not line[end].isspace():
            end += 1
        while end < len(line) and line[end].isspace():
            end += 1
        words.append(line[at:end])
        at = end
    return words
