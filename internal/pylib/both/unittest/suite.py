"""Tests that run together."""

import sys

from . import case
from .util import PY3, strclass

__unittest = True


def _is_suite(test):
    try:
        iter(test)
    except TypeError:
        return False
    return True


class BaseTestSuite(object):
    """Tests and suites, run in their order."""

    _cleanup = True             # a test that has run is let go (Python 3)

    def __init__(self, tests=()):
        self._tests = []
        self._removed_tests = 0
        self.addTests(tests)

    def __repr__(self):
        return '<%s tests=%s>' % (strclass(self.__class__), list(self))

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return list(self) == list(other)

    def __ne__(self, other):
        return not self == other

    __hash__ = None

    def __iter__(self):
        return iter(self._tests)

    def countTestCases(self):
        return self._removed_tests + sum(
            [test.countTestCases() for test in self if test])

    def addTest(self, test):
        if not callable(test):
            raise TypeError('%s is not callable' % (repr(test),))
        if isinstance(test, type) and issubclass(test, (case.TestCase, TestSuite)):
            raise TypeError('TestCases and TestSuites must be instantiated '
                            'before passing them to addTest()')
        self._tests.append(test)

    def addTests(self, tests):
        if isinstance(tests, str):
            raise TypeError('tests must be an iterable of tests, not a string')
        for test in tests:
            self.addTest(test)

    def run(self, result):
        for i, test in enumerate(self):
            if result.shouldStop:
                break
            test(result)
            self._release(i)
        return result

    def _release(self, i):
        if not PY3 or not self._cleanup or not isinstance(self._tests, list):
            return
        test = self._tests[i]
        if hasattr(test, 'countTestCases'):
            self._removed_tests += test.countTestCases()
        self._tests[i] = None

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        """Runs the tests; what they raise is not caught."""
        for test in self:
            test.debug()


class TestSuite(BaseTestSuite):
    """A suite that calls setUpClass, setUpModule and their like."""

    def run(self, result, debug=False):
        outermost = getattr(result, '_testRunEntered', False) is False
        if outermost:
            result._testRunEntered = True
        for i, test in enumerate(self):
            if result.shouldStop:
                break
            if not _is_suite(test):
                self._leave_class(test, result)
                self._change_module(test, result)
                self._enter_class(test, result)
                result._previousTestClass = test.__class__
                if (getattr(test.__class__, '_classSetupFailed', False)
                        or getattr(result, '_moduleSetUpFailed', False)):
                    continue
            if debug:
                test.debug()
            else:
                test(result)
            self._release(i)
        if outermost:
            self._leave_class(None, result)
            self._leave_module(result)
            result._testRunEntered = False
        return result

    def debug(self):
        self.run(_DebugResult(), True)

    def _fixture(self, result, hook, name, where):
        """Calls a hook; tells whether it went well."""
        try:
            hook()
            return True
        except Exception as e:
            if isinstance(result, _DebugResult):
                raise
            self._report(result, e, name, where, sys.exc_info())
            return False

    def _report(self, result, exception, name, where, exc_info):
        error = _ErrorHolder('%s (%s)' % (name, where))
        if hasattr(result, 'addSkip') and isinstance(exception, case.SkipTest):
            result.addSkip(error, str(exception))
        else:
            result.addError(error, exc_info)

    def _enter_class(self, test, result):
        cls = test.__class__
        if (cls == getattr(result, '_previousTestClass', None) or result._moduleSetUpFailed
                or getattr(cls, '__unittest_skip__', False)):
            return
        try:
            cls._classSetupFailed = False
        except TypeError:
            pass                # test is a function
        if not hasattr(cls, 'setUpClass'):
            return
        with _Streams(result):
            if self._fixture(result, cls.setUpClass, 'setUpClass', strclass(cls)):
                return
            try:
                cls._classSetupFailed = True
            except TypeError:
                pass
            self._clean_class(cls, result, 'setUpClass')

    def _leave_class(self, test, result):
        cls = getattr(result, '_previousTestClass', None)
        if (cls is None or test.__class__ == cls or getattr(cls, '_classSetupFailed', False)
                or getattr(result, '_moduleSetUpFailed', False)
                or getattr(cls, '__unittest_skip__', False)):
            return
        with _Streams(result):
            if hasattr(cls, 'tearDownClass'):
                self._fixture(result, cls.tearDownClass, 'tearDownClass', strclass(cls))
            self._clean_class(cls, result, 'tearDownClass')

    def _clean_class(self, cls, result, name):
        if not hasattr(cls, 'doClassCleanups'):
            return
        cls.doClassCleanups()
        for exc_info in cls.tearDown_exceptions:
            if isinstance(result, _DebugResult):
                raise exc_info[1]
            self._report(result, exc_info[1], name, strclass(cls), exc_info)

    def _previous_module(self, result):
        cls = getattr(result, '_previousTestClass', None)
        return None if cls is None else cls.__module__

    def _change_module(self, test, result):
        name = test.__class__.__module__
        if name == self._previous_module(result):
            return
        self._leave_module(result)
        result._moduleSetUpFailed = False
        setup = getattr(sys.modules.get(name), 'setUpModule', None)
        if setup is None:
            return
        with _Streams(result):
            if not self._fixture(result, setup, 'setUpModule', name):
                result._moduleSetUpFailed = True
                self._fixture(result, case.doModuleCleanups, 'setUpModule', name)

    def _leave_module(self, result):
        name = self._previous_module(result)
        if name is None or result._moduleSetUpFailed or name not in sys.modules:
            return
        with _Streams(result):
            teardown = getattr(sys.modules[name], 'tearDownModule', None)
            if teardown is not None:
                self._fixture(result, teardown, 'tearDownModule', name)
            self._fixture(result, case.doModuleCleanups, 'tearDownModule', name)


class _Streams(object):
    """Sends output to the result's buffers while a hook runs."""

    def __init__(self, result):
        self._result = result

    def __enter__(self):
        getattr(self._result, '_setupStdout', lambda: None)()

    def __exit__(self, *exc_info):
        getattr(self._result, '_restoreStdout', lambda: None)()


class _ErrorHolder(object):
    """Stands for a test in a result: an error outside of any."""

    failureException = None

    def __init__(self, description):
        self.description = description

    def id(self):
        return self.description

    def shortDescription(self):
        return None

    def __repr__(self):
        return '<ErrorHolder description=%r>' % (self.description,)

    def __str__(self):
        return self.id()

    def run(self, result):
        pass

    def __call__(self, result):
        return self.run(result)

    def countTestCases(self):
        return 0


class _DebugResult(object):
    """What TestSuite.debug keeps of a result."""

    _previousTestClass = None
    _moduleSetUpFailed = False
    shouldStop = False
