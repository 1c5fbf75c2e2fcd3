# itertools: the iterators, in the words both Pythons share.
from __future__ import print_function

import itertools
from itertools import chain, count, cycle, groupby, islice, product, repeat, takewhile

print(list(islice(count(5), 3)), list(islice(count(1, 0.5), 3)), list(islice(cycle("ab"), 5)), list(repeat("x", 3)),
    list(chain([1], "a", (2,))), list(chain.from_iterable(["ab", "c"])), list(islice("abcdef", 1, 5, 2)),
    list(islice("abc", None)))
print(list(takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(itertools.dropwhile(lambda x: x < 3, [1, 2, 3, 1])),
    list(itertools.compress("abcd", [1, 0, 1, 0])), list(itertools.starmap(pow, [(2, 3), (3, 2)])),
    [list(x) for x in itertools.tee([1, 2])])
print(list(product("ab", [1, 2])), list(product([0, 1], repeat=2)), list(itertools.permutations("abc", 2)),
    list(itertools.combinations("abc", 2)), list(itertools.combinations_with_replacement("ab", 2)),
    len(list(itertools.permutations(range(4)))))
print([(k, list(g)) for k, g in groupby("aabca")],
    [(k, sorted(g)) for k, g in groupby(["one", "two", "three"], key=len)],
    {k: len(list(g)) for k, g in groupby(sorted("hello"))} == {"e": 1, "h": 1, "l": 2, "o": 1})
c = count()
print(next(c), next(c), [n for n, _ in zip(c, "ab")], c, repeat(5), repeat(5, 2), list(zip(count(1), "ab")),
    next(chain(), "none"), sum(islice(count(), 10)))
if hasattr(itertools, "izip"):
    print(list(itertools.izip("ab", [1, 2])), list(itertools.imap(str, [1])), list(itertools.ifilter(None, [0, 1])),
        list(itertools.ifilterfalse(None, [0, 1])), list(itertools.izip_longest("ab", "c", fillvalue="-")))
else:
    print(list(zip("ab", [1, 2])), list(map(str, [1])), list(filter(None, [0, 1])),
        list(itertools.filterfalse(None, [0, 1])), list(itertools.zip_longest("ab", "c", fillvalue="-")))
try:
    islice("abc", -1)
except ValueError as e:
    print(type(e).__name__)
pool = cycle(["server1", "server2", "server3"])
print([next(pool) for _ in range(4)])
