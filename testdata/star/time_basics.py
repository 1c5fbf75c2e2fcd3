# The clock, sleeping, and dates.
import time


def attempt(f, *args):
    try:
        print f(*args)
    except Exception, error:
        print "%s: %s" % (error.__class__.__name__, error)


before = time.time()
print type(before).__name__, before > 1500000000
print time.sleep(0.05)
elapsed = time.time() - before
print elapsed > 0.04, elapsed < 5
time.sleep(0)
print type(time.clock()).__name__

# Dates in universal time, so that they are the same everywhere.
t = time.gmtime(0)
print t.tm_year, t.tm_mon, t.tm_mday, t.tm_hour, t.tm_min, t.tm_sec, t.tm_wday, t.tm_yday, t.tm_isdst
print t[0], t[:3], len(t), tuple(t)
print t
print time.asctime(t)
print time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime(1000000000))
print time.strftime("%a %A %b %B %d %j %y %I %p %w %%", time.gmtime(1000000000))
print len(time.ctime()), len(time.localtime())

attempt(time.sleep, -1)
attempt(time.sleep, "1")
attempt(time.sleep)
attempt(time.gmtime, "now")
attempt(time.strftime, 5)
attempt(time.strftime, "%Y", "today")
