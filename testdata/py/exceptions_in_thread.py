# An exception in a thread is told on stderr, in each version's words, and ends only that thread.
from __future__ import print_function

import os
import sys
import threading
try:
    from StringIO import StringIO
except ImportError:
    from io import StringIO


def work(n):
    return 10 // n


def quiet():
    sys.exit(5)


kept, sys.stderr = sys.stderr, StringIO()
try:
    for name, target, args in ("worker", work, (0,)), ("exiting", quiet, ()), ("fine", work, (1,)):
        t = threading.Thread(target=target, name=name, args=args)
        t.start()
        t.join()
finally:
    text, sys.stderr = sys.stderr.getvalue(), kept
lines = text.splitlines()
print(lines[0], "|", lines[1], "|", lines[-1])
print([line.strip() for line in lines if line.strip().startswith("return 10")])
print("exiting" in text, "fine" in text, text.endswith("\n"))
print(threading.active_count())
