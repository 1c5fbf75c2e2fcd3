# Slices: reading, assigning, deleting, with steps and negatives.
from __future__ import print_function

l = list(range(10))
print(l[2:5], l[:3], l[7:], l[:], l[-3:], l[:-7], l[::3], l[::-2], l[8:2:-3], l[5:2], l[100:], l[-100:2])
s = "abcdefgh"
print(s[1:3], s[::-1], s[-2:], s[:0] == "", s[::2], (1, 2, 3)[1:])
l[2:4] = ["x"]
print(l)
l[1:1] = [100, 200]
print(l)
l[::4] = "abc"
print(l)
l[-1:] = []
print(l)
l[:2] = (n for n in range(3))
print(l)
del l[0], l[-1]
del l[1:3]
print(l)
del l[::2]
print(l)
l[len(l):] = [7, 8]
l[:] = sorted(map(str, l))
print(l)
for bad in (lambda: l.__setitem__(slice(None, None, 2), [1, 2, 3, 4, 5]), lambda: l["a":]):
    try:
        bad()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
try:
    l[0:0:0]
except ValueError as e:
    print(e)


class Show(object):
    def __getitem__(self, key):
        return key


show = Show()
print(show[1:2:3], show[1:2, ::3], show[...], show[1, 2], show[::], show[None:])
print(slice(1, 2), slice(5).indices(3), slice(None, None, -1).indices(4), slice(1, 9, 2).start)
b = bytearray(b"abcdef")
b[1:3] = b"XYZ"
del b[-1]
print(b.decode("ascii"), b[0], len(b))
