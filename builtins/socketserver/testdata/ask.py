# Prints what a script of this folder says when CPython runs it:
#
#     python2.7 ask.py tcp.star > tcp.2
#     python3.13 ask.py tcp.star > tcp.3
#
# The scripts are written in what Starlark and both Pythons can read. The names
# they use beyond that are below, and in socketserver_test.go.
from __future__ import print_function

import os
import socket
import sys
import tempfile
import threading
import types

try:
    import SocketServer as SS
except ImportError:
    import socketserver as SS

python_type = type


def type(name, bases, attrs):
    if sys.version_info[0] < 3 and bases and all(isinstance(b, types.ClassType) for b in bases):
        return types.ClassType(name, bases, attrs)
    return python_type(name, bases or (object,), attrs)


def catch(f, *args, **kwargs):
    try:
        return f(*args, **kwargs), None
    except BaseException as e:
        return None, e


def throw(error):
    raise error


def say(*args):
    print(*args)
    sys.stdout.flush()


def describe(error):
    return "%s: %s" % (error.__class__.__name__, error)


def handled():
    error = sys.exc_info()[1]
    return None if error is None else error.__class__.__name__


def exit(status):
    sys.exit(status)


def start(f, *args):
    t = threading.Thread(target=f, args=args)
    t.daemon = True
    t.start()
    return t


def thread_name():
    return threading.current_thread().name


def is_daemon():
    return threading.current_thread().daemon


def event():
    return threading.Event()


def clear(items):
    del items[:]


folder = tempfile.mkdtemp()


def path(name):
    return os.path.join(folder, name)


def exists(name):
    return os.path.exists(name)


if sys.version_info[0] < 3:
    sys.stderr = open("/dev/null", "w")
else:
    # What handle_error writes goes to one place in Python 3; the traceback in
    # its middle names CPython's own files.
    class Frame(object):
        def write(self, s):
            if s.startswith(("---", "Exception occurred")):
                self.shown = True
            if getattr(self, "shown", False):
                sys.stdout.write(s)
                self.shown = s != "\n"

        def flush(self):
            pass

    sys.stderr = Frame()

with open(sys.argv[1]) as f:
    source = f.read()
names = dict(globals(), PY3=sys.version_info[0] == 3)
exec(compile(source, sys.argv[1], "exec"), names)
