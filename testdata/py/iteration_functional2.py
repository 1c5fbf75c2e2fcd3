# map, filter, zip, reduce and range of Python 2 give lists.
print map(str, [1, 2]), map(None, [1, 2], "abc"), map(lambda a, b: (a, b), [1], [2, 3]), filter(None, [0, 1])
print filter(lambda c: c > "a", "abc"), filter(lambda x: x, (0, 1)), zip([1, 2], "ab"), zip(), zip("ab")
print reduce(lambda a, b: a * b, [1, 2, 3, 4]), reduce(lambda a, b: a + b, [], 0), reduce(max, [3, 9, 2]), range(3)
print range(1, 10, 3), range(3, 0, -1), xrange(3)[1], len(xrange(10)), list(xrange(2)), [x for x in xrange(0, 10, 5)]
print range(0)
print sorted(["b", "A"], key=str.lower), sorted([3, 1], cmp=lambda a, b: b - a), sorted("ba", reverse=True)
print [x for x in 1, 2, 3], [(a, b) for a in 1, 2 for b in "x"], reversed([1, 2]).next(), list(reversed("ab"))
print enumerate("a").next(), iter([5]).next()
print max([1, 2]), min("ba"), sum(xrange(5)), sum([0.5, 0.5]), any([0, 1]), all([1, 0]), cmp([1], [1, 2])
print map(int, "1 2 3".split()), map(lambda *a: a, [1], [2]), apply(max, [(1, 2)]), intern("a"), unichr(97)
print callable(len), id(1) == id(1)
g = (x for x in range(3))
print g.next(), g.next(), list(g), (lambda: (yield 1))().next(), zip(*[(1, "a"), (2, "b")]), dict(zip(["k"], [1]))
print map(dict, [[("a", 1)]]), map(lambda (a, b): a + b, [(1, 2)]), filter(str.isdigit, "a1b2")
print "".join(filter(str.isalpha, "a1b2"))
for bad in (lambda: reduce(max, []), lambda: map(5, [1]), lambda: zip(5), lambda: range(1.5), lambda: range(1, 2, 0),
            lambda: map(len), lambda: xrange(1, 2, 0), lambda: filter(None), lambda: iter([]).next(),
            lambda: [].next()):
    try:
        print bad()
    except (TypeError, ValueError, StopIteration, AttributeError), e:
        print type(e).__name__, e
