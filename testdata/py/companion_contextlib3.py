# contextlib of Python 3: suppress, redirect_stdout, ExitStack, decorators.
import contextlib
import io

with contextlib.suppress(ZeroDivisionError, KeyError):
    1 / 0
    print("never")
out = io.StringIO()
with contextlib.redirect_stdout(out):
    print("captured")
print(repr(out.getvalue()))


@contextlib.contextmanager
def tag(name):
    print("+", name)
    yield name
    print("-", name)


with contextlib.ExitStack() as stack:
    names = [stack.enter_context(tag(n)) for n in "ab"]
    stack.callback(print, "callback", 1, sep=":")
    print(names)
with contextlib.ExitStack() as stack:
    stack.push(lambda *info: print("pushed", info[0]) or True)
    raise ValueError("swallowed by the stack")


@tag("decorated")
def f():
    print("inside")


f()
with contextlib.nullcontext(5) as five:
    print(five)


class Timer(contextlib.ContextDecorator):
    def __enter__(self):
        print("enter")
        return self

    def __exit__(self, *info):
        print("exit", info[0])


@Timer()
def g():
    return "g"


print(g())
with contextlib.redirect_stderr(out) as err:
    print(err is out)


class Closeable:
    def close(self):
        print("closed")


with contextlib.closing(Closeable()), contextlib.ExitStack() as s:
    kept = s.pop_all()
kept.close()


class Base(contextlib.AbstractContextManager):
    def __exit__(self, *info):
        print("abstract exit")


with Base() as b:
    print(type(b).__name__)
