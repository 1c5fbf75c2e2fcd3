from __future__ import print_function
class Name(str):
    def shout(self): return self.upper() + '!'
n = Name('bob')
print(n, repr(n), len(n), n[0], n[1:], n.shout(), type(n).__name__, isinstance(n, str), type(n.upper()).__name__)
print(n + 'x', 'x' + n, n * 2, 2 * n, n == 'bob', 'bob' == n, n != 'x', hash(n) == hash('bob'), {n: 1}['bob'], {'bob': 1}[n])
print('%s %r' % (n, n), '{} {!r}'.format(n, n), n.split('o'), ','.join([n, n]), n.join(['a','b']), 'o' in n, n in 'bobby')
print([c for c in n], list(n), tuple(n), sorted(n), n < 'c', n > 'c', bool(n), bool(Name()), int(Name('5')), float(Name('5.5')))
print(n.startswith('b'), n.replace('b', 'c'), n.find('o'), n.encode('ascii') == b'bob', str(n), type(str(n)).__name__)
n.attr = 1; print(n.attr)
class P(str):
    def __new__(cls, v, extra=None):
        o = str.__new__(cls, v)
        o.extra = extra
        return o
    def __repr__(self): return 'P(%s)' % str.__repr__(self)
p = P('a', 5); print(p, [p], p.extra, p + 'b', 'x%sx' % p)
class Up(str):
    def __str__(self): return 'STR'
    def __eq__(self, o): return True
    def __hash__(self): return 1
    def __len__(self): return 99
u = Up('a'); print(u, str(u), repr(u), '%s' % u, u == 'zz', len(u), u.upper())
print(open, ) if False else None
d = {}
d[n] = 2; print(d, d['bob'], 'bob' in d)
print(isinstance(u, Name), issubclass(Name, str), Name.__mro__[1].__name__)
import json; print(json.dumps(n), json.dumps({n: n}))
print(max(Name('a'), 'b'), 'a,b'.split(Name(',')), 'abc'.startswith(Name('a')), 'abc'.find(Name('b')), 'abc'.replace(Name('b'), Name('x')))
try: n + 1
except TypeError as e: print('TypeError')
try: n[10]
except IndexError as e: print(e)
import os
print(os.path.join(Name('a'), 'b'), getattr(n, Name('attr')), n.format(1), n % (), n.isalpha(), n.title(), n.center(9, '*'))
