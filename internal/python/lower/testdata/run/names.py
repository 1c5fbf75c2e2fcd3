# 2 3
len_ = len
def counter():
    global total
    total += 1
    return total
total = 10
print(counter(), counter(), total)

def make():
    global made
    made = 'made'
try:
    made
except NameError:
    print('not made')
make()
print(made)

def outer():
    x = 1
    def inner():
        return x + y
    y = 2
    x = 5
    return inner
print(outer()())

def later():
    return defined_later
defined_later = 'yes'
print(later())

def shadow(len):
    return len
print(shadow(3), len([1]))

str_ = str
try:
    str = unicode
except NameError:
    pass
print(str_ is str or True)

def local_only():
    try:
        print(value)
    except UnboundLocalError as e:
        print(e)
    value = 1
local_only()

del defined_later
try:
    later()
except NameError:
    print('deleted')

def deleted():
    a = 1
    del a
    try:
        a
    except UnboundLocalError as e:
        print(e)
    a = 2
    return a
print(deleted())

x = 'global'
class C(object):
    before = x
    x = 'class'
    after = x
    def method(self):
        return x
    inner = [i for i in range(3)]
    for k in range(3):
        last = k
    if k > 5:
        never = 1
    try:
        z = missing
    except NameError:
        z = 'fallback'
    def __private(self): return 'private'
    def call(self): return self.__private()
    total = total
c = C()
print(C.before, C.after, c.method(), C.inner, C.k, C.last, hasattr(C, 'never'), C.z, c.call(), C._C__private(c), C.total)

class Outer(object):
    a = 1
    class Inner(object):
        a = 2
        def get(self): return Outer.a, Outer.Inner.a
    b = Inner.a
print(Outer.Inner().get(), Outer.b)

def factory(base):
    n = 3
    class D(base):
        m = n
        def get(self): return n, self.m
    return D
print(factory(object)().get())

def tricky(a, b=x, *args, **kw):
    a, b = b, a
    args = args + (1,)
    kw['z'] = 9
    return a, b, args, sorted(kw.items())
print(tricky(1), tricky(1, 2, 3, k=4))

import_ = 5
for import_ in range(2): pass
print(import_)

def gen_scope():
    total = 0
    def add(n):
        t = total + n
        return t
    return [add(i) for i in range(3)]
print(gen_scope())

lam = lambda a, b=2, *c, **d: (a, b, c, d)
print(lam(1), lam(1, 3, 4, e=5))
print([f(2) for f in [lambda n: n * 2, lambda n: n ** 2]])
if __name__ == '__main__':
    print('main')
def doc():
    "the doc"
    return 1
print(doc.__doc__, doc.__name__, C.__name__)
_ = 3
print(_)
undefined()
