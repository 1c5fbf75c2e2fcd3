# contextlib: contextmanager, closing, nesting, errors.
from __future__ import print_function

import contextlib
import socket


@contextlib.contextmanager
def tag(name):
    print("<%s>" % name)
    try:
        yield name.upper()
    except KeyError as e:
        print("swallowed", e)
    finally:
        print("</%s>" % name)


with tag("a") as t:
    print(t)
with tag("b"):
    raise KeyError("k")
try:
    with tag("c"), tag("d"):
        raise ValueError("v")
except ValueError as e:
    print("out", e)


def returns():
    with tag("r"):
        return 5


print(returns())


class Thing(object):
    def close(self):
        print("closed")


with contextlib.closing(Thing()) as thing:
    print(type(thing).__name__)
with contextlib.closing(socket.socket()) as s:
    print(s.fileno() > 0)
try:
    s.send(b"x")
except socket.error as e:
    print(type(e).__name__ in ("error", "OSError"))


@contextlib.contextmanager
def never():
    if False:
        yield


@contextlib.contextmanager
def twice():
    yield 1
    yield 2


for bad in never, twice:
    try:
        with bad():
            pass
    except RuntimeError as e:
        print(e)
try:
    with tag("x"):
        raise StopIteration("through")
except StopIteration as e:
    print("StopIteration", e)
print(tag.__name__)
