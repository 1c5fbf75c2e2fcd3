"""A test."""

import sys
import time
import types
import warnings

from . import result as _result
from .asserts import Asserts
from .context import AssertRaises, AssertWarns, AssertNotWarns
from .util import PY3, strclass

__unittest = True

_no_message = object()
_clock = time.perf_counter if PY3 else time.time


class SkipTest(Exception):
    """Raised by a test that is not to run."""


class _ShouldStop(Exception):
    """Ends a test whose subtest ended the run."""


class _ExpectedFailure(Exception):
    """How Python 2's expectedFailure tells what happened."""

    def __init__(self, exc_info):
        super(_ExpectedFailure, self).__init__()
        self.exc_info = exc_info


class _UnexpectedSuccess(Exception):
    """A test was to fail and did not."""


def _same(test_item):
    return test_item


def skip(reason):
    """A decorator: the test, or the class of tests, does not run."""
    from functools import wraps

    def decorate(test_item):
        if not isinstance(test_item, type if PY3 else (type, types.ClassType)):
            def skip_wrapper(*args, **kwargs):
                raise SkipTest(reason)
            test_item = wraps(test_item)(skip_wrapper)
        test_item.__unittest_skip__ = True
        test_item.__unittest_skip_why__ = reason
        return test_item
    if PY3 and isinstance(reason, types.FunctionType):
        test_item = reason
        reason = ''
        return decorate(test_item)
    return decorate


def skipIf(condition, reason):
    return skip(reason) if condition else _same


def skipUnless(condition, reason):
    return _same if condition else skip(reason)


def expectedFailure(test_item):
    """A decorator: the test is to fail."""
    if PY3:
        test_item.__unittest_expecting_failure__ = True
        return test_item
    from functools import wraps

    def wrapper(*args, **kwargs):
        try:
            test_item(*args, **kwargs)
        except Exception:
            raise _ExpectedFailure(sys.exc_info())
        raise _UnexpectedSuccess
    return wraps(test_item)(wrapper)


def _enter_context(cm, add_cleanup):
    cls = type(cm)
    if not hasattr(cls, '__enter__') or not hasattr(cls, '__exit__'):
        raise TypeError("'%s.%s' object does not support the context manager protocol"
                        % (cls.__module__, cls.__qualname__))
    value = cls.__enter__(cm)
    add_cleanup(cls.__exit__, cm, None, None, None)
    return value


_module_cleanups = []


def addModuleCleanup(*args, **kwargs):
    """Has a function called after tearDownModule."""
    _module_cleanups.append((args[0], args[1:], kwargs))


def enterModuleContext(cm):
    return _enter_context(cm, addModuleCleanup)


def doModuleCleanups():
    first = None
    while _module_cleanups:
        function, args, kwargs = _module_cleanups.pop()
        try:
            function(*args, **kwargs)
        except Exception as e:
            first = first or e
    if first is not None:
        raise first


class _Outcome(object):
    """What is known of a running test."""

    def __init__(self, result):
        self.result = result
        self.success = True
        self.expecting = False          # the test is to fail
        self.expected = None            # its failure


class _Part(object):
    """A context manager: reports what a part of a test raises."""

    def __init__(self, outcome, case, subtest=False, fixture=False):
        self._outcome = outcome
        self._case = case
        self._subtest = subtest
        self._fixture = fixture         # tearDown or a cleanup

    def __enter__(self):
        self._before = self._outcome.success
        self._outcome.success = True

    def __exit__(self, kind, value, tb):
        outcome = self._outcome
        if kind is None:
            if self._subtest and outcome.success:
                outcome.result.addSubTest(self._case.test_case, self._case, None)
        elif issubclass(kind, KeyboardInterrupt):
            return False
        elif issubclass(kind, SkipTest) and (PY3 or not self._fixture):
            outcome.success = False
            _add_skip(outcome.result, self._case, str(value))
        elif kind is not _ShouldStop:
            self._failed((kind, value, tb))
        outcome.success = outcome.success and self._before
        return True

    def _failed(self, exc_info):
        outcome = self._outcome
        if outcome.expecting:
            outcome.expected = exc_info
            return
        outcome.success = False
        if self._subtest:
            outcome.result.addSubTest(self._case.test_case, self._case, exc_info)
        elif outcome.result is not None:
            self._case._add_bad(outcome.result, exc_info)


