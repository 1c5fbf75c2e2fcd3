from __future__ import print_function
import calendar
import sys
import time

PY3 = sys.version_info[0] == 3


def show(f, *args):
    try:
        print(repr(f(*args)))
    except (ValueError, IndexError) as e:
        print(type(e).__name__, e, isinstance(e, IndexError))


print(calendar.month(2024, 2))
print(calendar.month(2023, 10, 4, 2))
calendar.prmonth(2021, 2)
print(calendar.calendar(2024))
print(calendar.calendar(2025, 3, 1, 4, 4))
calendar.prcal(2023)
print(list(calendar.month_name), list(calendar.month_abbr))
print(list(calendar.day_name), list(calendar.day_abbr))
print(calendar.month_name[1:3], calendar.day_name[-1], len(calendar.month_name), len(calendar.day_abbr))
for args in (2024, 2), (2023, 2), (1900, 2), (2000, 12), (2024, 13), (2024, 0):
    show(calendar.monthrange, *args)
print([y for y in range(1890, 2030) if calendar.isleap(y)])
print(calendar.leapdays(1900, 2000), calendar.leapdays(2000, 2001), calendar.leapdays(1, 3000))
print(calendar.weekday(2024, 2, 29), calendar.MONDAY, calendar.SUNDAY, repr(calendar.SATURDAY))
print(calendar.timegm((1970, 1, 1, 0, 0, 0)), calendar.timegm(time.gmtime(1234567890)), calendar.timegm((2038, 1, 19, 3, 14, 7, 0, 0, 0)))
print(calendar.monthcalendar(2024, 2))
print(calendar.firstweekday(), calendar.weekheader(3), calendar.weekheader(10))
calendar.setfirstweekday(calendar.SUNDAY)
print(calendar.firstweekday(), calendar.monthcalendar(2024, 2))
print(calendar.month(2024, 9))
show(calendar.setfirstweekday, 7)
calendar.setfirstweekday(0)
cal = calendar.Calendar(6)
print(list(cal.iterweekdays()), cal.firstweekday)
print([str(d) for d in cal.itermonthdates(2024, 2)])
print(list(cal.itermonthdays(2021, 2)), list(cal.itermonthdays2(2024, 6)))
print(cal.monthdays2calendar(2023, 1)[0], [len(q) for q in cal.yeardayscalendar(2024)])
print(calendar.TextCalendar(calendar.SUNDAY).formatmonth(2024, 7))
calendar.TextCalendar(2).prmonth(2024, 7)
show(calendar.month, 2024, 13)
if PY3:
    print(repr(calendar.Month(2)), calendar.JANUARY, list(calendar.Day)[:2], calendar.Day(3) == 3)
    print(list(cal.itermonthdays3(2024, 2))[:5], list(cal.itermonthdays4(2024, 2))[:5])
    from calendar import *
    print(FEBRUARY, month_name[FEBRUARY])
