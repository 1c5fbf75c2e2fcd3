# Parameters that are tuples.
def distance((x1, y1), (x2, y2)):
    return abs(x2 - x1) + abs(y2 - y1)


print distance((0, 0), (3, 4)), distance([1, 1], "  " and (2, 2))


def nested(a, (b, (c, d)), e=5, *rest):
    return a, b, c, d, e, rest


print nested(1, (2, (3, 4))), nested(1, (2, [3, 4]), 6, 7, 8)
print map(lambda (k, v): "%s=%s" % (k, v), [("a", 1), ("b", 2)])
print sorted([(1, "z"), (2, "a")], key=lambda (n, s): s)


def default((host, port)=("127.0.0.1", 80)):
    return "%s:%d" % (host, port)


print default(), default(("h", 1))
try:
    distance((1, 2, 3), (4, 5))
except ValueError, e:
    print e
try:
    distance(1, 2)
except TypeError, e:
    print e


class Peer:
    def connected(self, (host, port)):
        return host, port


print Peer().connected(("localhost", 21))
