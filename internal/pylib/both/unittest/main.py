"""The command line of a test program."""

import os
import sys
import types

from . import loader, runner
from .signals import installHandler
from .util import PY3

__unittest = True

_NO_TESTS_EXITCODE = 5

_EXAMPLES = [
    ('', 'run default set of tests'),
    ('MyTestSuite', "run suite 'MyTestSuite'"),
    ('MyTestCase.testSomething', 'run MyTestCase.testSomething'),
    ('MyTestCase', "run all 'test*' test methods\n%sin MyTestCase"),
]


def _examples(prog, width, indent):
    lines = ['Examples:']
    for args, words in _EXAMPLES:
        if '%s' in words:
            words %= ' ' * indent
        lines.append('  %s %-*s - %s' % (prog, width, args, words))
    return '\n'.join(lines) + '\n'


def _module_name(name):
    """The module of a test given as a file name."""
    if not os.path.isfile(name) or not name.lower().endswith('.py'):
        return name
    if os.path.isabs(name):
        relative = os.path.relpath(name, os.getcwd())
        if os.path.isabs(relative) or relative.startswith(os.pardir):
            return name
        name = relative
    return os.path.normpath(name)[:-3].replace('\\', '.').replace('/', '.')


def _pattern(text):
    return text if '*' in text else '*%s*' % text


class TestProgram(object):
    """Runs the tests of a module as the arguments say, and exits."""

    module = None
    verbosity = 1
    failfast = catchbreak = buffer = progName = warnings = testNamePatterns = None

    def __init__(self, module='__main__', defaultTest=None, argv=None, testRunner=None,
                 testLoader=loader.defaultTestLoader, exit=True, verbosity=1, failfast=None,
                 catchbreak=None, buffer=None, warnings=None, tb_locals=False,
                 durations=None):
        self.module = module
        if isinstance(module, (str, type(u''))):
            self.module = __import__(module)
            for part in module.split('.')[1:]:
                self.module = getattr(self.module, part)
        if argv is None:
            argv = sys.argv
        self.exit = exit
        self.failfast = failfast
        self.catchbreak = catchbreak
        self.verbosity = verbosity
        self.buffer = buffer
        self.tb_locals = tb_locals
        self.durations = durations
        if PY3:
            self.warnings = 'default' if warnings is None else warnings
        self.defaultTest = defaultTest
        self.testRunner = testRunner
        self.testLoader = testLoader
        self.progName = os.path.basename(argv[0])
        self.parseArgs(argv)
        self.runTests()

    def parseArgs(self, argv):
        if PY3:
            self._parse3(argv[1:])
        else:
            self._parse2(argv[1:])
        self.createTests()

    def _use_names(self, names):
        default = self.defaultTest
        if names:
            self.testNames = [_module_name(name) for name in names] if PY3 else names
        elif default is None:
            self.testNames = None
        else:
            self.testNames = [default] if isinstance(default, str) else list(default)

    def createTests(self):
        if self.testNamePatterns:
            self.testLoader.testNamePatterns = self.testNamePatterns
        if self.testNames is None:
            self.test = self.testLoader.loadTestsFromModule(self.module)
        else:
            self.test = self.testLoader.loadTestsFromNames(self.testNames, self.module)

    # Python 3

    def _parse3(self, args):
        import argparse
        parser = argparse.ArgumentParser(prog=self.progName)
        parser.add_argument('-v', '--verbose', dest='verbosity', action='store_const',
                            const=2, help='Verbose output')
        parser.add_argument('-q', '--quiet', dest='verbosity', action='store_const',
                            const=0, help='Quiet output')
        parser.add_argument('--locals', dest='tb_locals', action='store_true',
                            help='Show local variables in tracebacks')
        parser.add_argument('--durations', type=int, default=None, metavar='N',
                            help='Show the N slowest test cases (N=0 for all)')
        for short, name, words in [
                ('f', 'failfast', 'Stop on first fail or error'),
                ('c', 'catchbreak', 'Catch Ctrl-C and display results so far'),
                ('b', 'buffer', 'Buffer stdout and stderr during tests')]:
            if getattr(self, name) is None:
                long = 'catch' if name == 'catchbreak' else name
                parser.add_argument('-' + short, '--' + long, dest=name,
                                    action='store_true', help=words)
                setattr(self, name, False)
        parser.add_argument('-k', dest='testNamePatterns', action='append', type=_pattern,
                            help='Only run tests which match the given substring')
        self.testNamePatterns = []
        parser.add_argument('tests', nargs='*', help='a list of any number of test modules, '
                            'classes and test methods.')
        help = parser.format_help() + '\n' + _examples(self.progName, 25, 39)
        parser.print_help = lambda *args: sys.stdout.write(help + '\n')
        parser.parse_args(args, self)
        self._use_names(self.tests)

    # Python 2

    def usageExit(self, msg=None):
        if msg:
            sys.stdout.write('%s\n' % msg)
        lines = ['Usage: %s [options] [test] [...]' % self.progName, '', 'Options:',
                 '  -h, --help       Show this message',
                 '  -v, --verbose    Verbose output', '  -q, --quiet      Minimal output']
        if self.failfast is not False:
            lines.append('  -f, --failfast   Stop on first failure')
        if self.catchbreak is not False:
            lines.append('  -c, --catch      Catch control-C and display results')
        if self.buffer is not False:
            lines.append('  -b, --buffer     Buffer stdout and stderr during test runs')
        lines += ['', _examples(self.progName, 29, 47), '']
        sys.stdout.write('\n'.join(lines))
        sys.exit(2)

    def _parse2(self, args):
        import getopt
        try:
            options, names = getopt.getopt(
                args, 'hHvqfcb', ['help', 'verbose', 'quiet', 'failfast', 'catch', 'buffer'])
        except getopt.error as e:
            self.usageExit(e)
        for option, value in options:
            if option in ('-h', '-H', '--help'):
                self.usageExit()
            elif option in ('-q', '--quiet'):
                self.verbosity = 0
            elif option in ('-v', '--verbose'):
                self.verbosity = 2
            elif option in ('-f', '--failfast') and self.failfast is None:
                self.failfast = True
            elif option in ('-c', '--catch') and self.catchbreak is None:
                self.catchbreak = True
            elif option in ('-b', '--buffer') and self.buffer is None:
                self.buffer = True
        self._use_names(names)

    def runTests(self):
        if self.catchbreak:
            installHandler()
        test_runner = self.testRunner
        if test_runner is None:
            test_runner = self.testRunner = runner.TextTestRunner
        if isinstance(test_runner, type if PY3 else (type, types.ClassType)):
            test_runner = self._make_runner(test_runner)
        self.result = test_runner.run(self.test)
        if not self.exit:
            return
        if PY3 and self.result.testsRun == 0 and not self.result.skipped:
            sys.exit(_NO_TESTS_EXITCODE)
        sys.exit(0 if self.result.wasSuccessful() else 1)

    def _make_runner(self, cls):
        """A runner with as many of the options as its class takes."""
        options = {'verbosity': self.verbosity, 'failfast': self.failfast,
                   'buffer': self.buffer}
        if PY3:
            try:
                return cls(warnings=self.warnings, tb_locals=self.tb_locals,
                           durations=self.durations, **options)
            except TypeError:
                options['warnings'] = self.warnings
        try:
            return cls(**options)
        except TypeError:
            return cls()


main = TestProgram
