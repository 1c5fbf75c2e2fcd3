"""What differs between sequences, and between texts."""

import heapq
import sys
from collections import namedtuple

PY3 = sys.version_info[0] == 3

__all__ = ['get_close_matches', 'ndiff', 'restore', 'SequenceMatcher', 'Differ',
           'IS_CHARACTER_JUNK', 'IS_LINE_JUNK', 'context_diff', 'unified_diff', 'Match']

Match = namedtuple('Match', 'a b size')


def _ratio(matches, length):
    return 2.0 * matches / length if length else 1.0


class SequenceMatcher(object):
    """Compares two sequences of hashable items by their longest common blocks."""

    def __init__(self, isjunk=None, a='', b='', autojunk=True):
        self.isjunk = isjunk
        self.a = self.b = None
        self.autojunk = autojunk
        self.set_seqs(a, b)

    def set_seqs(self, a, b):
        self.set_seq1(a)
        self.set_seq2(b)

    def set_seq1(self, a):
        if a is self.a:
            return
        self.a = a
        self.matching_blocks = self.opcodes = None

    def set_seq2(self, b):
        if b is self.b:
            return
        self.b = b
        self.matching_blocks = self.opcodes = self.fullbcount = None
        self.b2j = {}           # where each item of b is, if it counts
        for j, item in enumerate(b):
            self.b2j.setdefault(item, []).append(j)
        self.bjunk = set()
        if self.isjunk:
            self.bjunk = set([item for item in self.b2j if self.isjunk(item)])
        for item in self.bjunk:
            del self.b2j[item]
        # In a long sequence what is everywhere tells nothing.
        self.bpopular = set()
        if self.autojunk and len(b) >= 200:
            limit = len(b) // 100 + 1
            self.bpopular = set([item for item, at in self.b2j.items() if len(at) > limit])
        for item in self.bpopular:
            del self.b2j[item]

    def find_longest_match(self, alo=0, ahi=None, blo=0, bhi=None):
        """The longest block that a[alo:ahi] and b[blo:bhi] share."""
        a, b = self.a, self.b
        if ahi is None:
            ahi = len(a)
        if bhi is None:
            bhi = len(b)
        i, j, size = alo, blo, 0
        lengths = {}            # of the blocks that end at j and the last item of a
        for end in range(alo, ahi):
            longer = {}
            for at in self.b2j.get(a[end], ()):
                if at < blo:
                    continue
                if at >= bhi:
                    break
                n = longer[at] = lengths.get(at - 1, 0) + 1
                if n > size:
                    i, j, size = end - n + 1, at - n + 1, n
            lengths = longer
        # What does not start a block may extend it; junk only at its ends.
        for junk in False, True:
            while (i > alo and j > blo and (b[j - 1] in self.bjunk) == junk
                   and a[i - 1] == b[j - 1]):
                i, j, size = i - 1, j - 1, size + 1
            while (i + size < ahi and j + size < bhi
                   and (b[j + size] in self.bjunk) == junk
                   and a[i + size] == b[j + size]):
                size += 1
        return Match(i, j, size)

    def get_matching_blocks(self):
        """The blocks in their order; an empty one at the end."""
        if self.matching_blocks is not None:
            return self.matching_blocks
        found = []
        todo = [(0, len(self.a), 0, len(self.b))]
        while todo:
            alo, ahi, blo, bhi = todo.pop()
            i, j, size = self.find_longest_match(alo, ahi, blo, bhi)
            if not size:
                continue
            found.append((i, j, size))
            if alo < i and blo < j:
                todo.append((alo, i, blo, j))
            if i + size < ahi and j + size < bhi:
                todo.append((i + size, ahi, j + size, bhi))
        blocks = []
        for i, j, size in sorted(found):
            if blocks:
                last = blocks[-1]
                if last[0] + last[2] == i and last[1] + last[2] == j:
                    blocks[-1] = last[0], last[1], last[2] + size
                    continue
            blocks.append((i, j, size))
        blocks.append((len(self.a), len(self.b), 0))
        self.matching_blocks = [Match(*block) for block in blocks]
        return self.matching_blocks

    def get_opcodes(self):
        """How to make b of a: (tag, i1, i2, j1, j2)."""
        if self.opcodes is not None:
            return self.opcodes
        self.opcodes = codes = []
        i = j = 0
        for a, b, size in self.get_matching_blocks():
            if i < a or j < b:
                tag = 'replace' if i < a and j < b else 'delete' if i < a else 'insert'
                codes.append((tag, i, a, j, b))
            i, j = a + size, b + size
            if size:
                codes.append(('equal', a, i, b, j))
        return codes

    def get_grouped_opcodes(self, n=3):
        """The changes, with n items around them."""
        codes = self.get_opcodes() or [('equal', 0, 1, 0, 1)]
        tag, i1, i2, j1, j2 = codes[0]
        if tag == 'equal':
            codes[0] = tag, max(i1, i2 - n), i2, max(j1, j2 - n), j2
        tag, i1, i2, j1, j2 = codes[-1]
        if tag == 'equal':
            codes[-1] = tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)
        group = []
        for tag, i1, i2, j1, j2 in codes:
            if tag == 'equal' and i2 - i1 > 2 * n:
                group.append((tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)))
                yield group
                group = []
                i1, j1 = max(i1, i2 - n), max(j1, j2 - n)
            group.append((tag, i1, i2, j1, j2))
        if group and not (len(group) == 1 and group[0][0] == 'equal'):
            yield group

    def ratio(self):
        """How similar the sequences are, from 0 to 1."""
        matches = sum([block[2] for block in self.get_matching_blocks()])
        return _ratio(matches, len(self.a) + len(self.b))

    def quick_ratio(self):
        """At least ratio()."""
        if self.fullbcount is None:
            self.fullbcount = {}
            for item in self.b:
                self.fullbcount[item] = self.fullbcount.get(item, 0) + 1
        left = {}
        matches = 0
        for item in self.a:
            n = left.get(item)
            if n is None:
                n = self.fullbcount.get(item, 0)
            left[item] = n - 1
            if n > 0:
                matches += 1
        return _ratio(matches, len(self.a) + len(self.b))

    def real_quick_ratio(self):
        """At least quick_ratio()."""
        return _ratio(min(len(self.a), len(self.b)), len(self.a) + len(self.b))


