"""Every iterator, its ends and errors."""
from __future__ import print_function
import itertools
import sys

PY3 = sys.version_info[0] == 3
take = lambda n, it: list(itertools.islice(it, n))


def attempt(f, *args, **kw):
    try:
        r = f(*args, **kw)
        print(list(r))
    except Exception as e:
        print(type(e).__name__, e)


print(take(3, itertools.count()), take(3, itertools.count(5)), take(3, itertools.count(1, 2)), take(3, itertools.count(0.5, -1)), next(itertools.count(9)))
c = itertools.count(3)
next(c)
print(c, itertools.count(1, 3), itertools.count(2.5))
print(take(5, itertools.cycle('ab')), list(itertools.cycle([])), take(2, itertools.repeat('x')), list(itertools.repeat(1, 3)), list(itertools.repeat(1, 0)))
print(itertools.repeat(5), itertools.repeat('x', 2))
print(list(itertools.chain('ab', [1], ())), list(itertools.chain()), list(itertools.chain.from_iterable(['ab', 'c'])))
attempt(itertools.chain, [1], 5)
for args in ((3,), (0,), (2, 5), (2, None), (None, None, 3), (1, 8, 3), (5, 2), (None,), (20,)):
    attempt(itertools.islice, range(10), *args)
attempt(itertools.islice, range(3), -1)
attempt(itertools.islice, range(3), 0, -1)
attempt(itertools.islice, range(3), 0, 3, 0)
attempt(itertools.islice, range(3), 'x')
attempt(itertools.islice, range(3))
it = iter(range(10))
print(take(2, it), take(0, it), take(2, it), list(it))
print(list(itertools.takewhile(lambda x: x < 3, range(6))), list(itertools.dropwhile(lambda x: x < 3, [1, 3, 1])))
print(list(itertools.starmap(pow, [(2, 3), (3, 2)])), list(itertools.compress('abcd', [1, 0, 1])))
for k, g in itertools.groupby('aaabbc'):
    print(k, list(g), end=' ')
print([k for k, g in itertools.groupby([1, 1, 2, 1])], [(k, len(list(g))) for k, g in itertools.groupby([1, 3, 2, 4], lambda n: n % 2)])
groups = list(itertools.groupby('ab'))
print(list(groups[0][1]))
g = itertools.groupby('aab')
k, first = next(g)
print(k, next(first))
k2, second = next(g)
print(k2, list(first), list(second))
print(list(itertools.product('ab', [1, 2])), list(itertools.product([0, 1], repeat=2)), list(itertools.product()), list(itertools.product('a', [])))
attempt(itertools.product, 'a', repeat=-1)
print(list(itertools.permutations([1, 2, 3])), list(itertools.permutations('abc', 2)), list(itertools.permutations('ab', 3)), list(itertools.permutations([])))
print(list(itertools.combinations('abcd', 2)), list(itertools.combinations([1, 2], 3)), list(itertools.combinations([1], 0)))
print(list(itertools.combinations_with_replacement('ab', 2)), list(itertools.combinations_with_replacement('', 1)))
attempt(itertools.combinations, 'abc', -1)
attempt(itertools.permutations, 'abc', -1)
a, b = itertools.tee(iter([1, 2, 3]))
print(next(a), list(b), list(a), len(itertools.tee([], 3)))
attempt(itertools.tee, [], -1)
it = itertools.chain([1])
print(iter(it) is it, next(it, 'end'), next(it, 'end'))
attempt(itertools.cycle, 5)
attempt(itertools.takewhile, None, 5)

if PY3:
    print(list(itertools.zip_longest('abc', [1], fillvalue='-')), list(itertools.zip_longest()), list(itertools.zip_longest([], [])))
    print(list(itertools.filterfalse(lambda x: x % 2, range(5))), list(itertools.filterfalse(None, [0, 1, ''])))
    print(list(itertools.accumulate([1, 2, 3])), list(itertools.accumulate([3, 1, 2], max)), list(itertools.accumulate([1, 2], initial=10)), list(itertools.accumulate([])))
    print(list(itertools.pairwise('abcd')), list(itertools.pairwise('a')), list(itertools.batched('abcde', 2)))
    attempt(itertools.batched, 'abc', 0)
    attempt(itertools.batched, 'abc', 2, strict=True)
    attempt(itertools.zip_longest, 'a', bad=1)
else:
    print(list(itertools.izip('ab', [1, 2, 3])), list(itertools.izip()), list(itertools.imap(pow, [2, 3], [2, 2])), list(itertools.ifilter(None, [0, 1])))
    print(list(itertools.izip_longest('ab', [1], fillvalue=0)), list(itertools.ifilterfalse(None, [0, 1])), list(itertools.ifilter(lambda x: x > 1, [1, 2])))
    print(list(itertools.imap(None, [1, 2], 'ab')))
    print(itertools.count(1).next())
