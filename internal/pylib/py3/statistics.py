"""Means and how far numbers lie around them."""

import math

__all__ = ['StatisticsError', 'fmean', 'mean', 'median', 'median_high', 'median_low', 'mode',
           'multimode', 'pstdev', 'pvariance', 'quantiles', 'stdev', 'variance']


class StatisticsError(ValueError):
    """There are too few numbers."""


def _total(data):
    """The sum of some numbers, exactly: above and below the line."""
    above, below = 0, 1
    for x in data:
        n, d = (x, 1) if isinstance(x, int) else x.as_integer_ratio()
        if d > below:  # both are powers of two
            above, below = above * (d // below), d
        above += n * (below // d)
    return above, below


def _result(data, above, below):
    """A quotient as the numbers of data have it: a float, or an int where it is one."""
    if all(isinstance(x, int) for x in data) and above % below == 0:
        return above // below
    return above / below


def mean(data):
    data = list(data)
    if not data:
        raise StatisticsError('mean requires at least one data point')
    above, below = _total(data)
    return _result(data, above, below * len(data))


def fmean(data, weights=None):
    data = list(data)
    if not data:
        raise StatisticsError('fmean requires at least one data point')
    if weights is None:
        return math.fsum(data) / len(data)
    weights = list(weights)
    if len(weights) != len(data):
        raise StatisticsError('data and weights must be the same length')
    return math.fsum(x * w for x, w in zip(data, weights)) / math.fsum(weights)


def median(data):
    data = sorted(data)
    n = len(data)
    if not n:
        raise StatisticsError('no median for empty data')
    if n % 2:
        return data[n // 2]
    return (data[n // 2 - 1] + data[n // 2]) / 2


def median_low(data):
    data = sorted(data)
    if not data:
        raise StatisticsError('no median for empty data')
    return data[(len(data) - 1) // 2]


def median_high(data):
    data = sorted(data)
    if not data:
        raise StatisticsError('no median for empty data')
    return data[len(data) // 2]


def multimode(data):
    counts = {}
    for x in data:
        counts[x] = counts.get(x, 0) + 1
    most = max(counts.values()) if counts else 0
    return [x for x, n in counts.items() if n == most]


def mode(data):
    modes = multimode(data)
    if not modes:
        raise StatisticsError('no mode for empty data')
    return modes[0]


def _spread(data, n, c):
    """The sum of the squares of the distances from c, the mean if None, over n."""
    if c is not None:
        data = [x - c for x in data]
    scale = _total(data)[1]
    whole = [x * scale if isinstance(x, int) else int(x * scale) for x in data]
    squares = sum(x * x for x in whole)
    if c is not None:
        return squares, scale * scale * n
    return len(data) * squares - sum(whole) ** 2, len(data) * scale * scale * n


def _root(above, below):
    """The square root of a quotient, rounded once."""
    if not above:
        return 0.0
    shift = (above.bit_length() - below.bit_length() - 109) // 2
    if shift >= 0:
        below <<= 2 * shift
    else:
        above <<= -2 * shift
    root = math.isqrt(above // below)
    root |= root * root * below != above  # what was cut off counts in rounding
    return float(root << shift) if shift >= 0 else root / (1 << -shift)


def _variance(data, xbar):
    if len(data) < 2:
        raise StatisticsError('variance requires at least two data points')
    return _spread(data, len(data) - 1, xbar)


def _pvariance(data, mu):
    if not data:
        raise StatisticsError('pvariance requires at least one data point')
    return _spread(data, len(data), mu)


def variance(data, xbar=None):
    data = list(data)
    return _result(data, *_variance(data, xbar))


def pvariance(data, mu=None):
    data = list(data)
    return _result(data, *_pvariance(data, mu))


def stdev(data, xbar=None):
    data = list(data)
    if len(data) < 2:
        raise StatisticsError('stdev requires at least two data points')
    return _root(*_variance(data, xbar))


def pstdev(data, mu=None):
    data = list(data)
    if not data:
        raise StatisticsError('pstdev requires at least one data point')
    return _root(*_pvariance(data, mu))


def quantiles(data, n=4, method='exclusive'):
    if n < 1:
        raise StatisticsError('n must be at least 1')
    data = sorted(data)
    size = len(data)
    if size < 2:
        if size == 1:
            return data * (n - 1)
        raise StatisticsError('must have at least one data point')
    found = []
    for i in range(1, n):
        if method == 'inclusive':
            j, delta = divmod(i * (size - 1), n)
            found.append((data[j] * (n - delta) + data[j + 1] * delta) / n)
        elif method == 'exclusive':
            j = min(max(i * (size + 1) // n, 1), size - 1)
            delta = i * (size + 1) - j * n
            found.append((data[j - 1] * (n - delta) + data[j] * delta) / n)
        else:
            raise ValueError('Unknown method: %r' % method)
    return found
