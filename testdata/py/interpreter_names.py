# Names that code makes by exec and globals() are the module's, and a module's
# attributes are up to date while its own code runs.
from __future__ import print_function
import sys
me = sys.modules[__name__]


def names():
    return [n for n in dir(me) if n[0] != '_' and n != 'print_function']


print(names())
exec("f = lambda: 1\nx = 5")
print(me.f(), me.x, f(), x, hasattr(me, 'y'))
globals()['y'] = 3
print(me.y, y, getattr(me, 'names') is names)
x = 6
print(me.x, globals()['x'], me.__dict__['x'])


def command_hello():
    return 'hello'


def later():
    exec("z = 2", globals())
    return z, me.z


print(later())
print(getattr(sys.modules[__name__], 'command_' + 'hello')())
me.given = 'from outside'
print(given, names())
del me.given
print(hasattr(me, 'given'), 'given' in globals())
