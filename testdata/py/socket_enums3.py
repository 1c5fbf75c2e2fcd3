import socket, signal, enum
from socket import AF_INET, SOCK_STREAM
print(repr(socket.AF_INET), socket.AF_INET, str(socket.AF_INET), '%s %d %r %5s' % ((socket.AF_INET,) * 4), f'{socket.AF_INET} {socket.AF_INET!r} {socket.AF_INET:4d}|', '{0} {0!r} {0:x}'.format(socket.AF_INET6))
print(socket.AF_INET.name, socket.AF_INET.value, type(socket.AF_INET), type(socket.AF_INET).__mro__, type(type(socket.AF_INET)))
print(socket.AF_INET == 2, 2 == socket.AF_INET, socket.AF_INET is socket.AddressFamily.AF_INET, socket.AF_INET != 10, isinstance(socket.AF_INET, int), isinstance(socket.AF_INET, enum.IntEnum), isinstance(socket.AF_INET, enum.Enum))
print(socket.AddressFamily(2), repr(socket.AddressFamily(2)), socket.AddressFamily['AF_INET6'] is socket.AF_INET6, socket.AddressFamily, socket.MsgFlag, socket.SocketKind)
try: socket.AddressFamily(9999)
except ValueError as e: print(e)
try: socket.AddressFamily['AF_X']
except KeyError as e: print(repr(e))
print(socket.AF_ROUTE, repr(socket.AF_ROUTE), repr(socket.SOCK_STREAM), repr(socket.SOCK_CLOEXEC), repr(socket.AI_PASSIVE), repr(socket.AI_PASSIVE | socket.AI_CANONNAME))
print(repr(socket.MSG_PEEK | socket.MSG_DONTWAIT), socket.MSG_PEEK | socket.MSG_DONTWAIT, (socket.MSG_PEEK | socket.MSG_DONTWAIT).name, repr(socket.MSG_PEEK | 0), repr(socket.MSG_PEEK & socket.MSG_OOB), repr(~socket.MSG_PEEK), repr(socket.MSG_PEEK ^ 3), repr(2 | socket.MSG_OOB))
print(socket.MSG_PEEK in (socket.MSG_PEEK | socket.MSG_OOB), list(socket.MSG_PEEK | socket.MSG_OOB), len(socket.MSG_PEEK | socket.MSG_OOB), bool(socket.MSG_PEEK & socket.MSG_OOB))
d = {socket.AF_INET: 'IPv4', socket.AF_INET6: 'IPv6'}
print(d, d[2], d[socket.AF_INET], {2: 'x'}[socket.AF_INET], 10 in d, 2 in d, socket.AF_UNIX in d, d.get(10), sorted(d))
print({socket.SOCK_STREAM: 'TCP', socket.SOCK_DGRAM: 'UDP'}[1], {1: 'a'}[socket.SOCK_STREAM], {True: 'b'}[socket.SOCK_STREAM])
s = socket.socket()
print(repr(s.family), repr(s.type), s.proto, s.family == AF_INET, s.type == SOCK_STREAM, s.family is AF_INET, d[s.family])
for res in socket.getaddrinfo('127.0.0.1', 80, 0, socket.SOCK_STREAM):
    print(res)
    af, kind, proto, name, sa = res
    print(af, kind, af.name, kind.name, s.family in (socket.AF_INET, socket.AF_INET6))
