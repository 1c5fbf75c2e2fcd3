"""How long small pieces of code take."""
import itertools as _itertools
import sys as _sys
import time as _time

__all__ = ['Timer', 'timeit', 'repeat', 'default_timer']

_PY3 = _sys.version_info[0] == 3

dummy_src_name = '<timeit-src>'
default_number = 1000000
default_repeat = 5 if _PY3 else 3
default_timer = _time.perf_counter if _PY3 else _time.time
_own_globals = globals

if not _PY3:
    __all__ = ['Timer']

_TEMPLATE = '''\
def inner(_it, _timer%(names)s):
    %(setup)s
    _t0 = _timer()
    for _i in _it:
        %(stmt)s
        pass
    _t1 = _timer()
    return _t1 - _t0
'''


def _indented(source, blanks):
    return source.replace('\n', '\n' + ' ' * blanks)


class Timer(object):
    """Times a statement, in source or as a function without arguments."""

    def __init__(self, stmt='pass', setup='pass', timer=default_timer, globals=None):
        self.timer = timer
        space = _own_globals() if globals is None else globals
        space = dict(space)
        names = ''
        if isinstance(setup, str):
            compile(setup, dummy_src_name, 'exec')
            before = setup + '\n'
            setup = _indented(setup, 4)
        elif callable(setup):
            space['_setup'] = setup
            names += ', _setup=_setup'
            before = ''
            setup = '_setup()'
        else:
            raise ValueError('setup is neither a string nor callable')
        if isinstance(stmt, str):
            compile(before + stmt, dummy_src_name, 'exec')
            stmt = _indented(stmt, 8)
        elif callable(stmt):
            space['_stmt'] = stmt
            names += ', _stmt=_stmt'
            stmt = '_stmt()'
        else:
            raise ValueError('stmt is neither a string nor callable')
        self.src = _TEMPLATE % {'names': names, 'setup': setup, 'stmt': stmt}
        exec(compile(self.src, dummy_src_name, 'exec'), space)
        self.inner = space['inner']

    def print_exc(self, file=None):
        """Prints the traceback of what the statement raised."""
        import traceback
        traceback.print_exc(file=file)

    def timeit(self, number=default_number):
        """The seconds that the statement takes number times."""
        return self.inner(_itertools.repeat(None, number), self.timer)

    def repeat(self, repeat=default_repeat, number=default_number):
        """What timeit says, several times."""
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        """How often the statement must run to take 0.2 seconds, and what it
        took then."""
        scale = 1
        while True:
            for digit in 1, 2, 5:
                number = scale * digit
                taken = self.timeit(number)
                if callback:
                    callback(number, taken)
                if taken >= 0.2:
                    return (number, taken)
            scale *= 10


def timeit(stmt='pass', setup='pass', timer=default_timer, number=default_number, globals=None):
    """The seconds that stmt takes number times."""
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt='pass', setup='pass', timer=default_timer, repeat=default_repeat,
           number=default_number, globals=None):
    """What timeit says, several times."""
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)


if not _PY3:
    del Timer.autorange
