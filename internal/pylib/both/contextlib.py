"""Things for the with statement."""

import sys

PY3 = sys.version_info[0] == 3

__all__ = ['contextmanager', 'closing']
if PY3:
    __all__ += ['AbstractContextManager', 'ContextDecorator', 'ExitStack', 'nullcontext',
                'redirect_stdout', 'redirect_stderr', 'suppress', 'chdir']
else:
    __all__ += ['nested']


class AbstractContextManager(object):
    """A manager that is its own value."""

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, traceback):
        return None


class ContextDecorator(object):
    """A manager that can be used as a decorator, too."""

    def _recreate_cm(self):
        return self

    def __call__(self, func):
        from functools import wraps

        def inner(*args, **kwds):
            with self._recreate_cm():
                return func(*args, **kwds)
        return wraps(func)(inner)


class _GeneratorContextManager(ContextDecorator):
    """The manager that a generator function makes."""

    def __init__(self, func, args, kwds):
        self.gen = func(*args, **kwds)
        self._again = func, args, kwds
        self.__doc__ = getattr(func, '__doc__', None)

    def _recreate_cm(self):
        return self.__class__(*self._again)

    def __enter__(self):
        try:
            return next(self.gen)
        except StopIteration:
            pass
        raise RuntimeError("generator didn't yield")

    def __exit__(self, type, value, traceback):
        if type is None:
            try:
                next(self.gen)
            except StopIteration:
                return False if PY3 else None
            if PY3:
                self.gen.close()
            raise RuntimeError("generator didn't stop")
        if value is None:
            value = type()
        try:
            if PY3:
                self.gen.throw(value)
            else:
                self.gen.throw(type, value, traceback)
        except StopIteration as e:
            return e is not value
        except RuntimeError as e:
            if e is value:
                return False
            # Python 3 wraps a StopIteration that leaves a generator.
            if isinstance(value, StopIteration) and getattr(
                    e, '__cause__', None) is value:
                return False
            raise
        except BaseException as e:
            if e is not value:
                raise
            return False if PY3 else None
        if PY3:
            self.gen.close()
        raise RuntimeError("generator didn't stop after throw()")


if not PY3:
    del ContextDecorator.__call__


def contextmanager(func):
    """Makes a function of a generator function that returns context managers."""
    from functools import wraps

    def helper(*args, **kwds):
        return _GeneratorContextManager(func, args, kwds)
    return wraps(func)(helper)


class closing(AbstractContextManager):
    """Closes a thing at the end of the block."""

    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *exc_info):
        self.thing.close()


class suppress(AbstractContextManager):
    """Ends the block at any of some exceptions."""

    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, exctype, excinst, exctb):
        return exctype is not None and issubclass(exctype, self._exceptions)


class _Redirect(AbstractContextManager):
    def __init__(self, new_target):
        self._new_target = new_target
        self._old_targets = []

    def __enter__(self):
        self._old_targets.append(getattr(sys, self._stream))
        setattr(sys, self._stream, self._new_target)
        return self._new_target

    def __exit__(self, exctype, excinst, exctb):
        setattr(sys, self._stream, self._old_targets.pop())


class redirect_stdout(_Redirect):
    """Sends what the block prints elsewhere."""

    _stream = 'stdout'


class redirect_stderr(_Redirect):
    _stream = 'stderr'


class nullcontext(AbstractContextManager):
    """Does nothing."""

    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *excinfo):
        pass


class chdir(AbstractContextManager):
    """Changes the working directory for the block."""

    def __init__(self, path):
        self.path = path
        self._old_cwd = []

    def __enter__(self):
        import os
        self._old_cwd.append(os.getcwd())
        os.chdir(self.path)

    def __exit__(self, *excinfo):
        import os
        os.chdir(self._old_cwd.pop())


class ExitStack(AbstractContextManager):
    """Context managers and calls that the end of one block unwinds."""

    def __init__(self):
        self._exits = []        # each takes (type, value, traceback)

    def pop_all(self):
        other = type(self)()
        other._exits = self._exits
        self._exits = []
        return other

    def push(self, exit):
        cls = type(exit)
        if hasattr(cls, '__exit__'):
            self._push_exit(cls, exit)
        else:
            self._exits.append(exit)
        return exit

    def enter_context(self, cm):
        cls = type(cm)
        if not hasattr(cls, '__enter__') or not hasattr(cls, '__exit__'):
            raise TypeError("'%s.%s' object does not support the context manager protocol"
                            % (cls.__module__, cls.__qualname__))
        result = cls.__enter__(cm)
        self._push_exit(cls, cm)
        return result

    def _push_exit(self, cls, cm):
        def leave(type, value, traceback):
            return cls.__exit__(cm, type, value, traceback)
        self._exits.append(leave)

    def callback(self, callback, *args, **kwds):
        def leave(type, value, traceback):
            callback(*args, **kwds)
        self._exits.append(leave)
        return callback

    def close(self):
        self.__exit__(None, None, None)

    def __exit__(self, type, value, traceback):
        first = value
        pending = value
        handled = sys.exc_info()[1]
        while self._exits:
            leave = self._exits.pop()
            try:
                if pending is None:
                    leave(None, None, None)
                elif leave(pending.__class__, pending,
                           getattr(pending, '__traceback__', traceback)):
                    pending = None
            except BaseException as e:
                _chain(e, pending, handled)
                pending = e
        if pending is not None and pending is not first:
            context = pending.__context__
            try:
                raise pending
            except BaseException:
                pending.__context__ = context
                raise
        return first is not None and pending is None


def _chain(new, old, handled):
    """Makes old the context of new, where the exception that is handled
    outside stands, as if the blocks were nested."""
    while True:
        context = new.__context__
        if context is None or context is old:
            return
        if context is handled:
            break
        new = context
    new.__context__ = old


if not PY3:
    def nested(*managers):
        """Several managers as one."""
        return _nested(managers)

    @contextmanager
    def _nested(managers):
        exits = []
        values = []
        pending = None
        try:
            for manager in managers:
                values.append(manager.__enter__())
                exits.append(manager)
            yield values
        except BaseException as e:
            pending = e
        while exits:
            manager = exits.pop()
            try:
                if pending is None:
                    manager.__exit__(None, None, None)
                elif manager.__exit__(type(pending), pending, None):
                    pending = None
            except BaseException as e:
                pending = e
        if pending is not None:
            raise pending

    del ExitStack, chdir, nullcontext, redirect_stdout, redirect_stderr, suppress
