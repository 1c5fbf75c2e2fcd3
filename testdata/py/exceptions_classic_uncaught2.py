# exit: 1
class E: pass
class F(E):
    def __init__(self, *a): self.a = a
    def __str__(self): return 'F:%s' % (self.a,)
class G:
    def __init__(self, x, y=2): self.x = x; self.y = y
    def __repr__(self): return 'G(%r)' % self.x
import sys, traceback
raise F('boom', 1)
