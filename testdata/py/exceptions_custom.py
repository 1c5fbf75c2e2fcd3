# Exceptions of one's own: attributes, __str__, several bases, classes of errors.
from __future__ import print_function

import socket


class ProtocolError(Exception):
    """What a peer did wrong."""


class BadLength(ProtocolError):
    def __init__(self, wanted, got):
        ProtocolError.__init__(self, wanted, got)
        self.wanted, self.got = wanted, got

    def __str__(self):
        return "wanted %d bytes, got %d" % (self.wanted, self.got)


class Quiet(Exception):
    def __init__(self, text):
        self.text = text


class Both(KeyError, AttributeError):
    pass


class Closed(socket.error):
    pass


class WithSuper(ValueError):
    def __init__(self, text, code=5):
        super(WithSuper, self).__init__(text)
        self.code = code


def fail(e):
    raise e


for error in BadLength(4, 2), Quiet("q"), Both("k"), ProtocolError(), WithSuper("w"), ProtocolError("one", "two"):
    try:
        fail(error)
    except ProtocolError as e:
        print("protocol", e, e.args, repr(e).replace(",)", ")"))
    except AttributeError as e:
        print("attribute", e)
    except (Quiet, ValueError) as e:
        print(type(e).__name__, str(e), e.args, e.__dict__)
try:
    raise Closed(9, "closed")
except socket.error as e:
    print(type(e).__name__, e, e.errno, e.strerror)
try:
    raise BadLength
except TypeError as e:
    print(type(e).__name__)
try:
    raise Quiet("x")
except Exception as e:
    e.extra = 1
    print(e.extra, isinstance(e, Quiet), e is not None)
for bad in 5, "text", object():
    try:
        raise bad
    except TypeError as e:
        print("TypeError")
try:
    try:
        fail(KeyError("a"))
    except 5:
        pass
except KeyError as e:
    print("2.7 looks at nothing", e)
except TypeError as e:
    print(e)
print(issubclass(BadLength, Exception), BadLength.__mro__[1].__name__, ProtocolError.__doc__)
