"""Iterators made of iterators."""

import sys

PY3 = sys.version_info[0] == 3


class _Iterator(object):
    """An iterator over what a generator yields."""

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._source)

    next = __next__


if PY3:
    del _Iterator.next

_absent = object()
_MAX = 'sys.maxsize' if PY3 else 'maxint'


class count(_Iterator):
    """start, start + step, ... without end."""

    def __init__(self, start=0, step=1):
        if not hasattr(start, '__add__') or isinstance(start, (type(''), type(u''))):
            raise TypeError('a number is required')
        self._next = start
        self._step = step

    def __next__(self):
        value = self._next
        self._next = value + self._step
        return value

    if not PY3:
        next = __next__

    def __repr__(self):
        if self._step == 1 and not isinstance(self._step, float):
            return 'count(%r)' % (self._next,)
        return 'count(%r, %r)' % (self._next, self._step)


class repeat(_Iterator):
    """The same again and again, or so many times."""

    def __init__(self, object, times=None):
        self._object = object
        self._left = times if times is None else max(times, 0)

    def __next__(self):
        if self._left is not None:
            if not self._left:
                raise StopIteration
            self._left -= 1
        return self._object

    if not PY3:
        next = __next__

    def __repr__(self):
        if self._left is None:
            return 'repeat(%r)' % (self._object,)
        return 'repeat(%r, %d)' % (self._object, self._left)


class cycle(_Iterator):
    """All items, over and over."""

    def __init__(self, iterable):
        self._source = self._run(iter(iterable))

    def _run(self, items):
        saved = []
        for item in items:
            saved.append(item)
            yield item
        while saved:
            for item in saved:
                yield item


class chain(_Iterator):
    """The items of one iterable, then those of the next."""

    def __init__(self, *iterables):
        self._source = self._run(iterables)

    def _run(self, iterables):
        for iterable in iterables:
            for item in iterable:
                yield item

    @classmethod
    def from_iterable(cls, iterables):
        made = cls()
        made._source = made._run(iterables)
        return made


class islice(_Iterator):
    """Items by number, as a slice has them."""

    def __init__(self, iterable, *bounds):
        if not bounds or len(bounds) > 3:
            if bounds:
                raise TypeError('islice expected at most 4 arguments, got %d'
                                % (len(bounds) + 1))
            raise TypeError('islice expected at least 2 arguments, got 1')
        start, stop, step = 0, None, 1
        if len(bounds) == 1:
            stop = bounds[0]
            if not self._fits(stop):
                raise ValueError('Stop argument for islice() must be None or an '
                                 'integer: 0 <= x <= %s.' % _MAX)
        else:
            start, stop = bounds[:2]
            step = bounds[2] if len(bounds) == 3 else 1
            if stop is not None and not hasattr(stop, '__index__'):
                raise ValueError('Stop argument for islice() must be None or an '
                                 'integer: 0 <= x <= %s.' % _MAX)
            if stop is not None and stop < 0:
                raise ValueError('Stop argument for islice() must be None or an '
                                 'integer: 0 <= x <= %s.' % _MAX)
            if not self._fits(start) or not self._fits(stop):
                raise ValueError('Indices for islice() must be None or an integer: '
                                 '0 <= x <= %s.' % _MAX)
            if not self._fits(step) or step == 0:
                raise ValueError('Step for islice() must be a positive integer or None.')
        self._source = self._run(iter(iterable), start or 0, stop,
                                 1 if step is None else step)

    def _fits(self, n):
        return n is None or hasattr(n, '__index__') and n >= 0

    def _run(self, items, start, stop, step):
        wanted = start
        at = 0
        if stop is not None and start >= stop:
            while at < stop:
                next(items, None)
                at += 1
            return
        for item in items:
            if at == wanted:
                wanted += step
                yield item
            at += 1
            if stop is not None and at >= stop:
                return


class takewhile(_Iterator):
    """The items up to the first for which predicate is false."""

    def __init__(self, predicate, iterable):
        self._source = self._run(predicate, iter(iterable))

    def _run(self, predicate, items):
        for item in items:
            if not predicate(item):
                return
            yield item


