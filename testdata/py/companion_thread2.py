# thread, the low-level module of Python 2.
import thread
import threading
import sys
from StringIO import StringIO

lock, done = thread.allocate_lock(), thread.allocate_lock()
done.acquire()
seen = []


def work(name, times=1):
    for i in range(times):
        lock.acquire()
        seen.append((name, i))
        lock.release()
    done.release()


ident = thread.start_new_thread(work, ("a",))
done.acquire()
thread.start_new_thread(work, ("b",), {"times": 2})
done.acquire()
print seen, isinstance(ident, (int, long)), ident != thread.get_ident(), lock.locked(), lock.acquire(0)
print lock.acquire(0), lock.locked(), lock.release()
with lock:
    print lock.locked()
try:
    lock.release()
except thread.error, e:
    print e


def leaves():
    try:
        thread.exit()
    finally:
        done.release()


thread.start_new(leaves, ())
done.acquire()
kept, sys.stderr = sys.stderr, StringIO()


def fails():
    threading.current_thread()
    raise ValueError("in a thread")


thread.start_new_thread(fails, ())
while "in a thread" not in sys.stderr.getvalue():
    pass
text, sys.stderr = sys.stderr.getvalue(), kept
print text.splitlines()[0].split(" <")[0], "|", text.splitlines()[-1]
for bad in (lambda: thread.start_new_thread(5, ()), lambda: thread.start_new_thread(work, 5),
            lambda: thread.start_new_thread(work, (), 5), lambda: thread.start_new_thread(work)):
    try:
        bad()
    except TypeError, e:
        print e
print thread.LockType is type(lock), thread.error.__name__, thread.stack_size()
