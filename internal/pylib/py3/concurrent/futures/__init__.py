"""Calls whose results come later, and the pool of threads that makes them."""

import os
import queue
import threading
import time

from _pysock import generic

__all__ = ['ALL_COMPLETED', 'BrokenExecutor', 'CancelledError', 'Executor',
           'FIRST_COMPLETED', 'FIRST_EXCEPTION', 'Future', 'InvalidStateError',
           'ThreadPoolExecutor', 'TimeoutError', 'as_completed', 'wait']

FIRST_COMPLETED = 'FIRST_COMPLETED'
FIRST_EXCEPTION = 'FIRST_EXCEPTION'
ALL_COMPLETED = 'ALL_COMPLETED'

TimeoutError = TimeoutError
_BASE = 'concurrent.futures._base'


class Error(Exception):
    """What is wrong with a future."""


class CancelledError(Error):
    """The call was cancelled."""


class InvalidStateError(Error):
    """The future has a result already."""


class BrokenExecutor(RuntimeError):
    """The pool cannot be used any more."""


class BrokenThreadPool(BrokenExecutor):
    """An initializer of the pool's threads failed."""


Error.__module__ = CancelledError.__module__ = InvalidStateError.__module__ = _BASE
BrokenExecutor.__module__ = _BASE
BrokenThreadPool.__module__ = 'concurrent.futures.thread'

_PENDING, _RUNNING, _CANCELLED, _FINISHED = 'pending', 'running', 'cancelled', 'finished'


class Future(object):
    """The result of a call, once there is one."""

    def __init__(self):
        self._condition = threading.Condition()
        self._state = _PENDING
        self._result = None
        self._exception = None
        self._callbacks = []

    def __repr__(self):
        text = '<Future at %#x state=%s' % (id(self), self._state)
        if self._state == _FINISHED:
            if self._exception is not None:
                text += ' raised ' + type(self._exception).__name__
            else:
                text += ' returned ' + type(self._result).__name__
        return text + '>'

    def _settle(self, state, result=None, exception=None):
        with self._condition:
            if self._state in (_CANCELLED, _FINISHED):
                raise InvalidStateError('%s: %r' % (
                    'CANCELLED' if self._state == _CANCELLED else 'FINISHED', self))
            self._state, self._result, self._exception = state, result, exception
            self._condition.notify_all()
            callbacks, self._callbacks = self._callbacks, []
        for f in callbacks:
            self._call(f)

    def _call(self, f):
        try:
            f(self)
        except Exception:
            import logging
            logging.getLogger('concurrent.futures').exception(
                'exception calling callback for %r', self)

    def cancel(self):
        with self._condition:
            if self._state in (_RUNNING, _FINISHED):
                return False
            if self._state == _CANCELLED:
                return True
        try:
            self._settle(_CANCELLED)
        except InvalidStateError:
            return False
        return True

    def cancelled(self):
        return self._state == _CANCELLED

    def running(self):
        return self._state == _RUNNING

    def done(self):
        return self._state in (_CANCELLED, _FINISHED)

    def add_done_callback(self, fn):
        with self._condition:
            if not self.done():
                self._callbacks.append(fn)
                return
        self._call(fn)

    def _wait(self, timeout):
        with self._condition:
            self._condition.wait_for(self.done, timeout)
            if self._state == _CANCELLED:
                raise CancelledError()
            if self._state != _FINISHED:
                raise TimeoutError()

    def result(self, timeout=None):
        self._wait(timeout)
        if self._exception is not None:
            try:
                raise self._exception
            finally:
                self = None
        return self._result

    def exception(self, timeout=None):
        self._wait(timeout)
        return self._exception

    def set_running_or_notify_cancel(self):
        with self._condition:
            if self._state == _CANCELLED:
                return False
            if self._state != _PENDING:
                raise RuntimeError('Future in unexpected state')
            self._state = _RUNNING
            return True

    def set_result(self, result):
        self._settle(_FINISHED, result)

    def set_exception(self, exception):
        self._settle(_FINISHED, None, exception)


generic(Future)


def _left(end):
    return None if end is None else max(end - time.monotonic(), 0)


class DoneAndNotDoneFutures(tuple):
    """What wait returns."""

    __slots__ = ()

    def __new__(cls, done, not_done):
        return tuple.__new__(cls, (done, not_done))

    done = property(lambda self: self[0])
    not_done = property(lambda self: self[1])

    def __repr__(self):
        return 'DoneAndNotDoneFutures(done=%r, not_done=%r)' % self[:]


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    """Waits for futures; the result is the set of those done and of the others."""
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError('Invalid return condition: %r' % (return_when,))
    fs = set(fs)
    end = None if timeout is None else time.monotonic() + timeout
    told = queue.SimpleQueue()
    for f in fs:
        f.add_done_callback(told.put)

    def enough():
        done = [f for f in fs if f.done()]
        if len(done) == len(fs):
            return True
        if return_when == FIRST_COMPLETED:
            return bool(done)
        return return_when == FIRST_EXCEPTION and any(
            not f.cancelled() and f._exception is not None for f in done)

    while not enough():
        try:
            told.get(timeout=_left(end))
        except queue.Empty:
            break
    done = set(f for f in fs if f.done())
    return DoneAndNotDoneFutures(done, fs - done)