def get_close_matches(word, possibilities, n=3, cutoff=0.6):
    """The n possibilities that are most like word."""
    if not n > 0:
        raise ValueError('n must be > 0: %r' % (n,))
    if not 0.0 <= cutoff <= 1.0:
        raise ValueError('cutoff must be in [0.0, 1.0]: %r' % (cutoff,))
    found = []
    matcher = SequenceMatcher()
    matcher.set_seq2(word)
    for possibility in possibilities:
        matcher.set_seq1(possibility)
        if (matcher.real_quick_ratio() >= cutoff and matcher.quick_ratio() >= cutoff
                and matcher.ratio() >= cutoff):
            found.append((matcher.ratio(), possibility))
    return [possibility for ratio, possibility in heapq.nlargest(n, found)]


def IS_LINE_JUNK(line, pat=None):
    """Whether a line is blank, or only a #."""
    return line.strip() in ('', '#')


def IS_CHARACTER_JUNK(ch, ws=' \t'):
    return ch in ws


class Differ(object):
    """Shows two texts as one, line by line and within lines."""

    def __init__(self, linejunk=None, charjunk=None):
        self.linejunk = linejunk
        self.charjunk = charjunk

    def compare(self, a, b):
        """The lines of both, each after what tells whose it is."""
        for tag, alo, ahi, blo, bhi in SequenceMatcher(self.linejunk, a, b).get_opcodes():
            if tag == 'replace':
                lines = self._replace(a, alo, ahi, b, blo, bhi)
            elif tag == 'delete':
                lines = _marked('- ', a, alo, ahi)
            elif tag == 'insert':
                lines = _marked('+ ', b, blo, bhi)
            else:
                lines = _marked('  ', a, alo, ahi)
            for line in lines:
                yield line

    def _replace(self, a, alo, ahi, b, blo, bhi):
        """Lines for lines: around the pair of lines that are most alike."""
        if alo >= ahi or blo >= bhi:
            return _marked('- ', a, alo, ahi) + _marked('+ ', b, blo, bhi)
        best, best_i, best_j = 0.74, None, None
        equal = None
        matcher = SequenceMatcher(self.charjunk)
        for j in range(blo, bhi):
            matcher.set_seq2(b[j])
            for i in range(alo, ahi):
                if a[i] == b[j]:
                    if equal is None:
                        equal = i, j
                    continue
                matcher.set_seq1(a[i])
                if (matcher.real_quick_ratio() > best and matcher.quick_ratio() > best
                        and matcher.ratio() > best):
                    best, best_i, best_j = matcher.ratio(), i, j
        if best < 0.75:
            if equal is None:
                return _swapped(a, alo, ahi, b, blo, bhi)
            best_i, best_j = equal
        else:
            equal = None
        lines = self._replace(a, alo, best_i, b, blo, best_j)
        if equal is None:
            matcher.set_seqs(a[best_i], b[best_j])
            lines += _alike(a[best_i], b[best_j], matcher.get_opcodes())
        else:
            lines.append('  ' + a[best_i])
        return lines + self._replace(a, best_i + 1, ahi, b, best_j + 1, bhi)


def _marked(mark, lines, lo, hi):
    return [mark + lines[i] for i in range(lo, hi)]


