class E: pass
class F(E):
    def __init__(self, *a): self.a = a
    def __str__(self): return 'F:%s' % (self.a,)
class G:
    def __init__(self, x, y=2): self.x = x; self.y = y
    def __repr__(self): return 'G(%r)' % self.x
import sys, traceback
def t(label, f):
    try: f()
    except E, e: print label, 'E', e.__class__.__name__, isinstance(e, E), e is sys.exc_info()[1], sys.exc_info()[0]
    except G, g: print label, 'G', g.x, g.y, g
    except: print label, 'other', sys.exc_info()[0], sys.exc_info()[1]
def r1(): raise E()
def r2(): raise E
def r3(): raise F, (1, 2)
def r4(): raise F, 'x'
def r5(): raise F('y')
def r6(): raise G, 5
def r7(): raise G, (5, 6)
def r8(): raise G(9)
def r9(): raise 'string'
def r10(): raise 'string', 'value'
def r11(): raise 5
def r12(): raise None
def r13(): raise E, F()
def r14(): raise E(), 'x'
def r15(): raise ValueError, 'v'
def r16(): raise ValueError, ('a', 'b')
def r17(): raise ValueError, ValueError('inst')
def r18(): raise ValueError, None
def r19(): raise ValueError, TypeError('t')
def r20(): raise (ValueError, TypeError), 'x'
def r21(): raise object
def r22(): raise object()
def r23(): raise IOError, (2, 'no', 'file')
for n in range(1, 24):
    t('r%d' % n, globals()['r%d' % n])
try:
    try: raise F(1)
    except E: raise
except F, f: print 'again', f
try: raise F(3)
except (G, E), e: print 'tuple', e
try:
    try: raise E()
    finally: print 'finally'
except E: print 'caught'
try: raise E()
except Exception: print 'no'
except: print 'bare'
try: raise F(1)
except E: traceback.print_exc(file=sys.stdout)
try: raise G(7)
except G: traceback.print_exc(file=sys.stdout)
print traceback.format_exception_only(F, F(2))
[i for i in range(3)]
print i
class L:
    xs = [j for j in range(2)]
    print j
print L.j
def lf():
    [k for k in range(5)]
    return k
print lf()
print [z for z in 'ab'], z
print [x for x in 1, 2, 3], list(q for q in 'a')
try: q
except NameError, e: print e
{w for w in [1]}; {w: 1 for w in [1]}
try: w
except NameError, e: print e
class Old:
    def __getattr__(self, n):
        if n.startswith('__'): raise AttributeError(n)
        return 'got ' + n
    def __cmp__(self, o): return cmp(1, 2)
    def __nonzero__(self): return False
    def __len__(self): return 3
o = Old()
print o.foo, bool(o), not o, o < 5, o > 5, len(o)
try: print o + 1
except Exception, e: print type(e).__name__, e
class A:
    def m(self): return 'A.m'
    x = 1
class B(A): pass
class C2(A):
    def m(self): return 'C2.m'
class D(B, C2): pass
print D().m(), A.__name__, A.__module__, A.__dict__.keys() == A.__dict__.keys(), type(A), type(A()), A().__class__, isinstance(A(), A), issubclass(D, A)
print str(A), A == A, A() == A(), hasattr(A(), '__dict__'), A.m, A().m.im_class, callable(A()), callable(A)
try: A().nope
except AttributeError, e: print e
try: A.nope
except AttributeError, e: print e
try: A(1)
except TypeError, e: print e
try: A()()
except AttributeError, e: print e
try: A()[0]
except AttributeError, e: print e
try: len(A())
except AttributeError, e: print e
try: A() + 1
except TypeError, e: print e
try: for_ = [x for x in A()]
except Exception, e: print type(e).__name__, e
try: A.m()
except TypeError, e: print e
try: A.m(1)
except TypeError, e: print e
try: del A().zz
except AttributeError, e: print e
try: super(D, D()).m()
except TypeError, e: print e
class P:
    x = property(lambda self: 5)
p = P(); print p.x; p.x = 7; print p.x
class S:
    def __setattr__(self, n, v): self.__dict__[n] = ('set', v)
    def __delattr__(self, n): print 'del', n
    def __call__(self, *a): return a
    def __getitem__(self, i):
        if isinstance(i, int) and i > 3: raise IndexError
        return i
    def __contains__(self, x): return x == 'in'
    def __hash__(self): return 7
    def __eq__(self, o): return True
    def __repr__(self): return '<S>'
    def __getslice__(self, i, j): return (i, j)
    def __int__(self): return 3
    def __float__(self): return 1.5
    def __index__(self): return 2
    def __neg__(self): return 'neg'
    def __iadd__(self, o): return 'iadd'
    def __radd__(self, o): return 'radd'
s = S(); s.a = 1; print s.a; del s.a; print s(1, 2), s[2], list(s), 'in' in s, 'no' in s, hash(s), s == 5, s != 5, s, s[1:2], int(s), float(s), [0, 1, 2][s], -s, 1 + s
s += 1; print s
print A.__doc__, A().__doc__, A().__module__, dir(A)
A.y = 5; print A().y; a = A(); a.__class__ = C2; print a.m()
a.__dict__ = {'q': 1}; print a.q
class Meta: __metaclass__ = type
print type(Meta), isinstance(Meta(), object)
print isinstance(A(), object), isinstance(A, object), issubclass(A, object), E.__mro__ if hasattr(E, '__mro__') else 'no mro'
import types; print type(A) is types.ClassType, type(A()) is types.InstanceType
