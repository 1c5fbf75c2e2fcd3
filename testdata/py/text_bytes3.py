# bytes and bytearray in Python 3.
b = b"hello world"
print(b[0], b[:5], b[-1:], list(b[:3]), len(b), b + b"!", b * 2, b"lo" in b, 104 in b, b.upper(), b.title(),
    b.find(b"o"), b.find(111), b.count(b"l"), b.index(b"w"))
print(b.split(), b.split(b"o", 1), b"a,b".partition(b","), b.replace(b"l", b"L"), b" x ".strip(), b"xax".strip(b"x"),
    b"-".join([b"a", bytearray(b"b")]), b.startswith((b"x", b"h")), b.endswith(b"ld"))
print(bytes(3), bytes([1, 2, 255]), bytes(b"x"), bytes("é", "utf-8"), bytes(range(3)), bytes(), bytes.fromhex("68 65"),
    b"he\xff".hex(), b"abcd".hex(":"), b"abcd".hex("-", 2))
print(repr(b"'"), repr(b"\""), repr(b"'\""), repr(b"\t\n\r\\\x00\x7f\x80"), str(b"x"), "%s" % b"x",
    b"%s %d %5.1f %x" % (b"a", 1, 2.5, 255), b"%a %c" % ("é", 65), b"a" < b"b", b"a" == "a")
print([x for x in b"ab"], tuple(b"ab"), sorted(b"ba"), max(b"ab"), b"a\nb\r\nc".splitlines(), b"abc".center(7, b"*"),
    b"7".zfill(3), b"abc"[::-1], b"12".isdigit(), b"ab".isalpha(), int(b"12"), float(b"1.5"))
a = bytearray(b"abc")
a[0] = 65; a.append(100); a.extend(b"ef"); a += b"g"; a[1:3] = b"--"; del a[-1]
print(a, a.decode(), len(a), a.pop(), a.find(b"-"), a == bytearray(b"A--de"), a == b"A--de", bytes(a), a.upper(),
    a.replace(b"-", b"+"), bytearray(2), bytearray("é", "latin-1"))
a.insert(0, 33); a.reverse(); a.remove(33)
print(a, a[1], a[::2], list(a), a.hex(), a.split(b"-"), a.startswith(b"e"), a * 2, a + b"x", b"x" + a, {bytes(a): 1})
a.clear()
print(a, bool(a), bytearray(b"x").copy())
m = memoryview(b"abcdef")
print(m[0], bytes(m[1:3]), len(m), m.tobytes(), m[2:].nbytes, m == b"abcdef", list(m[:2]), m.readonly)
w = bytearray(4)
v = memoryview(w)
v[0] = 1; v[2:] = b"zz"
print(w, v.readonly, bytes(v[1:]))
v.release()
for bad in (lambda: bytes([256]), lambda: bytes([-1]), lambda: b"a" + "a", lambda: bytearray(b"x").append(300),
            lambda: bytearray(b"").pop(),
            lambda: b"a".join(["b"]), lambda: b"abc".find("a"), lambda: bytes("x"), lambda: bytes.fromhex("6"),
            lambda: b"a".split("x"), lambda: "a" in b"a", lambda: b"abc"["a"], lambda: hash(bytearray())):
    try:
        bad()
    except (TypeError, ValueError, IndexError) as e:
        print(type(e).__name__, e)
print(b"abc".translate(None, b"b"), b"abc".translate(bytes.maketrans(b"ab", b"xy")), int.from_bytes(b"\x01\x02", "big"),
    (258).to_bytes(2, "little"), bytes.__name__, b"".decode() == "")
