# Classes that derive from dict and tuple.
from __future__ import print_function
import json
def t(s):
    try:
        r = repr(eval(s))
    except Exception as e:
        r = type(e).__name__ + ' ' + str(e)
    print(s, '=>', r)
class D(dict):
    def __missing__(self,k): return k*2
class E(dict):
    def __init__(self, x, **k):
        dict.__init__(self, **k)
        self.x=x
    def __setitem__(self,k,v):
        dict.__setitem__(self,k,v+1)
class A(dict):
    def __getattr__(self,n):
        try: return self[n]
        except KeyError: raise AttributeError(n)
    def __setattr__(self,n,v): self[n]=v
class P(tuple):
    def __new__(cls,x,y): return tuple.__new__(cls,(x,y))
    x=property(lambda s:s[0])
def f(**k): return sorted(k.items())
d=D(a=1); e=E(5,a=1); p=P(1,2); a=A(host='h'); a.port=80
e['q']=1
for s in '''d;d['a'];d['zz'];'zz' in d;len(d);d=={'a':1};{'a':1}==d;d!={'a':1};e;e.x;e['q'];f(**d);dict(d);list(d);sorted(e);isinstance(d,dict);type(d) is D;json.dumps(a);a.host,a.port;a;d.get('x');d.pop('a');d;d.setdefault('k',3);d.update({'z':1});d.items();sorted(d.keys());sorted(d.values());D.fromkeys('ab');type(D.fromkeys('ab'));d.copy();bool(D());hash(d);D([(1,2)]);D({1:2},x=3);D(5);d.nope;p;p.x;p[1];p==(1,2);(1,2)==p;{p:1}[p];{(1,2):1}[p];hash(p)==hash((1,2));p+(3,);(0,)+p;p*2;p<(1,3);p[0:1];'%s-%s'%p;sorted([P(2,1),p]);P(1);len(p);tuple(p);1 in p;p.index(2);list(p);P.__mro__;D.__mro__;repr(p);str(d);dict.__getitem__(d,'k');tuple.__getitem__(p,0);dict.get(5,1);json.dumps(p);'%(k)s'%d;'{0[k]}'.format(d);max(p);dict.__init__(d,q=5);d.clear();d;vars(e);hasattr(d,'__dict__');d.__class__;e.__len__();D.__getitem__;d|{'b':1};{'b':1}|d;list(zip(d,p))'''.split(';'): t(s)
x,y=p
print(x,y)
for k in e: print(k, e[k])
for k,v in e.items(): print(k,v)
del e['q']; print(e)
d=D(); d['self']=d; print(d)
