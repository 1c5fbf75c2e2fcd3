# The % operator in all its forms.
print "%s %s %s %s" % ("text", 5, 2.5, None)
print "%r %r %r" % ("it's", "x\n", ["a", 1])
print "%s" % "alone", "%s" % 5, "%s" % [1, 2], "%s" % (("a", "b"),), "%d%%" % 50
print "[%5d] [%-5d] [%05d] [%+d] [% d] [%+d]" % (42, 42, 42, 42, 42, -42)
print "[%10s] [%-10s] [%.2s] [%10.2s] [%c] [%c]" % ("text", "text", "text", "text", "x", 65)
print "%x %X %#x %o %#o %i %u" % (255, 255, 255, 8, 8, 7, 7)
print "%02x %04X %08x" % (5, 0xbeef, 0xcafe)
print "%f %.2f %.0f %8.3f [%-8.1f] %+.1f %08.2f" % (1.5, 2.345, 2.5, 3.14159, 2.0, 1.0, -3.5)
print "%e %.2e %E %g %g %g %G" % (12345.678, 0.00012, 1.0, 0.0001, 1e10, 123456789.0, 1e-10)
print "%d %d %s %s" % (3.99, True, True, 1e100)
print "%*d %-*d| %.*f" % (6, 42, 6, 42, 2, 3.14159)
print "%(host)s:%(port)d %(host)r" % {"host": "localhost", "port": 80}
print "%(a)5s|%(a)-5s|%%" % {"a": "x"}
print "no formats" % (), "%%" % ()
print "%s and %s" % ("one", ("two", 3))
print "%5s|%-5s|%5r" % (None, True, "x")
print "%s" % ("\xde\xad",) == "\xde\xad", repr("%s\x00" % "\xff")


def attempt(text, values):
    try:
        text % values
    except Exception, error:
        print "%s: %s" % (error.__class__.__name__, error)


attempt("%s %s", ("one",))
attempt("%s", ("one", "two"))
attempt("%d", "text")
attempt("%d", None)
attempt("%x", "text")
attempt("%f", "text")
attempt("%c", "text")
attempt("%c", 256)
attempt("%y", 5)
attempt("%", 5)
attempt("%(name)s", "text")
attempt("%(name)s", {"other": 1})
attempt("none", 5)
attempt("%*d", ("x", 5))
