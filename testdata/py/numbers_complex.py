# Complex numbers: what little anyone asks of them.
from __future__ import print_function

z = 1 + 2j
print(z, repr(z), z.real, z.imag, z.conjugate(), abs(3 + 4j), z * z, z + 1, z - 1.5, -z, z == 1 + 2j, z != 1,
    type(z).__name__, 1j * 1j, 3j, 1.5J, [1.5 + 2j], complex(1, 2), complex("1+2j"), complex(5), bool(0j),
    (1 + 2j) / (1 - 1j), 1j ** 2, hash(2 + 0j) == hash(2), 2 == 2 + 0j)
for bad in (lambda: 1j // 1, lambda: 1j < 2, lambda: int(1j), lambda: complex("x"), lambda: 1j / 0, lambda: float(1j)):
    try:
        bad()
    except (TypeError, ValueError, ZeroDivisionError) as e:
        print(type(e).__name__)
