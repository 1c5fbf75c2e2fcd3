# Backquotes are repr.
x = 7
print `x`, `"text"`, `1, 2`, `[x, `x`]`
print "x is " + `x * 2`
name = u"caf\xe9"
print `name`, `0.1`, `10 ** 20`
print `None` + `True`


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __repr__(self):
        return "Point(%d, %d)" % (self.x, self.y)

    def __str__(self):
        return "text"


print `Point(1, 2)`, Point(1, 2), [Point(3, 4)]
print `x if x > 3 else "small"`, `lambda: 0`[:10]
