"""Abstract classes, in the form that both versions share."""
from __future__ import print_function
import abc
import sys


def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, str(e).replace("'", ''))


Base = abc.ABCMeta('Base', (object,), {
    'run': abc.abstractmethod(lambda self: 'base'), 'stop': lambda self: 'stopped'})
attempt(Base)


class Half(Base):
    pass


attempt(Half)


class Whole(Base):
    def run(self):
        return 'whole'


w = Whole()
print(w.run(), w.stop(), isinstance(w, Base), issubclass(Whole, Base), type(Base) is abc.ABCMeta)


class Other(object):
    pass


Base.register(Other)
print(isinstance(Other(), Base), issubclass(Other, Base), issubclass(int, Base), Base.run.__isabstractmethod__)
if sys.version_info[0] == 3:
    class Two(abc.ABC):
        @abc.abstractmethod
        def one(self):
            pass

        @abc.abstractmethod
        def two(self):
            pass

        @property
        @abc.abstractmethod
        def three(self):
            pass

    attempt(Two)

    class Three(Two):
        def one(self):
            return 1

        def two(self):
            return 2

        three = property(lambda self: 3)

    print(Three().three, abc.ABC.__name__)
