# Classic classes: types.ClassType, instances, depth-first look-up, special methods.
class Base:
    "Old style."
    kind = "base"

    def __init__(self, name="x"):
        self.name = name

    def who(self):
        return "Base.who " + self.name


class Left(Base):
    pass


class Right(Base):
    kind = "right"

    def who(self):
        return "Right.who " + self.name


class Both(Left, Right):
    def __init__(self):
        Base.__init__(self, "both")


b = Both()
print b.who(), b.kind
print type(b).__name__, type(Both).__name__, b.__class__.__name__, Both.__bases__[1].__name__
print isinstance(b, Base), issubclass(Both, Right), isinstance(b, object), str(Both), `b.__class__`[:24]
print b.__dict__, Base.__doc__, Base.__module__


class Odd:
    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return "no " + name

    def __len__(self):
        return 3

    def __cmp__(self, other):
        return cmp(3, other)

    def __nonzero__(self):
        return False

    def __coerce__(self, other):
        return None


o = Odd()
print o.anything, len(o), o == 3, o > 2, bool(o), o < 2


class Empty:
    pass


e = Empty()
for call in (lambda: e.x, lambda: len(e), lambda: e[0], lambda: e + 1, lambda: e(), lambda: Empty.y, lambda: Empty(1)):
    try:
        call()
    except (AttributeError, TypeError), error:
        print type(error).__name__, error
e.extra = 1
del e.extra
print hasattr(e, "extra"), e == e, e == Empty(), cmp(e, e)
try:
    Base.who(e)
except TypeError, error:
    print error


class New(object):
    pass


class Mixed(Base, New):
    pass


print type(Mixed).__name__, [c.__name__ for c in Mixed.__mro__], Mixed("m").who()
