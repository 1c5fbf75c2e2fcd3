# The files of sockets that socketpair and fromfd made: real files of C's kind.
import socket


def tell(f, *args):
    try:
        print repr(f(*args))
    except Exception, error:
        print "%s: %s" % (error.__class__.__name__, error)


def opened(*args):
    f = a.makefile(*args)
    return f.mode, f.name, f.closed


a, b = socket.socketpair()
for args in [(), ("r",), ("rb",), ("w",), ("r+",), ("rU",), ("a",), ("zz",), ("",), ("U",), (5,), (None,), ("r", 0), ("r", "x"), ("r", 1.5), ("r", 1, 2)]:
    tell(opened, *args)


def readers(f):
    return [f.read, f.readline, f.readlines, f.next]


def writers(f):
    return [f.write, f.writelines]


r = a.makefile()
w = b.makefile("w")
print repr(r).split(" at ")[0], repr(w).split(" at ")[0]
print "the wrong way"
for f in readers(w):
    tell(f)
for f in writers(r):
    tell(f, "x")
print "the right way"
tell(w.write, "hello\n")
tell(w.writelines, ["a\n", "b\n"])
tell(w.flush)
tell(w.write, 5)
tell(b.makefile("wb").write, 5)
tell(r.readline)
tell(r.readline, 1)
tell(r.read, 2)
tell(r.read, "x")
tell(r.read, 1, 2)
tell(r.tell)
tell(r.seek, 0)
tell(r.isatty)
both = b.makefile("r+", 0)
both.write("c\n")
both.close()
w.close()
b.close()
tell(r.read)
print "closed"
r.close()
r.close()
print repr(r).split(" at ")[0], r.closed
for f in readers(r) + [r.flush, r.fileno, r.isatty]:
    tell(f)
for f in writers(r):
    tell(f, "x")
