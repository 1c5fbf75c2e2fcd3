# Numbers as 2.7 writes them: str with twelve digits, repr with all that count.
for x in 0.1, 1.0, 1.5, -2.0, 0.1 + 0.2, 1e15, 1e16, 1e17, 1e22, 1e-4, 1e-5, 123456789012.0, 1234567890123.0, 3.14159265358979, 1e100, 2.5e-10:
    print x, repr(x), [x]
print float("inf"), float("-inf"), float("nan"), -0.0, repr(1e300 * 1e10)
print 7 // 2, -7 // 2, 7 % 3, -7 % 3, 7.0 // 2, 7.5 % 2, 7.0 / 2, 2 * 3.0, 1 + 0.5
print 5 & 3, 5 | 3, 5 ^ 3, ~5, 1 << 10, 1024 >> 3, 0x1f, 0o17
print 1 == 1.0, 1 < 1.5, 10 == "10", max(1, 2.5), min([3, 1, 2]), abs(-5), abs(-2.5)
print 9223372036854775807, -9223372036854775807, 4294967295, 1 << 62
print int(1e10), int(-1.9), float(5), int(True)
for f in lambda: 1 // 0, lambda: 1 % 0, lambda: 1.0 / 0, lambda: 1.0 // 0.0, lambda: 1 << -1:
    try:
        f()
    except Exception, error:
        print error.__class__.__name__, error
