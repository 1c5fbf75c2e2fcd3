"""Calls at their times."""

import sys
import threading
import time
from collections import namedtuple
from heapq import heappop, heappush, heapify

PY3 = sys.version_info[0] == 3

__all__ = ['scheduler']

Event = namedtuple('Event', 'time, priority, sequence, action, argument, kwargs' if PY3
                   else 'time, priority, action, argument')
_count = [0]
_now = getattr(time, 'monotonic', time.time)


class scheduler(object):
    """Keeps calls and makes each when its time has come."""

    def __init__(self, timefunc=_now, delayfunc=time.sleep):
        self._queue = []
        self._lock = threading.RLock()
        self.timefunc = timefunc
        self.delayfunc = delayfunc

    def enterabs(self, time, priority, action, argument=(), kwargs=None):
        with self._lock:
            _count[0] += 1
            number = _count[0]
            if PY3:
                event = Event(time, priority, number - 1, action, argument, kwargs or {})
            else:
                event = Event(time, priority, action, argument)
            heappush(self._queue, (time, priority, number, event))
        return event

    def enter(self, delay, priority, action, argument=(), kwargs=None):
        return self.enterabs(self.timefunc() + delay, priority, action, argument, kwargs)

    def cancel(self, event):
        with self._lock:
            for item in self._queue:
                if item[3] is event:
                    self._queue.remove(item)
                    heapify(self._queue)
                    return
        raise ValueError('list.remove(x): x not in list')

    def empty(self):
        return not self._queue

    def run(self, blocking=True):
        while True:
            with self._lock:
                if not self._queue:
                    break
                due, _, _, event = self._queue[0]
                now = self.timefunc()
                delay = due > now
                if not delay:
                    heappop(self._queue)
            if delay:
                if not blocking:
                    return due - now
                self.delayfunc(due - now)
            else:
                if PY3:
                    event.action(*event.argument, **event.kwargs)
                else:
                    event.action(*event.argument)
                self.delayfunc(0)

    @property
    def queue(self):
        with self._lock:
            return [item[3] for item in sorted(self._queue, key=lambda item: item[:3])]
