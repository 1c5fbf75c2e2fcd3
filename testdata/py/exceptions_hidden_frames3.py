# What CPython has in C makes no frames, also where a call refuses its arguments before it begins.
import bisect
import datetime
import functools
import heapq
import itertools
import operator
import sys
import threading
import traceback


def show(f):
    try:
        f()
    except Exception:
        traceback.print_exc(file=sys.stdout)


def boom(*args):
    raise ValueError(args)


def nothing():
    pass


@functools.lru_cache
def inverse(n):
    return 1 // n


show(lambda: heapq.heappush([1], 'a'))
show(lambda: bisect.insort([1], 'a'))
show(lambda: datetime.datetime(2024, 13, 1))
show(lambda: datetime.date(2024, 1, 1) + 3)
show(lambda: inverse(0))
show(lambda: inverse([]))
show(lambda: functools.partial(boom, 1)(2))
show(lambda: functools.reduce(boom, [1, 2]))
show(lambda: list(itertools.starmap(boom, [(1, 2)])))
show(lambda: operator.itemgetter(3)([1]))
show(lambda: sorted([1], key=nothing))
show(lambda: list(map(inverse, [1], [2])))


# A thread is named after a target that has a name.
class Target:
    def __call__(self):
        pass

    def method(self):
        pass


for target in (boom, lambda: 1, functools.partial(boom), Target(), Target().method, print):
    print(threading.Thread(target=target).name)
