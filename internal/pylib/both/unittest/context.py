"""Context managers that expect an exception or a warning."""

import sys

from .util import PY3

__unittest = True


def _name(thing):
    return getattr(thing, '__name__', None) or str(thing)


def compiled(regex):
    """The regular expression of a text; modules without one do not need re."""
    if isinstance(regex, (str, bytes, type(u''))):
        import re
        return re.compile(regex)
    return regex


class _Expecting(object):
    """What assertRaises and assertWarns share."""

    def __init__(self, expected, test_case, regex=None):
        self.expected = expected
        self.test_case = test_case
        self.expected_regex = compiled(regex) if regex is not None else None
        if not PY3:
            self.failureException = test_case.failureException
            self.expected_regexp = self.expected_regex
        self.obj_name = None
        self.msg = None

    def handle(self, name, args, kwargs):
        """With a function: calls it. Without: gives the context manager."""
        if PY3:
            self._check(name)
        if not args or args[0] is None and not PY3:
            if PY3:
                self.msg = kwargs.pop('msg', None)
                if kwargs:
                    raise TypeError('%r is an invalid keyword argument for this function'
                                    % (next(iter(kwargs)),))
            return self
        function = args[0]
        if PY3:
            self.obj_name = _name(function)
        with self:
            function(*args[1:], **kwargs)
        return None

    def _check(self, name):
        expected = self.expected
        for cls in expected if isinstance(expected, tuple) else (expected,):
            if not isinstance(cls, type) or not issubclass(cls, self._base):
                raise TypeError('%s() arg 1 must be %s' % (name, self._base_words))

    def _fail(self, words):
        if PY3:
            words = self.test_case._formatMessage(self.msg, words)
        raise self.test_case.failureException(words)

    def _did_not_match(self, value):
        self._fail('"%s" does not match "%s"' % (self.expected_regex.pattern, value))


class AssertRaises(_Expecting):
    _base = BaseException
    _base_words = 'an exception type or tuple of exception types'

    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        if kind is None:
            words = _name(self.expected) + ' not raised'
            if self.obj_name:
                words += ' by ' + self.obj_name
            self._fail(words)
        if not issubclass(kind, self.expected):
            return False
        self.exception = value.with_traceback(None) if PY3 else value
        if self.expected_regex is not None and not self.expected_regex.search(str(value)):
            self._did_not_match(str(value))
        return True


class AssertWarns(_Expecting):
    _base = Warning
    _base_words = 'a warning type or tuple of warning types'

    def __enter__(self):
        import warnings
        for module in list(sys.modules.values()):
            if getattr(module, '__warningregistry__', None):
                module.__warningregistry__ = {}
        self._manager = warnings.catch_warnings(record=True)
        self.warnings = self._manager.__enter__()
        warnings.simplefilter('always', self.expected)
        return self

    def __exit__(self, kind, value, tb):
        self._manager.__exit__(kind, value, tb)
        if kind is not None:
            return
        first = None
        for record in self.warnings:
            message = record.message
            if not isinstance(message, self.expected):
                continue
            if first is None:
                first = message
            if self.expected_regex is None or self.expected_regex.search(str(message)):
                self.warning = message
                self.filename = record.filename
                self.lineno = record.lineno
                return
        if first is not None:
            self._did_not_match(str(first))
        words = _name(self.expected) + ' not triggered'
        if self.obj_name:
            words += ' by ' + self.obj_name
        self._fail(words)


class AssertNotWarns(AssertWarns):
    def __exit__(self, kind, value, tb):
        self._manager.__exit__(kind, value, tb)
        if kind is None:
            for record in self.warnings:
                if isinstance(record.message, self.expected):
                    self._fail(_name(self.expected) + ' triggered')


if not PY3:
    del AssertWarns, AssertNotWarns
    AssertWarns = AssertNotWarns = None
