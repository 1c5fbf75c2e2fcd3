# Loops and decisions at the top level, recursion, closures, functions with every kind of parameter.
n = 10
steps = []
while n > 1:
    if n % 2 == 0:
        n = n // 2
        continue
    steps.append(n)
    n = 3 * n + 1
    if len(steps) > 20:
        break
print n, steps

for i in range(3):
    for j in range(3):
        if j == i:
            break
        print i, j

if steps:
    answer = "some steps"
elif n:
    answer = "none"
else:
    answer = "never"
print answer, "yes" if n == 1 else "no", not n, n and "and", 0 or "or"


def factorial(n):
    return 1 if n < 2 else n * factorial(n - 1)


def is_even(n):
    return True if n == 0 else is_odd(n - 1)


def is_odd(n):
    return False if n == 0 else is_even(n - 1)


print factorial(15), is_even(10), is_odd(10)


def everything(a, b=2, *args, **kwargs):
    return (a, b, args, sorted(kwargs.items()))


print everything(1), everything(1, 3), everything(1, 3, 4, 5, x=6), everything(b=1, a=2), everything(*[1, 2, 3], **{"k": "v"})


def counter():
    count = [0]

    def step(by=1):
        count[0] += by
        return count[0]
    return step


one, other = counter(), counter()
print one(), one(), other(), one(5)
adders = [lambda x, n=n: x + n for n in range(3)]
print [add(10) for add in adders]


def nothing():
    pass


print nothing(), (lambda: None)(), (lambda *a: a)(1, 2)

x, y = 1, 2
x += 5
y *= x
x -= 1
y //= 5
text = "a"
text += "b"
items = [1]
items += [2]
print x, y, text, items
