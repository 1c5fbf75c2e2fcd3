# Tracebacks as Python 2 prints them.
import os
import sys
import traceback


def show(text):
    for line in text.splitlines():
        if line.startswith("  File "):
            start, path, rest = line.split('"')
            line = start + '"' + os.path.basename(path) + '"' + rest
        print line


def inner(n):
    return 10 / n


def outer(n):
    if n:
        return outer(n - 1)
    return inner(n)


class Handler:
    def handle(self):
        raise KeyError("in a method")


try:
    outer(1)
except ZeroDivisionError:
    show(traceback.format_exc())
try:
    Handler().handle()
except KeyError:
    show(traceback.format_exc())
try:
    (lambda: undefined_name)()
except NameError, e:
    kind, value, tb = sys.exc_info()
    print traceback.format_exception_only(kind, value), traceback.extract_tb(tb)[-1][1:]
    show("".join(traceback.format_exception(kind, value, tb)))
    show("".join(traceback.format_tb(tb, 1)))
try:
    eval("1 +")
except SyntaxError:
    show(traceback.format_exc().split("<module>\n")[-1])
try:
    raise ValueError, "several\nlines"
except ValueError:
    show(traceback.format_exc())


def rethrow():
    try:
        inner(0)
    except ZeroDivisionError:
        raise


try:
    rethrow()
except ZeroDivisionError:
    show(traceback.format_exc())


class NoText(Exception):
    def __str__(self):
        raise ValueError


print traceback.format_exception_only(NoText, NoText()), traceback.format_exception_only(KeyError, KeyError())
