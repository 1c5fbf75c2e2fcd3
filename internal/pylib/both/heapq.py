"""A list as a heap: its least item is the first."""

import sys

PY3 = sys.version_info[0] == 3

__all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'merge', 'nlargest',
           'nsmallest', 'heappushpop']


def _rise(heap, at):
    """Moves the item at a place up to where its parent is not greater."""
    item = heap[at]
    while at > 0:
        parent = (at - 1) // 2
        above = heap[parent]
        if not item < above:
            break
        heap[at] = above
        at = parent
    heap[at] = item


def _check(heap, where):
    if not isinstance(heap, list):
        if PY3:
            raise TypeError('%s must be list, not %s' % (where, type(heap).__name__))
        raise TypeError('heap argument must be a list')


def heappush(heap, item):
    _check(heap, 'heappush() argument 1')
    heap.append(item)
    _rise(heap, len(heap) - 1)


def heappop(heap):
    _check(heap, 'heappop() argument')
    if not heap:
        raise IndexError('index out of range')
    last = heap.pop()
    if not heap:
        return last
    least = heap[0]
    heap[0] = last
    _sink(heap, 0)
    return least


def heapreplace(heap, item):
    _check(heap, 'heapreplace() argument 1')
    if not heap:
        raise IndexError('index out of range')
    least = heap[0]
    heap[0] = item
    _sink(heap, 0)
    return least


def heappushpop(heap, item):
    _check(heap, 'heappushpop() argument 1')
    if heap and heap[0] < item:
        return heapreplace(heap, item)
    return item


def heapify(heap):
    _check(heap, 'heapify() argument')
    for at in range(len(heap) // 2 - 1, -1, -1):
        _sink(heap, at)


def _sink(heap, top):
    """Moves the item at top down to where no child is less; what is above top is
    left alone."""
    item = heap[top]
    size = len(heap)
    at = top
    child = 2 * at + 1
    while child < size:
        if child + 1 < size and not heap[child] < heap[child + 1]:
            child += 1
        heap[at] = heap[child]
        at = child
        child = 2 * at + 1
    heap[at] = item
    while at > top:
        parent = (at - 1) // 2
        if not item < heap[parent]:
            break
        heap[at] = heap[parent]
        at = parent
    heap[at] = item


def merge(*iterables, **options):
    """All items of sorted iterables, in order."""
    key = reverse = None
    if PY3:
        key = options.pop('key', None)
        reverse = options.pop('reverse', False)
    if options:
        raise TypeError('merge() got an unexpected keyword argument')
    return _merged(iterables, key, reverse)


def _merged(iterables, key, reverse):
    heads = []
    for iterable in iterables:
        source = iter(iterable)
        for item in source:
            heads.append((item, source))
            break
    while heads:
        best = 0
        for i in range(1, len(heads)):
            a, b = heads[i][0], heads[best][0]
            if key is not None:
                a, b = key(a), key(b)
            if (b < a) if reverse else (a < b):
                best = i
        item, source = heads[best]
        yield item
        for item in source:
            heads[best] = (item, source)
            break
        else:
            del heads[best]


def nsmallest(n, iterable, key=None):
    return sorted(iterable, key=key)[:max(n, 0)]


def nlargest(n, iterable, key=None):
    return sorted(iterable, key=key, reverse=True)[:max(n, 0)]