def _add_skip(result, case, reason):
    if hasattr(result, 'addSkip'):
        result.addSkip(case, reason)
    else:
        warnings.warn('TestResult has no addSkip method, skips not reported',
                      RuntimeWarning, 2)
        result.addSuccess(case)


class TestCase(Asserts):
    """A test: the method of the given name, with what it needs around it."""

    failureException = AssertionError
    longMessage = PY3
    maxDiff = 80 * 8
    _diffThreshold = 2 ** 16    # longer texts are not compared line by line
    _classSetupFailed = False

    def __init__(self, methodName='runTest'):
        self._testMethodName = methodName
        self._outcome = None
        self._subtest = None
        self._testMethodDoc = 'No test'
        if hasattr(self, methodName):
            self._testMethodDoc = getattr(self, methodName).__doc__
        elif methodName != 'runTest' or not PY3:
            raise ValueError('no such test method in %s: %s' % (self.__class__, methodName))
        self._cleanups = []
        self._type_equality_funcs = {}
        for cls, name in self._equality:
            self.addTypeEqualityFunc(cls, name)

    _equality = [(dict, 'assertDictEqual'), (list, 'assertListEqual'),
                 (tuple, 'assertTupleEqual'), (set, 'assertSetEqual'),
                 (frozenset, 'assertSetEqual'),
                 (type(u''), 'assertMultiLineEqual')]

    def setUp(self):
        """Called before the test."""

    def tearDown(self):
        """Called after the test, if setUp went well."""

    @classmethod
    def setUpClass(cls):
        """Called before the first test of the class."""

    @classmethod
    def tearDownClass(cls):
        """Called after the last test of the class."""

    def countTestCases(self):
        return 1

    def defaultTestResult(self):
        return _result.TestResult()

    def shortDescription(self):
        """The first line of the test's docstring."""
        doc = self._testMethodDoc
        if PY3 and doc:
            doc = doc.strip()
            return doc.split('\n')[0].strip()
        return doc and doc.split('\n')[0].strip() or None

    def id(self):
        return '%s.%s' % (strclass(self.__class__), self._testMethodName)

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._testMethodName == other._testMethodName

    def __ne__(self, other):
        return not self == other

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    def __str__(self):
        where = self.id() if PY3 else strclass(self.__class__)
        return '%s (%s)' % (self._testMethodName, where)

    def __repr__(self):
        return '<%s testMethod=%s>' % (strclass(self.__class__), self._testMethodName)

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    # Cleanups

    def addCleanup(*args, **kwargs):
        """Has a function called when the test is over, the last one first."""
        self = args[0]
        self._cleanups.append((args[1], args[2:], kwargs))

    def doCleanups(self):
        outcome = self._outcome or _Outcome(None)
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            with _Part(outcome, self, fixture=True):
                self._callCleanup(function, *args, **kwargs)
        return outcome.success

    def enterContext(self, cm):
        """Enters a context manager that the end of the test leaves."""
        return _enter_context(cm, self.addCleanup)

    @classmethod
    def addClassCleanup(*args, **kwargs):
        """Has a function called after tearDownClass."""
        cls = args[0]
        if '_class_cleanups' not in cls.__dict__:
            cls._class_cleanups = []
        cls._class_cleanups.append((args[1], args[2:], kwargs))

    @classmethod
    def enterClassContext(cls, cm):
        return _enter_context(cm, cls.addClassCleanup)

    @classmethod
    def doClassCleanups(cls):
        cls.tearDown_exceptions = []
        cleanups = cls.__dict__.get('_class_cleanups', [])
        while cleanups:
            function, args, kwargs = cleanups.pop()
            try:
                function(*args, **kwargs)
            except Exception:
                cls.tearDown_exceptions.append(sys.exc_info())

    # Running

    def _callSetUp(self):
        self.setUp()

    def _callTestMethod(self, method):
        value = method()
        if PY3 and value is not None:
            warnings.warn('It is deprecated to return a value that is not None from a '
                          'test case (%s)' % (method,), DeprecationWarning, stacklevel=3)

    def _callTearDown(self):
        self.tearDown()

    def _callCleanup(self, function, *args, **kwargs):
        function(*args, **kwargs)

    def run(self, result=None):
        own = result is None
        if own:
            result = self.defaultTestResult()
            getattr(result, 'startTestRun', lambda: None)()
        result.startTest(self)
        try:
            method = getattr(self, self._testMethodName)
            for item in self.__class__, method:
                if getattr(item, '__unittest_skip__', False):
                    reason = getattr(self.__class__, '__unittest_skip_why__', '')
                    _add_skip(result, self, reason
                              or getattr(method, '__unittest_skip_why__', ''))
                    return self._returned(result)
            start = _clock()
            outcome = self._outcome = _Outcome(result)
            try:
                self._in_test = False
                self._run(outcome, method)
                if PY3:
                    self._add_duration(result, _clock() - start)
                self._add_outcome(outcome)
            finally:
                self._outcome = None
            return self._returned(result)
        finally:
            result.stopTest(self)
            if own:
                getattr(result, 'stopTestRun', lambda: None)()

    def _returned(self, result):
        return result if PY3 else None

    def _run(self, outcome, method):
        with _Part(outcome, self):
            self._callSetUp()
        if outcome.success:
            outcome.expecting = self._expecting = (
                getattr(self, '__unittest_expecting_failure__', False)
                or getattr(method, '__unittest_expecting_failure__', False))
            self._in_test = True
            with _Part(outcome, self):
                self._callTestMethod(method)
            self._in_test = outcome.expecting = False
            with _Part(outcome, self, fixture=True):
                self._callTearDown()
        self.doCleanups()

    def _add_bad(self, result, exc_info):
        """Reports an exception. To Python 2 only a test fails, all else is an error."""
        kind, value, tb = exc_info
        if not PY3 and self._in_test:
            if issubclass(kind, _ExpectedFailure):
                return self._add_expected(result, value.exc_info)
            if issubclass(kind, _UnexpectedSuccess):
                return self._add_unexpected(result, exc_info)
        if issubclass(kind, self.failureException) and (PY3 or self._in_test):
            result.addFailure(self, exc_info)
        else:
            result.addError(self, exc_info)

    def _add_outcome(self, outcome):
        if not outcome.success:
            return
        if not self._expecting:
            outcome.result.addSuccess(self)
        elif outcome.expected:
            self._add_expected(outcome.result, outcome.expected)
        else:
            self._add_unexpected(outcome.result, None)

    def _add_expected(self, result, exc_info):
        if hasattr(result, 'addExpectedFailure'):
            result.addExpectedFailure(self, exc_info)
        else:
            warnings.warn('TestResult has no addExpectedFailure method, reporting as passes',
                          RuntimeWarning)
            result.addSuccess(self)

    def _add_unexpected(self, result, exc_info):
        if hasattr(result, 'addUnexpectedSuccess'):
            result.addUnexpectedSuccess(self)
            return
        warnings.warn('TestResult has no addUnexpectedSuccess method, reporting as failure'
                      + ('' if PY3 else 's'), RuntimeWarning)
        try:
            raise _UnexpectedSuccess
        except _UnexpectedSuccess:
            result.addFailure(self, exc_info or sys.exc_info())

    def _add_duration(self, result, elapsed):
        if hasattr(result, 'addDuration'):
            result.addDuration(self, elapsed)
        else:
            warnings.warn('TestResult has no addDuration method', RuntimeWarning)

    def debug(self):
        """Runs the test; what it raises is not caught."""
        method = getattr(self, self._testMethodName)
        for item in self.__class__, method:
            if PY3 and getattr(item, '__unittest_skip__', False):
                raise SkipTest(getattr(self.__class__, '__unittest_skip_why__', '')
                               or getattr(method, '__unittest_skip_why__', ''))
        self._callSetUp()
        self._callTestMethod(method)
        self._callTearDown()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            self._callCleanup(function, *args, **kwargs)

    def skipTest(self, reason):
        raise SkipTest(reason)

    def subTest(self, msg=_no_message, **params):
        """A context manager: the block is a test of its own within the test."""
        return _SubTestBlock(self, msg, params)

    # Expecting exceptions, warnings and log messages

    def assertRaises(*args, **kwargs):
        self, expected = args[:2]
        return AssertRaises(expected, self).handle('assertRaises', args[2:], kwargs)

    def assertRaisesRegex(*args, **kwargs):
        self, expected, regex = args[:3]
        context = AssertRaises(expected, self, regex)
        return context.handle('assertRaisesRegex', args[3:], kwargs)

    def assertWarns(*args, **kwargs):
        self, expected = args[:2]
        return AssertWarns(expected, self).handle('assertWarns', args[2:], kwargs)

    def assertWarnsRegex(*args, **kwargs):
        self, expected, regex = args[:3]
        context = AssertWarns(expected, self, regex)
        return context.handle('assertWarnsRegex', args[3:], kwargs)

    def _assertNotWarns(*args, **kwargs):
        self, expected = args[:2]
        return AssertNotWarns(expected, self).handle('_assertNotWarns', args[2:], kwargs)

    def assertLogs(self, logger=None, level=None):
        from .log import AssertLogs
        return AssertLogs(self, logger, level, False)

    def assertNoLogs(self, logger=None, level=None):
        from .log import AssertLogs
        return AssertLogs(self, logger, level, True)

    _expecting = _in_test = False


