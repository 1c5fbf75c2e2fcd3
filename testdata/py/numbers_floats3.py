# Numbers as Python 3 divides and writes them.
import math
import sys

print(7 / 2, -7 / 2, 6 / 3, 7 // 2, 7.5 // 2, -7.5 // 2, 7 % 2.5, -7 % 2.5, 2 ** -1, 2 ** 0.5, 10 ** 20 / 3, 1 / 3, 0.1,
    0.1 + 0.2, 1.0, 1e16, 1e15, 1e17, 123456789012345.0, 1.5e-5, 0.0001, 0.00001, 1e100, -0.0, 3.0e8, 100.0)
print(str(0.1), repr(2.675), 1e22, 1e23, 5e-324, 1.7976931348623157e308, float("inf"), float("-inf"), float("nan"),
    float("1e3"), float(" 2.5 "), float("1_0.5"), float("infinity"), [0.1, 1e-7], (1.5,), {1.0: 2.0},
    123456789.123456789, 1e21, 12345678901234567890.0)
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234.5, -2), round(5), round(0.5), round(1.5),
    round(2.567, 1), round(1234, -2), round(25, -1), round(35, -1), type(round(1.0)).__name__, round(1.5, 0),
    round(True), round(5.5), round(-0.4), round(1e20))
print(int(2.9), int(-2.9), math.floor(-2.5), math.ceil(2.1), math.trunc(-2.7), math.floor(2.0), divmod(7.5, 2),
    divmod(-7, 2), abs(-2.5), pow(2, -2), pow(2.0, 3), math.sqrt(16), math.hypot(3, 4), math.pi, math.e,
    math.log(math.e), math.log10(1000), math.log2(8), math.log(8, 2), math.exp(0))
print(1.5.is_integer(), (2.0).is_integer(), (0.5).as_integer_ratio(), (10.0).hex(), float.fromhex("0x1p3"),
    math.isnan(float("nan")), math.isinf(1e400), float("nan") == float("nan"), 0.1 + 0.2 == 0.3,
    math.isclose(0.1 + 0.2, 0.3), 1e308 * 10, -1e308 * 10, math.inf, math.nan, -math.inf)
print(2 ** 64, 2 ** 64 // 10, int(1e20), 10 ** 18 + 0.5, 2 ** 53 + 1.0, 1e16 + 1, 5 // 0.3, -5 // 0.3, 5.0 % -3,
    -5.0 % 3, 1e-10, 1.0e10, 3.14e2, .5 + 5., sum([0.1] * 10), math.fsum([0.1] * 10), max(1, 2.5), min(1.0, 1),
    1 == 1.0, hash(1.0) == hash(1), True + 0.5)
print("%.2f %5.1f|%e %g" % (1.005, 2.25, 1234.5, 1e-5), format(1234.5678, ",.2f"), f"{0.1:.20f}", f"{1e10:g}",
    f"{100000:g} {1000000:g} {1e-4:g}", f"{2.5:.0f} {3.5:.0f}", f"{1e20:.0f}", f"{0.000123:.2e}", math.gcd(12, 18),
    math.factorial(10), sys.maxsize == 2 ** 63 - 1, (5).bit_count(), (-7).__abs__(), math.isqrt(17),
    math.prod([1, 2, 3]), math.comb(5, 2), math.copysign(1, -0.0), math.fmod(-7, 3), math.modf(2.5),
    math.degrees(math.pi), math.sin(0), math.atan2(1, 1))
for bad in (lambda: 1 / 0, lambda: 1 % 0.0, lambda: 0.0 ** -1, lambda: math.sqrt(-1), lambda: math.log(0),
            lambda: int("1.5"), lambda: float("x"), lambda: float(""), lambda: int(math.inf), lambda: int(math.nan),
            lambda: 1e400 - 1e400 == 0 or 10 ** 400 / 1.0, lambda: math.factorial(-1), lambda: 2.0 ** 10000,
            lambda: math.exp(1000), lambda: round("x"), lambda: math.gcd(1.5)):
    try:
        print(bad())
    except (ArithmeticError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
