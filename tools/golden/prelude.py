# Runs a .star script under CPython 2.7: `python2.7 prelude.py SCRIPT [ARG...]`.
#
# The .star dialect is also valid Python 2.7 once its built-in functions exist,
# so CPython can say what such a script should print. Only the names that the
# dialect adds are defined here; everything else is CPython's own.
from __future__ import print_function

import __builtin__
import errno
import os
import select
import socket
import SocketServer
import string
import struct
import sys
import threading
import time
import types

# What type(x) with one argument answers in Starlark.
STARLARK_TYPES = {
    types.NoneType: "NoneType", bool: "bool", int: "int", long: "int",
    float: "float", str: "string", list: "list", tuple: "tuple",
    dict: "dict", set: "set", types.FunctionType: "function",
    types.BuiltinFunctionType: "builtin_function_or_method",
}


def make_type(*args):
    """type(x) names the type of x; type(name, bases, attributes) makes a class."""
    if len(args) == 1:
        kind = __builtin__.type(args[0])
        return STARLARK_TYPES.get(kind, kind.__name__)
    name, bases, attributes = args
    # SocketServer's classes are old-style: a class of only such bases is one too.
    if bases and all(isinstance(base, types.ClassType) for base in bases):
        return types.ClassType(name, bases, attributes)
    return __builtin__.type(name, bases, attributes)


def catch(f, *args, **kwargs):
    """Calls f: (result, None), or (None, error) if it raises."""
    try:
        return f(*args, **kwargs), None
    except:
        return None, sys.exc_info()[1]


def throw(error):
    """Raises an instance or a class."""
    raise error


def fail(*args):
    """Raises RuntimeError with the arguments as its text."""
    raise RuntimeError(" ".join(str(arg) for arg in args))


def load(module, *names, **renamed):
    """Binds names of a built-in module, or of a file beside the script."""
    scope = sys._getframe(1).f_globals
    if module.endswith(".star"):
        here = os.path.dirname(os.path.abspath(scope["__file__"]))
        path = os.path.join(here, module)
        if path not in loaded:
            loaded[path] = run(path)
        source = loaded[path]
    else:
        source = vars(MODULES[module])
    for name in names:
        scope[name] = source[name]
    for name, original in renamed.items():
        scope[name] = source[original]


def run(path):
    """Runs one file in fresh globals and returns them."""
    scope = dict(PREDECLARED, __name__="__main__", __file__=path)
    with open(path) as source:
        code = compile(source.read(), path, "exec", print_function.compiler_flag, True)
    exec(code, scope)
    return scope


MODULES = {
    "socket": socket, "SocketServer": SocketServer, "socketserver": SocketServer,
    "time": time, "sys": sys, "os": os, "errno": errno, "select": select,
    "threading": threading, "struct": struct, "string": string,
}
PREDECLARED = dict(MODULES, type=make_type, catch=catch, throw=throw, fail=fail, load=load)
loaded = {}

if __name__ == "__main__":
    sys.argv = sys.argv[1:]
    run(sys.argv[0])
