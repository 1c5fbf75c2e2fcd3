"""Finds tests in classes, modules and folders."""

import os
import sys
import traceback
import types
from fnmatch import fnmatch, fnmatchcase
from functools import cmp_to_key

from . import case, suite
from .util import PY3

__unittest = True


def _compare(x, y):
    return (x > y) - (x < y)


class _FailedTest(case.TestCase):
    """A test that stands for what could not be loaded."""

    _testMethodName = None

    def __init__(self, name, exception):
        self._exception = exception
        super(_FailedTest, self).__init__(name)

    def __getattr__(self, name):
        if name != self._testMethodName:
            raise AttributeError(name)

        def testFailure():
            raise self._exception
        return testFailure


def _failed(kind, name, exception, suite_class):
    if PY3:
        return suite_class((_FailedTest(name, exception),))

    def testFailure(self):
        raise exception
    return suite_class((type(kind, (case.TestCase,), {name: testFailure})(name),))


def _skipped(name, exception, suite_class):
    def testSkipped(self):
        pass
    testSkipped = case.skip(str(exception))(testSkipped)
    return suite_class((type('ModuleSkipped', (case.TestCase,), {name: testSkipped})(name),))


def _is_test_class(obj):
    if not isinstance(obj, type) or not issubclass(obj, case.TestCase):
        return False
    return not PY3 or obj not in (case.TestCase, case.FunctionTestCase)


def _is_module_file(name):
    if not name.lower().endswith('.py'):
        return False
    name = name[:-3]
    return (name.replace('_', 'a').isalnum() and not name[0].isdigit())


