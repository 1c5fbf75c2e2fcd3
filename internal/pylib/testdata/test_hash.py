"""Hashes of objects and integers."""
from __future__ import print_function
class H(object):
    def __init__(self, n): self.n = n
    def __hash__(self): return self.n
    def __eq__(self, o): return True
for n in (0, 5, -1, -2, 2**61, 2**61-1, 2**63, 2**64+5, -2**62, 2**31, 2**32+7, 10**30):
    try: print("%d" % n, hash(H(n)))
    except Exception as e: print("%d" % n, type(e).__name__, e)
print(hash(H(True)), hash(-1), hash(-1.0), hash(1.5) != 0, hash(2.0), hash(True))
for n in (2**61, 2**61-1, 2**62+1, -2**61): print(hash(n))
class S(object):
    def __init__(self, n): self.n = n
    def __hash__(self): return hash(self.n)
    def __eq__(self, o): return self.n == o.n
d = {S('abc'): 1, S((1, 'x')): 2}
print(d[S('abc')], d[S((1, 'x'))], hash(S('abc')) == hash('abc'), hash((1,2)) == hash((1,2)))
class B(object):
    def __hash__(self): return 'x'
try: hash(B())
except TypeError as e: print(e)
class N(object):
    __hash__ = None
try: hash(N())
except TypeError as e: print(e)
try: {N(): 1}
except TypeError as e: print(e)
