"""What a test may assert."""

import warnings

from .context import compiled
from .util import PY3, _common_shorten_repr, count_differences, safe_repr

__unittest = True

_DIFF_OMITTED = '\nDiff is %s characters long. Set self.maxDiff to None to see it.'


def _unequal(first, second):
    """first != second, short enough for a line."""
    if PY3:
        return '%s != %s' % _common_shorten_repr(first, second)
    return '%s != %s' % (safe_repr(first, True), safe_repr(second, True))


class Asserts(object):
    """The assert methods."""

    def fail(self, msg=None):
        raise self.failureException(msg)

    def _formatMessage(self, msg, standardMsg):
        """What to say: both messages, or only the caller's, as longMessage has it."""
        if not self.longMessage:
            return msg or standardMsg
        if msg is None:
            return standardMsg
        try:
            return '%s : %s' % (standardMsg, msg)
        except UnicodeDecodeError:
            return '%s : %s' % (safe_repr(standardMsg), safe_repr(msg))

    def _fail(self, msg, standardMsg):
        raise self.failureException(self._formatMessage(msg, standardMsg))

    def _truncateMessage(self, message, diff):
        if self.maxDiff is None or len(diff) <= self.maxDiff:
            return message + diff
        return message + _DIFF_OMITTED % len(diff)

    def assertFalse(self, expr, msg=None):
        if expr:
            self._fail(msg, '%s is not false' % safe_repr(expr))

    def assertTrue(self, expr, msg=None):
        if not expr:
            self._fail(msg, '%s is not true' % safe_repr(expr))

    # Equality

    def addTypeEqualityFunc(self, typeobj, function):
        """Has assertEqual compare two values of a type with a function, or a method."""
        self._type_equality_funcs[typeobj] = function

    def _getAssertEqualityFunc(self, first, second):
        if type(first) is type(second):
            function = self._type_equality_funcs.get(type(first))
            if isinstance(function, str):
                function = getattr(self, function)
            if function is not None:
                return function
        return self._baseAssertEqual

    def _baseAssertEqual(self, first, second, msg=None):
        if not first == second:
            if PY3:
                self._fail(msg, _unequal(first, second))
            self._fail(msg, '%s != %s' % (safe_repr(first), safe_repr(second)))

    def assertEqual(self, first, second, msg=None):
        self._getAssertEqualityFunc(first, second)(first, second, msg=msg)

    def assertNotEqual(self, first, second, msg=None):
        if not first != second:
            self._fail(msg, '%s == %s' % (safe_repr(first), safe_repr(second)))

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if first == second:
            return
        near, diff, words = self._near(first, second, places, delta)
        if near:
            return
        words = '%s != %s within %s' % (safe_repr(first), safe_repr(second), words)
        if PY3:
            words += ' (%s difference)' % safe_repr(diff)
        self._fail(msg, words)

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        near, diff, words = self._near(first, second, places, delta)
        if first == second or near:
            words = '%s == %s within %s' % (safe_repr(first), safe_repr(second), words)
            if PY3 and delta is not None:
                words += ' (%s difference)' % safe_repr(diff)
            self._fail(msg, words)

    def _near(self, first, second, places, delta):
        if delta is not None and places is not None:
            raise TypeError('specify delta or places not both')
        diff = abs(first - second)
        if delta is not None:
            return diff <= delta, diff, '%s delta' % safe_repr(delta)
        if places is None:
            places = 7
        return round(diff, places) == 0, diff, '%r places' % (places,)

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        """Compares sequences, and tells where they differ."""
        name = 'sequence'
        if seq_type is not None:
            name = seq_type.__name__
            for which, seq in ('First', seq1), ('Second', seq2):
                if not isinstance(seq, seq_type):
                    raise self.failureException('%s sequence is not a %s: %s' % (
                        which, name, safe_repr(seq)))
        for which, seq in ('First', seq1), ('Second', seq2):
            try:
                len(seq)
            except (TypeError, NotImplementedError):
                words = '%s %s has no length.    Non-sequence?' % (which, name)
                break
        else:
            if seq1 == seq2:
                return
            words = self._difference(seq1, seq2, seq_type, name)
            if words is None:
                return
        self._fail_with_diff(msg, words, seq1, seq2)

    def _difference(self, seq1, seq2, seq_type, name):
        if PY3:
            texts = _common_shorten_repr(seq1, seq2)
        else:
            texts = tuple([text if len(text) <= 30 else text[:30] + '...'
                           for text in (safe_repr(seq1), safe_repr(seq2))])
        words = '%ss differ: %s != %s\n' % ((name.capitalize(),) + texts)
        lengths = len(seq1), len(seq2)
        for i in range(min(lengths)):
            items = []
            for which, seq in ('first', seq1), ('second', seq2):
                try:
                    items.append(seq[i])
                except (TypeError, IndexError, NotImplementedError):
                    words += '\nUnable to index element %d of %s %s\n' % (i, which, name)
                    break
            if len(items) < 2:
                break
            if items[0] != items[1]:
                if PY3:
                    texts = _common_shorten_repr(*items)
                else:
                    texts = safe_repr(items[0]), safe_repr(items[1])
                words += '\nFirst differing element %d:\n%s\n%s\n' % ((i,) + texts)
                break
        else:
            if (lengths[0] == lengths[1] and seq_type is None
                    and type(seq1) != type(seq2)):
                return None     # the same items in other types
        if lengths[0] != lengths[1]:
            n = min(lengths)
            longer, which = (seq1, 'first') if lengths[0] > n else (seq2, 'second')
            words += '\n%s %s contains %d additional elements.\n' % (
                which.capitalize(), name, max(lengths) - n)
            try:
                words += 'First extra element %d:\n%s\n' % (n, safe_repr(longer[n]))
            except (TypeError, IndexError, NotImplementedError):
                words += 'Unable to index element %d of %s %s\n' % (n, which, name)
        return words

    def _fail_with_diff(self, msg, words, first, second):
        import difflib
        import pprint
        diff = '\n' + '\n'.join(difflib.ndiff(pprint.pformat(first).splitlines(),
                                              pprint.pformat(second).splitlines()))
        self._fail(msg, self._truncateMessage(words, diff))

    def assertListEqual(self, list1, list2, msg=None):
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        missing = []
        for which, one, other in ('first', set1, set2), ('second', set2, set1):
            try:
                missing.append(one.difference(other))
            except TypeError as e:
                self.fail('invalid type when attempting set difference: %s' % e)
            except AttributeError as e:
                self.fail('%s argument does not support set difference: %s' % (which, e))
        if not missing[0] and not missing[1]:
            return
        lines = []
        for items, words in zip(missing, ('first set but not the second',
                                          'second set but not the first')):
            if items:
                lines.append('Items in the %s:' % words)
                lines += [repr(item) for item in items]
        self._fail(msg, '\n'.join(lines))

    def assertDictEqual(self, d1, d2, msg=None):
        self.assertIsInstance(d1, dict, 'First argument is not a dictionary')
        self.assertIsInstance(d2, dict, 'Second argument is not a dictionary')
        if d1 != d2:
            self._fail_with_diff(msg, _unequal(d1, d2), d1, d2)

    def assertCountEqual(self, first, second, msg=None):
        """The same items, each as often as in the other; the order does not matter."""
        differences = count_differences(list(first), list(second))
        if differences:
            lines = ['First has %d, Second has %d:  %r' % row for row in differences]
            self._fail(msg, self._truncateMessage('Element counts were not equal:\n',
                                                  '\n'.join(lines)))

    def assertMultiLineEqual(self, first, second, msg=None):
        """Compares texts line by line."""
        text = str if PY3 else (str, type(u''))
        self.assertIsInstance(first, text, 'First argument is not a string')
        self.assertIsInstance(second, text, 'Second argument is not a string')
        if first == second:
            return
        if max(len(first), len(second)) > self._diffThreshold:
            self._baseAssertEqual(first, second, msg)
        import difflib
        diff = '\n' + ''.join(difflib.ndiff(*_lines(first, second)))
        self._fail(msg, self._truncateMessage(_unequal(first, second), diff))

    # Membership, identity, order

    def assertIn(self, member, container, msg=None):
        if member not in container:
            self._fail(msg, '%s not found in %s' % (safe_repr(member), safe_repr(container)))

    def assertNotIn(self, member, container, msg=None):
        if member in container:
            self._fail(msg, '%s unexpectedly found in %s' % (
                safe_repr(member), safe_repr(container)))

    def assertIs(self, expr1, expr2, msg=None):
        if expr1 is not expr2:
            self._fail(msg, '%s is not %s' % (safe_repr(expr1), safe_repr(expr2)))

    def assertIsNot(self, expr1, expr2, msg=None):
        if expr1 is expr2:
            self._fail(msg, 'unexpectedly identical: %s' % safe_repr(expr1))

    def assertIsNone(self, obj, msg=None):
        if obj is not None:
            self._fail(msg, '%s is not None' % safe_repr(obj))

    def assertIsNotNone(self, obj, msg=None):
        if obj is None:
            self._fail(msg, 'unexpectedly None')

    def assertIsInstance(self, obj, cls, msg=None):
        if not isinstance(obj, cls):
            self._fail(msg, '%s is not an instance of %r' % (safe_repr(obj), cls))

    def assertNotIsInstance(self, obj, cls, msg=None):
        if isinstance(obj, cls):
            self._fail(msg, '%s is an instance of %r' % (safe_repr(obj), cls))

    def assertLess(self, a, b, msg=None):
        if not a < b:
            self._fail(msg, '%s not less than %s' % (safe_repr(a), safe_repr(b)))

    def assertLessEqual(self, a, b, msg=None):
        if not a <= b:
            self._fail(msg, '%s not less than or equal to %s' % (safe_repr(a), safe_repr(b)))

    def assertGreater(self, a, b, msg=None):
        if not a > b:
            self._fail(msg, '%s not greater than %s' % (safe_repr(a), safe_repr(b)))

    def assertGreaterEqual(self, a, b, msg=None):
        if not a >= b:
            self._fail(msg, '%s not greater than or equal to %s' % (
                safe_repr(a), safe_repr(b)))

    # Regular expressions

    def assertRegex(self, text, expected_regex, msg=None):
        regex = compiled(expected_regex)
        if not regex.search(text):
            self._regex_failed(msg, "didn't match", '%r not found in %r' % (
                regex.pattern, text))

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        regex = compiled(unexpected_regex)
        match = regex.search(text)
        if match:
            self._regex_failed(msg, 'matched', '%r matches %r in %r' % (
                text[match.start():match.end()], regex.pattern, text))

    def _regex_failed(self, msg, what, words):
        if PY3:
            self._fail(msg, 'Regex %s: %s' % (what, words))
        raise self.failureException('%s: %s' % (msg or 'Regexp ' + what, words))


