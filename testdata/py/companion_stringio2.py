# StringIO and cStringIO.
import cStringIO
import StringIO

for module in StringIO, cStringIO:
    out = module.StringIO()
    out.write("first\n")
    print >>out, "second", 2
    out.writelines(["third\n", "x"])
    print repr(out.getvalue()), out.tell()
    out.seek(0)
    print repr(out.readline()), repr(out.read(3)), out.readlines(), repr(out.read())
    out.seek(0)
    out.truncate()
    print repr(out.getvalue())
    f = module.StringIO("a\nb\nc")
    print [line for line in f], f.tell(), f.seek(-1, 2), f.read(), f.closed, f.isatty()
    f.seek(0)
    print f.next(), f.readline(), list(f)
    f.close()
    try:
        f.read()
    except ValueError, e:
        print e
f = StringIO.StringIO("abcdef")
f.seek(2)
f.write("XY")
print f.getvalue(), f.len, f.pos, repr(StringIO.StringIO(u"\xe9").read()), f.softspace
f = cStringIO.StringIO("read only")
try:
    f.write("x")
except AttributeError, e:
    print "AttributeError"
print f.getvalue(), f.read(4), f.getvalue(True)
try:
    cStringIO.StringIO(u"\xe9")
except UnicodeEncodeError, e:
    print e


class Upper(StringIO.StringIO):
    def write(self, text):
        StringIO.StringIO.write(self, text.upper())


u = Upper()
print >>u, "shout"
print u.getvalue(),
import io
b = io.BytesIO("bytes")
print repr(b.read(2)), b.tell(), b.getvalue(), repr(io.StringIO(u"text").read()), b.readinto(bytearray(2))
try:
    io.StringIO().write("str")
except TypeError, e:
    print e