def as_completed(fs, timeout=None):
    """Gives futures as they get done."""
    end = None if timeout is None else time.monotonic() + timeout
    fs = set(fs)
    total = len(fs)
    left = set(fs)
    for f in [f for f in fs if f.done()]:
        left.discard(f)
        yield f
    told = queue.SimpleQueue()
    for f in left:
        f.add_done_callback(told.put)
    while left:
        try:
            f = told.get(timeout=_left(end))
        except queue.Empty:
            raise TimeoutError('%d (of %d) futures unfinished' % (len(left), total))
        left.discard(f)
        yield f
        f = None


class Executor(object):
    """What makes calls for others."""

    def submit(self, fn, *args, **kwargs):
        raise NotImplementedError()

    def map(self, fn, *iterables, **options):
        timeout = options.pop('timeout', None)
        options.pop('chunksize', None)
        end = None if timeout is None else time.monotonic() + timeout
        fs = [self.submit(fn, *args) for args in zip(*iterables)]

        def results():
            try:
                fs.reverse()
                while fs:
                    yield fs.pop().result(_left(end))
            finally:
                for f in fs:
                    f.cancel()
        return results()

    def shutdown(self, wait=True, cancel_futures=False):
        pass

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False


# All threads of pools. When the script ends they finish what was submitted.
_threads = {}
_lock = threading.Lock()
_ended = [False]


def _end():
    with _lock:
        _ended[0] = True
    for thread, work in list(_threads.items()):
        work.put(None)
    for thread in list(_threads):
        thread.join()


threading._register_atexit(_end)


class ThreadPoolExecutor(Executor):
    """Makes calls on a number of threads."""

    _made = [0]

    def __init__(self, max_workers=None, thread_name_prefix='', initializer=None, initargs=()):
        if max_workers is None:
            max_workers = min(32, (os.cpu_count() or 1) + 4)
        if max_workers <= 0:
            raise ValueError('max_workers must be greater than 0')
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        self._max_workers = max_workers
        self._work_queue = queue.SimpleQueue()
        self._idle = threading.Semaphore(0)
        self._threads = set()
        self._broken = False
        self._shutdown = False
        self._shutdown_lock = threading.Lock()
        if not thread_name_prefix:
            thread_name_prefix = 'ThreadPoolExecutor-%d' % self._made[0]
            self._made[0] += 1
        self._thread_name_prefix = thread_name_prefix
        self._initializer = initializer
        self._initargs = initargs

    def submit(*args, **kwargs):
        """Has fn(*args, **kwargs) called; returns its future."""
        if len(args) < 2:
            raise TypeError("ThreadPoolExecutor.submit() missing 1 required positional "
                            "argument: 'fn'")
        self, fn = args[:2]
        with self._shutdown_lock, _lock:
            if self._broken:
                raise BrokenThreadPool(self._broken)
            if self._shutdown:
                raise RuntimeError('cannot schedule new futures after shutdown')
            if _ended[0]:
                raise RuntimeError('cannot schedule new futures after interpreter shutdown')
            f = Future()
            self._work_queue.put((f, fn, args[2:], kwargs))
            self._add_thread()
            return f

    def _add_thread(self):
        if self._idle.acquire(timeout=0):
            return
        count = len(self._threads)
        if count < self._max_workers:
            t = threading.Thread(name='%s_%d' % (self._thread_name_prefix, count),
                                 target=self._work)
            t.start()
            self._threads.add(t)
            _threads[t] = self._work_queue

    def _work(self):
        if self._initializer is not None:
            try:
                self._initializer(*self._initargs)
            except BaseException:
                import logging
                logging.getLogger('concurrent.futures').critical(
                    'Exception in initializer:', exc_info=True)
                self._initializer_failed()
                return
        while True:
            try:
                item = self._work_queue.get_nowait()
            except queue.Empty:
                self._idle.release()
                item = self._work_queue.get()
            if item is None:
                self._work_queue.put(None)  # for the next thread
                _threads.pop(threading.current_thread(), None)
                return
            f, fn, args, kwargs = item
            if f.set_running_or_notify_cancel():
                try:
                    result = fn(*args, **kwargs)
                except BaseException as e:
                    f.set_exception(e)
                else:
                    f.set_result(result)
            item = f = fn = args = kwargs = result = None

    def _initializer_failed(self):
        with self._shutdown_lock:
            self._broken = ('A thread initializer failed, the thread pool is not usable '
                            'anymore')
            for f in self._drain():
                f.set_exception(BrokenThreadPool(self._broken))

    def _drain(self):
        while True:
            try:
                item = self._work_queue.get_nowait()
            except queue.Empty:
                return
            if item is not None:
                yield item[0]

    def shutdown(self, wait=True, cancel_futures=False):
        with self._shutdown_lock:
            self._shutdown = True
            if cancel_futures:
                for f in self._drain():
                    f.cancel()
            self._work_queue.put(None)
        if wait:
            for t in self._threads:
                t.join()


ThreadPoolExecutor.__module__ = 'concurrent.futures.thread'
Future.__module__ = Executor.__module__ = _BASE
