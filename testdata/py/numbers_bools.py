# names whose kind must not be mistaken
def f(n):
    i = 0
    g = lambda i: i + 1
    print(g(True), [i + 1 for i in (True, False)], {i: i * 2 for i in (True,)}, list(i + 1 for i in [True]))
    def h():
        return i + 1
    i = True
    print(h(), i + 1, -i, i < 2, i == 1)
    return n + 1
def k():
    i = 0
    while i < 3:
        i += 1
    return i
print(f(True), k())
total = 0
for flag in [True, False, True]:
    total += flag
print(total)
d = {'a': True}
print(d['a'] + 1, d['a'] * 'x', d['a'] / 2, d['a'] // 1, d['a'] % 2, d['a'] - 1, d['a'] << 2, d['a'] & 3, d['a'] | 2, d['a'] ^ 1)
class C(object):
    n = 0
    flag = False
    def __init__(self):
        self.count = True
    def up(self):
        self.count += 1
        return self.count
print(C().up(), C.flag + 1, C().flag == 0, C().flag < 1)
x = float('nan')
print(x == x, x < 1, x > 1, x != x)
y = 1.5
y = y * x
print(y == y)
def deco(f): return f
@deco
def m(a, b=False, *c, **e):
    return a + b, b + 1, len(c) + b
print(m(1), m(True, True))
def outer():
    j = 0
    def inner():
        return j < 1, j + 1
    j = True
    return inner()
print(outer())
import sys as z
try:
    print(z + 1)
except TypeError as q:
    q = 1
    print(q + 1)
