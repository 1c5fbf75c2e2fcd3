def f1():
    exec "x = 1"
    print x
def f2(a):
    exec "a = 5; b = a + 1"
    print a, b
def f3():
    y = 10
    exec "y = y + 1; z = y"
    print y, z
def f4():
    ns = {}
    exec "q = 7" in ns
    print ns['q'], sorted(ns.keys())
def f5():
    g, l = {'a': 1}, {}
    exec "b = a + 1; a = 9" in g, l
    print g['a'], sorted(l.items())
def f6():
    exec "def h(n): return n * 2"
    print h(4)
def f7():
    for i in range(3):
        exec "v%d = i * i" % i
    print v0, v1, v2
def f8(a, b=2, *c, **d):
    e = 5
    l = locals()
    print sorted(l.items())
    l['e'] = 6
    print e
def f9():
    code = compile("m = 3\nprint m", "<c>", "exec")
    exec code
    print m
def f10():
    exec "import os as myos"
    print myos.sep
def f11():
    exec "t = 1"
    exec "t += 1"
    print t, sorted(locals())
def f12():
    exec "undefined_name = 3"
    print undefined_name
def f13():
    exec "gg = len('abc')"
    return gg
X = 1
def f14():
    exec "global X; X = 2"
    print X
def f15():
    exec "X = 3"
    print X
def f16():
    from os.path import join
    print eval("join('a', 'b')"), eval("1 + X"), eval("X", {'X': 50}), eval("a + b", {'a': 1}, {'b': 2})
def f17():
    w = 4
    print eval("w * 2"), eval("[w for _ in range(2)]")
def f18():
    exec "class K:\n    v = 1\nk = K()"
    print k.v
def f19():
    d = dict(a=1)
    exec "r = a" in d
    print d['r'], '__builtins__' in d
def f20():
    exec("pp = 1")
    print pp
    exec("qq = 2", globals())
    print 'qq' in globals()
    n = {}
    exec("rr = 3", n)
    print n['rr']
    exec("ss = 4", {}, n)
    print n['ss']
for i in range(1, 21):
    print 'f%d' % i,
    try: r = eval('f%d' % i)(*((1,) if i in (2, 8) else ()))
    except Exception, e: print type(e).__name__, e
    else: print r
exec "modvar = 5"
print modvar
print sorted(k for k in globals() if k[0] == 'm'), 'f1' in vars(), 'X' in dir()
def outer():
    x = 1
    def inner():
        return sorted(locals()), x
    return inner()
print outer()
class C:
    a = 1
    exec "b = 2" in {}
try: exec "x ="
except SyntaxError, e: print e
try: exec "print nope"
except NameError, e: print e
try: eval("1 +")
except SyntaxError, e: print e
try: eval("x = 1")
except SyntaxError, e: print e
try: exec 5
except TypeError, e: print e
import os, tempfile
path = os.path.join(tempfile.gettempdir(), 'names_exec_%d.py' % os.getpid())
open(path, 'w').write('ev = 42\ndef ef(): return ev\nprint __name__\n')
execfile(path); print ev, ef()
ns = {}; execfile(path, ns); print ns['ev']
def fe():
    execfile(path)
    try: print sorted(k for k in locals())
    except NameError, e: print e
fe()
os.remove(path)
