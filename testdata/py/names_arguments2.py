# Arguments of every form, and what Python 2 says of wrong ones.
def f(a, b=2, *args, **kw):
    return a, b, args, sorted(kw.items())


print f(1), f(1, 3), f(b=1, a=2), f(1, 2, 3, 4, x=5), f(*(1, 2, 3)), f(1, *[2], **{"c": 3}), f(a=0, **{})


def g(a, b, c=3):
    return a, b, c


def none():
    pass


class C:
    def m(self, x):
        return x


for call in (lambda: g(), lambda: g(1), lambda: g(1, 2, 3, 4), lambda: g(1, 2, d=4), lambda: g(1, a=2),
             lambda: none(1), lambda: none(x=1), lambda: g(b=1), lambda: f(), lambda: C().m(), lambda: C().m(1, 2),
             lambda: C.m(1), lambda: g(*5), lambda: g(1, 2, **5), lambda: g(1, 2, **{1: 2}), lambda: 5(),
             lambda: "s"(1), lambda: None()):
    try:
        print call()
    except TypeError, e:
        print str(e).replace("g() argument after", "argument after").replace("g() keywords", "keywords")
print apply(g, (1, 2)), apply(g, [1], {"b": 5})
kw = {"c": 1}
f(1, **kw)
print kw, g.func_name, g.func_defaults
print C().m(x=4), C.m.im_func.__name__, C().m.im_self.__class__
