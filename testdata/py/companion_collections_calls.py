# collections: what containers answer, and the words of their errors.
from __future__ import print_function
import collections, copy, sys
from collections import deque, defaultdict, namedtuple


def t(s):
    try:
        r = repr(eval(s))
    except Exception as e:
        r = type(e).__name__ + ' ' + str(e)
    print(s, '=>', r)


def D(*a,**k): return deque(*a,**k)
def after(f,*a):
    d=deque([1,2,3]); r=f(d,*a); return d, r
def mut():
    d=deque([1,2,3])
    for x in d: d.append(1)
def mut2():
    d=deque([1,2,3])
    for x in d: d.pop(); d.append(1)
class Sub(deque):
    def hello(self): return len(self)
class Sub2(deque):
    def __init__(self, n): deque.__init__(self, range(n)); self.n=n
rec=deque([1]); rec.append(rec)
class M(defaultdict):
    def __missing__(self,k): return k
P=namedtuple('P','x y')
p=P(1,2)
for e in '''deque();deque([1,2]);deque('ab',3);deque(range(5),maxlen=2);deque(maxlen=0);deque(5);deque([],-1);deque([],'a');deque([],1.5);deque(1,2,3);deque(foo=1);deque(iterable=[1]);deque([1],None)
after(deque.append,4);after(deque.appendleft,0);after(deque.pop);after(deque.popleft);after(deque.extend,[7,8]);after(deque.extendleft,[7,8]);after(deque.extend,5);after(deque.rotate);after(deque.rotate,-1);after(deque.rotate,10);after(deque.rotate,'a');after(deque.reverse);after(deque.clear);after(deque.remove,2);after(deque.remove,9);after(deque.count,2);after(deque.append);after(deque.append,1,2);after(deque.pop,1)
deque().pop();deque().popleft();deque([1])[5];deque([1])['a'];deque([1])[-1];deque([1,2,3])[0:2];deque([1,2])[1.0];after(deque.__setitem__,0,9);after(deque.__delitem__,1);after(deque.__setitem__,9,9);after(deque.__delitem__,9)
mut();mut2();list(deque('abc'));list(reversed(deque('abc')));len(deque('abc'));bool(deque());bool(deque([0]));'a' in deque('ab');'z' in deque('ab');deque([1,2]).maxlen;deque([1],4).maxlen
deque([1])==deque([1]);deque([1])==[1];deque([1])!=deque([2]);deque([1])<deque([2]);deque([1,2])<deque([1]);deque([1])<[2];deque([3])>=deque([2]);deque([1])==deque([1.0])
rec;copy.copy(deque([1],3));copy.deepcopy(deque([[1]]));copy.copy(Sub([1,2]));Sub([1,2]);Sub([1,2]).hello();Sub2(3);Sub2(3).n;Sub([1]).foo;deque().foo;setattr(deque(),'x',1);type(deque());deque.__name__,deque.__module__;str(deque([1]));iter(deque()).__class__.__name__;reversed(deque()).__class__.__name__
deque([1,2]).extend(x for x in [3]);after(lambda d: d.extend(d));after(lambda d: d.extendleft(d));sorted(deque([3,1]));deque([1,2]).__iadd__([3]);isinstance(deque(),collections.deque);sum(deque([1,2]));max(deque([1,5]));[x for x in deque([1,2])];deque([deque([1])])
defaultdict();defaultdict(int);defaultdict(None);defaultdict(5);defaultdict(list,{'a':[1]});defaultdict(list,a=1);defaultdict(int,[(1,2)]);defaultdict(list)['x'];defaultdict()['x'];defaultdict(list,{},{});defaultdict(default_factory=int);defaultdict(int).default_factory;defaultdict(int).__missing__('a');M(int)['q'];M();defaultdict(int,a=1)==dict(a=1);copy.copy(defaultdict(int,a=1));defaultdict(int,a=1).copy();type(M(int).copy());defaultdict(lambda: 1/0)['x'];defaultdict.__name__,defaultdict.__module__;type(defaultdict());setattr(defaultdict(int),'default_factory',list);defaultdict(int).foo;copy.deepcopy(defaultdict(list,a=[1]));isinstance(defaultdict(),dict)
namedtuple('P','x y');P;p;P(1);P(1,2,3);P(1,x=2);P(1,z=2);P(x=1,y=2);P();P._fields;P._make([1,2]);P._make([1]);P._make(5);p._replace(x=5);p._replace(z=5);p._asdict();p.x;p.z;setattr(p,'x',1);setattr(p,'q',1);p.__class__.__name__;P.__doc__;P._field_defaults;P.__module__;namedtuple('E','');namedtuple('E','')();namedtuple('P','x,y')(1,2);namedtuple('P',['x','y'])(1,2);namedtuple('P','x x');namedtuple('P','class');namedtuple('P','_x');namedtuple('P','1x');namedtuple('1P','x');namedtuple('P','x class x',rename=True)._fields;namedtuple('P','x y',defaults=[5])(1);namedtuple('P','x',defaults=[5,6]);namedtuple('P','x',module='mm').__module__;namedtuple('P');namedtuple(5,'x');namedtuple('P','x y',verbose=False)(1,2);p.__getnewargs__();copy.copy(p);copy.deepcopy(P([1],2));p.__slots__;dir(P)==0;p==P(1,2);p!=P(1,2);hash(p)==hash((1,2));P.__match_args__;P.__mro__;repr(P(1,P(2,3)));'{0.x}-{0.y}'.format(p);isinstance(p,tuple);p._fields;len(p);p+(1,);p[5];p['a']'''.replace('\n',';').split(';'): t(e)
class Pt(namedtuple('Pt','x y')):
    __slots__=()
    def __new__(cls,x,y=7): return super(Pt,cls).__new__(cls,x,y)
    @property
    def s(self): return self.x+self.y
    def __str__(self): return 'Pt!'
print(Pt(1), Pt(1).s, repr(Pt(1)), Pt(1)._replace(x=9), Pt._make([3,4]).s)
