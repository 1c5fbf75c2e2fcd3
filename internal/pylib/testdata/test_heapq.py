"""Heaps and sorted lists."""
from __future__ import print_function
import bisect
import heapq
import sys


def attempt(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, e)


numbers = [(i * 7919) % 101 for i in range(40)]
h = []
for n in numbers:
    heapq.heappush(h, n)
print(h)
print([heapq.heappop(h) for i in range(10)], h)
print(heapq.heapreplace(h, 5), heapq.heappushpop(h, 1), heapq.heappushpop(h, 1000), h)
h = numbers[:]
heapq.heapify(h)
print(h)
print(heapq.nsmallest(4, numbers), heapq.nlargest(4, numbers), heapq.nsmallest(0, numbers), heapq.nsmallest(2, 'hello', key=lambda c: -ord(c)))
print(list(heapq.merge([1, 4, 7], [2, 5], [], [0, 9])))
attempt(heapq.heappop, [])
attempt(heapq.heapreplace, [], 1)
attempt(heapq.heappush, (), 1)
print(heapq.heappushpop([], 3))
tasks = []
for t in ((3, 'c'), (1, 'a'), (2, 'b'), (1, 'A')):
    heapq.heappush(tasks, t)
print([heapq.heappop(tasks) for i in range(4)])
a = [1, 3, 3, 5]
print(bisect.bisect(a, 3), bisect.bisect_left(a, 3), bisect.bisect_right(a, 0), bisect.bisect_left(a, 9), bisect.bisect(a, 3, 0, 2), bisect.bisect_left(a, 3, lo=2))
bisect.insort(a, 4)
bisect.insort_left(a, 3)
print(a)
attempt(bisect.bisect, a, 1, -1)
if sys.version_info[0] == 3:
    print(list(heapq.merge([7, 4], [9, 2], reverse=True)), list(heapq.merge(['a', 'ccc'], ['bb'], key=len)))
    print(bisect.bisect([(1, 'x'), (4, 'y')], 3, key=lambda t: t[0]))
