class B:
    def __init__(self, v): self.v = v
    def __nonzero__(self): return self.v
class L:
    def __init__(self, v): self.v = v
    def __len__(self): return self.v
class BN(object):
    def __init__(self, v): self.v = v
    def __nonzero__(self): return self.v
class LN(object):
    def __init__(self, v): self.v = v
    def __len__(self): return self.v
for v in (5, "a", None, True, 0, -1):
    for c in (B, L, BN, LN):
        for f in (lambda: bool(c(v)), lambda: not c(v)):
            try: print c.__name__, v, f()
            except Exception, e: print type(e).__name__, e
