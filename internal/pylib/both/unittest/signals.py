"""Ctrl-C ends a run after the test that is running."""

import signal

__unittest = True

_results = []
_handler = []                   # ours, if it is installed


class _InterruptHandler(object):
    """Stops the results; a second Ctrl-C does what it did before."""

    def __init__(self, default):
        self.called = False
        self.original_handler = default
        if isinstance(default, int):
            if default == signal.SIG_DFL:
                default = signal.default_int_handler
            elif default == signal.SIG_IGN:
                default = lambda number, frame: None
        self.default_handler = default

    def __call__(self, number, frame):
        if signal.getsignal(signal.SIGINT) is not self or self.called:
            self.default_handler(number, frame)
        self.called = True
        for result in list(_results):
            result.stop()


def registerResult(result):
    _results.append(result)


def removeResult(result):
    if result in _results:
        _results.remove(result)
        return True
    return False


def installHandler():
    if not _handler:
        handler = _InterruptHandler(signal.getsignal(signal.SIGINT))
        _handler.append(handler)
        signal.signal(signal.SIGINT, handler)


def removeHandler(method=None):
    """Gives Ctrl-C back; as a decorator, for the time of a function."""
    if method is None:
        if _handler:
            signal.signal(signal.SIGINT, _handler[0].original_handler)
        return None

    from functools import wraps

    def inner(*args, **kwargs):
        initial = signal.getsignal(signal.SIGINT)
        removeHandler()
        try:
            return method(*args, **kwargs)
        finally:
            signal.signal(signal.SIGINT, initial)
    return wraps(method)(inner)
