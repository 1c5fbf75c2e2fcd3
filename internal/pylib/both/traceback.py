"""Tracebacks as text."""

import sys

import _pysock

PY3 = sys.version_info[0] == 3

__all__ = ['extract_stack', 'extract_tb', 'format_exception', 'format_exception_only',
           'format_list', 'format_stack', 'format_tb', 'print_exc', 'format_exc',
           'print_exception', 'print_last', 'print_stack', 'print_tb']
if PY3:
    __all__ += ['FrameSummary', 'TracebackException', 'print_list']

_absent = object()


class FrameSummary(object):
    """A line of a traceback: filename, lineno, name, line; also as a tuple."""

    def __init__(self, filename, lineno, name, line=None, **options):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self.line = line

    def _tuple(self):
        return (self.filename, self.lineno, self.name, self.line)

    def __iter__(self):
        return iter(self._tuple())

    def __len__(self):
        return 4

    def __getitem__(self, i):
        return self._tuple()[i]

    def __eq__(self, other):
        return self._tuple() == tuple(other)

    def __hash__(self):
        return hash(self._tuple())

    def __repr__(self):
        return '<FrameSummary file %s, line %s in %s>' % (
            self.filename, self.lineno, self.name)


def _rows(rows, limit):
    if limit is None and not PY3:
        limit = getattr(sys, 'tracebacklimit', None)
    if limit is not None:
        rows = rows[:limit] if limit >= 0 else rows[limit:]
    if not PY3:
        return [tuple(row) for row in rows]
    return [FrameSummary(*row) for row in rows]


def extract_tb(tb, limit=None):
    """The lines of a traceback object."""
    return _rows(_pysock.extract_tb(tb) if tb is not None else [], limit)


def extract_stack(f=None, limit=None):
    """The lines of the stack that the caller is on."""
    rows = [row for row in _pysock.stack() if row[0] != __file__]
    if limit is not None:
        rows = rows[-limit:] if limit > 0 else rows[:-limit] if limit else []
    return _rows(rows, None)


def format_list(extracted_list):
    lines = []
    for filename, lineno, name, line in extracted_list:
        text = '  File "%s", line %s, in %s\n' % (filename, lineno, name)
        if line:
            text += '    %s\n' % line.strip()
        lines.append(text)
    return lines


def format_tb(tb, limit=None):
    if PY3 and tb is not None:
        # The carets are known only to the interpreter.
        return _pysock.format_exception(Exception, Exception(), tb, limit, False)[1:-1]
    return format_list(extract_tb(tb, limit))


def format_stack(f=None, limit=None):
    return format_list(extract_stack(f, limit))


def format_exception_only(exc, value=_absent, **options):
    """The last line, or lines, of a traceback."""
    if value is _absent:
        value = exc
    if PY3:
        if value is None:
            return ['NoneType: None\n']
        exc = type(value)
    lines = _pysock.format_exception(exc, value, None, None, False)
    if isinstance(value, SyntaxError):
        return lines
    return [''.join(lines)]     # a text of several lines is one piece


def format_exception(exc, value=_absent, tb=_absent, limit=None, chain=True, **options):
    """The lines that the interpreter would print."""
    if value is _absent:
        value = exc
        tb = exc.__traceback__ if exc is not None else None
        exc = type(value)
    elif tb is _absent:
        raise ValueError('Both or neither of value and tb must be given')
    if value is None and PY3:
        return ['NoneType: None\n']
    return _pysock.format_exception(type(value) if PY3 else exc, value, tb, limit, chain)


def _current():
    if not PY3:
        return sys.exc_info()
    value = sys.exc_info()[1]
    return type(value), value, getattr(value, '__traceback__', None)


def format_exc(limit=None, chain=True):
    type, value, tb = _current()
    return ''.join(format_exception(type, value, tb, limit, chain))


def print_exc(limit=None, file=None, chain=True):
    type, value, tb = _current()
    _print(format_exception(type, value, tb, limit, chain), file)


def print_exception(exc, value=_absent, tb=_absent, limit=None, file=None, chain=True,
                    **options):
    _print(format_exception(exc, value, tb, limit, chain), file)


def print_last(limit=None, file=None, chain=True):
    if not hasattr(sys, 'last_type'):
        raise ValueError('no last exception')
    print_exception(sys.last_type, sys.last_value, sys.last_traceback, limit, file)


def print_tb(tb, limit=None, file=None):
    _print(format_tb(tb, limit), file)


def print_list(extracted_list, file=None):
    _print(format_list(extracted_list), file)


def print_stack(f=None, limit=None, file=None):
    _print(format_stack(f, limit), file)


def _print(lines, file):
    (sys.stderr if file is None else file).write(''.join(lines))


def tb_lineno(tb):
    return tb.tb_lineno


class TracebackException(object):
    """An exception kept to be shown later."""

    def __init__(self, exc_type, exc_value, exc_traceback, limit=None, **options):
        self.exc_type = exc_type
        self._str = str(exc_value)
        self.stack = extract_tb(exc_traceback, limit)
        self._lines = format_exception(exc_type, exc_value, exc_traceback, limit)
        self._last = format_exception_only(exc_value)

    @classmethod
    def from_exception(cls, exc, **options):
        return cls(type(exc), exc, exc.__traceback__, **options)

    def format(self, chain=True):
        return iter(self._lines)

    def format_exception_only(self):
        return iter(self._last)

    def _print(self, file=None, chain=True):
        _print(self._lines, file)

    def __str__(self):
        return self._str


if PY3:
    setattr(TracebackException, 'print', TracebackException._print)
    del tb_lineno
else:
    del TracebackException, FrameSummary, print_list
