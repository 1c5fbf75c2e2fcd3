# Literals as Python 2 writes them.
print 0777, 0o777, 0xFF, 0b101, 0XfFL, 0L, 5L, 10000000000000000000000
print 1e3, 1.5E-3, .5, 5., 1e400, 1e-7, 123456789.123456789
print 'a\'b', "a\"b", 'a"b', "a'b", "a'\"b"
print repr('a\'b'), repr("a\"b"), repr('a"b\''), repr('\x00\t\n\r\\\x7f\xff')
print repr(u'\u00e9\U0001F600\u03b1'), repr(u'\xe9\x41')
print repr(r'\n\x41'), repr(R"\'"), repr(ur'\u0041\n'), repr(b'\x41'), repr(br'\x41'), repr(bR"\q")
print repr('\q\8\101\1010\07'), repr(U"X")
print repr(u'a' 'b'), type('a' u'b').__name__
print -1, - 1, --1, ~5, +3, -0.0, not 0
print 0xdeadbeef, 0x7fffffffffffffff, 0x8000000000000000, -9223372036854775808
print type(0x7fffffffffffffff).__name__, type(0x8000000000000000).__name__
print 1 <> 2, 1 != 2
print "%s %r" % (10L, 10 ** 30), [10 ** 30], str(10L)
print 1if 2 else 3
