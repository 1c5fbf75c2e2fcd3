# math, in the words both Pythons share.
from __future__ import print_function

import math
from math import pi, sqrt

print("%.15f %.15f" % (pi, math.e), sqrt(2) == 2 ** 0.5, math.pow(2, 3), math.fabs(-2), math.floor(2.5) == 2,
    math.ceil(2.1) == 3, math.fmod(-7, 3), math.modf(2.5), math.frexp(8.0), math.ldexp(0.5, 3), math.hypot(3, 4),
    math.trunc(-2.5))
print(["%.6f" % f(0.5) for f in (math.sin, math.cos, math.tan, math.asin, math.acos, math.atan, math.sinh, math.cosh, math.tanh, math.exp, math.log1p, math.expm1, math.erf, math.gamma)],
    "%.6f" % math.atan2(1, -1), math.degrees(pi), "%.6f" % math.radians(180))
print(math.log(1), math.log(8, 2), math.log10(1000), "%.6f" % math.log(10), math.factorial(20),
    math.isnan(float("nan")), math.isinf(float("inf")), math.copysign(3, -1.0), math.fsum([0.1] * 10),
    sum([0.1] * 10) == 1.0)
for bad in (lambda: sqrt(-1), lambda: math.log(0), lambda: math.log(-1), lambda: math.acos(2), lambda: math.exp(1000),
            lambda: math.factorial(-1), lambda: sqrt("x"), lambda: math.fmod(1, 0), lambda: math.pow(0, -1)):
    try:
        bad()
    except (ValueError, OverflowError, TypeError) as e:
        print(type(e).__name__)
print(int(math.floor(-0.5)), int(math.ceil(-0.5)), math.sqrt(10 ** 20), math.floor(10 ** 15 + 0.5) == 10 ** 15,
    int(math.log10(12345)) + 1, round(math.sin(pi), 10))
