# Loops with else, nested break and continue, conditional expressions, pass.
from __future__ import print_function

for n in range(2, 10):
    for d in range(2, n):
        if n % d == 0:
            print(n, "=", d, "*", n // d)
            break
    else:
        print(n, "is prime")
i = 0
while True:
    i += 1
    if i % 2:
        continue
    if i > 6:
        break
    print(i, end=" ")
else:
    print("never")
print()
while i:
    i -= 1
else:
    print("ran out", i)
for x in []:
    pass
else:
    print("empty loop")
for x in "abc":
    if x == "b":
        continue
    print(x, end=" ")
else:
    print("after continue")


def search(rows, wanted):
    for r, row in enumerate(rows):
        for c, value in enumerate(row):
            if value == wanted:
                return r, c
    return None


print(search([[1, 2], [3, 4]], 3), search([], 1))
for grade in (95, 85, 10):
    if grade > 90:
        print("A")
    elif grade > 80:
        print("B")
    else:
        print("F")
print("yes" if i == 0 else "no", [a if a else "-" for a in (0, 1)])
print(1 < 2 < 3, 1 < 3 < 2, 3 > 2 != 2, 1 == 1 in [1], not 1 == 2)
calls = []


def f(n):
    calls.append(n)
    return n


print(f(1) < f(5) < f(3) < f(9), calls)
print(0 or "" or "last", 1 and [] and 2, not [], None or 0)
for i in range(3):
    for j in range(3):
        if j == 1:
            break
    else:
        continue
    print(i, j)
print(x, i)
