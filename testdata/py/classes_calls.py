# How often the special methods are called.
from __future__ import print_function
class T:
    def __str__(self): print('str'); return 'T'
class N(object):
    def __str__(self): print('str'); return 'T'
class R(object):
    def __repr__(self): print('repr'); return 'T'
    def __len__(self): print('len'); return 1
    def __iter__(self): print('iter'); return iter([1])
    def __index__(self): print('index'); return 1
    def __hash__(self): print('hash'); return 1
    def __eq__(self, o): print('eq'); return True
    def __nonzero__(self): print('bool'); return True
    __bool__ = __nonzero__
    def __format__(self, s): print('format'); return 'f'
    def __getitem__(self, i): print('getitem'); return 1
    def __contains__(self, i): print('contains'); return True
    def __call__(self): print('call')
    def __enter__(self): print('enter')
    def __exit__(self, *a): print('exit')
    def __getattr__(self, n): print('getattr', n); raise AttributeError(n)
for t in T(), N():
    print('-')
    print(str(t))
    print('%s' % t)
    print(t)
    print('{}'.format(t))
    print([str(t)])
    ' '.join([str(t)])
r = R()
for f in [lambda: repr(r), lambda: str(r), lambda: len(r), lambda: [1,2][r], lambda: r == 1, lambda: bool(r), lambda: not r,
  lambda: '{}'.format(r), lambda: '%r %s' % (r, r), lambda: r[0], lambda: 1 in r, lambda: r(), lambda: [0, 1][r:], lambda: hash(r), lambda: {r: 1}[r], lambda: r in {r: 1}, lambda: range(r), lambda: max(r), lambda: sum(r), lambda: 1 if r else 0, lambda: r and 1, lambda: r or 1, lambda: [x for x in r], lambda: r.foo, lambda: hasattr(r, 'foo'), lambda: getattr(r, 'foo', 1), lambda: [r].index(3), lambda: r in [1], lambda: [r].count(1), lambda: print(r) if 0 else 0]:
    print('--')
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