def _lines(first, second):
    """The lines of two texts, such that each ends with a newline."""
    if PY3:
        if first and second:
            if first[-1] != '\n' or second[-1] != '\n':
                first += '\n'
                second += '\n'
        elif second and second[-1] != '\n':
            second += '\n'
        elif first and first[-1] != '\n':
            first += '\n'
        return first.splitlines(True), second.splitlines(True)
    if len(first.splitlines()) == 1 and first.strip('\r\n') == first:
        return [first + '\n'], [second + '\n']
    return first.splitlines(True), second.splitlines(True)


def _deprecated(name):
    def method(self, *args, **kwargs):
        warnings.warn('Please use %s instead.' % name, PendingDeprecationWarning, 2)
        return getattr(self, name)(*args, **kwargs)
    method.__name__ = 'deprecated_func'
    return method


def _contains_subset(self, expected, actual, msg=None):
    """Whether a dict has the items of another."""
    missing = [safe_repr(key) for key in expected if key not in actual]
    wrong = ['%s, expected: %s, actual: %s' % (safe_repr(key), safe_repr(value),
                                               safe_repr(actual[key]))
             for key, value in expected.items() if key in actual and value != actual[key]]
    words = []
    if missing:
        words.append('Missing: ' + ','.join(missing))
    if wrong:
        words.append('Mismatched values: ' + ','.join(wrong))
    if words:
        self._fail(msg, '; '.join(words))


