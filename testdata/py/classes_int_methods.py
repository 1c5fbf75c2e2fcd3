from __future__ import print_function
class Port(int):
    """A port number."""
    def __new__(cls, value, *rest):
        value = int(value)
        if not 0 <= value <= 65535:
            raise ValueError('bad port %d' % value)
        return super(Port, cls).__new__(cls, value)
    def __init__(self, value, name='?'):
        self.name = name
    def __add__(self, other):
        return Port(super(Port, self).__add__(other))
    def __repr__(self):
        return 'Port(%s)' % super(Port, self).__repr__()
    def __str__(self):
        return 'port ' + int.__str__(int(self))
    def is_low(self):
        return self < 1024
p = Port('80', 'http')
print(p, repr(p), p.name, p.is_low(), p + 1, repr(p + 1), type(p + 1).__name__, p - 1, type(p - 1).__name__, 1 + p, p * 2)
try: Port(70000)
except ValueError as e: print(e)
import copy
q = copy.copy(p); print(q, q.name, q == p, q is p, copy.deepcopy([p])[0].name)
class Mod7(int):
    def __new__(cls, v): return int.__new__(cls, v % 7)
    def __mul__(self, o): return Mod7(int(self) * int(o))
    def __pow__(self, o, m=None): return Mod7(pow(int(self), int(o), 7))
    def __neg__(self): return Mod7(-int(self))
    def __divmod__(self, o): return ('dm', o)
    def __abs__(self): return 'abs'
    def __invert__(self): return 'inv'
    def __lshift__(self, o): return 'ls%d' % o
    def __rlshift__(self, o): return 'rls%d' % o
    def __getitem__(self, i): return 'item%s' % i
    def __len__(self): return 3
    def __contains__(self, x): return x == 'in'
    def __call__(self, *a): return ('called', a)
    def __enter__(self): return self
    def __exit__(self, *a): return False
    def __iter__(self): return iter([1, 2])
m = Mod7(10)
print(m, m * 4, repr(m ** 3), -m, divmod(m, 2), abs(m), ~m, m << 2, 2 << m, m[5], len(m), 'in' in m, m(1), list(m), bool(m))
with m as z: print(z is m)
class Weird(int):
    def __eq__(self, other): return 'eq'
    def __lt__(self, other): return NotImplemented
    def __gt__(self, other): return NotImplemented
    def __hash__(self): return 1
    def __add__(self, other): return NotImplemented
    def __radd__(self, other): return 'radd'
w = Weird(3)
print(w == 3, 3 == w, 1 + w, w != 4)
class A(int): pass
class B(A):
    def __radd__(self, o): return 'B.radd'
    def __rsub__(self, o): return 'B.rsub'
print(A(1) + B(2), A(1) - B(2), 1 - B(2), B(2) - A(1), A(5) // A(2), A(7) % 4)
class Meta(A):
    count = 0
    @property
    def double(self): return self * 2
    @classmethod
    def make(cls, v): return cls(v)
    @staticmethod
    def zero(): return 0
    def __getattr__(self, name): return 'attr ' + name
k = Meta.make(4)
print(k.double, k.zero(), k.other, k.bit_length(), isinstance(k, (A, str)), Meta.__mro__[1].__name__, Meta.__bases__ == (A,), k.__class__.__name__)
class int2(int): pass
class Multi(A, Exception if False else object): pass
print(Multi(3) + 1, int2(3) == 3, {int2(3): 1}[3])
print(sorted([A(3), 1, A(2)]), min(A(3), 5), max([A(3), A(4)]), sum([A(1), A(2)]), list(map(A, '12')), [A(1), A(2)] == [1, 2], (A(1),) == (1,), A(1) in {1: 0})
n = A(0)
for i in range(A(3)): n += i
print(n, type(n).__name__, 'x' * A(2), [10, 20][A(1)], '%03d|%x|%s|%5.1f' % (A(5), A(255), A(7), A(2)), '{:>4}|{:b}|{}'.format(A(5), A(5), A(9)))
try: A('x')
except ValueError as e: print(e)
try: A(None)
except TypeError as e: print(str(e).split(',')[0][:40])
try: A(1, 2, 3)
except TypeError as e: print('too many')
try: A(5)()
except TypeError as e: print(e)
try: A(5)[0]
except TypeError as e: print(str(e).replace('has no attribute \'__getitem__\'', 'is not subscriptable'))
try: len(A(5))
except TypeError as e: print(e)
try: list(A(5))
except TypeError as e: print(e)
try: A(5) < 'x' and None; print('2' if not isinstance('', bytes) is False else '')
except TypeError as e: print(e)
import operator, json, math
print(operator.index(A(5)), operator.add(A(5), 1), json.dumps({'a': A(5), 'l': [A(1)]}), math.sqrt(A(16)), float(A(2)), complex(A(2)), divmod(A(7), A(2)), pow(A(2), A(3), A(5)), round(A(5)), hash(A(5)) == 5, A(5).__hash__() == 5, A(5).__index__(), A(5).__int__(), A(5).__bool__() if hasattr(A(5), '__bool__') else A(5).__nonzero__())
print(A(5).__add__(1), A(5).__radd__(1), A.__add__(A(1), 2), int.__add__(A(1), 2), A.__name__, A.__doc__, Port.__doc__, A(5).real, type(A(5).real).__name__, A(5).conjugate())
print(A(3) if A(0) else A(4), A(0) or 'zero', not A(1), A(1) and 'one', A(2) is A(2), A(6) & A(3), A(6) | 1, 6 ^ A(3), A(1) << A(3), 16 >> A(2))
