"""Context managers of every kind, with and without exceptions."""
from __future__ import print_function
import contextlib
import sys


def attempt(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, e)


@contextlib.contextmanager
def tag(name):
    """Doc of tag."""
    print('<%s>' % name)
    try:
        yield name.upper()
    finally:
        print('</%s>' % name)


@contextlib.contextmanager
def swallow():
    try:
        yield
    except ValueError as e:
        print('swallowed', e)


@contextlib.contextmanager
def change():
    try:
        yield
    except ValueError as e:
        raise KeyError('changed')


@contextlib.contextmanager
def nothing():
    if False:
        yield


@contextlib.contextmanager
def twice():
    yield 1
    yield 2


@contextlib.contextmanager
def again():
    try:
        yield 1
    except ValueError:
        yield 2


def use(manager, error=None):
    with manager as value:
        print('in', value)
        if error:
            raise error
    return 'after'


attempt(use, tag('a'))
attempt(use, tag('b'), ValueError('v'))
attempt(use, swallow(), ValueError('v'))
attempt(use, swallow(), KeyError('k'))
attempt(use, change(), ValueError('v'))
attempt(use, nothing())
attempt(use, twice())
attempt(use, again(), ValueError('v'))
attempt(use, tag('s'), StopIteration('stop'))
attempt(use, tag('r'), RuntimeError('run'))
print(tag.__name__, tag.__doc__)
with tag('x') as x, tag('y') as y:
    print(x, y)


class Thing(object):
    def close(self):
        print('closed')


with contextlib.closing(Thing()) as t:
    print(type(t).__name__)


def early():
    with contextlib.closing(Thing()):
        return 'early'


print(early())
Thing.__repr__ = lambda self: 'a thing'
attempt(use, contextlib.closing(Thing()), KeyError('x'))

if sys.version_info[0] == 3:
    with contextlib.suppress(KeyError, IndexError):
        {}['x']
    attempt(use, contextlib.suppress(KeyError), ValueError('not it'))
    attempt(use, contextlib.suppress(LookupError), KeyError('x'))

    class Out(object):
        def __init__(self):
            self.text = ''

        def write(self, s):
            self.text += s

        def flush(self):
            pass

    o = Out()
    with contextlib.redirect_stdout(o) as got:
        print('hidden')
    print(repr(o.text), got is o)
    with contextlib.redirect_stderr(o):
        sys.stderr.write('err')
    print(repr(o.text))
    with contextlib.nullcontext(5) as n:
        print(n)

    @tag('deco')
    def decorated(a, b=2):
        """Doc."""
        print('body', a, b)
        return a

    print(decorated(1), decorated(2, b=3), decorated.__name__)

    def stack(error=None):
        with contextlib.ExitStack() as s:
            print(s.enter_context(tag('one')))
            s.callback(print, 'callback', 1, sep='-')
            s.enter_context(swallow())
            s.push(lambda *exc: print('pushed', exc[0]))
            if error:
                raise error
        return 'after'

    attempt(stack)
    attempt(stack, ValueError('v'))
    attempt(stack, KeyError('k'))
    with contextlib.ExitStack() as s:
        s.enter_context(tag('kept'))
        kept = s.pop_all()
    print('still open')
    kept.close()
    attempt(contextlib.ExitStack().enter_context, 5)

    def failing():
        with contextlib.ExitStack() as s:
            s.callback(lambda: 1 / 0)
            raise ValueError('first')

    attempt(failing)

    class Mine(contextlib.ContextDecorator):
        def __enter__(self):
            print('enter')
            return self

        def __exit__(self, *exc):
            print('exit')

    @Mine()
    def f():
        print('f')

    f()

    class Base(contextlib.AbstractContextManager):
        def __exit__(self, *exc):
            print('left')

    with Base() as b:
        print(type(b).__name__)
else:
    with contextlib.nested(tag('m'), tag('n')) as (m, n):
        print(m, n)
    attempt(use, contextlib.nested(swallow(), tag('n')), ValueError('v'))
