n = 0
most = 5


def more():
    return n + 1


def under():
    return n < most


def total():
    t = 0
    for i in range(3):
        t = t + n
    return t
