# Starred targets and displays.
first, *rest = [1, 2, 3]
print(first, rest)
*init, last = "abc"
print(init, last)
a, *middle, z = range(5)
print(a, middle, z)
h, *empty = (1,)
print(h, empty)
(k, *v), w = (1, 2, 3), 4
print(k, v, w)
for head, *tail in [(1, 2, 3), "xy"]:
    print(head, tail)
print([*range(3), *"ab"], (*[1], 2), {*[1, 1]}, [*{"k": 1}])
print({**{"a": 1}, "b": 2, **{"a": 3}})


def f(*args, **kwargs):
    return args, kwargs


print(f(*[1, 2], 3, *(4,), x=1, **{"y": 2}, **{"z": 3}))
for call in (lambda: f(**{"a": 1}, **{"a": 2}), lambda: f(*3, *[1]), lambda: f(**[1], **{})):
    try:
        call()
    except TypeError as e:
        print(str(e).replace("__main__.", ""))
try:
    a, b, *c = [1]
except ValueError as e:
    print(e)
try:
    a, b = 1, 2, 3
except ValueError as e:
    print(e)


def pair():
    return 1, *[2, 3]


print(pair())
line = "GET /index.html HTTP/1.0"
method, path, *others = line.split()
print(method, path, others)
