"""What the modules of unittest share."""

import sys

__unittest = True

PY3 = sys.version_info[0] == 3

_MAX_LENGTH = 80

# What remains of a text that is cut: at least so much of its begin, of what two
# texts share before they differ, of its end, and of where they differ.
_PLACEHOLDER_LEN = 12
_MIN_BEGIN_LEN = 5
_MIN_END_LEN = 5
_MIN_COMMON_LEN = 5
_MIN_DIFF_LEN = _MAX_LENGTH - (_MIN_BEGIN_LEN + _PLACEHOLDER_LEN + _MIN_COMMON_LEN
                               + _PLACEHOLDER_LEN + _MIN_END_LEN)


def safe_repr(obj, short=False):
    """repr, also of what cannot show itself."""
    try:
        text = repr(obj)
    except Exception:
        text = object.__repr__(obj)
    if not short or len(text) < _MAX_LENGTH:
        return text
    return text[:_MAX_LENGTH] + ' [truncated]...'


def _shorten(text, head, tail):
    cut = len(text) - head - tail
    if cut <= _PLACEHOLDER_LEN:
        return text
    return '%s[%d chars]%s' % (text[:head], cut, text[len(text) - tail:])


def _common_prefix_length(texts):
    n = 0
    while all(n < len(text) and text[n] == texts[0][n] for text in texts):
        n += 1
    return n


def _common_shorten_repr(*values):
    """The reprs of values, cut so that it shows where they differ."""
    texts = tuple([safe_repr(value) for value in values])
    longest = max([len(text) for text in texts])
    if longest <= _MAX_LENGTH:
        return texts
    n = _common_prefix_length(texts)
    prefix = texts[0][:n]
    room = _MAX_LENGTH - (longest - n + _MIN_BEGIN_LEN + _PLACEHOLDER_LEN)
    if room > _MIN_COMMON_LEN:
        prefix = _shorten(prefix, _MIN_BEGIN_LEN, room)
        return tuple([prefix + text[n:] for text in texts])
    prefix = _shorten(prefix, _MIN_BEGIN_LEN, _MIN_COMMON_LEN)
    return tuple([prefix + _shorten(text[n:], _MIN_DIFF_LEN, _MIN_END_LEN)
                  for text in texts])


def strclass(cls):
    """The full name of a class."""
    return '%s.%s' % (cls.__module__, cls.__qualname__ if PY3 else cls.__name__)


def count_differences(first, second):
    """What two lists do not have equally often, as (in first, in second, item)."""
    try:
        return _count_hashable(first, second)
    except TypeError:
        return _count_any(list(first), list(second))


def _count_hashable(first, second):
    import collections
    counts = []
    for items in first, second:
        count = collections.OrderedDict()
        for item in items:
            count[item] = count.get(item, 0) + 1
        counts.append(count)
    ours, theirs = counts
    result = [(n, theirs.get(item, 0), item) for item, n in ours.items()
              if theirs.get(item, 0) != n]
    return result + [(0, n, item) for item, n in theirs.items() if item not in ours]


def _count_any(first, second):
    taken = object()
    result = []
    for items in first, second:
        for i, item in enumerate(items):
            if item is taken:
                continue
            counts = []
            for other in first, second:
                n = 0
                for j, value in enumerate(other):
                    if value is not taken and (value is item or value == item):
                        n += 1
                        other[j] = taken
                counts.append(n)
            if counts[0] != counts[1]:
                result.append((counts[0], counts[1], item))
    return result