if not PY3:
    TestCase.assertRaisesRegexp = TestCase.__dict__['assertRaisesRegex']
    for _name in ('addClassCleanup', 'assertLogs', 'assertNoLogs', 'assertRaisesRegex',
                  'assertWarns', 'assertWarnsRegex', 'doClassCleanups', 'enterClassContext',
                  'enterContext', 'subTest'):
        delattr(TestCase, _name)


class _SubTestBlock(object):
    """The block of a subtest."""

    def __init__(self, case, msg, params):
        self._case = case
        self._msg = msg
        self._params = params

    def __enter__(self):
        case = self._case
        outcome = case._outcome
        self._part = None
        if outcome is None or not hasattr(outcome.result, 'addSubTest'):
            return
        self._parent = case._subtest
        params = dict(self._params)
        if self._parent is not None:
            for name, value in self._parent.params.items():
                params.setdefault(name, value)
        case._subtest = _SubTest(case, self._msg, params)
        self._part = _Part(outcome, case._subtest, subtest=True)
        self._part.__enter__()

    def __exit__(self, kind, value, tb):
        if self._part is None:
            return False
        case = self._case
        outcome = case._outcome
        try:
            handled = self._part.__exit__(kind, value, tb)
            if kind is not None and not handled:
                return False
            if not outcome.success:
                if outcome.result is not None and outcome.result.failfast:
                    raise _ShouldStop
            elif outcome.expected:
                raise _ShouldStop
            return handled
        finally:
            case._subtest = self._parent