s.close()
a, b = socket.socketpair()
print(repr(a.family), a.family.name); a.close(); b.close()
s = socket.socket(2, 2); print(repr(s.family), repr(s.type)); s.close()
s = socket.socket(AF_INET, socket.SOCK_DGRAM | socket.SOCK_NONBLOCK); print(repr(s.type)); s.close()
print(repr(signal.SIGINT), signal.SIGINT, signal.SIGINT.name, signal.Signals(2).name, signal.Signals(15), repr(signal.Signals(17)), repr(signal.SIGCLD), signal.Signals, len(signal.Signals) > 30)
print([x.name for x in signal.Signals][:5], signal.SIGINT in signal.Signals, 2 in signal.Signals, 999 in signal.Signals, signal.Signals.SIGTERM, signal.Signals['SIGHUP'])
print(repr(signal.SIG_DFL), repr(signal.SIG_IGN), repr(signal.getsignal(signal.SIGTERM)), repr(signal.getsignal(signal.SIGPIPE)))
def handler(signum, frame):
    print('got', repr(signum), type(signum).__name__, signal.Signals(signum).name)
print(repr(signal.signal(signal.SIGUSR1, handler)), signal.getsignal(signal.SIGUSR1) is handler)
signal.raise_signal(signal.SIGUSR1)
print(signal.signal(signal.SIGUSR1, signal.SIG_IGN) is handler, repr(signal.getsignal(signal.SIGUSR1)))
print(signal.signal(signal.SIGUSR1, signal.SIG_DFL) == signal.SIG_IGN)
import json
print(json.dumps({'family': socket.AF_INET, 'l': [socket.MSG_PEEK]}), json.dumps({socket.AF_INET: 1}))
print(hash(socket.AF_INET) == hash(2), socket.AF_INET + 1, socket.AF_INET < socket.AF_INET6, socket.AF_INET > 1, 3 < socket.AF_INET6, sorted([socket.AF_INET6, socket.AF_INET, 1]), max(socket.AF_INET, 1))
print(type(socket.AF_INET + 0), -socket.AF_INET, [0, 1, 2][socket.AF_INET], 'ab' * socket.AF_INET, list(range(socket.AF_INET)), hex(socket.AF_INET), int(socket.AF_INET), float(socket.AF_INET), bool(socket.AF_UNSPEC))
import struct
print(struct.pack('!H', socket.AF_INET), bytes([socket.AF_INET]), '%x' % socket.AF_INET6, chr(socket.AF_INET6) == '\n')
for fam in (socket.AF_INET, socket.AF_INET6):
    if fam >= 2: print('at least', fam)
def constants(prefix):
    return {getattr(socket, n): n for n in dir(socket) if n.startswith(prefix)}
families = constants('AF_'); types = constants('SOCK_')
print(families[socket.AF_INET], families[2], types[socket.SOCK_STREAM], types[1])
try: socket.AddressFamily.AF_INET = 3
except AttributeError as e: print(e)
try: socket.AF_INET.value = 3
except AttributeError as e: print(e)
try: socket.AF_INET.foo
except AttributeError as e: print(e)
print('AddressFamily' in dir(socket), 'MsgFlag' in dir(socket), 'Signals' in dir(signal), 'AddressFamily' in socket.__all__, 'MsgFlag' in socket.__all__)
import socketserver
print(repr(socketserver.TCPServer.address_family), repr(socketserver.UDPServer.socket_type))
print(repr(socket.AF_INET), socket.has_ipv6, repr(socket.IPPROTO_TCP), repr(socket.SOL_SOCKET), type(socket.AI_PASSIVE), socket.SHUT_RDWR)
print(socket.AddressFamily.__members__['AF_INET'], len(socket.AddressFamily) > 20, list(socket.SocketKind), list(socket.Handlers) if hasattr(socket, 'Handlers') else None)
import copy
print(copy.copy(socket.AF_INET) is socket.AF_INET, copy.deepcopy([socket.AF_INET])[0] is socket.AF_INET)
print(socket.gaierror, socket.AF_INET.__class__.__name__, socket.AddressFamily.__name__, socket.AddressFamily.__module__)
for cls in (socket.AddressFamily, socket.SocketKind, socket.MsgFlag, socket.AddressInfo, signal.Signals, signal.Handlers):
    print(cls, len(cls), len(cls.__members__), [m.name for m in cls if m.value < 20])