if not PY3:
    # The names of Python 2.
    Asserts.assertDictContainsSubset = _contains_subset
    for _old, _new in [('assertItemsEqual', 'assertCountEqual'),
                       ('assertRegexpMatches', 'assertRegex'),
                       ('assertNotRegexpMatches', 'assertNotRegex')]:
        setattr(Asserts, _old, Asserts.__dict__[_new])
        delattr(Asserts, _new)
    for _old, _new in [('assertEquals', 'assertEqual'), ('assertNotEquals', 'assertNotEqual'),
                       ('assertAlmostEquals', 'assertAlmostEqual'),
                       ('assertNotAlmostEquals', 'assertNotAlmostEqual'),
                       ('assert_', 'assertTrue')]:
        setattr(Asserts, _old, Asserts.__dict__[_new])
    for _old, _new in [('failUnlessEqual', 'assertEqual'), ('failIfEqual', 'assertNotEqual'),
                       ('failUnlessAlmostEqual', 'assertAlmostEqual'),
                       ('failIfAlmostEqual', 'assertNotAlmostEqual'),
                       ('failUnless', 'assertTrue'), ('failUnlessRaises', 'assertRaises'),
                       ('failIf', 'assertFalse')]:
        setattr(Asserts, _old, _deprecated(_new))
