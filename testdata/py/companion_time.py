# time: formats of a fixed moment, structures, clocks that go forward.
from __future__ import print_function

import time

print(time.gmtime(0)[:6], time.gmtime(86400 * 365.25).tm_yday, tuple(time.gmtime(1000000000)),
    time.gmtime(0).tm_zone if hasattr(time.gmtime(0), "tm_zone") else "UTC")
t = time.gmtime(1234567890)
print(time.strftime("%Y-%m-%d %H:%M:%S", t), time.strftime("%a %A %b %B %d %j %U %w %y %p %I %M %Z %%", t),
    time.asctime(t), time.ctime(0), time.strftime("%c|%x|%X", t))
print(t.tm_year, t.tm_mon, t.tm_mday, t.tm_hour, t.tm_min, t.tm_sec, t.tm_wday, t.tm_yday, t.tm_isdst, len(t), t[0],
    t[-1], time.mktime(time.localtime(5000.0)), time.mktime((2000, 1, 1, 0, 0, 0, 0, 0, 0)))
p = time.strptime("2009-02-13 23:31:30", "%Y-%m-%d %H:%M:%S")
print(tuple(p)[:8], time.strftime("%d/%m/%y", time.strptime("13 Feb 09", "%d %b %y")),
    time.strptime("23:59", "%H:%M").tm_hour, type(p).__name__)
print(repr(time.gmtime(0)).replace(", tm_zone='UTC'", ""))
try:
    time.strptime("yesterday", "%Y-%m-%d")
except ValueError as e:
    print(e)
try:
    time.sleep(-1)
except (IOError, ValueError) as e:
    print(type(e).__name__ in ("IOError", "ValueError"))
a = time.time()
time.sleep(0.01)
b = time.time()
print(b > a, b - a < 5, isinstance(a, float), a > 1500000000, time.timezone, time.tzname[0], time.daylight,
    time.altzone)
if hasattr(time, "monotonic"):
    m = time.monotonic()
    print(time.monotonic() >= m, time.perf_counter() <= time.perf_counter(), isinstance(time.time_ns(), int),
        time.process_time() >= 0)
else:
    print(True, time.clock() <= time.clock(), True, True)
print(time.asctime((2001, 2, 3, 4, 5, 6, 5, 34, 0)), time.strftime("%H:%M", (2001, 2, 3, 4, 5, 6, 0, 1, 0)),
    time.localtime(0).tm_hour, time.struct_time(range(9)).tm_mon)
for bad in (lambda: time.sleep("x"), lambda: time.strftime(5), lambda: time.gmtime("x"), lambda: time.mktime((1, 2))):
    try:
        bad()
    except TypeError as e:
        print(type(e).__name__)
