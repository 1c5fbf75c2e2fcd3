"""Dates, times, spans: made, shown, compared, computed, parsed."""
from __future__ import print_function
import datetime
import os
import sys
from datetime import date, time, timedelta, tzinfo
import time as clock

HERE = os.path.dirname(os.path.abspath(__file__)) + os.sep
PY3 = sys.version_info[0] == 3
dt = datetime.datetime


class Out(object):
    def write(self, text):
        sys.stdout.write(text.replace(HERE, ''))

    def flush(self):
        pass


sys.stderr = Out()


def attempt(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, str(e).replace("'datetime.", "'"))


print('-- timedelta')
for d in (timedelta(), timedelta(1), timedelta(-1), timedelta(1, 2, 3), timedelta(hours=25), timedelta(seconds=-1), timedelta(microseconds=-1), timedelta(milliseconds=1500),
          timedelta(weeks=1, minutes=2), timedelta(days=1.5), timedelta(seconds=0.1), timedelta(seconds=3661.5), timedelta(2), timedelta(minutes=0.5), timedelta.min, timedelta.max):
    print(repr(d), str(d), d.days, d.seconds, d.microseconds, d.total_seconds(), bool(d), repr(-d) if abs(d.days) < 10 ** 6 else '')
a, b = timedelta(hours=1), timedelta(minutes=30)
print(a + b, a - b, b - a, a * 2, 3 * b, a // 2, abs(b - a), a > b, a == timedelta(minutes=60), a != b, sorted([a, b]), hash(a) == hash(timedelta(seconds=3600)), {a: 1}[timedelta(hours=1)])
print(timedelta.resolution, +a, a == 5, a != 5)
attempt(lambda: a < 5)
attempt(lambda: a + 5)
attempt(timedelta, 'x')
attempt(timedelta, 1000000000)
attempt(lambda: a / 4)

print('-- date')
d = date(2013, 10, 7)
print(repr(d), d, d.year, d.month, d.day, d.weekday(), d.isoweekday(), tuple(d.isocalendar()), d.ctime(), d.toordinal(), d.isoformat())
print(d.strftime('%d/%m/%y %A %j %%'), d.replace(day=1), d.replace(year=2000, month=2), d.timetuple()[:9], '{:%Y..%m}'.format(d), format(d))
print(d + timedelta(30), d - timedelta(days=7), date(2014, 1, 1) - d, timedelta(1) + d, d < date(2014, 1, 1), d == date(2013, 10, 7), d != d, d == 5, hash(d) == hash(date(2013, 10, 7)))
print(date.fromordinal(1), date.fromordinal(735147), date.min, date.max, date.resolution, date.fromtimestamp(0), isinstance(date.today(), date))
for y in range(1999, 2012):
    print(date(y, 1, 1).toordinal(), tuple(date(y, 1, 1).isocalendar()), date.fromordinal(date(y, 12, 31).toordinal()), end=' ')
print()
for args in ((2013, 2, 29), (2013, 13, 1), (0, 1, 1), (10000, 1, 1), ('x', 1, 1), (2013, 1), (2013,), (2013, 1, 0), (2013, 1.0, 1)):
    attempt(date, *args)
attempt(date.fromordinal, 0)
attempt(lambda: d < 5)
attempt(lambda: d + 5)
attempt(lambda: d - dt.now())
attempt(lambda: date.max + timedelta(1))
attempt(d.replace, month=2, day=30)

print('-- time')
t = time(12, 30, 45, 678)
print(repr(t), t, t.isoformat(), t.hour, t.minute, t.second, t.microsecond, t.tzinfo, t.strftime('%H-%M-%S.%f'), t.replace(hour=1), repr(time()), time(1), repr(time(1, 2)), repr(time(1, 2, 3)))
print(time(1) < time(2), time(1) == time(1, 0), time.min, time.max, t.utcoffset(), t.tzname(), time(5) == 5)
attempt(time, 24)
attempt(time, 0, 60)
attempt(time, 0, 0, 60)
attempt(time, 0, 0, 0, 1000000)
attempt(time, 'x')
attempt(time, 1, tzinfo=5)
attempt(lambda: time(1) < 5)

print('-- datetime')
x = dt(2013, 10, 7, 12, 30, 45, 678)
print(repr(x), x, x.isoformat(), x.isoformat(' '), x.date(), x.time(), x.weekday(), x.ctime(), x.timetuple()[:9], repr(dt(2013, 1, 1)), dt(2013, 1, 1), repr(dt(2013, 1, 1, 1, 1, 1)))
print(x.strftime('%Y-%m-%d %H:%M:%S.%f|%a %b %d|%I:%M %p|%z|%Z|'), '{:%H:%M}'.format(x), x.replace(microsecond=0), x.replace(hour=0, tzinfo=None))
print(x + timedelta(hours=20), x - timedelta(days=1, seconds=1), x - dt(2013, 1, 1), dt(2013, 1, 1) - x, timedelta(1) + x)
print(x < dt(2014, 1, 1), x == dt(2013, 10, 7, 12, 30, 45, 678), x != x, x == d, x >= x, hash(x) == hash(x.replace()), dt.min, dt.max, dt.resolution)
print(dt.combine(d, t), dt.fromtimestamp(0), repr(dt.fromtimestamp(1381149045.25)), dt.fromordinal(735148), isinstance(x, date), isinstance(dt.now(), dt), dt.today() <= dt.now())
print(abs((dt.now() - dt.fromtimestamp(clock.time())).total_seconds()) < 5, x.utcoffset(), x.tzname(), x.dst(), x.utctimetuple()[:6], clock.mktime(x.timetuple()))
for args in ((2013, 2, 29), (2013, 1, 1, 24), (2013, 1, 1, 0, 60), (2013, 1), (2013, 1, 1, 0, 0, 0, -1), (2013, 1, 1, 0, 0, 0, 0, 'tz')):
    attempt(dt, *args)
attempt(lambda: x < d)
attempt(lambda: d < x)
attempt(lambda: x < 5)
attempt(lambda: x + x)
attempt(lambda: dt.max + timedelta(1))
attempt(dt.combine, 1, 2)

print('-- strptime')
for s, f in (('2013-10-07', '%Y-%m-%d'), ('07/10/13 12:30', '%d/%m/%y %H:%M'), ('Mon Oct  7 12:30:45 2013', '%a %b %d %H:%M:%S %Y'), ('12:30:45.5', '%H:%M:%S.%f'),
             ('October 7, 2013 1:05 pm', '%B %d, %Y %I:%M %p'), ('12 AM', '%I %p'), ('20131007T123045', '%Y%m%dT%H%M%S'), ('69', '%y'), ('68', '%y'), ('100%', '%j%%'), ('2013-10-07', '%Y-%m'), ('x', '%Y'),
             ('2013-13-01', '%Y-%m-%d'), ('2013-02-30', '%Y-%m-%d'), ('', '%Y'), ('2013', '%Q'), ('1', '%'), ('2013 280', '%Y %j'), ('31', '%d'), ('Mon Oct  7 12:30:45 2013', '%c'), ('10/07/13', '%x'),
             ('2013-10-07 ', '%Y-%m-%d'), ('UTC', '%Z'), ('1 1 1', '%d %m %H')):
    print(repr(s), f, end=' ')
    attempt(dt.strptime, s, f)
attempt(dt.strptime, 5, '%Y')
print('-- tzinfo')


class Zone(tzinfo):
    def __init__(self, hours, name):
        self.hours = hours
        self.name = name

    def utcoffset(self, when):
        return timedelta(hours=self.hours)

    def dst(self, when):
        return timedelta(0)

    def tzname(self, when):
        return self.name

    def __repr__(self):
        return self.name


z, w = Zone(2, 'Z'), Zone(-3.5, 'W')
aware = dt(2013, 10, 7, 12, tzinfo=z)
print(repr(aware), aware, aware.isoformat(), aware.strftime('%z %Z'), aware.astimezone(w), aware.utctimetuple()[:6], aware == aware.astimezone(w), aware - dt(2013, 10, 7, 12, tzinfo=w))
print(aware.utcoffset(), aware.tzname(), aware.timetuple()[8], time(1, tzinfo=z).isoformat(), repr(dt.now(w))[-3:], aware.timetz(), dt.fromtimestamp(0, z), aware.replace(tzinfo=None))
attempt(lambda: aware - x)
attempt(lambda: aware < x)
attempt(tzinfo().utcoffset, None)
if PY3:
    print('-- of Python 3')
    from datetime import timezone
    attempt(lambda: x == aware)
    u = dt(2024, 2, 29, 1, 2, 3, tzinfo=timezone.utc)
    print(repr(u), u, u.timestamp(), repr(timezone.utc), timezone(timedelta(hours=-5)), repr(timezone(timedelta(hours=5, minutes=30), 'IST')), repr(timezone(timedelta(hours=1))), datetime.UTC is timezone.utc)
    print(u.astimezone(timezone(timedelta(hours=9))), dt.fromtimestamp(0, timezone.utc), dt.now(timezone.utc).tzinfo, u.isoformat(timespec='minutes'), x.isoformat(timespec='milliseconds'), x.timestamp())
    for s in ('2024-02-29', '2024-02-29T01:02:03', '2024-02-29 01:02:03.5', '2024-02-29T01:02+05:30', '20240229T010203Z', 'x', '2024-13-01', '2024-02-29T25:00', '2024-02-29T', '2024-02-29T01:02:03.123456-03:00'):
        attempt(dt.fromisoformat, s)
    attempt(date.fromisoformat, '2024-02-29')
    attempt(date.fromisoformat, '2024-02-30')
    attempt(date.fromisoformat, 'no')
    attempt(time.fromisoformat, '04:05:06')
    attempt(date.fromisocalendar, 2024, 1, 1)
    attempt(dt.strptime, '2013-10-07 12:00 +0530', '%Y-%m-%d %H:%M %z')
    attempt(dt.strptime, '+05:30', '%z')
    attempt(timezone, timedelta(days=1))
    attempt(timezone, 5)
    print(a / b, a / 4, a % b, divmod(a, timedelta(minutes=25)), a // b, a * 0.5, a / 0.5)
    print(timezone.utc == timezone(timedelta(0)), x.replace(fold=1).fold, date(2013, 10, 7).isocalendar().week, repr(date(2013, 10, 7).isocalendar()))
    attempt(x.isoformat, timespec='x')
    print(isinstance(dt.utcnow(), dt))
    print(dt.utcfromtimestamp(0.5))
    print(x.strftime('%:z'), u.strftime('%:z'))
    attempt(date(1, 1, 1).strftime, '%d %m')
else:
    attempt(date(1800, 1, 1).strftime, '%Y')
    print(bool(time(0)), bool(time(1)), isinstance(dt.utcnow(), dt), dt.utcfromtimestamp(0.5))
    attempt(x.astimezone, z)


class Sub(dt):
    pass


print(repr(Sub(2013, 1, 1)), type(Sub.now()).__name__)
