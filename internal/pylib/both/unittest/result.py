"""How tests went."""

import sys
import traceback

import _pysock

from .util import PY3, strclass

__unittest = True

STDOUT_LINE = '\nStdout:\n%s'
STDERR_LINE = '\nStderr:\n%s'


def failfast(method):
    """A decorator: after the method the run ends, if the result is to fail fast."""
    from functools import wraps

    def inner(self, *args, **kw):
        if getattr(self, 'failfast', False):
            self.stop()
        return method(self, *args, **kw)
    return wraps(method)(inner)


class TestResult(object):
    """Counts the tests that ran, and keeps what went wrong in them."""

    _previousTestClass = None
    _testRunEntered = False
    _moduleSetUpFailed = False

    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failfast = False
        self.failures = []
        self.errors = []
        self.testsRun = 0
        self.skipped = []
        self.expectedFailures = []
        self.unexpectedSuccesses = []
        if PY3:
            self.collectedDurations = []
            self.tb_locals = False
        self.shouldStop = False
        self.buffer = False
        self._stdout_buffer = None
        self._stderr_buffer = None
        self._original_stdout = sys.stdout
        self._original_stderr = sys.stderr
        self._mirrorOutput = False

    def printErrors(self):
        """Called when all tests have run."""

    def startTestRun(self):
        """Called before the first test."""

    def stopTestRun(self):
        """Called after the last test."""

    def startTest(self, test):
        self.testsRun += 1
        self._mirrorOutput = False
        self._setupStdout()

    def stopTest(self, test):
        self._restoreStdout()
        self._mirrorOutput = False

    def _setupStdout(self):
        if not self.buffer:
            return
        if self._stderr_buffer is None:
            if PY3:
                from io import StringIO
            else:
                from StringIO import StringIO
            self._stderr_buffer = StringIO()
            self._stdout_buffer = StringIO()
        sys.stdout = self._stdout_buffer
        sys.stderr = self._stderr_buffer

    def _restoreStdout(self):
        if not self.buffer:
            return
        if self._mirrorOutput:
            out, err = self._buffered()
            if out:
                self._original_stdout.write(out)
            if err:
                self._original_stderr.write(err)
        sys.stdout = self._original_stdout
        sys.stderr = self._original_stderr
        for buffer in self._stdout_buffer, self._stderr_buffer:
            buffer.seek(0)
            buffer.truncate()

    def _buffered(self):
        """What the test wrote, each stream with its heading."""
        texts = []
        for stream, heading in (sys.stdout, STDOUT_LINE), (sys.stderr, STDERR_LINE):
            text = stream.getvalue()
            if text:
                if not text.endswith('\n'):
                    text += '\n'
                text = heading % text
            texts.append(text)
        return texts

    @failfast
    def addError(self, test, err):
        """err is what sys.exc_info() gave."""
        self.errors.append((test, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True

    @failfast
    def addFailure(self, test, err):
        self.failures.append((test, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True

    def addSubTest(self, test, subtest, err):
        """Called at the end of a subtest; err is None if it went well."""
        if err is None:
            return
        if getattr(self, 'failfast', False):
            self.stop()
        failed = issubclass(err[0], test.failureException)
        bad = self.failures if failed else self.errors
        bad.append((subtest, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True

    def addSuccess(self, test):
        pass

    def addSkip(self, test, reason):
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        self.expectedFailures.append((test, self._exc_info_to_string(err, test)))

    @failfast
    def addUnexpectedSuccess(self, test):
        self.unexpectedSuccesses.append(test)

    def addDuration(self, test, elapsed):
        if hasattr(self, 'collectedDurations'):
            self.collectedDurations.append((str(test), elapsed))

    def wasSuccessful(self):
        return not (self.failures or self.errors
                    or PY3 and getattr(self, 'unexpectedSuccesses', None))

    def stop(self):
        """Ends the run after the test that is running."""
        self.shouldStop = True

    def _exc_info_to_string(self, err, test):
        kind, value, tb = err
        tb = _pysock.trim_tb(tb, '__unittest', kind is test.failureException)
        if PY3:
            self._clean_chain(value, test)
        lines = traceback.format_exception(kind, value, tb)
        if self.buffer:
            lines += self._buffered()
        return ''.join(lines)

    def _clean_chain(self, value, test):
        """Takes our own frames from what value was caused by."""
        todo = [value]
        seen = []
        while todo:
            value = todo.pop()
            for cause in value.__cause__, value.__context__:
                if cause is None or id(cause) in seen:
                    continue
                seen.append(id(cause))
                todo.append(cause)
                cause.__traceback__ = _pysock.trim_tb(
                    cause.__traceback__, '__unittest', type(cause) is test.failureException)

    def __repr__(self):
        return '<%s run=%i errors=%i failures=%i>' % (
            strclass(self.__class__), self.testsRun, len(self.errors), len(self.failures))


if not PY3:
    del TestResult.addSubTest, TestResult.addDuration
