# struct: pack, unpack, sizes, byte orders, Struct objects.
from __future__ import print_function

import struct


def show(data):
    return " ".join("%02x" % b for b in bytearray(data))


print(show(struct.pack("!BHIQ", 1, 2, 3, 4)), "|", show(struct.pack("<hiq", -1, -2, -3)), "|",
    show(struct.pack(">f", 1.5)), "|", show(struct.pack("!d", -2.25)))
print(struct.unpack("!BHI", b"\x01\x00\x02\x00\x00\x00\x03"), struct.unpack("<h", b"\xff\xff"),
    struct.unpack(">I", b"\xff\xff\xff\xff"), struct.unpack("!?c", b"\x01A")[0])
print(struct.calcsize("!BHI"), struct.calcsize("BHI"), struct.calcsize("!3s2x"), struct.calcsize("=l"),
    struct.calcsize("@l"), struct.calcsize("P"), struct.calcsize(""))
print(show(struct.pack("5s3s", b"ab", b"abcdef")), show(struct.pack("5p", b"abc")), show(struct.pack("3x")),
    show(struct.pack("!2H", 1, 2)), struct.unpack("!3s", b"abc")[0].decode(),
    struct.unpack("4s", b"ab\x00\x00")[0] == b"ab\x00\x00")
header = struct.Struct("!4sHI")
print(header.size, header.format in ("!4sHI", b"!4sHI"), show(header.pack(b"PING", 7, 1000)),
    header.unpack(header.pack(b"PONG", 1, 2))[1:])
buf = bytearray(10)
struct.pack_into("!H", buf, 2, 0xABCD)
header2 = struct.Struct("<I")
header2.pack_into(buf, 4, 1)
print(show(buf), struct.unpack_from("!H", buf, 2), header2.unpack_from(buf, 4),
    struct.unpack_from("!B", b"\x05\x06", 1))
for bad in (lambda: struct.pack("!H", 70000), lambda: struct.pack("!B", -1), lambda: struct.pack("!I", "x"),
            lambda: struct.unpack("!I", b"abc"), lambda: struct.pack("!HH", 1), lambda: struct.pack("z", 1),
            lambda: struct.pack("!i", 2 ** 31), lambda: struct.pack_into("!I", bytearray(2), 0, 1),
            lambda: struct.pack("!f", "x"), lambda: struct.pack("3s", 5), lambda: struct.pack("c", b"ab")):
    try:
        bad()
    except struct.error as e:
        print("error", bool(str(e)))


def frame(payload):
    return struct.pack("!I", len(payload)) + payload


data = frame(b"hello") + frame(b"") + frame(b"x" * 3)
while data:
    (n,) = struct.unpack("!I", data[:4])
    print(n, data[4:4 + n].decode(), end="; ")
    data = data[4 + n:]
print(struct.error.__name__, struct.unpack("<2sxB", b"ab\x00\x07")[1], show(struct.pack("@i", 1)),
    show(struct.pack("!e", 1.0)) if hasattr(struct, "iter_unpack") else "3c 00")