def _swapped(a, alo, ahi, b, blo, bhi):
    """All of one and all of the other, the shorter one first."""
    gone = _marked('- ', a, alo, ahi)
    new = _marked('+ ', b, blo, bhi)
    return new + gone if len(new) < len(gone) else gone + new


def _alike(a, b, opcodes):
    """Two lines, with marks below what differs."""
    amarks = bmarks = ''
    for tag, i1, i2, j1, j2 in opcodes:
        amark, bmark = {'replace': '^^', 'delete': '- ', 'insert': ' +', 'equal': '  '}[tag]
        amarks += amark * (i2 - i1)
        bmarks += bmark * (j2 - j1)
    indent = ''
    if PY3:
        amarks = _tabbed(a, amarks)
        bmarks = _tabbed(b, bmarks)
    else:
        common = min([len(line) - len(line.lstrip('\t')) for line in (a, b)])
        for marks in amarks, bmarks:
            common = min(common, len(marks[:common]) - len(marks[:common].lstrip(' ')))
        indent = '\t' * common
        amarks, bmarks = amarks[common:], bmarks[common:]
    lines = []
    for mark, line, marks in ('- ', a, amarks), ('+ ', b, bmarks):
        lines.append(mark + line)
        if marks.rstrip():
            lines.append('? %s%s\n' % (indent, marks.rstrip()))
    return lines


def _tabbed(line, marks):
    """Blank marks take the form of what is above them."""
    return ''.join([c if mark == ' ' and c.isspace() else mark
                    for c, mark in zip(line, marks)])


def ndiff(a, b, linejunk=None, charjunk=IS_CHARACTER_JUNK):
    return Differ(linejunk, charjunk).compare(a, b)


def restore(delta, which):
    """One of the two texts that ndiff has put into one."""
    if int(which) not in (1, 2):
        raise ValueError('unknown delta choice (must be 1 or 2): %r' % (which,))
    marks = '  ', '- ' if int(which) == 1 else '+ '
    for line in delta:
        if line[:2] in marks:
            yield line[2:]


def _check(a, b, *words):
    if not PY3:
        return
    for lines in a, b:
        if lines and not isinstance(lines[0], str):
            raise TypeError('lines to compare must be str, not %s (%r)' % (
                type(lines[0]).__name__, lines[0]))
    for word in words:
        if not isinstance(word, str):
            raise TypeError('all arguments must be str, not: %r' % (word,))


def _heading(mark, name, date, lineterm):
    return '%s %s%s%s' % (mark, name, '\t' + date if date else '', lineterm)


def unified_diff(a, b, fromfile='', tofile='', fromfiledate='', tofiledate='', n=3,
                 lineterm='\n'):
    """The lines of diff -u."""
    _check(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    first = True
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if first:
            first = False
            yield _heading('---', fromfile, fromfiledate, lineterm)
            yield _heading('+++', tofile, tofiledate, lineterm)
        yield '@@ -%s +%s @@%s' % (_unified(group[0][1], group[-1][2]),
                                   _unified(group[0][3], group[-1][4]), lineterm)
        for tag, i1, i2, j1, j2 in group:
            if tag == 'equal':
                for line in a[i1:i2]:
                    yield ' ' + line
                continue
            if tag != 'insert':
                for line in a[i1:i2]:
                    yield '-' + line
            if tag != 'delete':
                for line in b[j1:j2]:
                    yield '+' + line


def _unified(start, stop):
    n = stop - start
    if n == 1:
        return '%d' % (start + 1)
    return '%d,%d' % (start + 1 if n else start, n)


def context_diff(a, b, fromfile='', tofile='', fromfiledate='', tofiledate='', n=3,
                 lineterm='\n'):
    """The lines of diff -c."""
    _check(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    marks = {'insert': '+ ', 'delete': '- ', 'replace': '! ', 'equal': '  '}
    first = True
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if first:
            first = False
            yield _heading('***', fromfile, fromfiledate, lineterm)
            yield _heading('---', tofile, tofiledate, lineterm)
        tags = [code[0] for code in group]
        yield '***************' + lineterm
        yield '*** %s ****%s' % (_context(group[0][1], group[-1][2]), lineterm)
        if 'replace' in tags or 'delete' in tags:
            for tag, i1, i2, j1, j2 in group:
                if tag != 'insert':
                    for line in a[i1:i2]:
                        yield marks[tag] + line
        yield '--- %s ----%s' % (_context(group[0][3], group[-1][4]), lineterm)
        if 'replace' in tags or 'insert' in tags:
            for tag, i1, i2, j1, j2 in group:
                if tag != 'delete':
                    for line in b[j1:j2]:
                        yield marks[tag] + line


def _context(start, stop):
    n = stop - start
    begin = start + 1 if n else start
    return '%d' % begin if n <= 1 else '%d,%d' % (begin, begin + n - 1)
