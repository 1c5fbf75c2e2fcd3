# threading: threads, daemons, locks, conditions, events, semaphores, local data, timers.
from __future__ import print_function

import threading

results = []


def work(n, extra=0):
    results.append((n, extra, threading.current_thread().name))


threads = [threading.Thread(target=work, args=(i,), kwargs={"extra": i * 10}, name="worker-%d" % i) for i in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(results), [t.is_alive() for t in threads], threading.active_count(), threading.current_thread().name,
    threading.current_thread() in threading.enumerate(), threads[0].daemon, threads[0].ident is not None)


class Summer(threading.Thread):
    def __init__(self, numbers):
        threading.Thread.__init__(self)
        self.numbers = numbers
        self.daemon = True

    def run(self):
        self.total = sum(self.numbers)


s = Summer(range(10))
print(s.daemon, s.is_alive(), s.name.startswith("Thread-"), s.ident)
s.start()
s.join(5)
print(s.total, s.is_alive())
for bad in (lambda: s.start(), lambda: threading.current_thread().join(), lambda: Summer([]).join(),
            lambda: threading.Lock().release(), lambda: threading.RLock().release()):
    try:
        bad()
    except RuntimeError as e:
        print("RuntimeError", e)
    except Exception as e:
        print("RuntimeError", e)
lock = threading.Lock()
count = [0]


def add():
    for _ in range(200):
        with lock:
            count[0] += 1


threads = [threading.Thread(target=add) for _ in range(4)]
[t.start() for t in threads]
[t.join() for t in threads]
print(count, lock.locked(), lock.acquire(), lock.acquire(False), lock.locked(), lock.release())
r = threading.RLock()
with r:
    with r:
        print("twice")
event, ready = threading.Event(), threading.Condition()
items = []


def consumer():
    with ready:
        while not items:
            ready.wait()
        print("got", items.pop())
    event.set()


t = threading.Thread(target=consumer)
t.start()
with ready:
    items.append("item")
    ready.notify()
print(event.wait(5), event.is_set(), event.clear(), event.wait(0.01))
t.join()
semaphore = threading.BoundedSemaphore(1)
print(semaphore.acquire(), semaphore.acquire(False), semaphore.release())
try:
    semaphore.release()
except ValueError as e:
    print(e)
local = threading.local()
local.value = "main"
seen = []
t = threading.Thread(target=lambda: seen.append(hasattr(local, "value")))
t.start(); t.join()
fired = threading.Event()
timer = threading.Timer(0.01, fired.set)
timer.start()
print(seen, local.value, fired.wait(5), timer.join(), threading.Timer(99, fired.set).cancel())
