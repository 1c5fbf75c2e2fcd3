# How Python 2 finds names: local, global, class bodies, loop and comprehension variables.
x = "global"


def reads():
    return x


def writes():
    x = "local"
    return x


def declares():
    global x, made
    x = "changed"
    made = 1


print reads(), writes(), x
declares()
print x, made
try:
    def unbound():
        print x
        x = 1
    unbound()
except UnboundLocalError, e:
    print e
try:
    nowhere
except NameError, e:
    print e
print [n for n in range(3)], n
print list(m for m in range(3)), "m" in globals()


class Scope(object):
    y = "class"
    z = [y for i in range(2)]

    def method(self):
        try:
            return y
        except NameError, e:
            return str(e)
    w = i


print Scope.z, Scope.w, Scope().method()


def outer():
    v = 1

    def inner():
        return v
    v = 2
    return inner


print outer()(), sorted(locals()) == sorted(globals())


def local_names(a, b=2):
    c = 3
    return sorted(locals().items())


print local_names(1), True, None
True = 0
print True, 1 == 1
del True
print True
def deleted():
    q = 1
    del q
    return q
try:
    deleted()
except UnboundLocalError, e:
    print e
