# The print function and its keywords.
import io
import sys

print()
print("one")
print("one", 2, 3.0, None, [1, "a"], b"bytes")
print("a", "b", sep="")
print("a", "b", "c", sep=", ", end=".\n")
print("a", end="")
print("b")
print(*[1, 2, 3], sep="-")
print("x", sep=None, end=None)
print("flushed", flush=True)
print("file", file=sys.stdout)
out = io.StringIO()
print("into", "memory", file=out, end="|")
print(repr(out.getvalue()))


class Parts:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)


p = Parts()
print("a", 1, file=p)
print(p.parts)

for bad in ({"sep": 1}, {"end": 2}, {"nothing": 3}):
    try:
        print("a", **bad)
    except TypeError as e:
        print(type(e).__name__, e)
try:
    print("x", file=3)
except AttributeError as e:
    print(e)
print("%s=%r" % ("k", "v"), "{0}".format(1), f"{2}")
print(print, len)