class dropwhile(_Iterator):
    """The items from the first on for which predicate is false."""

    def __init__(self, predicate, iterable):
        self._source = self._run(predicate, iter(iterable))

    def _run(self, predicate, items):
        for item in items:
            if not predicate(item):
                yield item
                break
        for item in items:
            yield item


class filterfalse(_Iterator):
    """The items for which function is false."""

    def __init__(self, function, iterable):
        self._source = self._run(function, iter(iterable))

    def _run(self, function, items):
        for item in items:
            if not (item if function is None else function(item)):
                yield item


class compress(_Iterator):
    """The items beside which a selector is true."""

    def __init__(self, data, selectors):
        self._source = self._run(iter(data), iter(selectors))

    def _run(self, data, selectors):
        for item in data:
            for selector in selectors:
                break
            else:
                return
            if selector:
                yield item


class starmap(_Iterator):
    """function(*item) of each item."""

    def __init__(self, function, iterable):
        self._source = self._run(function, iter(iterable))

    def _run(self, function, items):
        for item in items:
            yield function(*item)


class accumulate(_Iterator):
    """Sums, or what func makes, of the items so far."""

    def __init__(self, iterable, func=None, **options):
        initial = options.pop('initial', None)
        self._source = self._run(iter(iterable), func, initial)

    def _run(self, items, func, initial):
        total = _absent
        if initial is not None:
            total = initial
            yield total
        for item in items:
            if total is _absent:
                total = item
            else:
                total = total + item if func is None else func(total, item)
            yield total


class pairwise(_Iterator):
    """Each item with the next."""

    def __init__(self, iterable):
        self._source = self._run(iter(iterable))

    def _run(self, items):
        last = _absent
        for item in items:
            if last is not _absent:
                yield last, item
            last = item


class batched(_Iterator):
    """Tuples of n items; the last may be shorter."""

    def __init__(self, iterable, n, **options):
        if n < 1:
            raise ValueError('n must be at least one')
        self._source = self._run(iter(iterable), n, options.pop('strict', False))

    def _run(self, items, n, strict):
        while True:
            batch = tuple(islice(items, n))
            if not batch:
                return
            if strict and len(batch) < n:
                raise ValueError('batched(): incomplete batch')
            yield batch


class zip_longest(_Iterator):
    """zip that goes on to the end of the longest."""

    def __init__(self, *iterables, **options):
        fill = options.pop('fillvalue', None)
        if options:
            raise TypeError('%s() got an unexpected keyword argument'
                            % ('zip_longest' if PY3 else 'izip_longest'))
        self._source = self._run([iter(iterable) for iterable in iterables], fill)

    def _run(self, iterators, fill):
        open_ = [True] * len(iterators)
        while True:
            row = []
            for i, iterator in enumerate(iterators):
                item = next(iterator, _absent) if open_[i] else _absent
                if item is _absent:
                    open_[i] = False
                    item = fill
                row.append(item)
            if True not in open_:
                return
            yield tuple(row)


class izip(_Iterator):
    def __init__(self, *iterables):
        self._source = self._run([iter(iterable) for iterable in iterables])

    def _run(self, iterators):
        while iterators:
            row = []
            for iterator in iterators:
                item = next(iterator, _absent)
                if item is _absent:
                    return
                row.append(item)
            yield tuple(row)


class imap(_Iterator):
    def __init__(self, function, *iterables):
        if not iterables:
            raise TypeError('imap() must have at least two arguments.')
        self._source = self._run(function, izip(*iterables))

    def _run(self, function, rows):
        for row in rows:
            yield row if function is None else function(*row)


class ifilter(_Iterator):
    def __init__(self, function, iterable):
        self._source = self._run(function, iter(iterable))

    def _run(self, function, items):
        for item in items:
            if item if function is None or function is bool else function(item):
                yield item


