"""Queues, between threads and alone."""
from __future__ import print_function
import sys
import threading
import time
try:
    import queue
except ImportError:
    import Queue as queue


def attempt(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__module__, type(e).__name__, repr(str(e)))


for cls in (queue.Queue, queue.LifoQueue, queue.PriorityQueue):
    q = cls(maxsize=3)
    print(cls.__module__, cls.__name__, q.maxsize, q.empty(), q.full(), q.qsize())
    for i in (3, 1, 2):
        q.put(i)
    print(q.empty(), q.full(), q.qsize())
    attempt(q.put, 4, False)
    attempt(q.put_nowait, 4)
    attempt(q.put, 4, timeout=0.01)
    attempt(q.put, 4, True, 0)
    attempt(q.put, 4, timeout=-1)
    print([q.get() for i in range(3)])
    attempt(q.get, False)
    attempt(q.get, block=False)
    attempt(q.get_nowait)
    attempt(q.get, timeout=0.01)
    attempt(q.get, True, -1)
    for i in range(3):
        q.task_done()
    attempt(q.task_done)
    q.join()

q = queue.PriorityQueue()
for item in ((2, 'b'), (1, 'a'), (2, 'a'), (0, 'z')):
    q.put(item)
print([q.get_nowait() for i in range(4)])

print('-- workers')
tasks = queue.Queue()
results = queue.Queue()


def worker():
    while True:
        item = tasks.get()
        if item is None:
            tasks.task_done()
            break
        results.put(item * item)
        tasks.task_done()


threads = [threading.Thread(target=worker) for i in range(3)]
for t in threads:
    t.start()
for i in range(20):
    tasks.put(i)
for t in threads:
    tasks.put(None)
tasks.join()
for t in threads:
    t.join()
print(sorted(results.get() for i in range(20)), tasks.unfinished_tasks, results.empty())

bounded = queue.Queue(1)
got = []


def consumer():
    while len(got) < 5:
        got.append(bounded.get())


t = threading.Thread(target=consumer)
t.start()
for i in range(5):
    bounded.put(i, timeout=10)
t.join()
print(got)


def late():
    bounded.put('late')


t = threading.Timer(0.05, late)
t.start()
print(bounded.get(timeout=10))
t.join()


class Own(queue.Queue):
    def _init(self, maxsize):
        self.items = set()

    def _put(self, item):
        self.items.add(item)

    def _get(self):
        return self.items.pop()

    def _qsize(self):
        return len(self.items)


q = Own()
q.put(1)
q.put(1)
print(q.qsize(), q.get(), q.empty())
print(issubclass(queue.Empty, Exception), queue.Empty.__module__.lstrip('_'), queue.Full.__module__)
print(sorted(queue.__all__))
if sys.version_info[0] == 3:
    q = queue.SimpleQueue()
    q.put('x')
    q.put_nowait('y')
    print(q.qsize(), q.get(), q.get_nowait(), q.empty())
    attempt(q.get, False)
    attempt(q.get, timeout=0.01)
    attempt(q.get, timeout=-1)
    q = queue.Queue()
    q.put(1)
    q.shutdown()
    attempt(q.put, 2)
    attempt(q.get)
    attempt(q.get)
    q = queue.Queue()
    q.put(1)
    q.put(2)
    q.shutdown(immediate=True)
    attempt(q.get)
    q.join()
