from __future__ import print_function
import sys, os, io, copy
class Name(str):
    def __mod__(self, o): return ('mod', o)
    def __add__(self, o): return Name(str.__add__(self, o))
n = Name('bob')
print(n % 5, type(n + 'x').__name__, n + 'x' + 'y')
class K(str): pass
k = K('a')
def f(**kw): return kw
kd = {k: 1}; print(f(**kd), getattr(os, K('sep')), isinstance(k, str), '{:>5}|{!r}'.format(k, k), '%5s|%-5s|' % (k, k))
sys.stdout.write(k + '\n'); sys.stdout.write(k); print()
print(sorted([K('b'), 'a', K('c')]), 'a' < K('b'), K('b') > 'a', 'a' in K('bab'), ''.join(K('abc')), K('x') in ('x', 'y'), ['x'].index(K('x')))
print(copy.copy(k) == k, copy.deepcopy([k]) == ['a'], str(k) == 'a', K(k), K(5), K())
print(int(K('12'), 5), K('a b').split(), K('abc')[1:], K('abc')[::-1], K('abc')[-1], K('%s') % 'x', K('a').join(['x', 'y']))
print(k.__class__.__name__, k.__doc__ is None or True, hasattr(k, '__dict__'), k.__len__(), str.__len__(k), str.upper(k), K.upper(k))
print(os.path.exists(K('/')), os.path.basename(K('/a/b')), 'a:b'.partition(K(':')), 'xay'.strip(K('xy')), 'a'.center(K('3') and 3, K('*')))
print({k: 1} == {'a': 1}, {'a'} == {K('a')}, set([k, 'a']), len({k: 1, 'a': 2}), k == K('a'), k != K('b'))
d = {'a': 1}; d[k] = 5; print(d, d.get(k), d.pop(k), d)
s = set(); s.add(k); print('a' in s, k in s, s)
print('abc'.endswith(K('c')), 'abc'.startswith((K('a'), 'x')), 'a'.replace('a', K('b')), 'abcabc'.count(K('bc')), 'x' * 2 + K('y'), K('y') * 2)
x = 'a'; x += k; print(x, type(x).__name__); y = k; y += 'b'; print(y, type(y).__name__)
for c in K('hi'): print(c)
print(list(enumerate(K('hi'))), max(K('hi')), K('hi').title(), K('q').isalpha(), ord(K('a')), K('a').__hash__() == hash('a'), bool(K('')))
try: raise ValueError(K('msg'))
except ValueError as e: print(e, repr(e), e.args)
class E(str):
    def __getitem__(self, i): return 'item%s' % (i,)
    def __iter__(self): return iter(['i'])
    def __contains__(self, x): return True
    def lower(self): return 'low'
e = E('abc'); print(e[0], e[5], list(e), 'zz' in e, e.lower(), e, len(e))
class S3(str):
    __slots__ = ()
print(S3('x'))
print(type(K('a').upper()).__name__, type(K('a')[0]).__name__, type(K('a') + '').__name__, type(str(K('a'))).__name__, type('%s' % k).__name__, type(K('a').strip()).__name__)
print(k is k, id(k) == id(k), K.__name__, K.__mro__[1:] == (str, object), issubclass(K, str))
try: K(1, 2, 3, 4)
except TypeError as e: print('TypeError')
try: k.nope
except AttributeError as e: print(e)
try: k[9]
except IndexError as e: print(e)
try: k['a']
except TypeError as e: print(e)
try: k + 1
except TypeError as e: print(e)
try: 1 + k
except TypeError as e: print(e)
try: k.x = 1; print(k.x)
except AttributeError as e: print(e)
import struct, json
print(struct.calcsize(K('I')), json.loads(K('[1]')), json.dumps([k]), repr(k).strip(), ascii(k) if sys.version_info[0] > 2 else "'a'")
print(io.StringIO(u'' + K('a')).read() if sys.version_info[0] > 2 else 'a', K('a,b').split(','), os.environ.get(K('NOPE'), k))