class groupby(_Iterator):
    """(key, group) of runs of items with an equal key. A group ends when the next
    begins."""

    def __init__(self, iterable, key=None):
        self._items = iter(iterable)
        self._key = key
        self._current = _absent     # the item read last, its key, the run it is in
        self._value = None
        self._run = 0
        self._given = 0             # the run handed out last

    def _read(self):
        item = next(self._items, _absent)
        if item is _absent:
            self._run += 1
        else:
            value = item if self._key is None else self._key(item)
            if self._current is _absent or not value == self._value:
                self._run += 1
            self._value = value
        self._current = item

    def __next__(self):
        while self._run == self._given:
            self._read()
        if self._current is _absent:
            self._given = self._run
            raise StopIteration
        self._given = self._run
        return self._value, self._group(self._run)

    if not PY3:
        next = __next__

    def _group(self, run):
        while self._run == run and self._current is not _absent:
            item = self._current
            yield item
            if self._run != run:
                return
            self._read()


def tee(iterable, n=2):
    """Several iterators over the same items."""
    if n < 0:
        raise ValueError('n must be >= 0')
    source = iter(iterable)
    # A linked list of [item, next cell]; a cell is filled when one first gets there.
    start = []
    return tuple([_Tee(source, start) for i in range(n)])


class _Tee(_Iterator):
    def __init__(self, source, cell):
        self._items = source
        self._cell = cell

    def __next__(self):
        if not self._cell:
            self._cell.extend([next(self._items), []])
        item, self._cell = self._cell
        return item

    def __copy__(self):
        return _Tee(self._items, self._cell)

    if not PY3:
        next = __next__


# Combinations

class product(_Iterator):
    """The rows that nested loops over the iterables would make."""

    def __init__(self, *iterables, **options):
        repeat = options.pop('repeat', 1)
        if options:
            raise TypeError("product() got an unexpected keyword argument '%s'"
                            % list(options)[0])
        if repeat < 0:
            raise ValueError('repeat argument cannot be negative')
        self._source = self._run([tuple(pool) for pool in iterables] * repeat)

    def _run(self, pools):
        for pool in pools:
            if not pool:
                return
        at = [0] * len(pools)
        while True:
            yield tuple([pool[i] for pool, i in zip(pools, at)])
            column = len(pools) - 1
            while column >= 0:
                at[column] += 1
                if at[column] < len(pools[column]):
                    break
                at[column] = 0
                column -= 1
            if column < 0:
                return


class _Choice(_Iterator):
    """Rows of r items of a pool, by their places."""

    def __init__(self, iterable, r):
        if r is None:
            iterable = tuple(iterable)
            r = len(iterable)
        if not hasattr(r, '__index__'):
            raise TypeError('Expected int as r')
        if r < 0:
            raise ValueError('r must be non-negative')
        self._source = self._rows(tuple(iterable), r)

    def _rows(self, pool, r):
        for places in self._places(len(pool), r, ()):
            yield tuple([pool[i] for i in places])


class permutations(_Choice):
    def __init__(self, iterable, r=None):
        _Choice.__init__(self, iterable, r)

    def _places(self, n, r, taken):
        if r == 0:
            yield taken
            return
        if r > n - len(taken):
            return
        for i in range(n):
            if i not in taken:
                for row in self._places(n, r - 1, taken + (i,)):
                    yield row


class combinations(_Choice):
    def __init__(self, iterable, r):
        if not hasattr(r, '__index__'):
            raise TypeError("'%s' object cannot be interpreted as an integer"
                            % type(r).__name__ if PY3 else 'an integer is required')
        _Choice.__init__(self, iterable, r)

    def _places(self, n, r, taken):
        if r == 0:
            yield taken
            return
        for i in range(taken[-1] + 1 if taken else 0, n - r + 1):
            for row in self._places(n, r - 1, taken + (i,)):
                yield row


class combinations_with_replacement(_Choice):
    def __init__(self, iterable, r):
        _Choice.__init__(self, iterable, r)

    def _places(self, n, r, taken):
        if r == 0:
            yield taken
            return
        for i in range(taken[-1] if taken else 0, n):
            for row in self._places(n, r - 1, taken + (i,)):
                yield row


if PY3:
    del izip, imap, ifilter
else:
    izip_longest = zip_longest
    ifilterfalse = filterfalse
    del zip_longest, filterfalse, accumulate, pairwise, batched
