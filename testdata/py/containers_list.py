# list: every method, operators, identity, nesting, mutation while iterating.
from __future__ import print_function

l = [3, 1, 2]
l.append(4); l.extend("ab"); l.extend(i for i in range(2)); l.insert(0, "first"); l.insert(-1, "x"); l.insert(100,
    "end")
print(l, len(l), l.count(1), l.index(2), l.index("x", 3), l.pop(), l.pop(0), l.remove("x"), l)
n = [3, 1, 2]
print(n.sort(), n, n.reverse(), n, sorted(n), list(reversed(n)), n + [0], n * 2, 2 * [0], [1] * -1, [[]] * 2)
print(1 in n, 9 not in n, n == [3, 2, 1], n < [3, 3], [1, [2, 3]] == [1, [2, 3]], [] < [0], n is n, n[:] is n,
    list(n) == n)
words = ["pear", "Fig", "apple", "kiwi"]
words.sort(key=len)
print(words, sorted(words), sorted(words, key=str.lower, reverse=True), min(words), max(words, key=len))
words.sort(reverse=True)
print(words)
people = [("b", 2), ("a", 2), ("c", 1), ("d", 2)]
people.sort(key=lambda p: p[1])
print(people, sorted(people, key=lambda p: p[1], reverse=True))
matrix = [[0] * 2 for _ in range(2)]
matrix[0][1] = 5
shared = [[0]] * 2
shared[0].append(1)
print(matrix, shared, [row[:] for row in matrix], sum(matrix, []), list(zip(*[[1, 2], [3, 4]])))
grow = [1, 2, 3]
for x in grow:
    if x < 3:
        grow.append(x + 10)
print(grow)
shrink = [1, 2, 3, 4, 5, 6]
for x in shrink:
    shrink.remove(x)
print(shrink)
for i, x in enumerate(shrink):
    shrink[i] = x * 10
print(shrink)
for x in shrink[:]:
    del shrink[0]
print(shrink, bool(shrink), not shrink)
rec = [1]
rec.append(rec)
print(rec, rec[1] is rec, repr([rec]))
a = b = [1]
a += [2]
a = a + [3]
print(a, b)
for bad in (lambda: [].pop(), lambda: [1].pop(5), lambda: [1].remove(2), lambda: [1].index(2), lambda: [1][1],
            lambda: [1].insert("a", 1), lambda: [1] + (2,)):
    try:
        bad()
    except (IndexError, ValueError, TypeError) as e:
        print(type(e).__name__)
it = iter([1, 2])
print(next(it), list(it), next(it, "over"), [1, 2, 3][-3], [1, 2, 3][True], list("abc"), list((1, 2)), list({1: 2}),
    [None] * 3, [1, "a", None, 2.5, (1,), {}])
