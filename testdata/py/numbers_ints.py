# Integers: division, modulo, powers, bits, conversions, of any size.
from __future__ import print_function

for a, b in (7, 2), (-7, 2), (7, -2), (-7, -2), (6, 3), (-6, 3), (0, 5):
    print(a // b, a % b, divmod(a, b), end="; ")
print()
print(2 ** 10, 2 ** 0, (-2) ** 3, pow(3, 4, 5), pow(2, 100) % 7, 10 ** 20 // 3, -10 ** 20 // 3, 10 ** 20 % 7, -5 % 3,
    5 % -3, 1 << 40, 1 << 70 >> 68, -1 >> 3, 5 & 3, 5 | 3, 5 ^ 3, ~5, -8 >> 1, -1 & 0xFF)
print(int("42"), int("-7"), int(" 12 "), int("ff", 16), int("0xff", 16), int("0b11", 0), int("0o17", 0), int("z", 36),
    int(3.99), int(-3.99), int(True), int("101", 2), int(1e15), int())
print(hex(255), hex(-1), bin(5), bin(-5), oct(8) in ("010", "0o10"), abs(-5), (5).bit_length(), (255).bit_length(),
    (0).bit_length(), bool(0), bool(-1), True + True, True * 3, isinstance(True, int), 5 == 5.0, hash(5) == hash(5.0))
print(str(10 ** 25), 2 ** 64 - 1, 2 ** 63 == 9223372036854775808, -(2 ** 63), 99999999999 * 99999999999, 123456789 ** 3,
    (2 ** 70) // (2 ** 68), (2 ** 100) & (2 ** 99 + 5), int(10 ** 20) == 10 ** 20, -2 ** 2, 2 ** 3 ** 2)
print(1 < 2 == 2, max(3, 10 ** 30, 5) == 10 ** 30, min(-1, 0), sum([1, 2, 3], 10), sum(range(100)), round(5),
    7 // 2 * 2 + 7 % 2, 10 // 3, -(7 // 2), 0 ** 0, (1).real, (5).numerator, int.__name__, (3).__add__(4),
    (7).conjugate())
for bad in (lambda: 1 // 0, lambda: 1 % 0, lambda: divmod(1, 0), lambda: int("1.5"), lambda: int("12a"),
            lambda: int(""), lambda: int("9", 8), lambda: 1 << -1, lambda: 0 ** -1, lambda: int("1", 99),
            lambda: chr(-1), lambda: int("xxx"), lambda: int(float("nan")), lambda: int(float("inf"))):
    try:
        bad()
    except (ZeroDivisionError, ValueError, OverflowError) as e:
        print(type(e).__name__, e)
checksum = 0
for byte in bytearray(b"checksum me"):
    checksum = (checksum + (byte << 8 if checksum & 1 else byte)) & 0xFFFF
print(checksum, hex(~checksum & 0xFFFF), 0xFFFFFFFF + 1, (0xFFFF + 2) & 0xFFFF, (192 << 24 | 168 << 16 | 1),
    ".".join(str((3232235777 >> s) & 255) for s in (24, 16, 8, 0)))
