from enum import Enum, StrEnum, auto, IntEnum, Flag, unique
import json
class Color(str, Enum):
    RED = 'red'
    BLUE = 'blue'
print(Color.RED, repr(Color.RED), Color.RED == 'red', 'red' == Color.RED, Color('red'), Color.RED.value, Color.RED.upper(), f'{Color.RED}', '%s' % Color.RED, Color.RED + '!', len(Color.BLUE), isinstance(Color.RED, str))
print(json.dumps({'c': Color.RED}), [c.value for c in Color], 'red' in Color, 'x' in Color, {Color.RED: 1}['red'], {'blue': 2}[Color.BLUE], sorted(Color)[0].name, Color.RED.startswith('r'), 're' in Color.RED)
class Cmd(StrEnum):
    JOIN = auto()
    QUIT = '/quit'
    SAY = auto()
print(Cmd.JOIN, repr(Cmd.JOIN), str(Cmd.QUIT), f'{Cmd.SAY:>6}|', Cmd('/quit'), Cmd.QUIT == '/quit', '/quit'.split()[0] in Cmd, list(Cmd), Cmd.JOIN.encode(), 'a' + Cmd.JOIN, ' '.join([Cmd.JOIN, Cmd.SAY]), Cmd.JOIN.name, Cmd.__mro__)
try:
    class Bad(StrEnum):
        A = 5
except TypeError as e: print(e)
try: Cmd('nope')
except ValueError as e: print(e)
def handle(line):
    try: c = Cmd(line.split()[0])
    except ValueError: return 'unknown'
    if c == Cmd.JOIN: return 'joining'
    if c is Cmd.QUIT: return 'bye'
    return 'say ' + line
print(handle('join x'), handle('/quit'), handle('say hi'), handle('zz'))
class Op(IntEnum):
    PING = 1
    PONG = 2
import struct
packed = struct.pack('!BH', Op.PING, 5)
op, n = struct.unpack('!BH', packed)
print(packed, Op(op), Op(op).name, Op(op) is Op.PING, {Op.PING: 'p', Op.PONG: 'q'}[op], bytes([Op.PONG]), Op.PONG > Op.PING, Op.PONG - 1, Op['PONG'].value.bit_length())
class Level(Enum):
    LOW = 1
    HIGH = 2
    def __lt__(self, other): return self.value < other.value
    def __str__(self): return self.name.title()
print(Level.LOW < Level.HIGH, sorted([Level.HIGH, Level.LOW]), Level.LOW, max(Level), f'{Level.HIGH:>5}', str(Level(1)))
class Mixed(Enum):
    A = [1, 2]
    B = {'k': 1}
    C = None
    D = 1.5
    E = ('t', 1)
    F = True
    G = b'x'
print(list(Mixed), Mixed([1, 2]), Mixed(None), Mixed(1.5), Mixed(('t', 1)), Mixed(True), Mixed(b'x'))
class Fn(Enum):
    def f(self): return 'method of ' + self.name
    X = 1
    _private = 3
    __dunder__ = 4
    Y = 2
print(list(Fn), Fn.X.f(), Fn._private)
for name, member in Level.__members__.items(): print(name, member)
print(Level.LOW.name.lower(), hash(Level.LOW) == hash(Level.LOW), Level.LOW in {Level.LOW}, Level.LOW != 1, not Level.LOW == 1)
match_like = {Level.LOW: 'l', Level.HIGH: 'h'}
print(match_like[Level(2)], [l.name for l in Level if l is not Level.LOW], dict((l.name, l.value) for l in Level), any(l.value == 2 for l in Level))
