# The places of errors in with, for and assert.
from __future__ import print_function
import traceback
def no(*a): return False
class It(object):
    def __iter__(self): raise ValueError('x')
def a():
    assert no(1)
def b():
    assert no(1), 'msg'
def c():
    for x in It(): pass
def d():
    for x, y in no(1): pass
def e():
    [x for x in no(1)]
def f():
    assert 1 == 2
def g():
    assert 1 + 2 - 3
def h():
    for x in no.foo(1): pass
def i():
    assert [0][0]
def j():
    for x in no(1): pass
def k():
    for x in [1][0]: pass
def l():
    [y for x,y in no(1)]
for fn in a, b, c, d, e, f, g, h, i, j,k,l:
    print(fn.__name__)
    try: fn()
    except Exception: print(traceback.format_exc())


class M(object):
    def __init__(self, a=0): pass
    def __enter__(self): return self
    def __exit__(self, *a): raise ValueError('exit')
def m():
    with M(1): pass
def n():
    with M() as m, M(a=2) as n: pass
def o():
    x = M()
    with x: pass
def p():
    with 3: pass
class E(object):
    def __enter__(self): raise ValueError('enter')
    def __exit__(self, *a): pass
def q():
    with E() as e: pass
for fn in m, n, o, p, q:
    print(fn.__name__)
    try: fn()
    except Exception: print(traceback.format_exc())
