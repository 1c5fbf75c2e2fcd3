import socket, signal
from enum import *
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
t(lambda: socket.MsgFlag(0)); t(lambda: socket.MsgFlag(-1).value > 0); t(lambda: socket.MsgFlag(1.0)); t(lambda: socket.MSG_PEEK | 'x'); t(lambda: socket.MSG_PEEK | None); t(lambda: socket.MSG_PEEK & 1.5)
t(lambda: socket.AddressFamily(True)); t(lambda: socket.AddressFamily(2.0)); t(lambda: socket.AddressFamily('2')); t(lambda: socket.AddressFamily(None)); t(lambda: socket.AddressFamily([1])); t(lambda: socket.AddressFamily()); t(lambda: socket.AddressFamily(1, 2))
t(lambda: signal.Signals('x')); t(lambda: signal.Signals(0)); t(lambda: signal.Signals['x']); t(lambda: signal.Signals.SIGX)
def f():
    class X(socket.AddressFamily): pass
t(f)
def f(): socket.AF_INET.foo = 1; return socket.AF_INET.foo
t(f)
def f(): del socket.AddressFamily.AF_INET
t(f)
t(lambda: socket.MSG_PEEK in socket.MsgFlag); t(lambda: 2 in socket.MsgFlag); t(lambda: 'x' in socket.AddressFamily); t(lambda: len(socket.SocketKind)); t(lambda: socket.SocketKind[0]); t(lambda: socket.AF_INET < 'x'); t(lambda: socket.AF_INET + 'x'); t(lambda: 'x' + socket.AF_INET); t(lambda: socket.AF_INET())
t(lambda: socket.AF_INET in 5); t(lambda: iter(socket.AF_INET)); t(lambda: len(socket.AF_INET)); t(lambda: socket.AF_INET[0])
t(lambda: socket.socket(socket.AF_INET, 'x')); t(lambda: socket.socket('AF_INET')); t(lambda: socket.socket(socket.SocketKind.SOCK_STREAM, 1, 0).family)
t(lambda: ~socket.AF_INET); t(lambda: socket.AF_INET | socket.AF_UNIX); t(lambda: type(socket.AF_INET | 1)); t(lambda: socket.AF_INET / 2); t(lambda: socket.AF_INET // 0); t(lambda: 7 % socket.AF_INET); t(lambda: 2 ** socket.AF_INET); t(lambda: socket.AF_INET << 70)
class C(Enum):
    A = 1
    B = 'b'
t(lambda: C.A | C.B); t(lambda: C.A < C.B); t(lambda: C.A + 1); t(lambda: int(C.A)); t(lambda: C.A()); t(lambda: C.A[0]); t(lambda: len(C.A)); t(lambda: C('A')); t(lambda: C[1]); t(lambda: C.A.nope); t(lambda: setattr(C, 'A', 1)); t(lambda: C.__call__(1)); t(lambda: C == C); t(lambda: sorted(C))
t(lambda: auto()); t(lambda: Enum('X')); t(lambda: Enum('X', [])); t(lambda: Enum('X', 'a b')['a']); t(lambda: Enum('X', 5)); t(lambda: unique(5)); t(lambda: Enum(1)); t(lambda: IntEnum('N', 'a b', start=5).b)
def f():
    class D(Enum):
        A = 1
        _bad_ = 2
    return list(D)
t(f)
def f():
    class D(IntEnum):
        A = 'x'
t(f)
def f():
    class D(Flag):
        A = auto()
        B = auto()
        AB = 3
        BIG = 8
    return list(D), D(3), D.A | D.BIG, ~D.A, D(0), D.AB.name, D.A in D.AB, [x.name for x in D.AB], D(11)
t(f)
def f():
    class D(Enum):
        A = auto()
        B = 'x'
        C = auto()
t(f)
def f():
    class D(Enum):
        A = 1
        def __new__(cls, v):
            o = object.__new__(cls); o._value_ = v * 10; return o
    return D.A.value, D(10)
t(f)
def f():
    class D(Enum):
        A = 1
        @property
        def name2(self): return self.name * 2
        class Inner: pass
    return D.A.name2, D.Inner.__name__
t(f)
def f():
    class Base(IntEnum):
        def label(self): return self.name.title()
    class D(Base):
        ONE = 1
    return D.ONE.label(), D.ONE + 1, isinstance(D.ONE, Base)
t(f)
t(lambda: [str(x) for x in (C.A, C.B)]); t(lambda: format(C.A, '>8')); t(lambda: f'{C.A!s:>6}'); t(lambda: '%d' % C.A); t(lambda: '%d' % socket.AF_INET); t(lambda: '{:d}'.format(C.A)); t(lambda: '{:>10}'.format(socket.AF_INET)); t(lambda: '{:s}'.format(socket.AF_INET))
t(lambda: vars(C.A)['_value_']); t(lambda: C.A.__class__ is C); t(lambda: C.__members__['B']); t(lambda: type(C).__name__); t(lambda: isinstance(C, EnumMeta)); t(lambda: isinstance(C, type)); t(lambda: issubclass(C, Enum)); t(lambda: C.__doc__); t(lambda: callable(C)); t(lambda: bool(C)); t(lambda: str(C)); t(lambda: '%s' % C)
