"""partial, wraps, reduce, ordering and caches."""
from __future__ import print_function
import functools
import sys


def attempt(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, e)


def show(*args, **kw):
    return args, sorted(kw.items())


p = functools.partial(show, 1, 2, a=3)
print(p(), p(4, b=5), p(a=6))
print(p.func is show, p.args, p.keywords)
q = functools.partial(p, 7, b=8)
print(q(9))
attempt(functools.partial)
attempt(functools.partial, 5)
print(functools.partial(int, base=2)('101'))


def deco(f):
    @functools.wraps(f)
    def wrapper(*args):
        """wrapper's own"""
        return ('wrapped', f(*args))
    return wrapper


@deco
def target(x):
    """target's doc"""
    return x


target.note = 'kept'
print(target(1), target.__name__, target.__doc__, target.__module__)
again = deco(target)
print(again.note, again.__name__, again(2))

print(functools.reduce(lambda a, b: a + b, [1, 2, 3]), functools.reduce(lambda a, b: a * b, [], 7), functools.reduce(lambda a, b: a + b, 'abc', 'x'))
attempt(functools.reduce, max, [])
attempt(functools.reduce, max, 5)
print(sorted([3, 1, 2], key=functools.cmp_to_key(lambda a, b: b - a)))
k = functools.cmp_to_key(lambda a, b: a - b)
print(k(1) < k(2), k(1) > k(2), k(1) == k(1), k(1) <= k(1), k(2) >= k(3), k(1) != k(2))


def ordered(name):
    class C(object):
        def __init__(self, n):
            self.n = n

        def __eq__(self, other):
            return self.n == other.n

        def __ne__(self, other):
            return self.n != other.n
    ops = {'__lt__': lambda s, o: s.n < o.n, '__le__': lambda s, o: s.n <= o.n, '__gt__': lambda s, o: s.n > o.n, '__ge__': lambda s, o: s.n >= o.n}
    setattr(C, name, ops[name])
    return functools.total_ordering(C)


for name in ('__lt__', '__le__', '__gt__', '__ge__'):
    C = ordered(name)
    a, b, c = C(1), C(2), C(2)
    print(name, [a < b, a <= b, a > b, a >= b, b < c, b <= c, b > c, b >= c, b < a, b <= a, b > a, b >= a])


class None_(object):
    pass


attempt(functools.total_ordering, None_)

if sys.version_info[0] == 3:
    print(target.__wrapped__(5))
    calls = []

    @functools.lru_cache(maxsize=2)
    def slow(x, y=0):
        """slow doc"""
        calls.append((x, y))
        return x + y

    print([slow(1), slow(2), slow(1), slow(3), slow(2), slow(1), slow(1, y=1)], calls)
    print(slow.cache_info(), slow.__name__, slow.__doc__)
    print(slow.cache_info().hits, slow.cache_info()[1], slow.cache_parameters())
    slow.cache_clear()
    print(slow.cache_info())

    @functools.lru_cache
    def fib(n):
        return n if n < 2 else fib(n - 1) + fib(n - 2)

    print(fib(50), fib.cache_info())

    @functools.cache
    def sq(x):
        return x * x

    print(sq(3), sq(3), sq.cache_info())

    @functools.lru_cache(maxsize=None, typed=True)
    def t(x):
        return type(x).__name__

    print(t(1), t(1.0), t(True), t.cache_info())
    attempt(functools.lru_cache, 'x')
    attempt(sq, [])
    z = functools.lru_cache(maxsize=0)(lambda x: x)
    print(z(1), z(1), z.cache_info())

    class P(object):
        n = 0

        @functools.cached_property
        def value(self):
            """value doc"""
            self.n += 1
            return self.n * 10

        def add(self, a, b):
            return (type(self).__name__, a, b)

        add5 = functools.partialmethod(add, 5)

    o = P()
    print(o.value, o.value, o.n, 'value' in o.__dict__, P.value.__doc__)
    del o.value
    print(o.value)
    print(o.add5(6))

    @functools.singledispatch
    def kind(x):
        return 'object'

    @kind.register(int)
    def _(x):
        return 'int'

    @kind.register(str)
    def _(x):
        return 'str'

    kind.register(list, lambda x: 'list')
    print([kind(v) for v in (1, 'a', [], 1.5, True, None)])
    attempt(kind)
    print(repr(functools.partial(max, 1, default=2)))
