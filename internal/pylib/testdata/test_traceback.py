"""Tracebacks printed, formatted and taken apart."""
from __future__ import print_function
import os
import sys
import traceback

PY3 = sys.version_info[0] == 3
HERE = os.path.dirname(os.path.abspath(__file__)) + os.sep


class Out(object):
    def write(self, text):
        sys.stdout.write(text.replace(HERE, ''))

    def flush(self):
        pass


out = Out()


def inner(x):
    return {}[x]


def outer(x):
    return inner(x)


try:
    outer('key')
except KeyError as e:
    kind, value, tb = sys.exc_info()
    traceback.print_exc(file=out)
    out.write(traceback.format_exc())
    traceback.print_exception(kind, value, tb, file=out)
    traceback.print_exc(limit=1, file=out)
    out.write('|'.join(traceback.format_exception(kind, value, tb)))
    print(traceback.format_exception_only(kind, value))
    for row in traceback.extract_tb(tb):
        filename, lineno, name, line = row
        print(os.path.basename(filename), lineno, name, line)
    print(len(traceback.extract_tb(tb, 2)), len(traceback.format_tb(tb)))
    saved = sys.stderr
    sys.stderr = out
    traceback.print_exc()
    sys.stderr = saved


def stack():
    traceback.print_stack(file=out)
    rows = traceback.extract_stack()
    print([row[2] for row in rows][-2:], len(traceback.format_stack()) == len(rows), rows[-1][3])
    print([row[2] for row in traceback.extract_stack(limit=1)])


stack()
out.write(''.join(traceback.format_list([('a.py', 3, 'f', 'x = 1'), ('b.py', 4, '<module>', None)])))
print(traceback.format_exception_only(ValueError, ValueError('v')), traceback.format_exception_only(ValueError, ValueError()))


class Own(Exception):
    def __str__(self):
        return 'own\ntwo lines'


print(traceback.format_exception_only(Own, Own()))
try:
    try:
        outer(1)
    except KeyError:
        raise ValueError('second')
except ValueError:
    traceback.print_exc(file=out)
    if PY3:
        traceback.print_exc(file=out, chain=False)
        print(traceback.format_exc(chain=False).count('Traceback'))
if PY3:
    try:
        1 / 0
    except ZeroDivisionError as e:
        traceback.print_exception(e, file=out)
        print(traceback.format_exception_only(e))
        print(repr(traceback.extract_tb(e.__traceback__)[0]).replace(HERE, ''))
        te = traceback.TracebackException.from_exception(e)
        print(te, list(te.format_exception_only()))
if PY3:
    print(repr(traceback.format_exc()))
