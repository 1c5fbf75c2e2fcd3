from __future__ import print_function
import difflib

TEXTS = [
    ('', ''), ('a', ''), ('', 'b'), ('one\ntwo\nthree\n', 'one\ntwo\nthree\n'),
    ('one\ntwo\nthree\n', 'ore\ntree\nemu\n'),
    ('\tindented\n\t\tmore  here\nplain\n', '\tindentde\n\t\tmore here\nplane\n'),
    ('a b c\nd e f\ng h i\n', 'd e f\na b c\nx\ng h j\n'),
    ('same\nsame\nsame\n', 'same\nother\nsame\nsame\n'),
    ('private Thread currentThread;\n', 'private volatile Thread currentThread;\n'),
    ('x = 1\ny = 2\nz = 3\n', 'x = 1\nyy = 22\nz = 3\nw\n'),
    ('short\nlonger line of text\n', 'a longer line of text!\nshirt\nshort\n'),
]
for a, b in TEXTS:
    a, b = a.splitlines(True), b.splitlines(True)
    print('--', a, b)
    delta = list(difflib.ndiff(a, b))
    print(''.join(delta))
    print(list(difflib.restore(delta, 1)) == a, list(difflib.restore(delta, 2)) == b)
    print(''.join(difflib.unified_diff(a, b, 'old', 'new')))
    print(''.join(difflib.unified_diff(a, b, 'old', 'new', 'today', 'tomorrow', n=0)))
    print(''.join(difflib.context_diff(a, b, 'old', 'new', n=1)))

for junk, a, b in [(None, 'abxcd', 'abcd'), (None, 'qabxcd', 'abycdf'), (None, '', ''),
                   (lambda x: x == ' ', ' abcd', 'abcd abcd'), (None, ' abcd', 'abcd abcd'),
                   (None, [1, 2, 3, 4], [2, 3, 5, 4]), (None, 'ab' * 200, 'ba' * 150 + 'abc')]:
    s = difflib.SequenceMatcher(junk, a, b)
    print([tuple(m) for m in s.get_matching_blocks()])
    print(s.get_opcodes())
    print(round(s.ratio(), 6), round(s.quick_ratio(), 6), round(s.real_quick_ratio(), 6))
    print(tuple(s.find_longest_match(0, len(a), 0, len(b))), s.find_longest_match(0, 0, 0, 0))
lines = [str(n) for n in range(40)]
changed = lines[:]
changed[8:8] = ['i']
changed[20] += 'x'
changed[23:28] = []
print(list(difflib.SequenceMatcher(None, lines, changed).get_grouped_opcodes(2)))
s = difflib.SequenceMatcher(autojunk=False)
s.set_seqs('ab' * 200, 'ba' * 200)
print(s.get_opcodes(), s.ratio())

print(difflib.get_close_matches('appel', ['ape', 'apple', 'peach', 'puppy']))
print(difflib.get_close_matches('reccv', ['recv', 'send', 'recvfrom', 'accept'], n=1))
for bad in dict(n=0), dict(cutoff=2):
    try:
        difflib.get_close_matches('a', [], **bad)
    except ValueError as e:
        print(e)
print([bool(difflib.IS_LINE_JUNK(line)) for line in ('\n', '  #   \n', 'hello\n', '##\n')])
print(difflib.IS_CHARACTER_JUNK(' '), difflib.IS_CHARACTER_JUNK('x'))
try:
    list(difflib.restore([], 3))
except ValueError as e:
    print(e)
