# Forms of assignment, unpacking and deletion.
from __future__ import print_function

a = b = c = []
a.append(1)
print(b, c is a)
x, y = 1, 2
x, y = y, x
print(x, y)
(p, q), [r, s] = (1, 2), "ab"
print(p, q, r, s)
i, l = 0, [0, 0, 0]
i, l[i] = 1, 5
print(i, l)
l[0], l[1:], d = 9, (8, 7), {}
print(l, d)
d["k"], d["j"] = d, 2
print(d["k"]["j"])
n = 5
n += 2; n -= 1; n *= 4; n //= 5; n **= 3; n %= 50; n <<= 2; n |= 1; n ^= 3; n &= 0xFF; n >>= 1
print(n)
t = (1,)
t += (2, 3)
print(t)
alias = l
alias += [1]
l *= 2
print(l, alias is l)


class Box(object):
    pass


box = Box()
box.a = box.b = 1
box.a, box.c = 3, 4
box.a += 10
print(box.a, box.b, box.c)
del box.a, box.b
print(hasattr(box, "a"), hasattr(box, "c"))
del x, (y, p), [q]
for name in "x", "y", "p", "q":
    print(name in globals(), end=" ")
print()
for bad in "abc", (1,), 5, None:
    try:
        u, v = bad
    except (ValueError, TypeError) as e:
        print(type(e).__name__, str(e).split(" (")[0].replace("more than 1 value", "more values"))
tup = (1, [2])
try:
    tup[1] += [3]
except TypeError as e:
    print(e, tup)
