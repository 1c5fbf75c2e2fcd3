# How Python 3 finds names: local, global, nonlocal, class bodies, comprehension variables.
x = "global"


def declares():
    global x, made
    x = "changed"
    made = 1


declares()
print(x, made)


def unbound():
    print(x)
    x = 1


try:
    unbound()
except UnboundLocalError as e:
    print(e)
try:
    nowhere
except NameError as e:
    print(e)
print([n for n in range(3)], "n" in globals())


class Scope:
    y = "class"
    z = [k for k in y[:2]]

    def method(self):
        try:
            return y
        except NameError as e:
            return str(e)


print(Scope.z, Scope().method())


def counter():
    count = 0

    def up(by=1):
        nonlocal count
        count += by
        return count

    def read():
        return count
    return up, read


up, read = counter()
up()
up(5)
print(read(), counter()[1]())


def nested():
    def middle():
        def inner():
            nonlocal v
            v += "!"
        inner()
    v = "deep"
    middle()
    return v


print(nested())


def free():
    def inner():
        return later
    try:
        inner()
    except NameError as e:
        print(e)
    later = 1
    return inner()


print(free())
try:
    raise ValueError("gone")
except ValueError as e:
    pass
try:
    e
except NameError as error:
    print(error)


def local_names(a, b=2):
    c = 3
    return sorted(locals().items())


print(local_names(1))
for i in range(3):
    pass
print(i, [f() for f in [lambda: i for i in range(3)]])
