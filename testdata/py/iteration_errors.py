# What an iterator raises comes out of all that iterates over it.
from __future__ import print_function
import traceback
def bad(): raise TypeError('mine')
def g():
    yield 'a'
    bad()
def h():
    yield 4 + ""
class Nx(object):
    def __iter__(self): return self
    def next(self): raise TypeError('next mine')
    __next__ = next
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
fs = [lambda x: ','.join(x), lambda x: list(x), lambda x: tuple(x), lambda x: set(x), lambda x: dict(x), lambda x: sorted(x), lambda x: sum(x), lambda x: max(x), lambda x: min(x), lambda x: any(x), lambda x: all(x), lambda x: list(map(str, x)), lambda x: list(zip(x, x)), lambda x: list(enumerate(x)), lambda x: list(filter(None, x)), lambda x: [].extend(x), lambda x: 'z' in x, lambda x: (lambda *a: a)(*x), lambda x: {}.update(x), lambda x: set().update(x), lambda x: bytearray(x), lambda x: dict.fromkeys(x), lambda x: reversed(x), lambda x: [i for i in x], lambda x: next(iter(x)), lambda x: b','.join(x), lambda x: __import__('struct').pack('%ds' % len(x), x), lambda x: frozenset(x), lambda x: ''.join(str(i) for i in x), lambda x: bytes(x) if str is not bytes else 0]
fs = fs[:23] + fs[24:]
for i, f in enumerate(fs):
    for x in (g, h) if i == 17 else (g, h, Nx):
        print(i, x.__name__, end=' '); t(lambda: f(x()))
def un1():
    a, b = g()
def un5():
    print(*g())
def un6():
    ','.join(str(x) + 1 for x in [1])
for f in un1, un5, un6: t(f)
