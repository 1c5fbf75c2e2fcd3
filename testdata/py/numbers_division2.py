# Numbers as Python 2 divides and writes them: classic division, longs, str and repr of floats.
print 7 / 2, -7 / 2, 7 / -2, 7.0 / 2, 7 / 2.0, 1 / 3.0, 7 // 2, 7.5 // 2, -7.5 // 2, 7 % 2.5, -7 % 2.5, 2 ** -1
print 2 ** 0.5, 5 / 5L, 10L, 10L / 3, [10L ** 30], repr(2 ** 62), repr(2 ** 63), 2 ** 63, -2 ** 63, repr(2 ** 31)
print 0.1, repr(0.1), 0.1 + 0.2, repr(0.1 + 0.2), [0.1 + 0.2], 1.0, 1e16, 1e15, 1e17, 123456789012.0
print 1234567890123456.0, 1.5e-5, 0.0001, 0.00001, 1e100, -0.0, 3.0e8, 1 / 3.0, repr(1 / 3.0), 100.0, 2.50
print str(1.23456789012345), repr(1.23456789012345678), "%s %r" % (0.1 + 0.2, 0.1 + 0.2), `1.1`, str(1e22), str(1e11)
print str(1e12), str(123456789.123456789), (1.1, 2.2 * 3), float("inf"), float("-inf"), float("nan"), repr(1e400)
print round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234.5, -2), round(5), round(0.5), int(round(1.5))
print type(round(1)).__name__, abs(-2.5), divmod(7.5, 2), divmod(-7, 2), int(2.9), long(5), long("123"), int(10 ** 20)
print type(int(10 ** 20)).__name__
print 1 == 1L == 1.0, hash(1L) == hash(1), 5L + 3, 5L * 2.0, 0xFFFFFFFF, type(0xFFFFFFFF).__name__, 10 ** 18, 10 ** 19
print type(10 ** 19).__name__, isinstance(5L, (int, long)), str(5L), "%d" % 5L, "%s" % 5L, "%r" % 5L ** 40, oct(8)
print hex(2 ** 64), -5L, 5L // 2, `5L ** 40`
print coerce(1, 2.0), cmp(1, 2.0), 1 < 1.5, float("1e3"), float(" 2.5 "), float(5), 1.5.is_integer()
print (0.5).as_integer_ratio(), (10.0).hex(), float.fromhex("0x1p3")
import sys
print sys.maxint, sys.maxint + 1, -sys.maxint - 1, type(sys.maxint + 1).__name__, sys.maxint * 2
print sys.maxint == 2 ** 63 - 1
