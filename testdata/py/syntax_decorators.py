# Decorators of functions, methods and classes, with and without arguments.
from __future__ import print_function

import functools


def logged(f):
    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        print("call", f.__name__, args, sorted(kwargs.items()))
        result = f(*args, **kwargs)
        print("done", result)
        return result
    return wrapper


def times(n):
    def decorate(f):
        def wrapper(*args):
            return [f(*args) for _ in range(n)]
        return wrapper
    return decorate


@logged
def add(a, b=1):
    """Adds."""
    return a + b


@times(3)
@logged
def hello(name):
    return "hello " + name


add(1, b=5)
print(add.__name__, add.__doc__)
print(hello("you"))


def register(table, name):
    def decorate(cls):
        table[name] = cls
        cls.tag = name
        return cls
    return decorate


table = {}


@register(table, "echo")
class Echo(object):
    @logged
    def run(self, x):
        return x

    @staticmethod
    @times(2)
    def twice(x):
        return x

    @classmethod
    def make(cls):
        return cls.__name__


print(table["echo"] is Echo, Echo.tag, Echo.twice(7), Echo.make())


class Counter(object):
    def __init__(self, f):
        self.f, self.n = f, 0

    def __call__(self, *args):
        self.n += 1
        return self.f(*args)


@Counter
def square(x):
    return x * x


print(square(3), square(4), square.n)
