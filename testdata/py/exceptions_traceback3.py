# Tracebacks as Python 3 prints them: chains, notes, carets.
import os
import sys
import traceback


def show(text):
    for line in text.splitlines():
        if line.startswith("  File "):
            start, path, rest = line.split('"')
            line = start + '"' + os.path.basename(path) + '"' + rest
        print(line)


def inner(n):
    return 10 // n


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
    try:
        inner(0)
    except ZeroDivisionError as e:
        raise ValueError("from") from e
except ValueError:
    show(traceback.format_exc())
try:
    try:
        inner(0)
    except ZeroDivisionError:
        raise LookupError("during")
except LookupError as e:
    show("".join(traceback.format_exception(e)))
    print(e.__suppress_context__, repr(e.__context__), e.__cause__)
try:
    try:
        inner(0)
    except ZeroDivisionError:
        raise LookupError("alone") from None
except LookupError as e:
    show(traceback.format_exc())
    print(e.__suppress_context__, repr(e.__context__))
try:
    e = ValueError("noted")
    e.add_note("see also")
    raise e
except ValueError:
    show(traceback.format_exc())
try:
    {}["k"]["j"]
except KeyError as e:
    print(traceback.format_exception_only(e), traceback.extract_tb(e.__traceback__)[-1].name)
    show("".join(traceback.format_tb(e.__traceback__)))
