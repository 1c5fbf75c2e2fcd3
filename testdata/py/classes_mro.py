# Multiple inheritance in C3 order, and super in the long form.
from __future__ import print_function


class A(object):
    def __init__(self):
        print("A")

    def go(self):
        return ["A"]


class B(A):
    def __init__(self):
        print("B")
        super(B, self).__init__()

    def go(self):
        return ["B"] + super(B, self).go()


class C(A):
    def __init__(self):
        print("C")
        super(C, self).__init__()

    def go(self):
        return ["C"] + super(C, self).go()


class D(B, C):
    def __init__(self):
        print("D")
        super(D, self).__init__()

    def go(self):
        return ["D"] + super(D, self).go()


d = D()
print(d.go(), [c.__name__ for c in D.__mro__], D.__bases__, D.__base__.__name__)
print(C.go(d), super(B, d).go(), super(C, d).go())
print(isinstance(d, (int, C)), issubclass(D, A), issubclass(B, C), issubclass(D, object))
try:
    class X(A, B):
        pass
except TypeError as e:
    print(str(e).split("\n")[0])
try:
    class Y(A, A):
        pass
except TypeError as e:
    print(str(e).replace("__main__.", ""))
print([k.__name__ for k in type("Z", (C, B), {"v": 1}).mro()])


class Mixin(object):
    def handle(self):
        return "mixin " + super(Mixin, self).handle()


class Server(object):
    def handle(self):
        return "server"


class Threaded(Mixin, Server):
    pass


print(Threaded().handle(), Threaded.__name__)
try:
    Mixin().handle()
except AttributeError as e:
    print(e)
print(sorted(c.__name__ for c in A.__subclasses__()))
try:
    super(D, A()).go()
except TypeError as e:
    print(e)