class TestLoader(object):
    """Makes suites."""

    testMethodPrefix = 'test'
    sortTestMethodsUsing = staticmethod(_compare)
    testNamePatterns = None
    suiteClass = suite.TestSuite
    _top_level_dir = None

    def __init__(self):
        self.errors = []

    def loadTestsFromTestCase(self, testCaseClass):
        if issubclass(testCaseClass, suite.TestSuite):
            raise TypeError('Test cases should not be derived from TestSuite. '
                            'Maybe you meant to derive from TestCase?')
        names = []
        if not PY3 or _is_test_class(testCaseClass):
            names = self.getTestCaseNames(testCaseClass)
            if not names and hasattr(testCaseClass, 'runTest'):
                names = ['runTest']
        return self.suiteClass([testCaseClass(name) for name in names])

    def getTestCaseNames(self, testCaseClass):
        """The sorted names of the methods that are tests."""
        names = [name for name in dir(testCaseClass)
                 if name.startswith(self.testMethodPrefix)
                 and callable(getattr(testCaseClass, name))
                 and self._wanted(testCaseClass, name)]
        if self.sortTestMethodsUsing:
            names.sort(key=cmp_to_key(self.sortTestMethodsUsing))
        return names

    def _wanted(self, cls, name):
        if self.testNamePatterns is None:
            return True
        full = '%s.%s.%s' % (cls.__module__, cls.__qualname__, name)
        return any(fnmatchcase(full, pattern) for pattern in self.testNamePatterns)

    def loadTestsFromModule(self, module, use_load_tests=True, pattern=None):
        tests = self.suiteClass([self.loadTestsFromTestCase(obj)
                                 for obj in [getattr(module, name) for name in dir(module)]
                                 if _is_test_class(obj)])
        load_tests = getattr(module, 'load_tests', None)
        if load_tests is None or not use_load_tests:
            return tests
        try:
            return load_tests(self, tests, pattern)
        except Exception as e:
            self.errors.append('Failed to call load_tests:\n' + traceback.format_exc())
            return _failed('LoadTestsFailure', module.__name__, e, self.suiteClass)

    def loadTestsFromNames(self, names, module=None):
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])

    def loadTestsFromName(self, name, module=None):
        """name is that of a module, a class, a method, or a function that makes tests."""
        parts = name.split('.')
        failed = None
        if module is None:
            module, failed = self._import_longest(parts)
            if module is None:
                return failed
            parts = parts[1:]
        obj = module
        for part in parts:
            parent = obj
            try:
                obj = getattr(obj, part)
            except AttributeError as e:
                if not PY3:
                    raise
                if failed is not None and getattr(obj, '__path__', None) is not None:
                    return failed
                self.errors.append('Failed to access attribute:\n' + traceback.format_exc())
                return _failed('', part, e, self.suiteClass)
        if isinstance(obj, types.ModuleType):
            return self.loadTestsFromModule(obj)
        if _is_test_class(obj):
            return self.loadTestsFromTestCase(obj)
        if (isinstance(obj, types.FunctionType if PY3 else types.UnboundMethodType)
                and isinstance(parent, type) and issubclass(parent, case.TestCase)):
            test = parent(parts[-1])
            if not PY3 or not isinstance(getattr(test, parts[-1]), types.FunctionType):
                return self.suiteClass([test])
        elif isinstance(obj, suite.TestSuite):
            return obj
        if not callable(obj):
            raise TypeError("don't know how to make test from: %s" % (obj,))
        test = obj()
        if isinstance(test, suite.TestSuite):
            return test
        if isinstance(test, case.TestCase):
            return self.suiteClass([test])
        raise TypeError('calling %s returned %s, not a test' % (obj, test))

    def _import_longest(self, parts):
        """Imports as many of the parts as are modules; gives the first one's module."""
        failed = None
        for n in range(len(parts), 0, -1):
            try:
                return __import__('.'.join(parts[:n])), failed
            except ImportError:
                if not PY3:
                    if n == 1:
                        raise
                    continue
                message = 'Failed to import test module: %s\n%s' % (
                    parts[n - 1], traceback.format_exc())
                failed = _failed('', parts[n - 1], ImportError(message), self.suiteClass)
        self.errors.append(message)
        return None, failed

    def discover(self, start_dir, pattern='test*.py', top_level_dir=None):
        """The tests of all files below a folder whose name matches."""
        if top_level_dir is None:
            top_level_dir = self._top_level_dir or start_dir
        top = os.path.abspath(top_level_dir)
        if top not in sys.path:
            sys.path.insert(0, top)
        self._top_level_dir = top
        if not os.path.isdir(start_dir):
            start_dir = start_dir.replace('.', os.sep)
        start = os.path.abspath(start_dir)
        if not os.path.isdir(start) or (
                start != top and not os.path.isfile(os.path.join(start, '__init__.py'))):
            raise ImportError('Start directory is not importable: %r' % (start_dir,))
        return self.suiteClass(list(self._find(start, top, pattern)))

    def _find(self, folder, top, pattern):
        for name in sorted(os.listdir(folder)):
            path = os.path.join(folder, name)
            if os.path.isfile(path):
                if _is_module_file(name) and fnmatch(name, pattern):
                    yield self._load_file(os.path.relpath(path[:-3], top), pattern)
            elif os.path.isfile(os.path.join(path, '__init__.py')):
                load_tests = None
                if fnmatch(name, pattern):
                    tests = self._load_file(os.path.relpath(path, top), pattern)
                    module = sys.modules.get(os.path.relpath(path, top).replace(os.sep, '.'))
                    load_tests = getattr(module, 'load_tests', None)
                    yield tests
                if load_tests is None:
                    for tests in self._find(path, top, pattern):
                        yield tests

    def _load_file(self, path, pattern):
        name = path.replace(os.sep, '.')
        try:
            __import__(name)
        except case.SkipTest as e:
            return _skipped(name, e, self.suiteClass)
        except Exception:
            message = 'Failed to import test module: %s\n%s' % (name, traceback.format_exc())
            self.errors.append(message)
            return _failed('ModuleImportFailure', name, ImportError(message),
                           self.suiteClass)
        return self.loadTestsFromModule(sys.modules[name], pattern=pattern)


defaultTestLoader = TestLoader()


def _loader(prefix, compare, suite_class=None):
    loader = TestLoader()
    loader.sortTestMethodsUsing = compare
    loader.testMethodPrefix = prefix
    if suite_class:
        loader.suiteClass = suite_class
    return loader


def getTestCaseNames(testCaseClass, prefix, sortUsing=_compare):
    return _loader(prefix, sortUsing).getTestCaseNames(testCaseClass)


def makeSuite(testCaseClass, prefix='test', sortUsing=_compare, suiteClass=suite.TestSuite):
    return _loader(prefix, sortUsing, suiteClass).loadTestsFromTestCase(testCaseClass)


def findTestCases(module, prefix='test', sortUsing=_compare, suiteClass=suite.TestSuite):
    return _loader(prefix, sortUsing, suiteClass).loadTestsFromModule(module)


if PY3:
    del getTestCaseNames, makeSuite, findTestCases
