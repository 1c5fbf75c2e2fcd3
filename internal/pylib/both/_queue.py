"""Queues between threads: Queue of Python 2, queue of Python 3."""

import sys
import threading
import time

PY3 = sys.version_info[0] == 3
_now = time.monotonic if PY3 else time.time


class Empty(Exception):
    """There is nothing in the queue."""


class Full(Exception):
    """There is no room in the queue."""


class ShutDown(Exception):
    """The queue was shut down."""


class Queue(object):
    """First in, first out. Subclasses define the order by _init, _put and _get."""

    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._init(maxsize)
        self.mutex = threading.Lock()
        self.not_empty = threading.Condition(self.mutex)
        self.not_full = threading.Condition(self.mutex)
        self.all_tasks_done = threading.Condition(self.mutex)
        self.unfinished_tasks = 0
        self.is_shutdown = False

    def _init(self, maxsize):
        from collections import deque
        self.queue = deque()

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()

    def task_done(self):
        with self.all_tasks_done:
            if self.unfinished_tasks <= 0:
                raise ValueError('task_done() called too many times')
            self.unfinished_tasks -= 1
            if not self.unfinished_tasks:
                self.all_tasks_done.notify_all()

    def join(self):
        with self.all_tasks_done:
            while self.unfinished_tasks:
                self.all_tasks_done.wait()

    def qsize(self):
        with self.mutex:
            return self._qsize()

    def empty(self):
        with self.mutex:
            return not self._qsize()

    def full(self):
        with self.mutex:
            return 0 < self.maxsize <= self._qsize()

    def put(self, item, block=True, timeout=None):
        with self.not_full:
            self._wait(self.not_full, self._has_room, Full, block, timeout,
                       self.maxsize > 0)
            self._put(item)
            self.unfinished_tasks += 1
            self.not_empty.notify()

    def get(self, block=True, timeout=None):
        with self.not_empty:
            self._wait(self.not_empty, self._qsize, Empty, block, timeout, True)
            item = self._get()
            self.not_full.notify()
            return item

    def _has_room(self):
        return self._qsize() < self.maxsize

    def _closed(self, error):
        """Whether an operation that would fail by error must not go on."""
        return self.is_shutdown and (error is Full or not self._qsize())

    def _wait(self, condition, ready, error, block, timeout, limited):
        """Returns when ready; the caller holds the lock."""
        if self._closed(error):
            raise ShutDown
        if not limited:
            return
        if not block:
            if not ready():
                raise error
        elif timeout is None:
            while not ready():
                condition.wait()
                if self._closed(error):
                    raise ShutDown
        elif timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        else:
            end = _now() + timeout
            while not ready():
                left = end - _now()
                if left <= 0.0:
                    raise error
                condition.wait(left)
                if self._closed(error):
                    raise ShutDown

    def put_nowait(self, item):
        return self.put(item, False)

    def get_nowait(self):
        return self.get(False)

    def shutdown(self, immediate=False):
        """Makes put, and get of an empty queue, raise ShutDown from now on."""
        with self.mutex:
            self.is_shutdown = True
            if immediate:
                while self._qsize():
                    self._get()
                    if self.unfinished_tasks > 0:
                        self.unfinished_tasks -= 1
                self.all_tasks_done.notify_all()
            self.not_empty.notify_all()
            self.not_full.notify_all()


if not PY3:
    del Queue.shutdown


class PriorityQueue(Queue):
    """The least first."""

    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        from heapq import heappush
        heappush(self.queue, item)

    def _get(self):
        from heapq import heappop
        return heappop(self.queue)


class LifoQueue(Queue):
    """Last in, first out."""

    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.pop()


class SimpleQueue(object):
    """First in, first out, without limit, join or task_done."""

    def __init__(self):
        self._queue = Queue()

    def put(self, item, block=True, timeout=None):
        self._queue.put(item)

    def get(self, block=True, timeout=None):
        if timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        return self._queue.get(block, timeout)

    def put_nowait(self, item):
        self.put(item)

    def get_nowait(self):
        return self.get(False)

    def empty(self):
        return self._queue.empty()

    def qsize(self):
        return self._queue.qsize()


for _class in (Full, ShutDown, Queue, PriorityQueue, LifoQueue):
    _class.__module__ = 'queue' if PY3 else 'Queue'
if not PY3:
    Empty.__module__ = 'Queue'
