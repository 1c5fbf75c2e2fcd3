# Queue: bounded, timeouts, task_done and join, LIFO and priorities.
from __future__ import print_function

import threading
try:
    import Queue as queue
except ImportError:
    import queue

q = queue.Queue(maxsize=2)
print(q.empty(), q.qsize(), q.maxsize, q.put("a"), q.put("b", block=False), q.full())
try:
    q.put("c", False)
except queue.Full as e:
    print("full", repr(e).rstrip(",)"))
try:
    q.put("c", timeout=0.01)
except queue.Full:
    print("full after a while")
print(q.get(), q.get(timeout=1), q.qsize())
try:
    q.get(False)
except queue.Empty as e:
    print("empty", repr(str(e)))
try:
    q.get(timeout=0.01)
except queue.Empty:
    print("empty after a while")
try:
    q.get_nowait()
except queue.Empty:
    print("empty now")
q.task_done(); q.task_done()
try:
    q.task_done()
except ValueError as e:
    print(e)
lifo, best = queue.LifoQueue(), queue.PriorityQueue()
for item in (2, "b"), (1, "z"), (3, "a"):
    lifo.put(item)
    best.put(item)
print([lifo.get() for _ in range(3)], [best.get() for _ in range(3)])
jobs, results = queue.Queue(), queue.Queue()


def worker():
    while True:
        job = jobs.get()
        try:
            if job is None:
                return
            results.put(job * job)
        finally:
            jobs.task_done()


threads = [threading.Thread(target=worker) for _ in range(3)]
for t in threads:
    t.start()
for n in range(10):
    jobs.put(n)
for t in threads:
    jobs.put(None)
jobs.join()
for t in threads:
    t.join()
print(sorted(results.get() for _ in range(10)), results.empty(), jobs.unfinished_tasks)
small = queue.Queue(1)
t = threading.Thread(target=lambda: [small.put(i) for i in range(3)])
t.start()
print([small.get(timeout=5) for _ in range(3)], t.join())
for bad in (lambda: q.get(timeout=-1), lambda: queue.Queue(1).put(1, timeout=-1)):
    try:
        bad()
    except ValueError as e:
        print(e)
