# __getattr__, __getattribute__, __setattr__, __delattr__, getattr and friends.
from __future__ import print_function


class Proxy(object):
    def __init__(self, target):
        object.__setattr__(self, "target", target)
        object.__setattr__(self, "log", [])

    def __getattr__(self, name):
        self.log.append("get " + name)
        return getattr(self.target, name)

    def __setattr__(self, name, value):
        self.log.append("set " + name)
        setattr(self.target, name, value)

    def __delattr__(self, name):
        self.log.append("del " + name)
        delattr(self.target, name)


class Thing(object):
    shared = "class"

    def method(self):
        return "method"


t = Thing()
p = Proxy(t)
p.x = 1
print(p.x, t.x, p.method(), p.shared)
del p.x
print(p.log, hasattr(p, "x"), t.__dict__)
print(getattr(p, "none", "default"), getattr(t, "shared"))
try:
    p.none
except AttributeError as e:
    print(e)


class Watch(object):
    value = 3

    def __getattribute__(self, name):
        if name == "secret":
            raise AttributeError("hidden")
        return object.__getattribute__(self, name)

    def __getattr__(self, name):
        return "fallback " + name


w = Watch()
print(w.value, w.secret, w.other)
Thing.added = lambda self, n: n * 2
print(t.added(4), "added" in Thing.__dict__, "added" in dir(t))
t.shared = "instance"
print(t.shared, Thing.shared, vars(t))
del t.shared
print(t.shared)
for bad in (lambda: t.nothing, lambda: Thing.nothing, lambda: delattr(t, "nothing"), lambda: (5).x,
            lambda: setattr(5, "x", 1),
            lambda: None.recv, lambda: "s".nothing, lambda: [].push(1)):
    try:
        bad()
    except AttributeError as e:
        print(e)
t.__class__ = Watch
print(type(t).__name__, t.value)
print(callable(t), callable(Thing), callable(t.value), [n for n in dir(p) if not n.startswith("_")])
