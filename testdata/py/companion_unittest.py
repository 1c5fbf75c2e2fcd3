# Tests as classes, run by each runner: what it writes, to the letter.
import sys
import unittest


class Out(object):
    "Standard output without the time it took."
    def write(self, text):
        if text.startswith('Ran '):
            text = text.split(' in ')[0]
        sys.stdout.write(text)
    def flush(self):
        sys.stdout.flush()


class Base(unittest.TestCase):
    def test_ok(self):
        "Doc line"
        self.assertEqual(1, 1)
    def test_fail(self):
        self.assertEqual(1, 2)
    def test_fail_msg(self):
        self.assertEqual('a', 'b', 'they differ')
    def test_error(self):
        raise ValueError('bad')
    @unittest.skip('later')
    def test_skip(self):
        pass
    @unittest.expectedFailure
    def test_xfail(self):
        self.assertTrue(False)
    @unittest.expectedFailure
    def test_xpass(self):
        pass
    def test_list(self):
        self.assertEqual([1, 2, 3], [1, 5, 3, 4])
    def test_dict(self):
        self.assertEqual({'a': 1, 'b': 'xyz'}, {'a': 2, 'b': 'xyz'})
    def test_tuple(self):
        self.assertEqual((1,), (1, 2))
    def test_set(self):
        self.assertEqual(set([1]), set([2]))
    def test_lines(self):
        self.assertMultiLineEqual(u'one\ntwo\nthree\n', u'one\ntoo\nthree\nfour\n')
    def test_raises(self):
        self.assertRaises(ValueError, int, 'x')
        with self.assertRaises(ZeroDivisionError) as cm:
            1 / 0
        self.assertIsInstance(cm.exception, ZeroDivisionError)
    def test_raises_not(self):
        self.assertRaises(ValueError, int, '1')
    def test_raises_not2(self):
        with self.assertRaises(ValueError): pass
    def test_no_difference(self):
        self.assertNotEqual(1, 1)
    def test_sequences(self):
        self.assertSequenceEqual([1, 2], (1, 2))
        self.assertSequenceEqual([1, 2, [3]], (1, 2))
    def test_no_length(self):
        self.assertSequenceEqual(3, [])
    def test_long_lists(self):
        self.assertEqual(list(range(40)), list(range(20)) + ['x'] + list(range(21, 40)))
    def test_long_dicts(self):
        self.assertEqual(dict((n, 'word' * 5) for n in range(9)), dict((n, 'word' * 5) for n in range(1, 9)))
    def test_is(self):
        self.assertIs(None, 3)
    def test_none(self):
        self.assertIsNone(0, 'it is not')
    def test_instance(self):
        self.assertIsInstance('x', (int, float))
    def test_less(self):
        self.assertLess(2, 1)
    def test_not_almost(self):
        self.assertNotAlmostEqual(1, 1 + 1e-9)
    def test_delta(self):
        self.assertAlmostEqual(1, 5, delta=2)
    def test_in(self):
        self.assertIn(3, [1, 2])
    def test_many(self):
        self.helper()
    def helper(self):
        self.fail('helper says')
    def test_almost(self):
        self.assertAlmostEqual(1.0, 1.1)
    def test_long(self):
        self.assertEqual('x' * 100 + 'a', 'x' * 100 + 'b')
    def test_skip_inside(self):
        self.skipTest('not here')

class Fix(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print('setUpClass')
    @classmethod
    def tearDownClass(cls):
        print('tearDownClass')
    def setUp(self):
        self.addCleanup(sys.stdout.write, 'cleanup\n')
        print('setUp')
    def tearDown(self):
        print('tearDown')
    def test_a(self):
        print('a')
    def test_b(self):
        print('b'); raise KeyError('k')

class BadSetup(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        raise RuntimeError('no class')
    def test_a(self): pass

class SetupFails(unittest.TestCase):
    def setUp(self):
        self.fail('setup')
    def test_a(self): pass
class TearFails(unittest.TestCase):
    def tearDown(self):
        self.fail('teardown')
    def test_a(self): pass

@unittest.skipIf(True, 'whole class')
class Skipped(unittest.TestCase):
    def test_a(self): pass


class Cause(Exception):
    pass

class Chained(unittest.TestCase):
    def test_in_handler(self):
        try:
            {}['key']
        except KeyError:
            self.fail('no key')
    def test_other(self):
        try:
            self.assertEqual(1, 2)
        except AssertionError:
            raise Cause('other')

class Named(unittest.TestCase):
    """Names and descriptions."""
    def runTest(self):
        """

        First line.
        Second line.
        """

def function():
    assert False, 'a function'

def load(*classes):
    loader = unittest.TestLoader()
    return unittest.TestSuite([loader.loadTestsFromTestCase(c) for c in classes])

if __name__ == '__main__':
    everything = [Base, BadSetup, Chained, Fix, Named, SetupFails, Skipped, TearFails]
    for verbosity in 0, 1, 2:
        result = unittest.TextTestRunner(Out(), verbosity=verbosity).run(load(*everything))
        print(result)
        print(result.wasSuccessful())
    unittest.TextTestRunner(Out(), failfast=True).run(load(Base))
    unittest.TextTestRunner(Out(), buffer=True).run(load(Fix))
    unittest.TextTestRunner(Out(), descriptions=False, verbosity=2).run(load(Named))
    unittest.TextTestRunner(Out()).run(unittest.TestSuite())
    unittest.TextTestRunner(Out(), verbosity=2).run(unittest.FunctionTestCase(function))

    test = Named()
    print(test, repr(test), test.id(), test.shortDescription(), test.countTestCases())
    print(test == Named(), test == Base('test_ok'), test != Named())
    print(unittest.TestSuite([test]), load(Fix).countTestCases())
    for bad in (lambda: Base('nope'), lambda: unittest.TestSuite(['x']), lambda: unittest.TestSuite('x'),
                lambda: unittest.TestSuite([Base]), lambda: unittest.TestLoader().loadTestsFromTestCase(unittest.TestSuite),
                lambda: test.assertAlmostEqual(1, 2, places=1, delta=1)):
        try:
            print(bad())
        except Exception as e:
            print(type(e).__name__, e)
    print(unittest.TestLoader().getTestCaseNames(Fix))
    for name in 'Base.test_ok', 'Fix', 'Named', 'function':
        try:
            print(unittest.TestLoader().loadTestsFromName(name, sys.modules[__name__]))
        except Exception as e:
            print(type(e).__name__, e)
    runner = unittest.TextTestRunner(Out())
    program = unittest.main(argv=['program', 'Base.test_ok', 'Skipped'], testRunner=runner, exit=False)
    print(program.result)
    try:
        unittest.main(argv=['program', 'Base.test_fail'], testRunner=runner)
    except SystemExit as e:
        print('exit', int(e.code))
    unittest.main(argv=['program', '-v', 'Named'], testRunner=runner, exit=False)
    try:
        unittest.main(argv=['program', '--help'])
    except SystemExit as e:
        print('exit', int(e.code or 0))
