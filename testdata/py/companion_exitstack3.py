"""The exceptions of an ExitStack's callbacks are chained as those of nested blocks."""
from contextlib import ExitStack, contextmanager


class Failing:
    def __init__(self, error):
        self.error = error

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        raise self.error


class Swallowing:
    def __enter__(self):
        return self

    def __exit__(self, *exc):
        return True


def fail(error):
    raise error


def show(f):
    try:
        f()
    except Exception as e:
        names = []
        while e is not None and len(names) < 10:
            names.append(repr(e))
            e = e.__context__
        print(f.__name__, ' <- '.join(names))
    else:
        print(f.__name__, 'ended well')


def body():
    with ExitStack() as stack:
        stack.enter_context(Failing(ValueError('outer')))
        stack.callback(fail, KeyError('middle'))
        stack.enter_context(Failing(IndexError('inner')))
        raise TypeError('body')


def no_body():
    with ExitStack() as stack:
        stack.callback(fail, KeyError('outer'))
        stack.callback(fail, KeyError('inner'))


def handled():
    try:
        raise OSError('handled')
    except OSError:
        with ExitStack() as stack:
            stack.callback(fail, KeyError('outer'))
            stack.callback(fail, KeyError('inner'))


def handled_and_body():
    try:
        raise OSError('handled')
    except OSError:
        with ExitStack() as stack:
            stack.callback(fail, KeyError('outer'))
            raise TypeError('body')


def swallowed():
    with ExitStack() as stack:
        stack.enter_context(Swallowing())
        stack.callback(fail, KeyError('one'))
        raise TypeError('body')


def same():
    with ExitStack() as stack:
        stack.push(lambda kind, e, tb: fail(e))
        raise TypeError('body')


@contextmanager
def managed():
    try:
        yield
    except Exception as e:
        raise RuntimeError('managed') from e


def generator():
    with ExitStack() as stack:
        stack.enter_context(managed())
        stack.callback(fail, KeyError('one'))
        raise TypeError('body')


def closed():
    stack = ExitStack()
    stack.callback(fail, KeyError('outer'))
    stack.callback(fail, KeyError('inner'))
    stack.close()


for f in body, no_body, handled, handled_and_body, swallowed, same, generator, closed:
    show(f)
