"""Dates and times of the Gregorian calendar."""

import sys
import time as _time

from _pysock import in_c as _in_c

PY3 = sys.version_info[0] == 3
if PY3:
    _integer = int
    _text = str
else:
    _integer = (int, long)
    _text = basestring

__all__ = ['date', 'datetime', 'time', 'timedelta', 'tzinfo', 'MINYEAR', 'MAXYEAR']
if PY3:
    __all__ += ['timezone', 'UTC']

MINYEAR = 1
MAXYEAR = 9999
_MAX_ORDINAL = 3652059
_MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August',
           'September', 'October', 'November', 'December']
_DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]


# The calendar: ordinals count days, 1 January of the year 1 is 1.

def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _month_length(year, month):
    return 29 if month == 2 and _is_leap(year) else _LENGTHS[month - 1]


def _days_before_year(year):
    y = year - 1
    return y * 365 + y // 4 - y // 100 + y // 400


def _ordinal(year, month, day):
    n = _days_before_year(year) + day
    for m in range(1, month):
        n += _month_length(year, m)
    return n


def _from_ordinal(n):
    year = n * 400 // 146097 + 1
    while _days_before_year(year) >= n:
        year -= 1
    n -= _days_before_year(year)
    month = 1
    while n > _month_length(year, month):
        n -= _month_length(year, month)
        month += 1
    return year, month, n


def _whole(value):
    """A number that must be whole."""
    if isinstance(value, _integer):
        return int(value)
    if PY3:
        if hasattr(value, '__index__'):
            return value.__index__()
        raise TypeError("'%s' object cannot be interpreted as an integer"
                        % type(value).__name__)
    if isinstance(value, float):
        raise TypeError('integer argument expected, got float')
    raise TypeError('an integer is required')


def _check_date(year, month, day):
    for value, name, pos in ((month, 'month', 2), (day, 'day', 3)):
        if value is None:
            raise TypeError(("function missing required argument '%s' (pos %d)" if PY3
                             else "Required argument '%s' (pos %d) not found")
                            % (name, pos))
    year, month, day = _whole(year), _whole(month), _whole(day)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError('year %d is out of range' % year if PY3 else
                         'year is out of range')
    if not 1 <= month <= 12:
        raise ValueError('month must be in 1..12')
    if not 1 <= day <= _month_length(year, month):
        raise ValueError('day is out of range for month')
    return year, month, day


def _check_time(hour, minute, second, microsecond, tz, fold=0):
    values = []
    for value, name, limit in ((hour, 'hour', 23), (minute, 'minute', 59),
                               (second, 'second', 59),
                               (microsecond, 'microsecond', 999999)):
        value = _whole(value)
        if not 0 <= value <= limit:
            raise ValueError('%s must be in 0..%d' % (name, limit))
        values.append(value)
    if fold not in (0, 1):
        raise ValueError('fold must be either 0 or 1')
    if tz is not None and not isinstance(tz, tzinfo):
        raise TypeError("tzinfo argument must be None or of a tzinfo subclass, "
                        "not type '%s'" % type(tz).__name__)
    return values


def _name(value):
    """The class of a value as its repr has it."""
    cls = type(value)
    return 'datetime.' * (cls.__module__ == 'datetime') + cls.__name__


def _refuse(a, b):
    """Ends the comparison of values of different kinds."""
    if PY3:
        return NotImplemented
    raise TypeError("can't compare %s to %s" % (_name(a), _kind(b)))


def _kind(value):
    return _name(value) if isinstance(value, (date, time, timedelta)) else (
        type(value).__name__)


