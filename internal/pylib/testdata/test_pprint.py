"""Values printed over several lines."""
from __future__ import print_function
import pprint
import sys

PY3 = sys.version_info[0] == 3
small = {'b': [1, 2], 'a': (3,), 'c': {}}
big = {'name%02d' % i: ['value'] * i for i in range(6)}
nested = {'servers': [{'host': 'alpha.example.org', 'port': 8080, 'tags': ['one', 'two', 'three']}, {'host': 'beta.example.org', 'port': 9090, 'tags': []}],
          'options': {'timeout': 30, 'retry': (1, 2, 3), 'none': None, 'flags': [True, False]}}
pprint.pprint(small)
pprint.pprint(big)
pprint.pprint(nested)
pprint.pprint(nested, width=40)
pprint.pprint(nested, indent=4, width=60)
pprint.pprint(nested, depth=1)
pprint.pprint(nested, depth=2, width=30)
pprint.pprint([list(range(30)), tuple(range(30))])
pprint.pprint(('a' * 50, 'b' * 50))
pprint.pprint(('a' * 90,))
pprint.pprint([])
pprint.pprint(5)
pprint.pprint('text')
pprint.pprint(set(range(3)))
pprint.pprint(set(['word number %02d' % i for i in range(8)]))
pprint.pprint(frozenset(['word number %02d' % i for i in range(8)]))
print(pprint.pformat([1, [2, [3, [4]]]], depth=2), pprint.saferepr({'b': 1, 'a': [2]}), pprint.isreadable([1]), pprint.isreadable([object()]))
l = [1]
l.append(l)
print(pprint.isrecursive(l), pprint.isreadable(l), pprint.pformat(l).split(' with')[0])
p = pprint.PrettyPrinter(indent=2, width=20)
p.pprint({'key': ['a long value', 'and another'], 'x': 1})
print(p.pformat([['aaaa', 'bbbb'], ['cccc', 'dddd']]))
if PY3:
    pprint.pprint(list(range(40)), compact=True, width=40)
    pprint.pprint({'z': 1, 'a': 2}, sort_dicts=False)
    pprint.pp({'z': 1, 'a': 2})
    pprint.pprint('the quick brown fox ' * 6)
    pprint.pprint({'text': 'the quick brown fox ' * 6, 'lines': 'one\ntwo\n' * 10})
    pprint.pprint({1: 'int', 'a': 'str'})
    pprint.pprint([1000000], underscore_numbers=True)
    pprint.pprint(['the quick brown fox jumps over the lazy dog ' * 3, 5], width=30)
