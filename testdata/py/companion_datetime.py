# datetime: construction, arithmetic, formats, comparison.
from __future__ import print_function

import datetime
from datetime import date, timedelta
from datetime import datetime as dt

d = dt(2009, 2, 13, 23, 31, 30, 123456)
print(d, repr(d), d.date(), d.time(), d.year, d.month, d.day, d.hour, d.minute, d.second, d.microsecond, d.weekday(),
    d.isoweekday())
print(d.isoformat(), d.isoformat(" "), d.strftime("%Y-%m-%d %H:%M:%S.%f"), d.strftime("%A %d %B %y %I:%M %p %j"),
    d.ctime(), "{:%H:%M}".format(d), format(d, "%d/%m/%Y"), str(dt(2000, 1, 1)), d.replace(year=2010, microsecond=0))
print(dt.strptime("2021-03-04 05:06:07", "%Y-%m-%d %H:%M:%S"), dt.strptime("4 Mar 2021", "%d %b %Y"),
    dt.utcfromtimestamp(0) if str is bytes else dt.fromtimestamp(0, datetime.timezone.utc).replace(tzinfo=None),
    dt.fromtimestamp(1234567890), dt.combine(date(2001, 2, 3), datetime.time(4, 5)))
one = timedelta(days=1, hours=2, minutes=3, seconds=4, milliseconds=5)
print(one, one.days, one.seconds, one.microseconds, one.total_seconds(), timedelta(seconds=-1), timedelta(hours=36),
    one * 2, -one, abs(-one), timedelta(weeks=1), timedelta(0), bool(timedelta()), str(timedelta(seconds=59)),
    timedelta(1) // 2)
print(d + one, d - one, d - dt(2009, 1, 1), dt(2009, 1, 1) < d, d == d, max(d, dt(2020, 1, 1)),
    (dt(2020, 3, 1) - dt(2020, 2, 1)).days, d.timetuple()[:6], d.toordinal(), d.utctimetuple().tm_hour)
x = date(2020, 2, 29)
print(x, repr(x), x + timedelta(1), x.isoformat(), x.strftime("%d.%m."), x.weekday(), x.isocalendar()[:2],
    date(2020, 12, 31) - x, x.replace(day=1), date.fromordinal(737000), x < date(2021, 1, 1), date.min, dt.max)
t = datetime.time(9, 5, 7)
print(t, repr(t), t.strftime("%H-%M"), t.isoformat(), datetime.time(1) < t, t.replace(hour=0),
    datetime.time(1, 2, 3, 4), bool(t))
print(isinstance(dt.now(), dt), dt.now() - dt.now() < timedelta(seconds=5), date.today().year > 2019, dt.now().tzinfo,
    dt.today() >= d, isinstance(d, date), {d: 1}[dt(2009, 2, 13, 23, 31, 30, 123456)], datetime.MINYEAR,
    datetime.MAXYEAR)
for bad in (lambda: dt(2009, 13, 1), lambda: date(2009, 2, 30), lambda: dt.strptime("x", "%Y"), lambda: d + 1,
            lambda: d - "x", lambda: datetime.time(25)):
    try:
        bad()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, str(e).split(",")[0].split(":")[0].split("datetime")[0])
