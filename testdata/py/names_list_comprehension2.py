# The variable of a list comprehension is one of the function around it.
def after():
    [a for a in (1, 2)]
    return a


def in_branches(n):
    if n == 0:
        [a for a in (1, 2)]
    elif n == 1:
        a = 'assigned'
    else:
        [b for b in (3, 4)]
        a = b
    return a


def in_try(n):
    try:
        [a for a in (1, 2) if 1 // n]
        a = 'assigned'
    except ZeroDivisionError:
        pass
    finally:
        return a


def in_loop():
    out = []
    for i in range(3):
        if i:
            out.append(a)
        [a for a in (i, i + 10)]
    return out


def before():
    try:
        return a
    except NameError as e:
        print type(e).__name__, e
    [a for a in (1, 2)]


print after(), in_branches(0), in_branches(1), in_branches(2), in_try(0), in_try(1), in_loop(), before()
print [x for x in 'ab'], x


def declared_global():
    global shared
    [shared for shared in (1, 2)]


declared_global()
print shared
