"""True division."""
from __future__ import division, print_function
a = -999999999*86400*10**6
print(a/10**6, 10**400/10**399, (2**53+1)/1, (2**60+1)/3, -7/2, 1/3)
for f in (lambda: 10**400/3, lambda: 1/0, lambda: 1.0/0, lambda: 10**400/2.0, lambda: 1/'a', lambda: True/2, lambda: 10**400/0, lambda: None/1):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
x = 2**60+1
x /= 3
print(x)
