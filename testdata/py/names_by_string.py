# Names by string: globals, exec, eval, compile, __import__.
x = 1
def f():
    global y
    y = 2
    return x
exec("x = 10")
print(x, f())
globals()['x'] = 20
print(x, f())
globals()['zed'] = 5
print(zed)
f.x = 3
for k in list(globals()):
    if k == 'x':
        print(k, globals()[k])
del globals()['x']
try:
    print(x)
except NameError as e:
    print(e)
exec("def g(a):\n    return a + h\nh = 3")
print(g(4))
print(eval("[i for i in range(y)]"))
def func():
    a = 1
    b = 2
    return eval("a + b"), sorted(locals()), sorted(vars())
print(func())
code = compile("a = 1\nb = a + 1\nprint(b)", "mycode", "exec")
ns = {}
exec(code, ns)
print(sorted(k for k in ns if k[0] != '_'))
class M(object):
    def __getitem__(self, k): return k.upper()
print(eval("foo + bar", {}, M()))
print(type(eval("lambda x: x + 1")), eval("lambda x: x + 1")(2))
exec("import os.path, sys as s\nfrom math import *\nv = floor(2.5)")
print(v, os.path.basename("/a/b"))
exec("for i in range(3):\n    try:\n        if i == 1: raise ValueError(i)\n    except ValueError as e:\n        print('got', e)\nelse:\n    print('done')")
exec("""
class K(object):
    n = 5
    def m(self): return self.n + big
big = 100
print(K().m())
def gen():
    for i in range(3):
        yield i * big
print(list(gen()))
""")
def outer():
    v = 1
    def inner():
        return eval("v2", {"v2": v})
    return inner()
print(outer())
def t():
    try:
        exec("1/0")
    except ZeroDivisionError as e:
        print("zde", e)
t()
m = map(eval, ["1+1", "2*3"])
print(list(m))
print("yes" if 'x' in globals() else "no x")
print(__import__("os").path.sep, __import__("os.path", {}, {}, ["x"]).sep)
import importlib
print(importlib.import_module("os.path").sep, importlib.import_module("json").dumps([1]))
