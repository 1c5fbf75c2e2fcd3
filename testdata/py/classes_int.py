from __future__ import print_function
class Celsius(int):
    unit = 'C'
    def __new__(cls, v, note=None):
        self = int.__new__(cls, v)
        self.note = note
        return self
    def warm(self): return self > 20
class Money(int):
    def __repr__(self): return 'Money(%d)' % self
    def __add__(self, other): return Money(int(self) + int(other))
    __radd__ = __add__
class Plain(int): pass
a = Celsius(21, 'nice'); b = Plain('12')
print(a, repr(a), b, a.note, a.unit, a.warm(), type(a).__name__)
print(a + 1, 1 + a, a - 1, 1 - a, a * 2, 2 * a, a // 2, 43 // a, a % 4, 100 % a, a ** 2, 2 ** b)
print(a / 2 == 10.5 or a / 2, a == 21, 21 == a, a != 21, a < 22, 22 > a, a <= b, b < a, a > 20.5, 20.5 < a)
print(-a, +a, ~a, abs(Plain(-3)), a & 5, 5 | b, a ^ b, a << 1, 1 << b, a >> 1)
print(type(a + 1) is int, type(a + b) is int, type(-a) is int, isinstance(a, int), isinstance(a, Celsius), issubclass(Celsius, int))
m = Money(3)
print(m, repr(m), str(m), m + 4, 4 + m, repr(sum([m, m])), '%s %d %r %x %5d|%-5d|' % (m, m, m, a, a, a))
print('{} {!r} {:d} {:>5} {:x}'.format(m, m, m, a, b), format(a), format(a, '04d'))
d = {a: 'a', 12: 'twelve'}
print(d[21], d[a], d[b], 21 in d, a in d, b in d, 12 in {b: 1}, d.get(Plain(12)), d.get(21), {b: 1}.get(12))
d[21] = 'new'; d[b] = 'z'
print(len(d), d[a], d[12], sorted(d.values()))
s = set([a, b])
print(21 in s, b in s, 12 in s, a in [21], 21 in [a], [21, 12].index(b), (1, 21).count(a), len(set([a, 21, b, 12])))
print(list(range(b))[-1], 'x' * b, [0] * Plain(2), b * 'ab', 'abcdefghijklmnop'[b], [1, 2, 3][Plain(1)], 'abcdefgh'[Plain(2):Plain(4)])
print(bool(Plain(0)), bool(a), not Plain(0), int(a), float(a), hash(a) == hash(21), int(a) is not a, divmod(a, 4), divmod(100, a), pow(a, 2), pow(2, b, 7), round(b))
print(hex(b), oct(b), bin(b), chr(Plain(65)), max(a, b), min(1, a), sorted([a, 3, b, 15]), sorted([a, b], reverse=True))
print(a.real, a.imag, a.numerator, a.denominator, a.bit_length(), a.conjugate())
print(a + 1.5, 1.5 + a, a + 1j, 1j * b, a + True, True + a)
print(Plain(), Plain(7.9), Plain(a), Plain('ff', 16))
try: Plain('x')
except ValueError as e: print(e)
try: a + 'x'
except TypeError as e: print(e)
try: 'x' + a
except TypeError as e: print(e)
try: a.foo
except AttributeError as e: print(e)
try: a + None
except TypeError as e: print(e)
try: a / 0
except ZeroDivisionError as e: print(e)
a.foo = 3
print(a.foo, sorted(a.__dict__.items()))
class Slim(int):
    __slots__ = ()
try: Slim(3).x = 1
except AttributeError as e: print(e)
class Even(int):
    def __eq__(self, o): return int(self) % 2 == int(o) % 2
    def __hash__(self): return int(self) % 2
    def __lt__(self, o): return True
    def __bool__(self): return False
    __nonzero__ = __bool__
    def __index__(self): return 99
    def __int__(self): return 98
    def __str__(self): return 'even'
e = Even(4)
print(e == 6, 6 == e, e != 6, e < 0, bool(e), int(e), [0,1,2,3,4][e], e + 1, str(e), '%s %d' % (e, e), format(e), '{0:d}'.format(e))
n = Plain(3)
while n > 0:
    n -= 1
print(n, type(n).__name__)
x = Plain(5); x += 1; print(x, type(x).__name__)
print(int.__add__(a, 3), int.__repr__(m), (5).__add__(3), (5).__radd__(3), int.__mul__(2, 4), (5).__sub__('x') is NotImplemented)
import struct, math
print(struct.pack('>H', b) == struct.pack('>H', 12), math.sqrt(Plain(16)), math.floor(a) == 21, isinstance(True, int))
