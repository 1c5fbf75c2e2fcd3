def t(f, *a, **k):
    try: print(f.__name__, f(*a, **k))
    except Exception as e: print(f.__name__, type(e).__name__, e)
def f1():
    exec("x = 1")
    try: return x
    except NameError as e: return str(e)
def f2():
    ns = {}
    exec("a = 1; b = a + 1", ns)
    return ns['b'], sorted(k for k in ns if k != '__builtins__')
def f3():
    g, l = {}, {}
    exec("a = 1\ndef h(): return 5", g, l)
    return l['a'], l['h'](), 'a' in g
def f4(a, b=2, *c, **d):
    e = 5
    l = locals()
    l['e'] = 6
    return sorted(l.items()), e, locals() is l, locals()['e']
def f5():
    y = 3
    exec("y = 4")
    return y
def f6():
    y = 3
    l = locals()
    exec("y = 4; z = 5", globals(), l)
    return l['y'], l['z'], y
def f7():
    w = 4
    return eval("w * 2"), eval("w", {'w': 9}), eval("w + q", {'w': 1}, {'q': 2}), sorted(vars()), dir()
def f8():
    q = 5
    return eval("[q for _ in range(2)]"), eval("(lambda: 3)()")
def f9():
    exec("global GX; GX = 2")
    return GX
def f10():
    return exec("pass"), eval("1+1")
def f11(): return sorted(locals())
def f12():
    for i in range(2): pass
    try: raise ValueError
    except ValueError as e: inside = sorted(locals())
    return inside, sorted(locals())
def f13():
    def inner(): return n, sorted(locals())
    n = 1
    return inner(), sorted(locals())
def f14(): return sorted(locals())
def f15():
    exec(compile("k = 1", "<s>", "exec"), d := {})
    return d['k']
def f16(): return eval(compile("1 + 2", "<s>", "eval"))
def f17(): exec("a = = 1")
def f18(): return eval("a b")
def f19(): exec("1/0")
def f20(): eval("nope")
def f21(): exec(5)
def f22(): eval([])
def f23(): exec("x", 5)
def f24(): exec("x", {}, 5)
def f25(): return eval("  1 + 1")
def f26(): exec("  x = 1")
def f27(): return eval("x = 1")
def f28(): return type(exec), exec.__name__
def f29():
    ns = {'__builtins__': {}}
    return eval("len('a')", ns)
def f30():
    ns = {}
    exec("import math\nr = math.sqrt(4)", ns)
    return ns['r']
def f31(): return vars(object()) 
def f32():
    class C: pass
    c = C(); c.a = 1
    v = vars(c); v['b'] = 2
    return c.b, vars(C)['__module__'], sorted(vars(c))
def f33(): return globals() is globals(), 'f1' in globals(), globals()['__name__']
def f34():
    globals()['newglobal'] = 7
    return newglobal
def f35(): return dir(5)[:3], 'append' in dir([]), [n for n in dir() if n == 'x']
def f36(a, /, b, *, c=1): return locals()
t(f1); t(f2); t(f3); t(f4, 1); t(f4, 1, 2, 3, x=4); t(f5); t(f6); t(f7); t(f8); t(f9); t(f10); t(f11); t(f12); t(f13); t(f14); t(f15); t(f16)
for f in (f17, f18, f19, f20, f21, f22, f23, f24, f25, f26, f27, f28, f29, f30, f31, f32, f33, f34, f35): t(f)
t(f36, 1, 2)
exec("modvar = 5"); print(modvar)
loc = locals(); print(loc is globals()); loc['viaLocals'] = 3; print(viaLocals)
class K:
    a = 1
    print(a)
def gen():
    q = 1
    yield sorted(locals())
    r = 2
    yield sorted(locals())
print(list(gen()))
print((lambda a, b=1: sorted(locals()))(5))
