# Locks: plain ones, and ones that their owner may take again.
import threading


def attempt(f, *args):
    try:
        print repr(f(*args))
    except Exception, error:
        print "%s: %s" % (error.__class__.__name__, error)


lock = threading.Lock()
print lock.locked(), lock.acquire(), lock.locked()
print lock.acquire(False), lock.acquire(0)
print lock.release(), lock.locked()
attempt(lock.release)

# A plain lock may be released by another thread.
lock.acquire()
t = threading.Thread(target=lock.release)
t.start()
t.join()
print lock.locked()

# Waiting for a lock: the other thread goes first.
order = []
lock.acquire()


def second():
    lock.acquire()
    order.append("second")
    lock.release()


t = threading.Thread(target=second)
t.start()
order.append("first")
lock.release()
t.join()
print order

r = threading.RLock()
print r.acquire(), r.acquire(), r.acquire(False)
seen = []


def other():
    seen.append(r.acquire(False))
    try:
        r.release()
    except RuntimeError, error:
        seen.append(str(error))


t = threading.Thread(target=other)
t.start()
t.join()
print seen
r.release()
r.release()
print r.release()
attempt(r.release)
