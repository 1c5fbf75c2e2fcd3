from __future__ import print_function
class Tags(set):
    def show(self): return sorted(self)
t = Tags(['a', 'b'])
t.add('c'); print(t.show(), len(t), 'a' in t, 'z' in t, isinstance(t, set), type(t).__name__)
print(sorted(t | {'x'}), type(t | {'x'}).__name__, sorted(t & {'a'}), sorted(t - {'a'}), sorted(t ^ {'a', 'q'}), t == {'a','b','c'}, {'a','b','c'} == t)
t.discard('a'); t.remove('b'); print(t, repr(t), str(t), bool(t), bool(Tags()), Tags())
t.update(['k']); t |= {'m'}; print(sorted(t), type(t).__name__, t.issubset({'c','k','m'}), t <= {'c','k','m','z'}, t.union(['z']) == {'c','k','m','z'})
for x in sorted(t): print(x)
print([x for x in Tags([1])], list(Tags([1])), t.copy() == t, type(t.copy()).__name__)
try: t.remove('nope')
except KeyError as e: print('KeyError', e)
try: hash(t)
except TypeError as e: print(e)
class S(set):
    def __init__(self, *a):
        set.__init__(self, *a)
        self.n = 1
    def add(self, x):
        self.n += 1
        super(S, self).add(x)
s = S([1]); s.add(2); print(sorted(s), s.n, {1} | s == {1, 2}, type({1} | s).__name__, s.pop() in (1, 2), len(s))
s.clear(); print(s, not s)
class F(frozenset): pass
f = F([1]); print(f, hash(f) == hash(frozenset([1])), {f: 1}, f | {2})
