from enum import Enum, IntEnum, Flag, IntFlag, auto, unique
import enum
class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1
    def describe(self): return '%s is %d' % (self.name, self.value)
    @property
    def low(self): return self.name.lower()
    @classmethod
    def default(cls): return cls.RED
    @staticmethod
    def hello(): return 'hi'
print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, Color(2), Color['BLUE'], Color.CRIMSON, Color.RED.describe(), Color.BLUE.low, Color.default(), Color.hello())
print(list(Color), len(Color), Color.RED in Color, 1 in Color, 7 in Color, Color, type(Color), type(Color.RED), isinstance(Color.RED, Color), Color.RED is Color(1))
print(Color.RED == 1, Color.RED == Color.RED, Color.RED != Color.BLUE, Color.__members__.keys(), [c for c in reversed(Color)], bool(Color.RED))
try: Color(9)
except ValueError as e: print(e)
try: Color['X']
except KeyError as e: print(e)
try: Color.X
except AttributeError as e: print(e)
try: Color.RED = 5
except AttributeError as e: print(e)
try: Color.RED < Color.BLUE
except TypeError as e: print(e)
try:
    class More(Color): Y = 5
except TypeError as e: print(e)
try: Color()
except TypeError as e: print(e)
print({Color.RED: 'r'}[Color.RED], '%s' % Color.RED, f'{Color.RED} {Color.RED!r} {Color.RED:>12}|', '{:<10}|'.format(Color.RED), len({Color.RED, Color.CRIMSON, Color.BLUE}))
class Prio(IntEnum):
    LOW = auto()
    MID = auto()
    HIGH = 10
    TOP = auto()
print(Prio.LOW, repr(Prio.TOP), Prio.LOW < Prio.HIGH, sorted([Prio.TOP, Prio.LOW]), Prio.MID + 1, Prio(10), f'{Prio.HIGH} {Prio.HIGH!r} {Prio.HIGH:03d}', Prio.HIGH == 10, max(Prio), [p.name for p in Prio])
for p in Prio:
    if p > 5: print('high', p.name)
class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W
    NONE = 0
print(Perm.R, repr(Perm.R | Perm.X), Perm.R | Perm.W, Perm.RW, list(Perm), list(Perm.RW), Perm.R in Perm.RW, Perm.X in Perm.RW, bool(Perm.NONE), bool(Perm.R & Perm.W), repr(~Perm.R), Perm(5), repr(Perm(0)), repr(Perm.R & Perm.W), len(Perm.RW), repr(Perm.RW ^ Perm.R), Perm.RW.value, (Perm.R|Perm.X).name, len(Perm))
try: Perm(8)
except ValueError as e: print(e)
try: Perm.R | 1
except TypeError as e: print(e)
class F(IntFlag):
    A = 1
    B = 2
    C = 4
print(F.A, repr(F.A | F.B), F.A | F.B, repr(F.A | 8), repr(F(7)), repr(F(0)), repr(~F.A), F.A + 1, isinstance(F.A | F.C, F), repr(F.A & 3), F, f'{F.A|F.B}', repr(F(16)), repr(F(-1)))
f = F.A; f |= F.C; print(repr(f))
@unique
class U(Enum):
    A = 1
    B = 2
try:
    @unique
    class V(Enum):
        A = 1
        B = 1
        C = 1
except ValueError as e: print(e)
class Planet(Enum):
    MERCURY = (3.3e23, 2.4e6)
    EARTH = (5.9e24, 6.3e6)
    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius
    @property
    def density(self): return self.mass / self.radius
print(Planet.EARTH, Planet.EARTH.value, Planet.EARTH.mass, Planet.EARTH.density > 0, Planet((3.3e23, 2.4e6)))
class S(Enum):
    OPEN = 'open'
    SHUT = 'shut'
    def __str__(self): return self.value
    @classmethod
    def _missing_(cls, value):
        for m in cls:
            if m.value == str(value).lower(): return m
print(S.OPEN, repr(S.OPEN), S('OPEN'), S('shut'), f'{S.OPEN:>6}')
try: S('x')
except ValueError as e: print(e)
class Auto(Enum):
    def _generate_next_value_(name, start, count, last_values): return name.lower()
    ONE = auto()
    TWO = auto()
print(list(Auto), Auto.ONE.value)
class Base(Enum):
    def hi(self): return 'hi ' + self.name
class Derived(Base):
    X = 1
    Y = 2
print(Derived.X.hi(), Derived.__mro__, isinstance(Derived.X, Base))
Animal = Enum('Animal', 'CAT DOG')
print(list(Animal), Animal.DOG.value, Animal, IntEnum('N', ['a', 'b']).b + 1, list(Enum('P', {'u': 4, 'v': 5})), list(Flag('Q', 'a b c')), list(Enum('T', [('k', 'v')])))
class State(Enum):
    IDLE = 0
    RUN = 1
    def next(self):
        return State.RUN if self is State.IDLE else State.IDLE
s = State.IDLE
print(s.next(), s.next().next(), {s: 1}, [s], (State.RUN,))
class Code(IntEnum):
    def __new__(cls, value, phrase):
        obj = int.__new__(cls, value)
        obj._value_ = value
        obj.phrase = phrase
        return obj
    OK = 200, 'OK'
    NOT_FOUND = 404, 'Not Found'
print(Code.OK, repr(Code.NOT_FOUND), Code.OK.phrase, Code(404).phrase, Code.OK == 200, '%d %s' % (Code.OK, Code.OK.phrase), Code.OK.value)
class Shape(int, Enum):
    SQ = 4
print(Shape.SQ, repr(Shape.SQ), Shape.SQ + 1, Shape(4), '%d' % Shape.SQ, f'{Shape.SQ}', format(Shape.SQ))
import json
print(json.dumps({'p': Prio.HIGH, 'v': Color.RED.value}))
try: json.dumps(Color.RED)
except TypeError as e: print(e)
print(Color.RED.__class__, Color.__name__, Color.__module__, hasattr(Color, 'RED'), hasattr(Color, 'ZZ'), getattr(Color, 'BLUE'), Color.RED.GREEN, issubclass(Prio, int), enum.Enum, enum.IntEnum, enum.EnumMeta)
class Weekday(Enum):
    MON = auto()
    TUE = auto()
    @classmethod
    def from_text(cls, text): return cls[text.upper()[:3]]
print(Weekday.from_text('monday'), [d.value for d in Weekday], Weekday.__members__.items())
try: Color.RED.value = 4
except AttributeError as e: print(e)
class Empty(Enum): pass
print(len(Empty), list(Empty))
try: Empty(1)
except TypeError as e: print(e)
