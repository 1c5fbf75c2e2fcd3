# Threads that wait for one another.
import threading


def attempt(f, *args):
    try:
        print repr(f(*args))
    except Exception, error:
        print "%s: %s" % (error.__class__.__name__, error)


e = threading.Event()
print e.is_set(), e.isSet(), e.wait(0.01)
print e.set(), e.is_set(), e.wait(), e.wait(0.01)
print e.clear(), e.is_set()

# A queue of one's own: the condition guards it.
c = threading.Condition()
queue = []
received = []


def consumer():
    with c:
        while len(received) < 3:
            while not queue:
                c.wait()
            received.append(queue.pop(0))
            c.notify()


t = threading.Thread(target=consumer)
t.start()
for item in "one", "two", "three":
    with c:
        queue.append(item)
        c.notify()
t.join()
print received, queue

c.acquire()
print c.wait(0.01)
c.release()
attempt(c.wait)
attempt(c.notify)
attempt(c.notifyAll)

# notifyAll wakes everybody.
ready = threading.Semaphore(0)
woken = []


def sleeper(n):
    with c:
        ready.release()
        c.wait()
        woken.append(n)


threads = [threading.Thread(target=sleeper, args=(n,)) for n in range(3)]
for t in threads:
    t.start()
    ready.acquire()
with c:
    c.notify_all()
for t in threads:
    t.join()
print sorted(woken)

s = threading.Semaphore(2)
print s.acquire(), s.acquire(), s.acquire(False), s.release(), s.acquire(False)
attempt(threading.Semaphore, -1)
b = threading.BoundedSemaphore(1)
b.acquire()
b.release()
attempt(b.release)

# A timer calls later, unless it is cancelled.
called = threading.Event()
timer = threading.Timer(0.02, called.set)
timer.start()
print called.wait(10), timer.join()
never = []
timer = threading.Timer(5, never.append, ["called"])
timer.start()
print timer.cancel(), timer.join(), never
timer = threading.Timer(0.01, lambda *args, **kwargs: never.append((args, kwargs)), [1, 2], {"key": 3})
timer.start()
timer.join()
print never
