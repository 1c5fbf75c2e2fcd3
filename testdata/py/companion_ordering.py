# total_ordering of old and new classes; samples of sets.
from __future__ import print_function
import functools, random
@functools.total_ordering
class A:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return self.v < o.v
    def __eq__(self, o): return self.v == o.v
@functools.total_ordering
class B(object):
    def __init__(self, v): self.v = v
    def __ge__(self, o): return self.v >= o.v
    def __eq__(self, o): return self.v == o.v
for C in A, B:
    print(C(1) < C(2), C(1) <= C(2), C(1) > C(2), C(1) >= C(2), C(1) == C(1), sorted([C(3), C(1)])[0].v)
try:
    @functools.total_ordering
    class D: pass
except ValueError as e: print(e)
for p in set([1, 2, 3]), {1: 2}, frozenset([4]):
    try: print(sorted(random.sample(p, len(p))))
    except TypeError as e: print(e)
