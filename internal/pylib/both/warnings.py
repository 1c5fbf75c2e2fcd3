"""Warnings: messages to the programmer, each once a place."""

import sys

import _pysock

PY3 = sys.version_info[0] == 3

__all__ = ['warn', 'warn_explicit', 'showwarning', 'formatwarning', 'filterwarnings',
           'simplefilter', 'resetwarnings', 'catch_warnings']

# (action, message, category, module, lineno), the first that fits decides. A
# message or module is the beginning of a text, in any case; None fits all.
filters = []
if PY3:
    filters += [('default', None, DeprecationWarning, '__main__', 0)]
for _category in (DeprecationWarning, PendingDeprecationWarning, ImportWarning,
                  ResourceWarning if PY3 else BytesWarning):
    filters.append(('ignore', None, _category, None, 0))

_seen = {}              # warnings shown: those that come but once
_ACTIONS = ('error', 'ignore', 'always', 'default', 'module', 'once')


class WarningMessage(object):
    """A warning that catch_warnings recorded."""

    def __init__(self, message, category, filename, lineno, file=None, line=None,
                 source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source

    def __str__(self):
        return '{message : %r, category : %r, filename : %r, lineno : %s, line : %r}' % (
            self.message, self.category.__name__, self.filename, self.lineno, self.line)


def formatwarning(message, category, filename, lineno, line=None):
    text = '%s:%s: %s: %s\n' % (filename, lineno, category.__name__, message)
    if line is None:
        line = _source_line(filename, lineno)
    line = line.strip() if line else line
    if line:
        text += '  %s\n' % line
    return text


def _source_line(filename, lineno):
    for row in _pysock.stack():
        if row[0] == filename and row[1] == lineno:
            return row[3]
    try:
        with open(filename) as f:
            return f.read().split('\n')[lineno - 1]
    except (IOError, OSError, IndexError, UnicodeError):
        return None


def showwarning(message, category, filename, lineno, file=None, line=None):
    if file is None:
        file = sys.stderr
    if file is None:
        return
    try:
        file.write(formatwarning(message, category, filename, lineno, line))
    except (IOError, OSError, UnicodeError):
        pass


def warn(message, category=None, stacklevel=1, source=None, **options):
    """Tells of a doubtful use; stacklevel 2 is the caller's."""
    if isinstance(message, Warning):
        category = message.__class__
    if category is None:
        category = UserWarning
    if not PY3:
        if not issubclass(category, Warning):
            raise ValueError('category is not a subclass of Warning')
    elif not isinstance(category, type) or not issubclass(category, Warning):
        name = type(category).__name__ if not isinstance(category, type) else 'type'
        raise TypeError("category must be a Warning subclass, not '%s'" % name)
    rows = [row for row in _pysock.stack() if row[0] != __file__]
    if 0 < stacklevel <= len(rows):
        row = rows[len(rows) - stacklevel]
    elif stacklevel <= 0 and rows:
        row = rows[-1]
    else:
        row = ('sys', 1 if not PY3 else 0, '', None)
    main = rows and row[0] == rows[0][0]
    warn_explicit(message, category, row[0], row[1], '__main__' if main else row[0])


def warn_explicit(message, category, filename, lineno, module=None, registry=None,
                  module_globals=None, source=None):
    if module is None:
        module = filename[:-3] if filename.lower().endswith('.py') else filename
    text = str(message)
    if not isinstance(message, Warning):
        message = category(message)
    action = _action(text, category, module, lineno)
    if action == 'error':
        raise message
    if action == 'ignore':
        return
    key = None
    if action == 'default':
        key = (text, category, filename, lineno)
    elif action == 'module':
        key = (text, category, filename)
    elif action == 'once':
        key = (text, category)
    if key is not None:
        if key in _seen:
            return
        _seen[key] = True
    showwarning(message, category, filename, lineno)


def _action(text, category, module, lineno):
    for action, start, kind, where, line in filters:
        if ((start is None or text.lower().startswith(start.lower()))
                and issubclass(category, kind) and line in (0, lineno)
                and (where is None or module == where or module.startswith(where))):
            return action
    return 'default'


def _check(ok, text, kind=ValueError):
    if not ok:
        if PY3:
            raise kind(text)
        raise AssertionError(text)


def filterwarnings(action, message='', category=Warning, module='', lineno=0,
                   append=False):
    """What to do with the warnings that begin with message."""
    _check(action in _ACTIONS, 'invalid action: %r' % (action,))
    _check(isinstance(message, str), 'message must be a string', TypeError)
    _check(isinstance(category, type), 'category must be a Warning subclass'
           if PY3 else 'category must be a class', TypeError)
    _check(issubclass(category, Warning), 'category must be a Warning subclass', TypeError)
    _add((action, message or None, category, module or None, lineno), append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    """What to do with all warnings of a category."""
    _check(action in _ACTIONS, 'invalid action: %r' % (action,))
    _add((action, None, category, None, lineno), append)


def _add(entry, append):
    if entry in filters:
        if append:
            return
        filters.remove(entry)
    filters.insert(len(filters) if append else 0, entry)
    _seen.clear()


def resetwarnings():
    filters[:] = []
    _seen.clear()


class catch_warnings(object):
    """Undoes changes of the filters at its end; with record, keeps the warnings in a
    list instead of showing them."""

    def __init__(self, record=False, module=None, **options):
        self._record = record
        self._simple = options.pop('action', None)
        self._category = options.pop('category', Warning)
        self._saved = None

    def __enter__(self):
        global showwarning
        if self._saved is not None:
            raise RuntimeError('Cannot enter %r twice' % self)
        self._saved = filters[:], showwarning
        _seen.clear()
        if self._simple is not None:
            simplefilter(self._simple, self._category)
        if not self._record:
            return None
        log = []

        def record(*args, **options):
            log.append(WarningMessage(*args, **options))
        showwarning = record
        return log

    def __exit__(self, *exc):
        global showwarning
        if self._saved is None:
            raise RuntimeError('Cannot exit %r without entering first' % self)
        filters[:], showwarning = self._saved
        _seen.clear()


def deprecated(message, category=DeprecationWarning, stacklevel=1):
    """A decorator: calls of the function warn."""
    def decorate(func):
        import functools

        def wrapper(*args, **keywords):
            if category is not None:
                warn(message, category, stacklevel + 1)
            return func(*args, **keywords)
        made = functools.wraps(func)(wrapper)
        made.__deprecated__ = message
        return made
    return decorate


if not PY3:
    del deprecated


if not PY3:
    def warnpy3k(message, category=None, stacklevel=1):
        """Warns of what Python 3 does otherwise, if the interpreter was asked to: it never is."""
        if sys.py3kwarning:
            warn(message, category or DeprecationWarning, stacklevel + 1)
