# Every operator between numbers of all kinds: the result with its type, or the error.
from __future__ import print_function
import sys
PY3 = sys.version_info[0] == 3
class X(int): pass
values = [0, 3, -2, 2 ** 64, -2 ** 63, True, 1.5, X(4)]
if PY3:
    from enum import IntEnum, IntFlag
    class E(IntEnum):
        A = 1
        B = 5
    class F(IntFlag):
        R = 1
        W = 2
        S = 8
    values += [E.B, F.R, F.R | F.S]
    values = [v for v in values if not abs(v) > 2 ** 61] + [2 ** 40]
else:
    class Y(long): pass
    values += [long(0), long(-2), Y(9) + 0, Y(2 ** 65), sys.maxint]
def show(v):
    if isinstance(v, tuple): return '(%s)' % ', '.join(map(show, v))
    return '%r:%s' % (v, type(v).__name__)
def go(f, *args):
    try: return show(f(*args))
    except Exception as e: return '%s %s' % (type(e).__name__, e)
def add(a, b): return a + b
def sub(a, b): return a - b
def div(a, b): return a / b
def mod(a, b): return a % b
def band(a, b): return a & b
def xor(a, b): return a ^ b
def lt(a, b): return a < b
def eq(a, b): return a == b
def ior(a, b): a |= b; return a
def small(f):
    def g(a, b):
        if not -100 < b < 100 or b == 1.5 and f.__name__ == 'power': return 'large'
        return f(a, b)
    return g
@small
def shl(a, b): return a << b
@small
def power(a, b): return a ** b
def find(a, b): return {a: 'found'}.get(b), b in [a], b in set([a])
for f in (add, sub, div, mod, band, xor, lt, eq, ior, shl, power, divmod, find):
    for a in values:
        if f is divmod and a == 9: continue
        print(f.__name__, repr(a), '|', '; '.join(go(f, a, b) for b in values))
for name, f in [('neg', lambda a: -a), ('pos', lambda a: +a), ('inv', lambda a: ~a if a is not True else 'bool'), ('abs', abs), ('int', int), ('float', float), ('bool', bool), ('not', lambda a: not a), ('str', str), ('repr', repr), ('hash', lambda a: hash(a) == hash(int(a)) or a == 1.5),
                ('hex', hex), ('bin', bin), ('oct', oct), ('d', lambda a: '%d' % a), ('x', lambda a: '%x' % int(a)), ('s', lambda a: '%s' % a), ('r', lambda a: '%r' % a), ('f', lambda a: '%.1f' % a), ('format', format), ('{:>5}', '{0:>5}'.format), ('{!r}', '{0!r}'.format),
                ('real', lambda a: a.real), ('imag', lambda a: a.imag), ('conj', lambda a: a.conjugate()), ('complex', complex), ('type', lambda a: type(a).__name__), ('isint', lambda a: isinstance(a, int)), ('add', lambda a: a.__add__(1)), ('radd', lambda a: a.__radd__(1)),
                ('index', lambda a: [5, 6, 7][a % 3]), ('mul', lambda a: 'ab' * (a % 3)), ('range', lambda a: list(range(a % 4))), ('sum', lambda a: sum([a, a])), ('sorted', lambda a: sorted([a, 4, 1])), ('list', lambda a: [a, (a,)]), ('pow', lambda a: pow(a, 2, 5) and 'ok')]:
    print(name, '|', '; '.join(go(f, a) for a in values))
