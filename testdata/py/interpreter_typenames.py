"""Names of types in errors."""
from __future__ import print_function
import datetime as d
import threading
t, n = d.timedelta(1), d.datetime(2020, 1, 2)
for f in (lambda: t + 1, lambda: 1 - t, lambda: n + n, lambda: n * 2, lambda: t < n, lambda: len(t), lambda: t[0], lambda: list(n), lambda: t(), lambda: -n, lambda: t.foo, lambda: n.date() - 1, lambda: t + 'x', lambda: threading.Lock() + 1, lambda: '%d' % t, lambda: int(t), lambda: d.date(2020, 1, 1) < 3, lambda: 'a' + t, lambda: [] + t, lambda: t % 2.5, lambda: divmod(t, 'x'), lambda: d.date('x', 1, 1), lambda: n.replace(year='x'), lambda: ''.join([t]), lambda: {}[t], lambda: 5 in t):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(d.timedelta, repr(type(n)), type(n).__name__)
class T(d.timedelta): pass
try: T(1) + 1
except TypeError as e: print(e)
