# 2 3
class Server(object):
    count = 5
    names = ['a', 'b']
    pairs = [(n, 1) for n in names]
    def start(self, backlog=count, names=names):
        return backlog, names
    if count > 3:
        big = True
        def extra(self): return self.big
    else:
        small = True
    for name in names:
        pass
    del name
    alias = start
    handlers = {'a': start, 'b': lambda self: 'lambda'}
s = Server()
print(s.start(), s.extra(), hasattr(s, 'small'), hasattr(s, 'name'), s.alias()[0], s.handlers['b'](1), s.pairs)

def make_class(label):
    class Made(object):
        tag = label
        def get(self):
            return label + self.tag
        def set(self, v):
            self.tag = v
            return self
        class Nested(object):
            inner = label * 2
    return Made
M = make_class('x')
print(M().set('y').get(), M.Nested.inner, M.__name__)

def accumulate():
    results = []
    def add(x):
        results.append(x)
        return len(results)
    add(1); add(2)
    return results
print(accumulate())

adders = [lambda x, n=n: x + n for n in range(3)]
print([f(10) for f in adders])
late = [lambda: n for n in range(3)]
def loop_closures():
    fs = []
    for i in range(3):
        def f(): return i
        fs.append(f)
    return [f() for f in fs]
print(loop_closures())

def even(n): return n == 0 or odd(n - 1)
def odd(n): return n != 0 and even(n - 1)
print(even(10), odd(7))

if even(2):
    def chosen(): return 'first'
else:
    def chosen(): return 'second'
print(chosen())

def fact(n): return 1 if n < 2 else n * fact(n - 1)
print(fact(20))

def try_in_generator():
    for i in range(4):
        try:
            if i == 2: raise ValueError(i)
            yield i
        except ValueError as e:
            yield 'error %s' % e
        else:
            yield 'ok'
        finally:
            yield 'done'
print(list(try_in_generator()))

def finally_continue():
    out = []
    for i in range(3):
        try:
            out.append(i)
            if i == 1:
                raise KeyError
        except KeyError:
            out.append('k')
        finally:
            if i == 0:
                out.append('f')
    return out
print(finally_continue())

def return_in_loop_in_try():
    try:
        for i in range(5):
            for j in range(5):
                if i * j == 6:
                    return i, j
    finally:
        print('leaving')
print(return_in_loop_in_try())

def with_variables(lock):
    with lock:
        a = 1
        with lock as inner:
            b = a + 1
        c = b + 1
    return a, b, c, inner
class Lock(object):
    def __enter__(self): return 'locked'
    def __exit__(self, *exc): return False
print(with_variables(Lock()))

def with_in_loop():
    total = 0
    for i in range(5):
        with Lock() as l:
            if i == 1: continue
            if i == 4: break
            total += i
    else:
        total = -1
    return total, i, l
print(with_in_loop())

def state_machine():
    state, seen = 'start', []
    while True:
        try:
            if state == 'start':
                state = 'middle'
                continue
            elif state == 'middle':
                state = 'end'
                raise IndexError('jump')
            else:
                break
        except IndexError as e:
            seen.append(str(e))
            continue
        finally:
            seen.append(state)
    return seen
print(state_machine())

def handlers():
    for exc in (ValueError('v'), TypeError('t'), KeyError('k'), ZeroDivisionError('z')):
        try:
            try:
                raise exc
            except (ValueError, TypeError) as e:
                yield 'first ' + str(e)
            except LookupError as e:
                yield 'second ' + repr(e.args)
        except Exception as e:
            yield 'outer ' + type(e).__name__
print(list(handlers()))

def nested_functions(a):
    def first(b):
        def second(c):
            return a, b, c, d
        d = 'd'
        return second
    return first
print(nested_functions(1)(2)(3))

x = 'module'
def reader():
    return x
class Shadow(object):
    x = 'class'
    def get(self): return x
    y = x
def local_shadow():
    x = 'local'
    class Inner(object):
        z = x
        def get(self): return x
    return Inner.z, Inner().get(), reader()
print(Shadow().get(), Shadow.y, local_shadow())

def swap(d, k):
    d[k], d['other'] = d['other'], d[k]
    return d['a'], d['other']
print(swap({'a': 1, 'other': 2}, 'a'))

def modify_while_iterating():
    l = [1, 2, 3, 4]
    for v in l:
        if v == 2: l.remove(v)
    return l
print(modify_while_iterating())

def many(*args): return len(args)
print(many(*range(300)), many(*([0] * 3)))

def unpack_errors():
    for value in ([1], [1, 2, 3], 5):
        try:
            a, b = value
        except (ValueError, TypeError) as e:
            yield type(e).__name__
print(list(unpack_errors()))

class Meta(object):
    registry = []
    def register(cls):
        Meta.registry.append(cls.__name__)
        return cls
    register = staticmethod(register)
@Meta.register
class Registered(object): pass
print(Meta.registry)

class Stack(object):
    def __init__(self): self.items = []
    def __len__(self): return len(self.items)
    def __getitem__(self, i): return self.items[i]
    def __setitem__(self, i, v): self.items[i] = v
    def __delitem__(self, i): del self.items[i]
    def __contains__(self, v): return v in self.items
    def __iter__(self): return iter(self.items)
    def __iadd__(self, v): self.items.append(v); return self
    def __eq__(self, other): return self.items == other
    def __call__(self, *a, **k): return a, k
    def __bool__(self): return bool(self.items)
    __nonzero__ = __bool__
    def __getattr__(self, name): return 'attr ' + name
st = Stack()
print(bool(st), not st, st.anything)
st += 1
st += 'two'
st[0] += 4
print(len(st), st[0], st[-1], 'two' in st, [v for v in st], st == [5, 'two'], st(1, k=2))
del st[0]
print(st.items, 'yes' if st else 'no')

def outer_loop():
    while True:
        while True:
            break
        else:
            print('no')
        for _ in ():
            pass
        else:
            print('empty')
        return 'out'
print(outer_loop())
def conditional(flag):
    if flag:
        value = 1
    try:
        return value
    except NameError as e:
        return type(e).__name__
print(conditional(True), conditional(False))
def docless(): pass
print(docless.__doc__, docless())
def raising():
    def inner():
        for i in range(3):
            with Lock():
                try:
                    if i == 2:
                        raise ValueError('from inner')
                finally:
                    pass
    inner()
def middle():
    try:
        raising()
    except KeyError:
        pass
    finally:
        x = 1
middle()
