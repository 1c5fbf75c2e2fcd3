"""Places in sorted lists."""

import sys

PY3 = sys.version_info[0] == 3


def _options(name, options):
    key = options.pop('key', None) if PY3 else None
    if options:
        raise TypeError("%s() got an unexpected keyword argument '%s'"
                        % (name, list(options)[0]))
    return key


def _bounds(a, lo, hi):
    if lo < 0:
        raise ValueError('lo must be non-negative')
    return lo, len(a) if hi is None else hi


def bisect_right(a, x, lo=0, hi=None, **options):
    """The place after all items that are not greater than x."""
    key = _options('bisect_right', options)
    lo, hi = _bounds(a, lo, hi)
    while lo < hi:
        mid = (lo + hi) // 2
        if x < (a[mid] if key is None else key(a[mid])):
            hi = mid
        else:
            lo = mid + 1
    return lo


def bisect_left(a, x, lo=0, hi=None, **options):
    """The place before all items that are not less than x."""
    key = _options('bisect_left', options)
    lo, hi = _bounds(a, lo, hi)
    while lo < hi:
        mid = (lo + hi) // 2
        if (a[mid] if key is None else key(a[mid])) < x:
            lo = mid + 1
        else:
            hi = mid
    return lo


def insort_right(a, x, lo=0, hi=None, **options):
    key = options.get('key')
    a.insert(bisect_right(a, x if key is None else key(x), lo, hi, **options), x)


def insort_left(a, x, lo=0, hi=None, **options):
    key = options.get('key')
    a.insert(bisect_left(a, x if key is None else key(x), lo, hi, **options), x)


bisect = bisect_right
insort = insort_right
