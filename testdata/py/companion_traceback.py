# traceback: the functions that give and print texts.
from __future__ import print_function

import sys
import traceback
try:
    from StringIO import StringIO
except ImportError:
    from io import StringIO


def fails(n):
    if n:
        fails(n - 1)
    raise ValueError("deep")


try:
    fails(1)
except ValueError:
    kind, value, tb = sys.exc_info()
    text = traceback.format_exc()
    print(text.splitlines()[0], text.splitlines()[-1], text.count("in fails"), "fails(n - 1)" in text,
        text.endswith("\n"))
    print([entry[2] for entry in traceback.extract_tb(tb)], [entry[3] for entry in traceback.extract_tb(tb)],
        len(traceback.format_tb(tb)), len(traceback.extract_tb(tb, 1)))
    print(traceback.format_exception_only(kind, value), traceback.format_exception(kind, value, tb)[-1],
        tb.tb_lineno == traceback.extract_tb(tb)[0][1])
    out = StringIO()
    traceback.print_exc(file=out)
    print(out.getvalue() == text)
    out = StringIO()
    traceback.print_exception(kind, value, tb, file=out)
    traceback.print_tb(tb, file=out)
    print(out.getvalue().count("in fails"), out.getvalue().count("Traceback"))
    out = StringIO()
    traceback.print_exc(limit=1, file=out)
    print(out.getvalue().count("File"))


def stack():
    return [entry[2] for entry in traceback.extract_stack()], traceback.format_stack()[-1].splitlines()[1].strip()


print(stack())
kept, sys.stderr = sys.stderr, StringIO()
try:
    1 // 0
except ZeroDivisionError:
    traceback.print_exc()
text, sys.stderr = sys.stderr.getvalue(), kept
print(text.splitlines()[0], text.splitlines()[-1])
for entry in traceback.extract_stack():
    print(entry[2])
for error in ValueError(), KeyError("k"), ValueError("a\nb"), IOError(2, "text"):
    print(traceback.format_exception_only(type(error), error)[-1].replace("FileNotFoundError", "IOError"), end="")
