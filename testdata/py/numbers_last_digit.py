# Results of the C library, to the last digit.
from __future__ import print_function
import math

balance = 1000.0
for year in range(1, 21):
    print(year, repr(balance * 1.05 ** year), repr(math.pow(1 + 0.07 / 12, 12 * year)))
for x in (0.1, 0.5, 1.0, 1.5, 2.0, 3.3, 7.7, 12.25):
    print(x, repr(2 ** x), repr(x ** 1.5), repr(x ** -0.3), repr(math.exp(x)), repr(math.log(x)), repr(math.log10(x)))
    print(repr(math.sin(x)), repr(math.cos(x)), repr(math.tan(x)), repr(math.atan(x)), repr(math.atan2(x, 3)))
    print(repr(math.sinh(x)), repr(math.cosh(x)), repr(math.tanh(x)), repr(math.asin(x / 13)), repr(math.acos(x / 13)), repr(math.sqrt(x)))
for degrees in range(0, 361, 15):
    print(degrees, repr(math.sin(math.radians(degrees))), repr(math.cos(math.radians(degrees))))
print(repr(math.log(8, 2)), repr(math.log(1000, 10)), repr(math.log(7, 3)), 10 ** -2, 10.0 ** 15, 2.0 ** 0.5, 9 ** 0.5, 27 ** (1.0 / 3))
