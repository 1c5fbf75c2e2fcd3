# What objects do that programs seldom need: found by going through what CPython tests.
from __future__ import print_function
import functools, contextlib, sys
def t(f):
    try: print(f.__name__, f())
    except Exception as e: print(f.__name__, type(e).__name__, e)
    return f
@t
def iadd():
    a = [1]; a += 'ab'; a += (2,); a += {3: 4}; a += (x for x in 'z'); a.extend('q'); b = [0]; b.__iadd__('xy'); return a, b
@t
def iadd2():
    class C(object):
        a = []
    c = C(); c.a += 'ab'; d = {'x': []}; d['x'] += 'cd'; return C.a, c.a, d
@t
def rev():
    r = reversed([1, 2]); n = getattr(r, 'next', None) or r.__next__; return n(), n()
@t
def cyc():
    class W(object):
        def __repr__(self): return 'W(%r)' % (self.v,)
    w = W(); out = []
    for v in ([w], {1: w}, (w,), {'a': [w]}):
        w.v = v; out.append(repr(v)); out.append(repr(w)) if not isinstance(v, tuple) else 0
    return out
@t
def wrapped():
    def deco(f): f.foo = 'bar'; return f
    @contextlib.contextmanager
    @deco
    def g(x):
        "doc"
        yield x
    return g.foo, g.__name__, g.__doc__
@t
def wr2():
    def deco(f):
        @functools.wraps(f)
        def inner(*a): return f(*a)
        return inner
    def h(): pass
    h.x = 5
    return deco(h).x, deco(h).__dict__.get('x')
@t
def call():
    class C: pass
    c = C()
    r = [callable(c)]
    C.__call__ = lambda s: 1
    r.append(callable(c)); del C.__call__; r.append(callable(c)); c.__call__ = lambda: 2; r.append(callable(c)); 
    return r
@t
def ev():
    return eval(' 1+1'), eval('\t 2 '), eval('1\n'), eval('\n3') if sys.version_info[0] > 2 else 3
@t
def fm():
    class A(object):
        def __format__(self, s): return 'A' + object.__format__(self, '')[:5]
    return format(A()), str.__format__('x', '>5'), int.__format__(5, '03d'), (1.5).__format__('.2f'), '{:>6}'.format(A())
@t
def slots():
    class C(object):
        __slots__ = ['__a', 'b']
        def __init__(self): self.__a = 5
        def get(self): return self.__a
    return C().get(), C()._C__a
@t
def obj(): o = object(); o.x = 1
@t
def obj2(): (1).x = 1
@t
def obj3(): [].x = 1
@t
def obj4(): 'a'.x = 1
@t
def obj6(): int.x = 1
@t
def obj7():
    class C(object): __slots__ = ()
    C().x = 1
@t
def join():
    class S(object):
        def __len__(self): return 2
        def __getitem__(self, i): raise IndexError('exc message') if i > 3 else ValueError('boo')
    ','.join(S())
@t
def mut():
    d = {1: 1, 2: 2}
    for k in d: d[k + 10] = 1
@t
def mut2():
    d = {1: 1, 2: 2}
    for k, v in (d.iteritems() if hasattr(d, 'iteritems') else d.items()): d.clear()
@t
def h(): return hash(float('inf')), hash(float('-inf')), hash(1.5) == hash(1.5), hash(0.0), hash(-1), hash(2**61), hash(True)
@t
def filt():
    return list(filter(None, [0, 1, '', 'a'])), filter(lambda c: c > 'a', 'abc') if sys.version_info[0] == 2 else 0, list(filter(lambda x: x > 1, (1, 2, 3)))
@t
def fromhex(): return float.fromhex('0x1.8p1'), float.fromhex('-0x.1p-3'), float.fromhex('inf'), (1.5).hex(), float.fromhex('  1.5  ')
@t
def prop():
    class C(object): x = property(lambda s: 5)
    return C.__dict__['x'].__get__(C(), C), C.x.fget(1)
@t
def prop2():
    class C(object): x = property(lambda s: 5)
    C.__dict__['x'].__set__(C(), 1)
@t
def cm():
    class C(object):
        @classmethod
        def f(cls): return cls.__name__
        @staticmethod
        def g(): return 2
    class D(C): pass
    return C.__dict__['f'].__get__(None, D)(), D.__dict__.get('f'), C.__dict__['g'].__get__(1)()
