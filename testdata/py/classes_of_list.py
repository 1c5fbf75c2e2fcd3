from __future__ import print_function
class Stack(list):
    """A stack."""
    def push(self, x):
        self.append(x)
    def peek(self):
        return self[-1]
    def isEmpty(self):
        return len(self) == 0
s = Stack()
s.push(1); s.push(2); s.push(3)
print(s, len(s), s.peek(), s.pop(), s, s.isEmpty(), bool(s), bool(Stack()))
print(isinstance(s, list), isinstance(s, Stack), type(s).__name__, Stack.__mro__ == (Stack, list, object))
print([x for x in s], list(s), tuple(s), s[0], s[0:1], type(s[0:1]).__name__, s[::-1], s[:])
for x in s: print(x)
for i, x in enumerate(s): print(i, x)
s.extend([5, 4]); s += [9]; print(s, type(s).__name__)
print(type(s + [1]).__name__, s + [1], [1] + s, s * 2, 2 * s, type(s*2).__name__)
s.sort(); print(s); s.reverse(); print(s); print(sorted(s), s.index(4), s.count(9), 9 in s, 77 in s, 77 not in s)
s[0] = 100; print(s); s[1:3] = [7, 7, 7]; print(s); del s[0]; print(s); del s[0:2]; print(s)
s.insert(0, 'a'); s.remove('a'); print(s)
print(s == list(s), list(s) == s, s == Stack(s), s != [1], s < [100], [0] < s)
a, b, c = s[:3] if len(s) >= 3 else (1,2,3)
print(max(s), min(s), sum(s), repr(s), str(s), '%s %r' % (s, s), '{}'.format(s))
print(','.join(Stack(['a','b'])), any(s), all(s), list(zip(s, s)), list(map(str, s)), list(reversed(s)))
t = Stack('abc'); print(t, Stack([1]) == [1], Stack((1,2)), Stack(range(3)))
x, y, z = t; print(x, y, z)
def f(*a): return a
print(f(*t))
try: s[100]
except IndexError as e: print('IndexError', e)
try: Stack().pop()
except IndexError as e: print('IndexError', e)
try: s.remove('nope')
except ValueError as e: print('ValueError', e)
try: s['a']
except TypeError as e: print('TypeError', e)
try: hash(s)
except TypeError as e: print('TypeError', e)
try: Stack(5)
except TypeError as e: print('TypeError', e)
try: Stack(1, 2)
except TypeError as e: print('TypeError', e)
s.name = 'x'; print(s.name, s.__dict__)
class Named(list):
    def __init__(self, name, items=()):
        list.__init__(self, items)
        self.name = name
    def __repr__(self): return 'Named(%s, %s)' % (self.name, list.__repr__(self))
n = Named('n', [1, 2]); print(n, str(n), [n], n[0], n.name); n.append(3); print(n)
class Sup(list):
    def __init__(self, *a):
        super(Sup, self).__init__(*a)
        self.n = 0
    def append(self, x):
        self.n += 1
        super(Sup, self).append(x * 2)
    def __getitem__(self, i):
        return ('item', super(Sup, self).__getitem__(i))
    def __len__(self): return super(Sup, self).__len__() + 100
    def __contains__(self, x): return True
p = Sup([1]); p.append(5); print(p, p.n, p[0], len(p), 'zz' in p, [q for q in p])
class It(list):
    def __iter__(self): return iter(['over', 'ridden'])
print(list(It([1])), [q for q in It([1])], It([1]), tuple(It([1])), sorted(It([1])))
class D(Stack): pass
d = D([3,1,2]); d.push(4); print(d, isinstance(d, Stack), sorted(d, reverse=True))
d.sort(key=lambda v: -v); print(d)
d.sort(reverse=True); print(d)
import copy, json
e = copy.copy(d); print(e, type(e).__name__); e.append(1); print(len(d), len(e))
e = copy.deepcopy(d); print(e, type(e).__name__)
print(json.dumps(d), json.dumps({'a': d}))
print({'k': d}, [d], (d,))
d[1:2] = []; print(d)
u = D(); u.append(u); print(u)
it = iter(d); print(next(it))
print(dir(d)[-3:], hasattr(d, 'append'), callable(d.append), getattr(d, 'pop')())
print(D.append is not None, list.append(d, 55), d, list.__len__(d), list.pop(d))
while d: d.pop()
print(d, not d)
class M(list):
    def __eq__(self, o): return 'eq'
    def __add__(self, o): return 'add'
    def __hash__(self): return 5
print(M() == 1, M() + 1, hash(M()), {M(): 1} != {})
class Slots(list):
    __slots__ = ['a']
k = Slots(); k.a = 1; print(k.a, k)
q = Stack([1,2]); r = q; r += [3]; print(q, q is r)
r *= 2; print(q, q is r)
print(Stack([1,2]) == (1,2), Stack([[1],[2]])[0][0])
a = [1]; a += Stack([2]); a.extend(Stack([3])); a[0:1] = Stack([7, 8]); print(a)
print(Stack([1,2,3])[-1], Stack([1,2,3])[-2:], Stack([3,4]).index(4))
class New(list):
    def __new__(cls, *args):
        o = list.__new__(cls)
        o.tag = 'tag'
        return o
print(New([1]).tag, New([1]))
print(issubclass(Stack, list), Stack.__bases__, Stack.__name__, Stack.__doc__)
print(isinstance([], Stack), Stack.__len__ is not None)
import random
random.seed(1); z = Stack(range(5)); random.shuffle(z); print(sorted(z)); print(len(random.sample(z, 2)), random.choice(Stack([4])))
print(list(filter(None, Stack([0, 1]))), dict(enumerate(Stack('ab'))), set(Stack([1,1])), Stack([1]) in [Stack([1])])
