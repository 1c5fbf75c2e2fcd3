# _thread, the low-level module of Python 3.
import _thread
import sys
from io import StringIO

lock, done = _thread.allocate_lock(), _thread.allocate_lock()
done.acquire()
seen = []


def work(name, times=1):
    for i in range(times):
        with lock:
            seen.append((name, i))
    done.release()


ident = _thread.start_new_thread(work, ("a",))
done.acquire()
_thread.start_new_thread(work, ("b",), {"times": 2})
done.acquire()
print(seen, isinstance(ident, int), ident != _thread.get_ident(), lock.locked(), lock.acquire(False),
    lock.acquire(False), lock.acquire(timeout=0.01), lock.locked(), lock.release())
try:
    lock.release()
except RuntimeError as e:
    print(e)


def leaves():
    try:
        _thread.exit()
    finally:
        done.release()


_thread.start_new_thread(leaves, ())
done.acquire()
for bad in (lambda: _thread.start_new_thread(5, ()), lambda: _thread.start_new_thread(work, 5),
            lambda: _thread.start_new_thread(work, (), 5), lambda: _thread.start_new_thread(work)):
    try:
        bad()
    except TypeError as e:
        print(e)
print(_thread.LockType is type(lock), _thread.error is RuntimeError, _thread.stack_size(), _thread.TIMEOUT_MAX > 1e6)
