# What only Python 3 has: subtests, contexts, class and module cleanups, warnings and logs.
import logging
import sys
import unittest
import warnings


class Out:
    def write(self, text):
        if text.startswith('Ran '):
            text = text.split(' in ')[0]
        sys.stdout.write(text)

    def flush(self):
        pass


class Sub(unittest.TestCase):
    def test_even(self):
        for i in range(4):
            with self.subTest(i=i):
                self.assertEqual(i % 2, 0)

    def test_nested(self):
        for i in range(2):
            with self.subTest('outer', i=i):
                for j in 'ab':
                    with self.subTest(j=j):
                        self.assertNotEqual((i, j), (1, 'b'))
                        if i == j == 0:
                            raise ValueError

    def test_error(self):
        """With a description."""
        with self.subTest():
            raise KeyError('k')
        with self.subTest('message only'):
            self.skipTest('this one')
        with self.subTest(n=1):
            pass
        print('goes on')

    def test_good(self):
        with self.subTest(x=1):
            self.assertTrue(True)


class Context:
    def __enter__(self):
        print('enter')
        return 'value'

    def __exit__(self, *args):
        print('exit', args)


class Cleanups(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.addClassCleanup(print, 'class cleanup', 1, sep='-')
        cls.enterClassContext(Context())

    def setUp(self):
        self.addCleanup(self.assertEqual, 1, 2)

    def test_context(self):
        print(self.enterContext(Context()))

    def test_no_context(self):
        try:
            self.enterContext(3)
        except TypeError as e:
            print(e)


class Expecting(unittest.TestCase):
    def test_logs(self):
        with self.assertLogs('net', level='WARNING') as cm:
            logging.getLogger('net').info('not this')
            logging.getLogger('net').warning('port %d', 80)
            logging.getLogger('net.tcp').error('gone')
        print(cm.output, [r.levelname for r in cm.records])

    def test_no_logs(self):
        try:
            with self.assertLogs():
                pass
        except AssertionError as e:
            print(e)

    def test_unwanted_logs(self):
        try:
            with self.assertNoLogs('net'):
                logging.getLogger('net').error('oh')
        except AssertionError as e:
            print(e)

    def test_warns(self):
        with self.assertWarns(DeprecationWarning) as cm:
            warnings.warn('old', DeprecationWarning)
        print(cm.warning)
        self.assertWarns(UserWarning, warnings.warn, 'x')

    def test_no_warning(self):
        with self.assertWarns(UserWarning):
            1

    def test_no_warning_by(self):
        self.assertWarns(UserWarning, int, 3)

    def test_message(self):
        with self.assertRaises(ValueError, msg='please'):
            pass

    def test_no_type(self):
        try:
            self.assertRaises(3, int)
        except TypeError as e:
            print(e)

    def test_keyword(self):
        try:
            self.assertRaises(ValueError, foo=1)
        except TypeError as e:
            print(e)

    def test_count(self):
        self.assertCountEqual([1, 2, 2, [3]], [2, 1, [3], [3]])

    def test_count2(self):
        self.assertCountEqual('abca', 'bcd')

    def test_tuple_of_types(self):
        with self.assertRaises((KeyError, ValueError)) as cm:
            int('x')
        print(repr(cm.exception), cm.exception.__traceback__)

    def test_cause(self):
        try:
            try:
                self.assertEqual(1, 2)
            except AssertionError as e:
                raise RuntimeError('first') from e
        except RuntimeError:
            self.fail('second')

    @unittest.expectedFailure
    def test_sub(self):
        with self.subTest():
            self.fail()
        print('not reached')

    @unittest.skip
    def test_bare_skip(self):
        pass


def setUpModule():
    print('setUpModule')
    unittest.addModuleCleanup(print, 'module cleanup')


def tearDownModule():
    print('tearDownModule')


if __name__ == '__main__':
    load = unittest.defaultTestLoader.loadTestsFromTestCase
    for verbosity in 1, 2:
        suite = unittest.TestSuite(load(c) for c in (Sub, Cleanups, Expecting))
        runner = unittest.TextTestRunner(Out(), verbosity=verbosity)
        print(runner.run(suite))
    unittest.TextTestRunner(Out(), failfast=True).run(load(Sub))
    for args in ['-k', 'good'], ['-v', '-k', '*Sub*even*'], ['Nope'], ['Sub.nope'], []:
        try:
            unittest.main(argv=['program'] + args, testRunner=runner, defaultTest='Sub.test_good')
        except SystemExit as e:
            print('exit', e.code)
    try:
        unittest.main(argv=['program', '-k', 'none at all'], testRunner=runner)
    except SystemExit as e:
        print('exit', e.code)
    unittest.TextTestRunner(Out(), durations=0).run(load(Named := type('Named', (unittest.TestCase,), {'test_x': print})))
