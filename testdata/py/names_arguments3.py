# Arguments of every form, and what Python 3 says of wrong ones.
def f(a, b=2, *args, k=0, **kw):
    return a, b, args, k, sorted(kw.items())


print(f(1), f(1, 3), f(b=1, a=2), f(1, 2, 3, 4, x=5), f(*(1, 2, 3)), f(1, *[2], **{"c": 3}), f(1, k=9))


def g(a, b, c=3):
    return a, b, c


def none():
    pass


class C:
    def m(self, x):
        return x


for call in (lambda: g(), lambda: g(1), lambda: g(1, 2, 3, 4), lambda: g(1, 2, d=4), lambda: g(1, a=2),
             lambda: none(1), lambda: g(b=1), lambda: f(), lambda: C().m(), lambda: C().m(1, 2),
             lambda: C.m(1), lambda: g(*5), lambda: g(1, 2, **{"zz": 2}), lambda: 5(),
             lambda: "s"(1), lambda: None()):
    try:
        print(call())
    except TypeError as e:
        print(str(e).replace("__main__.g() argument after", "argument after"))
print(g.__name__, g.__qualname__, C.m.__qualname__, g.__defaults__)
print(C().m(x=4), C.m(None, 5), C().m.__func__ is C.m)


def late(*, first, second=None):
    return first, second


print(late(first=1), late(second=2, first=1))
