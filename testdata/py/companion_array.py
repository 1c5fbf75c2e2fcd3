# Arrays of machine numbers, and their memory as a buffer.
from __future__ import print_function
import array
import binascii
import io
import socket
import struct
import sys


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


a = array.array('i', [1, -2, 3])
print(a, a.typecode, a.itemsize, len(a), a[0], a[-1], a[1:], a[::-1], list(a), 3 in a, a.index(3), a.count(9))
a.append(4)
a.extend([5, 6])
a.insert(0, 9)
a[1] = 7
a[2:4] = array.array('i', [0])
print(a, a.pop(), a.pop(0), a)
del a[0]
a.remove(5)
a.reverse()
print(a, a + a, a * 2, a == array.array('i', a.tolist()), a < array.array('i', [9]))
a += array.array('i', [8])
print(a.tolist(), array.array('d', [1.5, 2]), array.array('B'), array.array('b', (1, 2)))
for f in (lambda: array.array('z'), lambda: array.array('B', [256]), lambda: array.array('B', [-1]), lambda: array.array('h', [40000]),
          lambda: a[10], lambda: array.array('i', ['x']), lambda: a.remove(99), lambda: array.array('i').pop(), lambda: a + [1],
          lambda: {a: 1}):
    show(f)

# A struct packed into it.
record = struct.Struct('I 2s f')
memory = array.array('b', b'\0' * record.size)
record.pack_into(memory, 0, 1, b'ab', 2.5)
print(binascii.hexlify(memory), record.unpack_from(memory, 0))

# The checksum of the Internet.
packet = b'\x08\x00\x00\x00\x12\x34\x00\x01data!'
words = array.array('H', packet + b'\0' * (len(packet) % 2))
words.byteswap()
total = sum(words)
total = (total >> 16) + (total & 0xffff)
print(hex(~(total + (total >> 16)) & 0xffff))

# Received into.
left, right = socket.socketpair()
left.sendall(array.array('B', [1, 2, 3]))
got = array.array('B', [0] * 5)
print(right.recv_into(got), got)

if sys.version_info[0] == 3:
    c = array.array('I')
    c.frombytes(b'\1\0\0\0\2\0\0\0')
    print(c, c.tobytes(), bytes(c), bytearray(c), memoryview(got)[1])
    show(lambda: c.frombytes(b'abc'))
    f = io.BytesIO()
    array.array('H', [1, 2, 513]).tofile(f)
    f.seek(0)
    b = array.array('H')
    b.fromfile(f, 3)
    print(b, f.getvalue())
    show(lambda: b.fromfile(f, 1))
    view = memoryview(bytearray(8))
    struct.pack_into('>H', view, 2, 258)
    struct.pack_into('>H', view[4:], 0, 772)
    print(bytes(view))
    fds = array.array('i')
    left.sendmsg([b'x'], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array('i', [left.fileno()]))])
    data, ancillary, flags, address = right.recvmsg(1, socket.CMSG_LEN(fds.itemsize))
    for level, kind, content in ancillary:
        fds.frombytes(content[:len(content) - len(content) % fds.itemsize])
    print(data, len(fds))
else:
    c = array.array('c', 'hello')
    print(c, c.tostring(), array.array('i', '\1\0\0\0'))
    c.fromstring(' world')
    print(c.tostring())