class timedelta(object):
    """A span of time: days, seconds of a day, microseconds of a second."""

    def __init__(self, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0,
                 hours=0, weeks=0):
        us = 0
        left = 0.0
        for value, name, unit in ((days, 'days', 86400000000), (seconds, 'seconds', 1000000),
                                  (microseconds, 'microseconds', 1),
                                  (milliseconds, 'milliseconds', 1000),
                                  (minutes, 'minutes', 60000000),
                                  (hours, 'hours', 3600000000),
                                  (weeks, 'weeks', 604800000000)):
            if isinstance(value, float):
                whole = int(value)
                us += whole * unit
                part = (value - whole) * unit
                us += int(part)
                left += part - int(part)
            elif isinstance(value, _integer):
                us += value * unit
            else:
                raise TypeError('unsupported type for timedelta %s component: %s'
                                % (name, type(value).__name__))
        us += _rounded(left)
        self._set(us)

    def _set(self, us):
        seconds, self._microseconds = divmod(us, 1000000)
        self._days, self._seconds = divmod(seconds, 86400)
        self._days = int(self._days)
        self._seconds = int(self._seconds)
        self._microseconds = int(self._microseconds)
        if abs(self._days) > 999999999:
            raise OverflowError('days=%d; must have magnitude <= 999999999' % self._days)

    days = property(lambda self: self._days)
    seconds = property(lambda self: self._seconds)
    microseconds = property(lambda self: self._microseconds)

    def _us(self):
        return (self._days * 86400 + self._seconds) * 1000000 + self._microseconds

    def total_seconds(self):
        return self._us() / (1000000 if PY3 else 1e6)

    def __repr__(self):
        if not PY3:
            parts = [self._days]
            if self._seconds or self._microseconds:
                parts.append(self._seconds)
            if self._microseconds:
                parts.append(self._microseconds)
            return '%s(%s)' % (_name(self), ', '.join(['%d' % n for n in parts]))
        parts = ['%s=%d' % (name, value) for name, value in (
            ('days', self._days), ('seconds', self._seconds),
            ('microseconds', self._microseconds)) if value]
        return '%s(%s)' % (_name(self), ', '.join(parts) or '0')

    def __str__(self):
        minutes, second = divmod(self._seconds, 60)
        hour, minute = divmod(minutes, 60)
        text = '%d:%02d:%02d' % (hour, minute, second)
        if self._days:
            text = '%d day%s, %s' % (self._days, '' if abs(self._days) == 1 else 's', text)
        if self._microseconds:
            text += '.%06d' % self._microseconds
        return text

    def __add__(self, other):
        if isinstance(other, timedelta):
            return _span(self._us() + other._us())
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return _span(self._us() - other._us())
        return NotImplemented

    def __rsub__(self, other):
        if isinstance(other, timedelta):
            return _span(other._us() - self._us())
        return NotImplemented

    def __mul__(self, other):
        if isinstance(other, _integer):
            return _span(self._us() * other)
        if isinstance(other, float) and PY3:
            return _span(_rounded(self._us() * other))
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        if isinstance(other, timedelta) and PY3:
            return self._us() // other._us()
        if isinstance(other, _integer):
            return _span(self._us() // other)
        return NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._us() / other._us()
        if isinstance(other, _integer):
            return _span(_divided(self._us(), other))
        if isinstance(other, float):
            return _span(_rounded(self._us() / other))
        return NotImplemented

    if PY3:
        def __mod__(self, other):
            if isinstance(other, timedelta):
                return _span(self._us() % other._us())
            return NotImplemented

        def __divmod__(self, other):
            if isinstance(other, timedelta):
                quotient, rest = divmod(self._us(), other._us())
                return quotient, _span(rest)
            return NotImplemented
    else:
        __div__ = __floordiv__
        del __truediv__

    def __neg__(self):
        return _span(-self._us())

    def __pos__(self):
        return _span(self._us())

    def __abs__(self):
        return _span(abs(self._us()))

    def __bool__(self):
        return self._us() != 0

    __nonzero__ = __bool__

    def __eq__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented if PY3 else False
        return self._us() == other._us()

    def __ne__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented if PY3 else True
        return self._us() != other._us()

    def __lt__(self, other):
        if not isinstance(other, timedelta):
            return _refuse(self, other)
        return self._us() < other._us()

    def __le__(self, other):
        if not isinstance(other, timedelta):
            return _refuse(self, other)
        return self._us() <= other._us()

    def __gt__(self, other):
        if not isinstance(other, timedelta):
            return _refuse(self, other)
        return self._us() > other._us()

    def __ge__(self, other):
        if not isinstance(other, timedelta):
            return _refuse(self, other)
        return self._us() >= other._us()

    def __hash__(self):
        return hash((self._days, self._seconds, self._microseconds))


def _span(us):
    made = timedelta()
    made._set(us)
    return made


def _rounded(x):
    """x as a whole number, halves to the even one (2.7: away from zero)."""
    if PY3:
        return int(round(x))
    return int(x + 0.5) if x >= 0 else -int(-x + 0.5)


def _divided(a, b):
    """a / b as a whole number, halves to the even one."""
    quotient, rest = divmod(a, b)
    twice = 2 * rest
    if (twice > b if b > 0 else twice < b) or twice == b and quotient % 2:
        quotient += 1
    return quotient


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(days=999999999, hours=23, minutes=59, seconds=59,
                          microseconds=999999)
timedelta.resolution = timedelta(microseconds=1)


class tzinfo(object):
    """The interface of time zones."""

    def tzname(self, dt):
        raise NotImplementedError('a tzinfo subclass must implement tzname()')

    def utcoffset(self, dt):
        raise NotImplementedError('a tzinfo subclass must implement utcoffset()')

    def dst(self, dt):
        raise NotImplementedError('a tzinfo subclass must implement dst()')

    def fromutc(self, dt):
        offset = dt.utcoffset()
        if offset is None:
            raise ValueError('fromutc: non-None utcoffset() result required')
        saving = dt.dst()
        if saving is None:
            raise ValueError('fromutc: non-None dst() result required')
        standard = offset - saving
        if standard:
            dt += standard
            saving = dt.dst() or timedelta(0)
        return dt + saving


class timezone(tzinfo):
    """A time zone at a fixed distance from UTC."""

    def __init__(self, offset, name=None):
        if not isinstance(offset, timedelta):
            raise TypeError('timezone() argument 1 must be datetime.timedelta, not '
                            + type(offset).__name__)
        if name is not None and not isinstance(name, str):
            raise TypeError('timezone() argument 2 must be str, not '
                            + type(name).__name__)
        if not -86400000000 < offset._us() < 86400000000:
            raise ValueError('offset must be a timedelta strictly between '
                             '-timedelta(hours=24) and timedelta(hours=24), not %r.'
                             % (offset,))
        self._offset = offset
        self._name = name

    def utcoffset(self, dt):
        return self._offset

    def dst(self, dt):
        return None

    def tzname(self, dt):
        if self._name is not None:
            return self._name
        if not self._offset:
            return 'UTC'
        return 'UTC' + _offset_text(self._offset)

    def fromutc(self, dt):
        return dt + self._offset

    def __eq__(self, other):
        if not isinstance(other, timezone):
            return NotImplemented
        return self._offset == other._offset

    def __hash__(self):
        return hash(self._offset)

    def __str__(self):
        return self.tzname(None)

    def __repr__(self):
        if self is timezone.utc:
            return 'datetime.timezone.utc'
        if self._name is None:
            return '%s(%r)' % (_name(self), self._offset)
        return '%s(%r, %r)' % (_name(self), self._offset, self._name)


timezone.utc = UTC = timezone(timedelta(0))
timezone.min = timezone(-timedelta(hours=23, minutes=59))
timezone.max = timezone(timedelta(hours=23, minutes=59))
if not PY3:
    del timezone, UTC


def _offset_text(offset, colon=':'):
    """+hh:mm"""
    if offset is None:
        return ''
    us = offset._us()
    sign = '-' if us < 0 else '+'
    minutes, us = divmod(abs(us), 60000000)
    text = '%s%02d%s%02d' % (sign, minutes // 60, colon, minutes % 60)
    if us:
        text += '%s%02d' % (colon, us // 1000000)
        if us % 1000000:
            text += '.%06d' % (us % 1000000)
    return text


def _strftime(value, format, tuple_):
    """time.strftime with %f, %z and %Z of the value."""
    if not PY3 and tuple_[0] < 1900:
        raise ValueError('year=%d is before 1900; the datetime strftime() methods '
                         'require year >= 1900' % tuple_[0])
    parts = []
    i = 0
    while i < len(format):
        c = format[i]
        if c != '%' or i + 1 == len(format):
            parts.append(c)
            i += 1
            continue
        what = format[i + 1]
        i += 2
        if what == 'f':
            parts.append('%06d' % getattr(value, 'microsecond', 0))
        elif what == 'z' or what == ':' and PY3 and format[i:i + 1] == 'z':
            if what == ':':
                i += 1
            offset = value.utcoffset() if hasattr(value, 'utcoffset') else None
            parts.append(_offset_text(offset, ':' if what == ':' else ''))
        elif what == 'Z':
            name = value.tzname() if hasattr(value, 'tzname') else None
            parts.append((name or '').replace('%', '%%'))
        else:
            parts.append('%' + what)
    return _time.strftime(''.join(parts), tuple_)


class date(object):
    """A day."""

    def __new__(cls, year, month=None, day=None):
        self = object.__new__(cls)
        self._year, self._month, self._day = _check_date(year, month, day)
        return self

    year = property(lambda self: self._year)
    month = property(lambda self: self._month)
    day = property(lambda self: self._day)

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromtimestamp(cls, t):
        return cls(*_time.localtime(t)[:3])

    @classmethod
    def fromordinal(cls, n):
        n = _whole(n)
        if n < 1:
            raise ValueError('ordinal must be >= 1')
        if n > _MAX_ORDINAL:
            raise ValueError('year is out of range' if not PY3 else
                             'year %d is out of range' % _from_ordinal(n)[0])
        return cls(*_from_ordinal(n))

    @classmethod
    def fromisoformat(cls, text):
        if not isinstance(text, str):
            raise TypeError('fromisoformat: argument must be str')
        found = _iso_date(text)
        if found is None or found[1] != len(text):
            raise ValueError('Invalid isoformat string: %r' % text)
        return cls(*found[0])

    @classmethod
    def fromisocalendar(cls, year, week, day):
        if not MINYEAR <= year <= MAXYEAR:
            raise ValueError('Year is out of range: %d' % year)
        weeks = 53 if date(year, 12, 28).isocalendar()[1] == 53 else 52
        if not 1 <= week <= weeks:
            raise ValueError('Invalid week: %d' % week)
        if not 1 <= day <= 7:
            raise ValueError('Invalid weekday: %d (range is [1, 7])' % day)
        return cls.fromordinal(_week_one(year) + (week - 1) * 7 + day - 1)

    def toordinal(self):
        return _ordinal(self._year, self._month, self._day)

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.toordinal() % 7 or 7

    def isocalendar(self):
        year = self._year
        n = self.toordinal()
        if n < _week_one(year):
            year -= 1
        elif n >= _week_one(year + 1):
            year += 1
        week, day = divmod(n - _week_one(year), 7)
        if not PY3:
            return year, week + 1, day + 1
        from collections import namedtuple
        made = namedtuple('IsoCalendarDate', 'year week weekday')
        made.__name__ = 'datetime.IsoCalendarDate'
        return made(year, week + 1, day + 1)

    def isoformat(self):
        return '%04d-%02d-%02d' % (self._year, self._month, self._day)

    def __str__(self):
        return self.isoformat()

    def __repr__(self):
        return '%s(%d, %d, %d)' % (_name(self), self._year, self._month, self._day)

    def ctime(self):
        return '%s %s %2d %02d:%02d:%02d %04d' % (
            (_DAYS[self.weekday()][:3], _MONTHS[self._month - 1][:3], self._day)
            + self._clock() + (self._year,))

    def _clock(self):
        return (0, 0, 0)

    def _tuple(self, dst):
        day = self.toordinal() - _days_before_year(self._year)
        return _time.struct_time((self._year, self._month, self._day) + self._clock()
                                 + (self.weekday(), day, dst))

    def timetuple(self):
        return self._tuple(-1)

    def strftime(self, format):
        return _strftime(self, format, self.timetuple())

    def __format__(self, format):
        if not isinstance(format, _text):
            raise TypeError('must be str, not ' + type(format).__name__)
        return self.strftime(format) if format else str(self)

    def replace(self, year=None, month=None, day=None):
        return type(self)(self._year if year is None else year,
                          self._month if month is None else month,
                          self._day if day is None else day)

    def _key(self):
        return (self._year, self._month, self._day)

    def _comparable(self, other):
        return isinstance(other, date) and not isinstance(other, datetime)

    def __eq__(self, other):
        if not self._comparable(other):
            return NotImplemented if PY3 else False
        return self._key() == other._key()

    def __ne__(self, other):
        if not self._comparable(other):
            return NotImplemented if PY3 else True
        return self._key() != other._key()

    def __lt__(self, other):
        if not self._comparable(other):
            return self._incomparable(other)
        return self._key() < other._key()

    def __le__(self, other):
        if not self._comparable(other):
            return self._incomparable(other)
        return self._key() <= other._key()

    def __gt__(self, other):
        if not self._comparable(other):
            return self._incomparable(other)
        return self._key() > other._key()

    def __ge__(self, other):
        if not self._comparable(other):
            return self._incomparable(other)
        return self._key() >= other._key()

    def _incomparable(self, other):
        if isinstance(other, date) and not PY3:
            raise TypeError("can't compare %s to %s" % (_name(self), _name(other)))
        return _refuse(self, other)

    def __hash__(self):
        return hash(self._key())

    def _shifted(self, days):
        n = self.toordinal() + days
        if not 0 < n <= _MAX_ORDINAL:
            raise OverflowError('date value out of range')
        return n

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return type(self)(*_from_ordinal(self._shifted(other.days)))

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return type(self)(*_from_ordinal(self._shifted(-other.days)))
        if isinstance(other, date) and not isinstance(other, datetime):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented


if not PY3:
    del date.fromisoformat, date.fromisocalendar


def _week_one(year):
    """The ordinal of the Monday of the first week of an ISO year."""
    first = _ordinal(year, 1, 1) if year <= MAXYEAR else _MAX_ORDINAL + 1
    weekday = (first + 6) % 7
    monday = first - weekday
    return monday + 7 if weekday > 3 else monday


class time(object):
    """A time of day."""

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, **options):
        fold = options.pop('fold', 0) if PY3 else 0
        self = object.__new__(cls)
        (self._hour, self._minute, self._second,
         self._microsecond) = _check_time(hour, minute, second, microsecond, tzinfo, fold)
        self._tzinfo = tzinfo
        self._fold = fold
        return self

    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._microsecond)
    tzinfo = property(lambda self: self._tzinfo)
    fold = property(lambda self: self._fold)

    def utcoffset(self):
        return None if self._tzinfo is None else self._tzinfo.utcoffset(None)

    def dst(self):
        return None if self._tzinfo is None else self._tzinfo.dst(None)

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(None)

    @classmethod
    def fromisoformat(cls, text):
        if not isinstance(text, str):
            raise TypeError('fromisoformat: argument must be str')
        found = _iso_time(text[1:] if text.startswith('T') else text)
        if found is None:
            raise ValueError('Invalid isoformat string: %r' % text)
        return cls(*found)

    def isoformat(self, timespec='auto'):
        return _clock_text(self, timespec) + _offset_text(self.utcoffset())

    def __str__(self):
        return self.isoformat()

    def __repr__(self):
        return '%s(%s)' % (_name(self), _clock_repr(self))

    def strftime(self, format):
        return _strftime(self, format, _time.struct_time(
            (1900, 1, 1, self._hour, self._minute, self._second, 0, 1, -1)))

    def __format__(self, format):
        return self.strftime(format) if format else str(self)

    def replace(self, hour=None, minute=None, second=None, microsecond=None,
                tzinfo=True, **options):
        return type(self)(*_replaced_clock(self, hour, minute, second, microsecond, tzinfo))

    def _key(self):
        us = ((self._hour * 60 + self._minute) * 60 + self._second) * 1000000
        us += self._microsecond
        offset = self.utcoffset()
        return us if offset is None else us - offset._us()

    def _mixed(self, other):
        return (self.utcoffset() is None) != (other.utcoffset() is None)

    def _compare(self, other):
        if self._mixed(other):
            raise TypeError("can't compare offset-naive and offset-aware times")
        a, b = self._key(), other._key()
        return (a > b) - (a < b)

    def __eq__(self, other):
        if not isinstance(other, time):
            return NotImplemented if PY3 else False
        if PY3 and self._mixed(other):
            return False
        return self._compare(other) == 0

    def __ne__(self, other):
        if not isinstance(other, time):
            return NotImplemented if PY3 else True
        return not self == other

    def __lt__(self, other):
        if not isinstance(other, time):
            return _refuse(self, other)
        return self._compare(other) < 0

    def __le__(self, other):
        if not isinstance(other, time):
            return _refuse(self, other)
        return self._compare(other) <= 0

    def __gt__(self, other):
        if not isinstance(other, time):
            return _refuse(self, other)
        return self._compare(other) > 0

    def __ge__(self, other):
        if not isinstance(other, time):
            return _refuse(self, other)
        return self._compare(other) >= 0

    def __hash__(self):
        return hash(self._key())

    if not PY3:
        def __nonzero__(self):
            return self._key() != 0


time.min = time(0, 0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(microseconds=1)
if not PY3:
    del time.fromisoformat, time.fold


def _clock_text(value, timespec):
    """hh:mm:ss.ffffff, or what timespec says of it."""
    if timespec == 'auto':
        timespec = 'microseconds' if value._microsecond else 'seconds'
    clock = (value._hour, value._minute, value._second)
    if timespec == 'hours':
        return '%02d' % clock[:1]
    if timespec == 'minutes':
        return '%02d:%02d' % clock[:2]
    text = '%02d:%02d:%02d' % clock
    if timespec == 'milliseconds':
        return text + '.%03d' % (value._microsecond // 1000)
    if timespec == 'microseconds':
        return text + '.%06d' % value._microsecond
    if timespec != 'seconds':
        raise ValueError('Unknown timespec value')
    return text


def _clock_repr(value):
    parts = ['%d' % value._hour, '%d' % value._minute]
    if value._second or value._microsecond:
        parts.append('%d' % value._second)
    if value._microsecond:
        parts.append('%d' % value._microsecond)
    if value._tzinfo is not None:
        parts.append('tzinfo=%r' % (value._tzinfo,))
    if value._fold:
        parts.append('fold=1')
    return ', '.join(parts)


def _replaced_clock(value, hour, minute, second, microsecond, tz):
    return (value._hour if hour is None else hour,
            value._minute if minute is None else minute,
            value._second if second is None else second,
            value._microsecond if microsecond is None else microsecond,
            value._tzinfo if tz is True else tz)


class datetime(date):
    """A day and a time."""

    def __new__(cls, year, month=None, day=None, hour=0, minute=0, second=0,
                microsecond=0, tzinfo=None, **options):
        fold = options.pop('fold', 0) if PY3 else 0
        self = object.__new__(cls)
        self._year, self._month, self._day = _check_date(year, month, day)
        (self._hour, self._minute, self._second,
         self._microsecond) = _check_time(hour, minute, second, microsecond, tzinfo, fold)
        self._tzinfo = tzinfo
        self._fold = fold
        return self

    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._microsecond)
    tzinfo = property(lambda self: self._tzinfo)
    fold = property(lambda self: self._fold)

    # Now, and other ways to come by one.

    @classmethod
    def _from(cls, t, convert, tz):
        whole = t // 1
        us = _rounded((t - whole) * 1e6)
        if us >= 1000000:
            whole += 1
            us -= 1000000
        y = convert(whole)
        return cls(y[0], y[1], y[2], y[3], y[4], min(y[5], 59), us, tz)

    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(_time.time(), tz)

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def utcnow(cls):
        _deprecated('utcnow', 'represent datetimes in UTC: datetime.datetime.now('
                              'datetime.UTC)')
        return cls._from(_time.time(), _time.gmtime, None)

    @classmethod
    def utcfromtimestamp(cls, t):
        _deprecated('utcfromtimestamp', 'represent datetimes in UTC: '
                    'datetime.datetime.fromtimestamp(timestamp, datetime.UTC)')
        return cls._from(t, _time.gmtime, None)

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        if tz is None:
            return cls._from(timestamp, _time.localtime, None)
        _check_time(0, 0, 0, 0, tz)
        return tz.fromutc(cls._from(timestamp, _time.gmtime, tz))

    @classmethod
    def combine(cls, date_, time_, tzinfo=True):
        if not isinstance(date_, date):
            raise TypeError('combine() argument 1 must be datetime.date, not '
                            + type(date_).__name__)
        if not isinstance(time_, time):
            raise TypeError('combine() argument 2 must be datetime.time, not '
                            + type(time_).__name__)
        return cls(date_._year, date_._month, date_._day, time_._hour, time_._minute,
                   time_._second, time_._microsecond,
                   time_._tzinfo if tzinfo is True else tzinfo)

    @classmethod
    def strptime(cls, date_string, format):
        return _parse(cls, date_string, format)

    @classmethod
    def fromisoformat(cls, text):
        if not isinstance(text, str):
            raise TypeError('fromisoformat: argument must be str')
        found = _iso_date(text)
        clock = ()
        if found is not None and found[1] < len(text):
            clock = _iso_time(text[found[1] + 1:])
        if found is None or clock is None:
            raise ValueError('Invalid isoformat string: %r' % text)
        return cls(*(found[0] + clock))

    # Parts.

    def date(self):
        return date(self._year, self._month, self._day)

    def time(self):
        return time(self._hour, self._minute, self._second, self._microsecond)

    def timetz(self):
        return time(self._hour, self._minute, self._second, self._microsecond,
                    self._tzinfo)

    def utcoffset(self):
        return None if self._tzinfo is None else self._tzinfo.utcoffset(self)

    def dst(self):
        return None if self._tzinfo is None else self._tzinfo.dst(self)

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(self)

    def _clock(self):
        return (self._hour, self._minute, self._second)

    def timetuple(self):
        saving = self.dst()
        return self._tuple(-1 if saving is None else 1 if saving else 0)

    def utctimetuple(self):
        offset = self.utcoffset()
        value = self - offset if offset else self
        return value._tuple(0)

    def timestamp(self):
        """Seconds since 1970; without a time zone, of local time."""
        if self._tzinfo is not None:
            return (self - datetime(1970, 1, 1, tzinfo=UTC)).total_seconds()
        return _time.mktime(self.timetuple()) + self._microsecond / 1e6

    def astimezone(self, tz=None):
        if PY3 and tz is None:
            local = _time.localtime(self.timestamp())
            tz = timezone(timedelta(seconds=local.tm_gmtoff), local.tm_zone)
        if not isinstance(tz, _tzinfo_class):
            raise TypeError('tzinfo argument must be None or of a tzinfo subclass, '
                            "not type '%s'" % type(tz).__name__ if PY3 else
                            'astimezone() argument 1 must be datetime.tzinfo, not '
                            + type(tz).__name__)
        if tz is self._tzinfo:
            return self
        offset = self.utcoffset()
        if offset is None:
            if not PY3:
                raise ValueError('astimezone() cannot be applied to a naive datetime')
            local = _time.localtime(self.timestamp())
            offset = timedelta(seconds=local.tm_gmtoff)
        return tz.fromutc((self - offset).replace(tzinfo=tz))

    def replace(self, year=None, month=None, day=None, hour=None, minute=None,
                second=None, microsecond=None, tzinfo=True, **options):
        return type(self)(self._year if year is None else year,
                          self._month if month is None else month,
                          self._day if day is None else day,
                          *_replaced_clock(self, hour, minute, second, microsecond, tzinfo),
                          **options)

    def isoformat(self, sep='T', timespec='auto'):
        return '%s%s%s%s' % (date.isoformat(self), sep, _clock_text(self, timespec),
                             _offset_text(self.utcoffset()))

    def __str__(self):
        return self.isoformat(' ')

    def __repr__(self):
        return '%s(%d, %d, %d, %s)' % (_name(self), self._year, self._month, self._day,
                                       _clock_repr(self))

    # Arithmetic.

    def _comparable(self, other):
        return isinstance(other, datetime)

    def _local_us(self):
        seconds = self.toordinal() * 86400 + self._hour * 3600 + self._minute * 60
        return (seconds + self._second) * 1000000 + self._microsecond

    def _pair(self, other, verb):
        """Both in microseconds, of local time or of UTC."""
        a, b = self.utcoffset(), other.utcoffset()
        if (a is None) != (b is None):
            raise TypeError("can't %s offset-naive and offset-aware datetimes" % verb)
        x, y = self._local_us(), other._local_us()
        return (x, y) if a is None else (x - a._us(), y - b._us())

    def __eq__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented if PY3 else False
        if PY3 and (self.utcoffset() is None) != (other.utcoffset() is None):
            return False
        a, b = self._pair(other, 'compare')
        return a == b

    def __ne__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented if PY3 else True
        return not self == other

    def __lt__(self, other):
        if not isinstance(other, datetime):
            return self._incomparable(other)
        a, b = self._pair(other, 'compare')
        return a < b

    def __le__(self, other):
        if not isinstance(other, datetime):
            return self._incomparable(other)
        a, b = self._pair(other, 'compare')
        return a <= b

    def __gt__(self, other):
        if not isinstance(other, datetime):
            return self._incomparable(other)
        a, b = self._pair(other, 'compare')
        return a > b

    def __ge__(self, other):
        if not isinstance(other, datetime):
            return self._incomparable(other)
        a, b = self._pair(other, 'compare')
        return a >= b

    def __hash__(self):
        offset = self.utcoffset()
        return hash(self._local_us() - (offset._us() if offset is not None else 0))

    def _moved(self, us):
        days, us = divmod(self._local_us() + us, 86400000000)
        if not 0 < days <= _MAX_ORDINAL:
            raise OverflowError('date value out of range')
        seconds, us = divmod(us, 1000000)
        minutes, second = divmod(seconds, 60)
        hour, minute = divmod(minutes, 60)
        year, month, day = _from_ordinal(days)
        return type(self)(year, month, day, hour, minute, second, us, self._tzinfo)

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return self._moved(other._us())

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self._moved(-other._us())
        if isinstance(other, datetime):
            a, b = self._pair(other, 'subtract')
            return _span(a - b)
        return NotImplemented


_tzinfo_class = tzinfo
date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(days=1)
datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)
if not PY3:
    del datetime.timestamp, datetime.fromisoformat, datetime.fold


def _deprecated(name, instead):
    if PY3:
        import warnings
        warnings.warn('datetime.datetime.%s() is deprecated and scheduled for removal in '
                      'a future version. Use timezone-aware objects to %s.'
                      % (name, instead), DeprecationWarning, 3)


# ISO 8601

def _number(text, width):
    """The digits at the beginning of text, if there are so many."""
    digits = text[:width]
    if len(digits) == width and digits.isdigit():
        return int(digits)
    return None


def _iso_date(text):
    """(year, month, day) of YYYY-MM-DD or YYYYMMDD, and where it ends."""
    dash = 1 if text[4:5] == '-' else 0
    values = (_number(text, 4), _number(text[4 + dash:], 2),
              _number(text[6 + 2 * dash:], 2))
    end = 8 + 2 * dash
    if None in values or dash and text[7:8] != '-':
        return None
    return values, end


def _iso_time(text):
    """(hour, minute, second, microsecond, tzinfo) of hh:mm:ss.ffffff+hh:mm, or None."""
    tz = None
    for i, c in enumerate(text):
        if c in '+-Zz':
            offset = text[i + 1:]
            if c in 'Zz':
                if offset:
                    return None
                tz = UTC
            else:
                parts = _iso_clock(offset)
                if parts is None:
                    return None
                span = timedelta(hours=parts[0], minutes=parts[1], seconds=parts[2],
                                 microseconds=parts[3])
                if not span:
                    tz = UTC
                else:
                    tz = timezone(span if c == '+' else -span)
            text = text[:i]
            break
    clock = _iso_clock(text)
    return None if clock is None else clock + (tz,)


def _iso_clock(text):
    text, dot, fraction = text.replace(',', '.').partition('.')
    parts = text.split(':')
    if len(parts) == 1:
        parts = [text[i:i + 2] for i in range(0, len(text), 2)]
    values = [_number(part, 2) if len(part) == 2 else None for part in parts]
    if not 1 <= len(values) <= 3 or None in values:
        return None
    if dot and (len(values) != 3 or not fraction.isdigit()):
        return None
    us = int((fraction + '000000')[:6]) if dot else 0
    return tuple(values + [0] * (3 - len(values)) + [us])


# strptime

class _Mismatch(Exception):
    """The text is not what the format says."""


_NO_YEAR = '''\
Parsing dates involving a day of month without a year specified is ambiguious
and fails to parse leap day. The default behavior will change in Python 3.15
to either always raise an exception or to use a different default year (TBD).
To avoid trouble, add a specific year to the input & format.
See https://github.com/python/cpython/issues/70647.'''


def _parse(cls, text, format):
    for i, value in enumerate((text, format)):
        if not isinstance(value, _text):
            raise TypeError('strptime() argument %d must be %s, not %s' % (
                i + 1, 'str' if PY3 else 'string', type(value).__name__))
    found = {}
    if PY3 and '%d' in format and '%y' not in format.lower():
        import warnings
        warnings.warn(_NO_YEAR, DeprecationWarning, 3)
    try:
        at = _scan(text, 0, format, found)
    except _Mismatch:
        at = None
    if at is None:
        raise ValueError('time data %r does not match format %r' % (text, format))
    if at < len(text):
        raise ValueError('unconverted data remains: ' + text[at:])
    hour = found.get('H', 0)
    if 'I' in found:
        hour = found['I'] % 12 + (12 if found.get('p') == 1 else 0)
    year = found.get('Y')
    month, day = found.get('m', 1), found.get('d', 1)
    if year is None:
        year = 1904 if month == 2 and day == 29 else 1900
    if 'j' in found and 'm' not in found:
        year, month, day = _from_ordinal(_days_before_year(year) + found['j'])
    second = found.get('S', 0)
    if second == 61:
        raise ValueError('second must be in 0..59')
    return cls(year, month, day, hour, found.get('M', 0), second, found.get('f', 0),
               found.get('z'))


_COMPOUND = {'c': '%a %b %d %H:%M:%S %Y', 'x': '%m/%d/%y', 'X': '%H:%M:%S'}
# The number that a directive may be: digits at most, least and greatest value.
_NUMBERS = {'Y': (4, 0, 9999), 'm': (2, 1, 12), 'd': (2, 1, 31), 'H': (2, 0, 23),
            'I': (2, 1, 12), 'M': (2, 0, 59), 'S': (2, 0, 61), 'j': (3, 1, 366),
            'y': (2, 0, 99), 'w': (1, 0, 6), 'U': (2, 0, 53), 'W': (2, 0, 53),
            'u': (1, 1, 7)}


def _scan(text, at, format, found):
    """Reads text from a place on as a format says; where it ends."""
    i = 0
    while i < len(format):
        c = format[i]
        if c.isspace():
            while i < len(format) and format[i].isspace():
                i += 1
            start = at
            while at < len(text) and text[at].isspace():
                at += 1
            if at == start:
                raise _Mismatch
            continue
        if c != '%':
            if text[at:at + 1].lower() != c.lower():
                raise _Mismatch
            at += 1
            i += 1
            continue
        what = format[i + 1:i + 2]
        i += 2
        if not what:
            raise ValueError('stray %% in format %r' % format)
        if what == '%':
            if text[at:at + 1] != '%':
                raise _Mismatch
            at += 1
        elif what in _NUMBERS:
            at = _scan_number(text, at, what, found)
        elif what in _COMPOUND:
            at = _scan(text, at, _COMPOUND[what], found)
        elif what in 'bB':
            found['m'], at = _scan_name(text, at, _MONTHS, what == 'b')
            found['m'] += 1
        elif what in 'aA':
            found['a'], at = _scan_name(text, at, _DAYS, what == 'a')
        elif what == 'p':
            found['p'], at = _scan_name(text, at, ['AM', 'PM'], False)
        elif what == 'f':
            end = at
            while end < min(len(text), at + 6) and text[end].isdigit():
                end += 1
            if end == at:
                raise _Mismatch
            found['f'] = int((text[at:end] + '00000')[:6])
            at = end
        elif what == 'z' and PY3:
            at = _scan_offset(text, at, found)
        elif what == 'Z':
            for name in ('UTC', 'GMT') + _time.tzname:
                if text[at:at + len(name)].lower() == name.lower():
                    at += len(name)
                    break
            else:
                raise _Mismatch
        else:
            raise ValueError("'%s' is a bad directive in format '%s'" % (what, format))
    return at


def _scan_number(text, at, what, found):
    width, least, most = _NUMBERS[what]
    end = at
    while end < len(text) and end - at < width and text[end].isdigit():
        end += 1
    if what == 'Y' and end - at < 4:
        raise _Mismatch
    if what == 'y' and end - at < 2:
        raise _Mismatch
    # As many digits as make a number in the range.
    while end > at and not least <= int(text[at:end]) <= most:
        end -= 1
    if end == at:
        raise _Mismatch
    value = int(text[at:end])
    if what == 'y':
        what, value = 'Y', value + (1900 if value >= 69 else 2000)
    found[what] = value
    return end


def _scan_name(text, at, names, short):
    """Which of some names is at a place, and where it ends."""
    for i, name in enumerate(names):
        if short:
            name = name[:3]
        if text[at:at + len(name)].lower() == name.lower():
            return i, at + len(name)
    raise _Mismatch


def _scan_offset(text, at, found):
    if text[at:at + 1] == 'Z':
        found['z'] = UTC
        return at + 1
    sign = text[at:at + 1]
    hours = _number(text[at + 1:], 2)
    colon = 1 if text[at + 3:at + 4] == ':' else 0
    minutes = _number(text[at + 3 + colon:], 2)
    if sign not in ('+', '-') or not sign or hours is None or minutes is None:
        raise _Mismatch
    offset = timedelta(hours=hours, minutes=minutes)
    found['z'] = timezone(offset if sign == '+' else -offset) if offset else UTC
    return at + 5 + colon


_in_c(date, datetime, time, timedelta, tzinfo)
if PY3:
    _in_c(timezone)
del _in_c
