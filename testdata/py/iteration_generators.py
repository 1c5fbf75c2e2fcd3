# Generators: next, send, throw, close, finally, delegation by hand, infinite ones.
from __future__ import print_function

import itertools


def count(n):
    print("start")
    while n:
        yield n
        n -= 1
    print("end")


g = count(2)
print(next(g), next(g), next(g, "default"))
print(list(count(2)), [x for x in count(1)], sum(count(3)))


def averager():
    total, n, value = 0.0, 0, None
    while True:
        received = yield value
        if received is None:
            continue
        total += received
        n += 1
        value = total / n


a = averager()
print(next(a), a.send(10), a.send(20), next(a), a.send(30))
a.close()
try:
    next(a)
except StopIteration:
    print("stopped")


def guarded():
    try:
        while True:
            try:
                x = yield "ready"
                print("got", x)
            except ValueError as e:
                print("thrown in", e)
    finally:
        print("cleanup")


g = guarded()
print(next(g), g.send(1), g.throw(ValueError("v")), g.throw(ValueError("w")))
g.close()
g.close()
g = guarded()
next(g)
try:
    g.throw(KeyError("k"))
except KeyError as e:
    print("out", e)
try:
    g.send(1)
except StopIteration as e:
    print("exhausted", e.args)
try:
    guarded().send("too early")
except TypeError as e:
    print(e)


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


g = stubborn()
next(g)
try:
    g.close()
except RuntimeError as e:
    print(e)


def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


print(list(itertools.islice(fib(), 10)), list(itertools.takewhile(lambda x: x < 20, fib())))


def lines(chunks):
    rest = ""
    for chunk in chunks:
        rest += chunk
        while "\n" in rest:
            line, rest = rest.split("\n", 1)
            yield line
    if rest:
        yield rest


print(list(lines(["ab\nc", "d\n\ne", "f"])), iter(g) is g, g.__name__, (x for x in []).__class__.__name__)


def reenter():
    yield next(me)


me = reenter()
try:
    next(me)
except ValueError as e:
    print(e)
