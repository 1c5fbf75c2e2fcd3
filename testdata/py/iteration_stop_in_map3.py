# A function that runs out of items ends the loop that calls it.
from itertools import cycle, islice


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


def roundrobin(*iterables):
    iterators = map(iter, iterables)
    for active in range(len(iterables), 0, -1):
        iterators = cycle(islice(iterators, active))
        yield from map(next, iterators)


print(list(roundrobin('ABC', 'D', 'EF')))
m = map(next, [iter([1]), iter([]), iter([2])])
print(next(m), next(m, 'end'), next(m), next(m, 'end'))
print([x for x in map(next, [iter("a"), iter(())])], len(list(filter(next, [iter([1]), iter([]), iter([2])]))))


def stop(*args):
    raise StopIteration


source = iter([1, 2])
print(list(iter(lambda: next(source), 5)), list(iter(stop, 0)), [x for x in iter(stop, None)])
attempt(lambda: list(map(stop, 'ab')))
attempt(lambda: dict(map(stop, 'ab')))
attempt(lambda: list(x for x in map(stop, 'ab')))
