"""Runs tests and shows how they go."""

import sys
import time
import warnings as _warnings

from .result import TestResult
from .signals import registerResult
from .util import PY3

__unittest = True

_clock = time.perf_counter if PY3 else time.time


class _WritelnDecorator(object):
    """A stream with writeln."""

    def __init__(self, stream):
        self.stream = stream

    def __getattr__(self, name):
        if name in ('stream', '__getstate__'):
            raise AttributeError(name)
        return getattr(self.stream, name)

    def writeln(self, text=None):
        if text:
            self.write(text)
        self.write('\n')


class TextTestResult(TestResult):
    """Writes a dot for each test, or a line."""

    separator1 = '=' * 70
    separator2 = '-' * 70

    def __init__(self, stream, descriptions, verbosity, durations=None):
        super(TextTestResult, self).__init__(stream, descriptions, verbosity)
        self.stream = stream
        self.showAll = verbosity > 1
        self.dots = verbosity == 1
        self.descriptions = descriptions
        if PY3:
            self._newline = True
            self.durations = durations

    def getDescription(self, test):
        doc = test.shortDescription()
        if self.descriptions and doc:
            return '\n'.join((str(test), doc))
        return str(test)

    def startTest(self, test):
        super(TextTestResult, self).startTest(test)
        if self.showAll:
            self.stream.write(self.getDescription(test))
            self.stream.write(' ... ')
            self.stream.flush()
            self._newline = False

    def _show(self, test, word, letter):
        if self.showAll:
            self._write_status(test, word)
        elif self.dots:
            self.stream.write(letter)
            self.stream.flush()

    def _write_status(self, test, status):
        # A subtest has a line of its own, and so has what comes after one.
        subtest = hasattr(test, 'test_case')
        if PY3 and (subtest or self._newline):
            if not self._newline:
                self.stream.writeln()
            if subtest:
                self.stream.write('  ')
            self.stream.write(self.getDescription(test))
            self.stream.write(' ... ')
        self.stream.writeln(status)
        self.stream.flush()
        self._newline = True

    def addSubTest(self, test, subtest, err):
        if err is not None:
            if issubclass(err[0], subtest.failureException):
                self._show(subtest, 'FAIL', 'F')
            else:
                self._show(subtest, 'ERROR', 'E')
        super(TextTestResult, self).addSubTest(test, subtest, err)

    def addSuccess(self, test):
        super(TextTestResult, self).addSuccess(test)
        self._show(test, 'ok', '.')

    def addError(self, test, err):
        super(TextTestResult, self).addError(test, err)
        self._show(test, 'ERROR', 'E')

    def addFailure(self, test, err):
        super(TextTestResult, self).addFailure(test, err)
        self._show(test, 'FAIL', 'F')

    def addSkip(self, test, reason):
        super(TextTestResult, self).addSkip(test, reason)
        self._show(test, 'skipped %r' % (reason,), 's')

    def addExpectedFailure(self, test, err):
        super(TextTestResult, self).addExpectedFailure(test, err)
        self._show_unchecked('expected failure', 'x')

    def addUnexpectedSuccess(self, test):
        super(TextTestResult, self).addUnexpectedSuccess(test)
        self._show_unchecked('unexpected success', 'u')

    def _show_unchecked(self, word, letter):
        if self.showAll:
            self.stream.writeln(word)
        elif self.dots:
            self.stream.write(letter)
        self.stream.flush()

    def printErrors(self):
        if self.dots or self.showAll:
            self.stream.writeln()
        self.printErrorList('ERROR', self.errors)
        self.printErrorList('FAIL', self.failures)
        if PY3 and getattr(self, 'unexpectedSuccesses', ()):
            self.stream.writeln(self.separator1)
            for test in self.unexpectedSuccesses:
                self.stream.writeln('UNEXPECTED SUCCESS: ' + self.getDescription(test))
        self.stream.flush()

    def printErrorList(self, flavour, errors):
        for test, err in errors:
            self.stream.writeln(self.separator1)
            self.stream.writeln('%s: %s' % (flavour, self.getDescription(test)))
            self.stream.writeln(self.separator2)
            self.stream.writeln('%s' % err)
            self.stream.flush()


if not PY3:
    del TextTestResult.addSubTest


class TextTestRunner(object):
    """Runs a test or a suite and tells its result in text."""

    resultclass = TextTestResult

    def __init__(self, stream=None, descriptions=True, verbosity=1, failfast=False,
                 buffer=False, resultclass=None, warnings=None, tb_locals=False,
                 durations=None):
        self.stream = _WritelnDecorator(sys.stderr if stream is None else stream)
        self.descriptions = descriptions
        self.verbosity = verbosity
        self.failfast = failfast
        self.buffer = buffer
        if PY3:
            self.warnings = warnings
            self.tb_locals = tb_locals
            self.durations = durations
        if resultclass is not None:
            self.resultclass = resultclass

    def _makeResult(self):
        args = self.stream, self.descriptions, self.verbosity
        if PY3:
            try:
                return self.resultclass(*args, durations=self.durations)
            except TypeError:
                pass            # a class that knows no durations
        return self.resultclass(*args)

    def run(self, test):
        result = self._makeResult()
        registerResult(result)
        result.failfast = self.failfast
        result.buffer = self.buffer
        if PY3:
            result.tb_locals = self.tb_locals
        with _warnings.catch_warnings():
            if PY3 and self.warnings:
                _warnings.simplefilter(self.warnings)
            start = _clock()
            if hasattr(result, 'startTestRun'):
                result.startTestRun()
            try:
                test(result)
            finally:
                if hasattr(result, 'stopTestRun'):
                    result.stopTestRun()
            taken = _clock() - start
        result.printErrors()
        if PY3 and self.durations is not None:
            self._printDurations(result)
        if hasattr(result, 'separator2'):
            self.stream.writeln(result.separator2)
        run = result.testsRun
        self.stream.writeln('Ran %d test%s in %.3fs' % (run, '' if run == 1 else 's', taken))
        self.stream.writeln()
        self._summary(result)
        return result

    def _summary(self, result):
        skipped = len(getattr(result, 'skipped', ()))
        infos = []
        if not result.wasSuccessful():
            self.stream.write('FAILED')
            infos += [('failures', len(result.failures)), ('errors', len(result.errors))]
        elif PY3 and result.testsRun == 0 and not skipped:
            self.stream.write('NO TESTS RAN')
        else:
            self.stream.write('OK')
        infos += [('skipped', skipped),
                  ('expected failures', len(getattr(result, 'expectedFailures', ()))),
                  ('unexpected successes', len(getattr(result, 'unexpectedSuccesses', ())))]
        infos = ['%s=%d' % info for info in infos if info[1]]
        if infos:
            self.stream.writeln(' (%s)' % ', '.join(infos))
        else:
            self.stream.write('\n')
        self.stream.flush()

    def _printDurations(self, result):
        durations = sorted(result.collectedDurations, key=lambda d: d[1], reverse=True)
        if not durations:
            return
        if self.durations > 0:
            durations = durations[:self.durations]
        self.stream.writeln('Slowest test durations')
        if hasattr(result, 'separator2'):
            self.stream.writeln(result.separator2)
        shown = [d for d in durations if self.verbosity >= 2 or d[1] >= 0.001]
        for test, elapsed in shown:
            self.stream.writeln('%-10s %s' % ('%.3fs' % elapsed, test))
        if len(shown) < len(durations):
            self.stream.writeln('\n(durations < 0.001s were hidden; '
                                'use -v to show these durations)')
        else:
            self.stream.writeln('')
