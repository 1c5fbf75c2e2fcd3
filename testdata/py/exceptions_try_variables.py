# Variables that a try, with or loop hands to its parts, and what outlives them.
import sys
def early(flag):
    if flag:
        v = 1
    try:
        print(v)
    except NameError as e:
        print(type(e).__name__, e)
early(True); early(False)
def changed():
    n = 0
    while n < 3:
        try:
            if n == 1: raise ValueError(n)
            print('try', n)
        except ValueError as e:
            print('err', n, e)
        finally:
            print('fin', n)
        n += 1
    return n
print(changed())
def nested(a):
    b = a
    try:
        try:
            c = b + 1
            raise KeyError(c)
        except KeyError as e:
            d = e.args[0]
            raise ValueError(d)
        finally:
            b = b * 2
    except ValueError as e:
        return e.args, b, c
print(nested(3))
def keeps(x):
    fs = []
    for i in range(3):
        try:
            fs.append(lambda: (x, i))
        finally:
            x += 1
    return [f() for f in fs]
print(keeps(10))
def outer():
    total = 0
    def add(k):
        try:
            return total + k
        finally:
            pass
    total = 5
    r = add(1)
    total = 6
    return r, add(1)
print(outer())
class A(object):
    def __init__(self): self.x = 1
    def m(self, y):
        try:
            return super(A, self).__repr__()[:5], self.x + y
        except TypeError:
            return self.x
        finally:
            self.x += 1
a = A()
print(a.m(1), a.m('s') if sys.version_info[0] < 4 and False else a.x)
def gen(n):
    for i in range(n):
        try:
            yield i
        finally:
            print('closed', i)
print(list(gen(2)))
def withs(path):
    with open(path) as f:
        first = f.readline()
        with open(path) as g:
            return first == g.readline()
print(withs(__file__))
def params(a, b=2, *c, **d):
    try:
        a.append(b)
        return a, b, c, sorted(d)
    except AttributeError:
        a = [a]
        return a, b
print(params([], 3, 4, z=5), params(1))
def rec(n):
    try:
        if n: return rec(n - 1) + 1
        return 0
    finally:
        n = -1
print(rec(5))
def reraise():
    try:
        try:
            1 // 0
        except ZeroDivisionError:
            raise
    except ZeroDivisionError as e:
        return str(e)[:7]
print(reraise())
def loops(items):
    out = []
    for a, b in items:
        try:
            if a == 2: continue
            if b == 9: break
            out.append(a / b)
        except ZeroDivisionError:
            out.append(None)
            continue
        else:
            out.append('ok')
    else:
        out.append('end')
    return out
print(loops([(1, 1), (2, 0), (3, 0)]), loops([(1, 9)]))
