# Tracebacks of errors in every kind of operation, and the ways out of try and with.
import sys, traceback
class CM(object):
    def __init__(self, swallow): self.swallow = swallow
    def __enter__(self): return self
    def __exit__(self, t, v, tb):
        print('exit', t and t.__name__, v)
        return self.swallow
def boom(x):
    raise ValueError('boom %s' % x)
def a():
    with CM(False):
        try:
            boom(1)
        finally:
            print('fin')
def b():
    for i in range(3):
        try:
            if i == 1: continue
            if i == 2: break
            a()
        except KeyError:
            print('no')
        except ValueError as e:
            print('caught', e, sys.exc_info()[0].__name__)
            try:
                {}['x']
            except KeyError:
                print(sys.exc_info()[0].__name__)
            print(sys.exc_info()[0].__name__)
        else:
            print('else')
        finally:
            print('finally', i)
    print(sys.exc_info()[0])
def gen():
    try:
        x = yield 1
        print('got', x)
        yield 2
    except GeneratorExit:
        print('closed')
        raise
    except ValueError:
        print('thrown')
        yield 'v'
    finally:
        print('gen fin')
b()
g = gen()
print(next(g)); print(g.send('a')); g.close()
g = gen(); next(g); print(g.throw(ValueError('q')));
try: next(g)
except StopIteration: print('stop')
def c():
    try:
        with CM(True):
            boom(2)
        print('after')
        with CM(False) as x, CM(True) as y:
            boom(3)
        return 'ret'
    finally:
        print('c fin')
print(c())
def d():
    try:
        boom(4)
    except ValueError:
        def inner():
            raise TypeError('inner')
        inner()
try:
    d()
except TypeError:
    print(traceback.format_exc())
def e(n):
    try:
        if n: return e(n - 1)
        boom(5)
    finally:
        pass
try: e(3)
except ValueError: print(traceback.format_exc())
class P(object):
    @property
    def p(self): return self.q.r
    def __getattr__(self, n):
        raise AttributeError('no ' + n)
    def __lt__(self, o): raise ValueError('lt')
    def __add__(self, o): return boom(o)
    def __getitem__(self, k): return boom(k)
    def __setitem__(self, k, v): boom((k, v))
    def __iter__(self): return iter([1, 2])
    def __len__(self): boom('len')
    def __str__(self): boom('str')
def tr(f):
    try: f()
    except Exception: print(traceback.format_exc())
p = P()
def f1(): p.p
def f2(): p < 1
def f3(): return p + 1
def f4(): return p[1]
def f5(): p[1] = 2
def f6(): p.x += 1
def f7(): len(p)
def f8(): '%s' % p
def f9(): str(p)
def f10(): p.nosuch(1)
def f11(): p[2] += 1
def f12(): a, b, c = p
def f13(): sorted([p, p])
def f14(): 1 + p.y
def f15(): None + 1
def f16(): 'a' + 1
def f17(): len(5)
def f18(): int('x')
def f19(): isinstance(1, 2)
def f20():
    x = 1
    x()
def f21(): (lambda: boom(6))()
def f22(): [boom(i) for i in (1, 2)]
def f23(): list(boom(i) for i in (1, 2))
def f24(): undefined_name
def f25():
    for i in 5: pass
def f26():
    print(unb)
    unb = 1
def f27(): -'a'
def f28(): {}['k']
def f29(): [][1]
def f30(): {[]: 1}
for i in range(1, 31):
    tr(globals()['f%d' % i])