class FunctionTestCase(TestCase):
    """A test that is a function."""

    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super(FunctionTestCase, self).__init__()
        self._setUpFunc = setUp
        self._tearDownFunc = tearDown
        self._testFunc = testFunc
        self._description = description

    def setUp(self):
        if self._setUpFunc is not None:
            self._setUpFunc()

    def tearDown(self):
        if self._tearDownFunc is not None:
            self._tearDownFunc()

    def runTest(self):
        self._testFunc()

    def id(self):
        return self._testFunc.__name__

    def _parts(self):
        return self._setUpFunc, self._tearDownFunc, self._testFunc, self._description

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return self._parts() == other._parts()

    def __hash__(self):
        return hash((type(self), self._parts()))

    def __str__(self):
        return '%s (%s)' % (strclass(self.__class__), self._testFunc.__name__)

    def __repr__(self):
        return '<%s tec=%s>' % (strclass(self.__class__), self._testFunc)

    def shortDescription(self):
        if self._description is not None:
            return self._description
        doc = self._testFunc.__doc__
        return doc and doc.split('\n')[0].strip() or None


class _SubTest(TestCase):
    """A subtest as results see it."""

    def __init__(self, test_case, message, params):
        super(_SubTest, self).__init__()
        self._message = message
        self.test_case = test_case
        self.params = params
        self.failureException = test_case.failureException

    def runTest(self):
        raise NotImplementedError('subtests cannot be run directly')

    def _subDescription(self):
        parts = []
        if self._message is not _no_message:
            parts.append('[%s]' % (self._message,))
        if self.params:
            parts.append('(%s)' % ', '.join(
                ['%s=%r' % item for item in self.params.items()]))
        return ' '.join(parts) or '(<subtest>)'

    def id(self):
        return '%s %s' % (self.test_case.id(), self._subDescription())

    def shortDescription(self):
        return self.test_case.shortDescription()

    def __str__(self):
        return '%s %s' % (self.test_case, self._subDescription())
