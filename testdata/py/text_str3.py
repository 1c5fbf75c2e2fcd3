# -*- coding: utf-8 -*-
# Text of Python 3: code points, encodings, errors' texts.
s = "Grüße 😀"
print(s, len(s), s[-1], s[2:5], s[::-1], s.upper(), s.casefold(), s.find("e"), s.index("😀"), s.encode(),
    len(s.encode("utf-8")))
print(repr(s), ascii(s), repr("\x00\x7f\x80\xa0\u200b\u2028"), s.replace("ü", "ue"), s.split("ß"), s.center(11, "*"),
    "ß".upper(), "ß".isalpha(), "é".islower())
print(s.encode("ascii", "replace"), s.encode("ascii", "ignore"), s.encode("ascii", "xmlcharrefreplace"),
    s.encode("ascii", "backslashreplace"), "é".encode("latin-1"))
print(b"\xffa".decode("utf-8", "replace"), b"\xffa".decode("utf-8", "ignore"),
    repr(b"\xffa".decode("utf-8", "backslashreplace")), b"\xe9".decode("latin-1"))
print(repr(b"\xffa".decode("utf-8", "surrogateescape")), "\udcffa".encode("utf-8", "surrogateescape"),
    str(b"abc", "ascii"), str(b"abc"), str(), str(object=5))
for bad in (lambda: s.encode("ascii"), lambda: b"\xff".decode(), lambda: b"\xe2\x82".decode(),
            lambda: "\u20ac".encode("latin-1"), lambda: b"a\xc3".decode("ascii"),
            lambda: "a".encode("none"), lambda: "a" + b"b", lambda: b"a" + "b", lambda: "\ud800".encode(),
            lambda: bytes("a"), lambda: b"abc".encode(), lambda: "abc".decode()):
    try:
        print(bad())
    except (UnicodeError, LookupError, TypeError, AttributeError) as e:
        print(type(e).__name__, e)
try:
    s.encode("ascii")
except UnicodeEncodeError as e:
    print(e.encoding, e.start, e.end, e.reason, e.object == s)
print("a,b".split(","), "k: v".partition(": "), " x ".strip(), "abc".removeprefix("a"), "abc".removesuffix("c"),
    "x".isidentifier(), "1".isdecimal(), "²".isdigit(), "½".isnumeric(), "\n".isprintable())
print([c for c in "aé😀"], list(map(ord, "aé😀")), chr(128512), "é" in s, "z" < "é" < "😀", sorted("éaz"), max("aé"),
    min("😀é"))
print("{:>5}|{:^5}|{:é<5}|".format("é", "é", "é"), "%5s|%-5s|" % ("é", "é"), f"{'é':*^5}", "é" * 3, "é".zfill(4),
    "é\tx".expandtabs(4))
print("ab".translate({97: "x", 98: None}), "abc".translate(str.maketrans("ab", "xy", "c")), str.maketrans({"a": 1}),
    "a\x1cb\x85c\u2028d".splitlines(), "İ".lower() == "i̇")
print(s.startswith("Grü"), s.endswith("😀"), "ǆ".title(), "ΑΣ".lower(), "ﬁ".upper(), "Éa".swapcase(), "éa bc".title(),
    "straße".capitalize(), s.count("ß"), s.rfind("e"))
print("é" == "e\u0301", hash("é") == hash("é"), {"é": 1}["é"], "é" is not None, "%r %a %s" % ("é", "é", "é"),
    "{!r} {!a} {!s}".format("é", "é", "é"))
