"""Comparisons and operators of related classes: who is asked first."""
from __future__ import print_function
class A(object):
    def __lt__(self, o): print('A.lt'); return 'a'
    def __gt__(self, o): print('A.gt'); return 'a'
    def __eq__(self, o): print('A.eq'); return 'a'
    def __ne__(self, o): print('A.ne'); return 'a'
    def __le__(self, o): print('A.le'); return NotImplemented
    def __add__(self, o): print('A.add'); return 'a'
    def __radd__(self, o): print('A.radd'); return 'a'
    def __mul__(self, o): print('A.mul'); return 'a'
class B(A):
    def __gt__(self, o): print('B.gt'); return 'b'
    def __eq__(self, o): print('B.eq'); return NotImplemented
    def __ge__(self, o): print('B.ge'); return 'b'
    def __radd__(self, o): print('B.radd'); return 'b'
    def __rmul__(self, o): print('B.rmul'); return 'b'
class C(A):
    pass
print(A() < B(), A() == B(), A() != B(), A() <= B(), B() < A(), B() == A())
print(A() < C(), A() > C(), A() == C(), C() < A())
print(A() + B(), A() * B(), A() + C(), B() + A())
print(A() < A(), A() == A())
print(1 < A(), 1 == A(), A() == 1, 1 != A())
class I(object):
    def __radd__(self, o): return 'i'
print(1 + I(), 'x' == I())
def f(o):
    o.sort(); return len(o)
print(f([A(), B()]))
print([B()] == [A()], (A(),) != (B(),), A() in [B()], max(A(), B()) is not None)
