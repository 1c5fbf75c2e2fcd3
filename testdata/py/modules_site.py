"""The names that the module site adds, and what sys has beside them."""
from __future__ import print_function
import sys

for thing in exit, quit, help:
    print(type(thing), callable(thing))
    print(thing)
    print(repr(thing), '%s' % thing)
print(exit.name, quit.name, sorted(vars(exit)))


def ended(f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except SystemExit as e:
        print('SystemExit', repr(e.code), e.args)
    except TypeError as e:
        print(e)


ended(exit)
ended(quit, 3)
ended(exit, 'text')
ended(exit, code=4)
ended(exit, 1, 2)
ended(sys.exit, 1, 2)
exit, help = 1, exit
print(exit, type(help).__name__)
sys.displayhook(3)
sys.displayhook(None)
sys.displayhook(['ab', 1.5])
print(sys.displayhook is sys.__displayhook__)
try:
    sys.displayhook()
except TypeError as e:
    print(e)
if sys.version_info[0] == 3:
    print(sys.implementation.name, sys.implementation.version[:2])
    print(type(sys.implementation), sys.implementation.version is sys.version_info)
try:
    import exceptions
    print(exceptions, exceptions.ValueError is ValueError)
    print(len([n for n in dir(exceptions) if n[0] != '_']))
    from exceptions import IOError as caught, NoSuch
except ImportError as e:
    print(e)
