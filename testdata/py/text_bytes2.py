# bytearray, buffer and bytes in Python 2; str as data.
print bytes is str, b"x" == "x", repr(b"\xff"), bytes(5), bytearray(3) == "\0\0\0"
a = bytearray("abc")
a[0] = "A"; a[1] = 66; a.append("d"); a.extend("ef"); a += "g"; a[3:5] = "--"; del a[-1]
print a, repr(a), len(a), a[0], list(a), a == "ABc--f", str(a), a.find("-"), a.decode("ascii"), a.upper(), a + "x"
print "x" + str(a)
print a.pop(), a.split("-"), a.replace("-", "+"), a.startswith("AB"), repr(a[1:3]), a[::-1], "B" in a, 66 in a
print bytearray(u"\xe9", "utf-8"), bytearray([1, 2])
for bad in (lambda: a.append(300), lambda: a.append("ab"), lambda: bytearray(u"x"), lambda: bytearray([256]),
            lambda: a.__setitem__(0, "xy")):
    try:
        bad()
    except (TypeError, ValueError), e:
        print type(e).__name__, e
data = "\x00\x01binary\xff\xfe"
print repr(data), len(data), ord(data[-1]), [hex(ord(c)) for c in data[:3]], data.find("binary"), data[2:8]
print repr(data.encode("hex")), repr(data.upper())
print "".join(chr(ord(c) ^ 32) for c in "Hello"), "a\0b".split("\0"), "\0" in data, sum(map(ord, data))
print repr("\x41\t\\"), "%r" % "\x80"
m = memoryview("abcdef")
print m[0], m[1:3].tobytes(), len(m), m.tolist()[:2], m == "abcdef"
b = buffer("hello", 1, 3)
print b, len(b), b[0], str(b), repr(b[:2])
print "abc" > "ab", "\xff" > "a", cmp("a", "b"), "x".ljust(3, "\0") == "x\0\0", repr("%s\0" % "x")
print "abc".encode("utf-8"), repr("a\\nb".decode("string_escape")), repr("\n".encode("string_escape"))
