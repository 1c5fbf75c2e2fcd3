def f(a, func, /, *args, **kwds):
    try:
        res = func(*args, **kwds)
    finally:
        pass
    return res
print(f(1, max, 2, 3))
def g(func, /, *args, **kwds):
    def h(): return func
    return h()
print(g(3))
class C:
    def m(self, func, /, *args, **kwds):
        self.x = func
        while True:
            try:
                return func(*args, **kwds)
            finally:
                self.x = 1
print(C().m(max, 1, 2))
