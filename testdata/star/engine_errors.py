# Mistakes that the language itself finds, in Python's words.
import socket


def attempt(f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except Exception, error:
        print "%s: %s" % (error.__class__.__name__, error)


def none():
    pass


def two(a, b):
    pass


def optional(a, b=2):
    pass


attempt(none, 1)
attempt(two)
attempt(two, 1)
attempt(two, 1, 2, 3)
attempt(two, 1, a=1)
attempt(two, 1, c=1)
attempt(optional)
attempt(optional, 1, 2, 3)
attempt(lambda: 5())
attempt(lambda: "text"())
attempt(lambda: None.attribute)
attempt(lambda: "text".nothing)
attempt(lambda: [].nothing)
attempt(lambda: (5).real_part)
attempt(lambda: socket.nothing)
attempt(lambda: 1 + "x")
attempt(lambda: "x" + 1)
attempt(lambda: [1] + (2,))
attempt(lambda: {} + {})
attempt(lambda: None - 1)
attempt(lambda: -"x")
attempt(lambda: 5[0])
attempt(lambda: None["key"])
attempt(lambda: [1]["key"])
attempt(lambda: len(5))
attempt(lambda: [x for x in 5])
attempt(lambda: {[]: 1})
attempt(lambda: set([[]]))
attempt(lambda: 1 in 5)
attempt(lambda: sorted(5))
attempt(lambda: int([]))
attempt(lambda: int(None))


def unpack(values):
    a, b = values


attempt(unpack, [1])
attempt(unpack, [1, 2, 3])
attempt(unpack, 5)


def local():
    print later
    later = 1


attempt(local)


def store(container, key):
    container[key] = 1


attempt(store, [], 0)
attempt(store, (1,), 0)
attempt(store, "text", 0)


def deeper(n):
    return deeper(n + 1)


try:
    deeper(0)
except RuntimeError, error:
    print error.__class__.__name__, str(error).startswith("maximum recursion depth exceeded")
