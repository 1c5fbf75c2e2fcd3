# -*- coding: utf-8 -*-
# unicode and str in Python 2: mixing, encoding, decoding, and the errors' texts.
u = u"Grüße"
b = "Grüße"
print type(u).__name__, len(u), len(b), repr(u), repr(b), u == b.decode("utf-8"), repr(u + "!"), repr("%s" % u)
print repr("a" + u"b")
print u.encode("utf-8"), repr(u.encode("latin-1")), repr(u.encode("ascii", "replace"))
print repr(u.encode("ascii", "ignore"))
print repr(u.encode("ascii", "xmlcharrefreplace")), repr(u.encode("ascii", "backslashreplace"))
print repr("\xff\xfea".decode("utf-8", "replace")), repr("\xffa".decode("utf-8", "ignore"))
print repr("\xe9".decode("latin-1"))
print repr("abc".decode("ascii")), repr(unicode("abc")), repr(unicode("gr\xc3\xbcn", "utf-8"))
print repr(unicode("\xff", errors="replace")), repr(unicode(5)), repr(unicode())
for bad in (lambda: u + b, lambda: str(u), lambda: b.decode("ascii"), lambda: u.encode("ascii"), lambda: unicode(b),
            lambda: "\xff".decode("utf-8"),
            lambda: "\xe2\x82".decode("utf-8"), lambda: u"\u20ac".encode("latin-1"), lambda: b.encode("utf-8"),
            lambda: u"a".encode("none"),
            lambda: "%s%s" % (u, b), lambda: u.join([b]), lambda: "zz".decode("hex")):
    try:
        bad()
    except (UnicodeError, LookupError, TypeError), e:
        print type(e).__name__, e
try:
    u.encode("ascii")
except UnicodeEncodeError, e:
    print e.encoding, e.start, e.end, e.reason, repr(e.object)
print u[2:4] == u"üß", repr(u[2]), repr(u.upper()), u.find(u"e"), repr(u.replace(u"ü", "ue")), u.isalpha()
print repr(u.center(9, u"*"))
print repr(u"a b".split()), repr(u"a,b".split(",")), repr(u"\u3000a\u3000".strip()), repr(u"x".join(["a", "b"]))
print u"a" in "abc", repr(u"ab".partition("b"))
print repr("hello".encode("hex")), repr("68656c6c6f".decode("hex")), repr("hello".encode("base64"))
print repr("aGVsbG8=".decode("base64")), repr("abc".encode("rot13"))
print isinstance(u, basestring), isinstance(b, unicode), u"a" == "a", hash(u"a") == hash("a"), {u"k": 1}["k"]
print unichr(8364) == u"\u20ac", ord(u"\u20ac")
print repr(u"\U0001F600"), len(u"\U0001F600"), repr(u"tab\t\x00\x7f\x80"), repr(u"'"), repr(u"'\""), [u"é"], (u,)
print {u"k": u"v"}
print u"printed as utf-8: grün".encode("utf-8"), u"ascii unicode prints", u"%s %d" % ("x", 1), repr(u"%s" % "x")
print repr(u"{0}".format("x")), repr("{0}".format(u"x"))
print repr(u"caf\xe9".translate({0xe9: u"e"})), repr("hello".translate(None, "l")), u"\u0661".isdigit()
print repr(u"x".zfill(3)), repr(u"ß".upper())
print "\xc3\xbc".decode("utf-8") == u"ü", u"ü" in u, repr(u.encode("utf-16-le")[:4]), repr(u.encode("utf-8-sig")[:4])
