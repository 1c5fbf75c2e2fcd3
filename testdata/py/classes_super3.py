# super() without arguments.
class Base:
    created = 0

    def __new__(cls, *args, **kw):
        self = super().__new__(cls)
        Base.created += 1
        return self

    def __init__(self, x, **rest):
        self.x = x
        print("Base", x, rest)

    @classmethod
    def make(cls, x):
        return cls(x)

    @property
    def shown(self):
        return "<%s>" % self.x

    def method(self):
        return "Base.method"


class Child(Base):
    def __init__(self, x, **rest):
        super().__init__(x + 1, **rest)
        self.own = __class__.__name__

    @classmethod
    def make(cls, x):
        made = super().make(x * 10)
        return made

    @property
    def shown(self):
        return "child of " + super().shown

    def method(self):
        inner = lambda: super(Child, self).method()
        return [super().method(), inner()]

    def __repr__(self):
        return "Child(%r)" % self.x


c = Child.make(2)
print(c, c.shown, c.method(), c.own, Base.created)
print(Child(1, y=2))


def outside(self):
    return super().method()


Child.broken = outside
try:
    c.broken()
except RuntimeError as e:
    print(e)


class Other(Base):
    def method(self):
        return super().nothing


try:
    Other(1).method()
except AttributeError as e:
    print(e)
print(super(Child, c).shown, super(Child, Child).make(3))
