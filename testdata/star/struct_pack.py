# Numbers to bytes and back.
import struct


def attempt(f, *args):
    try:
        print repr(f(*args))
    except Exception, error:
        print "%s: %s" % (error.__class__.__name__, error), isinstance(error, struct.error)


print repr(struct.pack("!H", 80)), repr(struct.pack("<H", 80)), repr(struct.pack(">I", 0x7f000001))
print repr(struct.pack("!BHIQ", 1, 2, 3, 4))
print repr(struct.pack("!bhiq", -1, -2, -3, -4))
print repr(struct.pack("!4s6sc", "abcdefg", "xy", "z"))
print repr(struct.pack("!5p", "hello")), repr(struct.pack("!3x?B", True, 7))
print repr(struct.pack("!f", 1.5)), repr(struct.pack("<d", -2.25))
print repr(struct.pack("!2H3B", 1, 2, 3, 4, 5)), repr(struct.pack(""))

print struct.unpack("!H", "\x00P"), struct.unpack("<H", "\x00P")
print struct.unpack("!BHI", "\x01\x00\x02\x00\x00\x00\x03")
print struct.unpack("!bhiq", "\xff\xff\xfe\xff\xff\xff\xfd\xff\xff\xff\xff\xff\xff\xff\xfc")
print struct.unpack("!4s3sc", "abcdefgz"), struct.unpack("!5p", "\x04hell")
print struct.unpack("!f", "?\xc0\x00\x00"), struct.unpack("<d", struct.pack("<d", 0.1))
print struct.unpack("!?3x?", "\x01\x00\x00\x00\x00"), struct.unpack("", "")

for layout in "!BHIQ", "=bhiq", "@bhiq", "@bq", "!10s", "i", "l", "4x", "!2H3B", "":
    print repr(layout), struct.calcsize(layout)

attempt(struct.pack, "!B", 256)
attempt(struct.pack, "!B", -1)
attempt(struct.pack, "!H", 65536)
attempt(struct.pack, "!H", "80")
attempt(struct.pack, "!H")
attempt(struct.pack, "!H", 1, 2)
attempt(struct.pack, "!s", 5)
attempt(struct.pack, "!y", 5)
attempt(struct.pack)
attempt(struct.unpack, "!H", "x")
attempt(struct.unpack, "!H", "xyz")
attempt(struct.unpack, "!H", 5)
attempt(struct.calcsize, "3")
