# raw_input and input with nothing to read; reading sys.stdin.
from __future__ import print_function

import sys
try:
    ask = raw_input
except NameError:
    ask = input

for prompt in ((), ("Enter a line: ",), (5,)):
    try:
        print(repr(ask(*prompt)))
    except EOFError as e:
        print(type(e).__name__, e)
print(repr(sys.stdin.read()), repr(sys.stdin.readline()), sys.stdin.readlines(), list(sys.stdin), sys.stdin.isatty())
try:
    from StringIO import StringIO
except ImportError:
    from io import StringIO
kept, sys.stdin = sys.stdin, StringIO("first\nsecond\n\nlast")
try:
    print(ask("? "), ask(), repr(ask()), ask())
    try:
        ask()
    except EOFError as e:
        print("end:", e)
finally:
    sys.stdin = kept
out, sys.stdout = sys.stdout, StringIO()
try:
    print("captured")
    sys.stdout.write(u"text\n" if sys.version_info[0] > 2 else "text\n")
    text = sys.stdout.getvalue()
finally:
    sys.stdout = out
print(repr(text), sys.stdout is sys.__stdout__)
sys.stdout.write("written ")
sys.stdout.writelines(["a", "b\n"])
sys.stdout.flush()
