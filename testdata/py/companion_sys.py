# sys: what tutorials ask of it.
from __future__ import print_function

import sys

print(type(sys.argv).__name__, len(sys.argv), sys.argv[0], sys.argv[1:])
print(sys.version_info[0] in (2, 3), sys.version_info >= (2, 7), sys.version_info[:2] > (2, 6),
    sys.version_info.major == sys.version_info[0], len(sys.version_info), sys.version_info.releaselevel)
print(type(sys.version).__name__, sys.version.split(".")[0] == str(sys.version_info[0]), sys.byteorder,
    sys.platform.startswith(("linux", "darwin")), sys.maxsize > 2 ** 32, type(sys.path).__name__, "sys" in sys.modules,
    sys.modules["__main__"].__name__)
print(sys.getrecursionlimit(), sys.getdefaultencoding() in ("ascii", "utf-8"), sys.exc_info(),
    sys.hexversion > 0x02070000)
try:
    sys.exit(7)
except SystemExit as e:
    print(e.code, e.args)


def deep(n):
    return deep(n + 1)


try:
    deep(0)
except RuntimeError as e:
    print(type(e).__name__ in ("RuntimeError", "RecursionError"), str(e).startswith("maximum recursion depth exceeded"))
sys.setrecursionlimit(500)
print(sys.getrecursionlimit())
sys.stdout.write("to stdout\n")
sys.stdout.flush()
print(sys.stdout.name, sys.stdin.name, sys.stderr.name, sys.stdin.mode, sys.stdout.mode, sys.stdout.closed)
print(isinstance(sys.executable, str), sys.maxunicode)
