# Attributes that cannot be set, got or deleted.
from __future__ import print_function
class C(object):
    x = property(lambda s: 1)
    y = property()
    def f(self): pass
def t(f):
    try: f()
    except Exception as e: print(type(e).__name__, e)
def a(): [].foo = 1
def b(): l = []; l.foo = 1
def c(): C().x = 1
def d(): C().y
def e(): del C().x
def f(): len.foo = 1
def g(): setattr(3, 'foo', 1)
def h(): l = {}; l.keys = 1
def i(): C().f.foo = 1
def j(): del C().foo
def k(): del [].foo
def l(): o = object(); o.foo = 1
def m(): None.foo = 1
def n(): s = 'x'; s.upper = 1
def o(): C.z
def p(): C().z
def q(): del C.z
for x in a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q: t(x)
