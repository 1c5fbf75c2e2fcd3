# The % operator in full.
from __future__ import print_function

print("%d %i %u" % (5, -5, 5), "%5d|%-5d|%05d|%+d|% d" % (42, 42, 42, 42, 42),
    "%x %X %#x %o %#X" % (255, 255, 255, 8, 255), "%c%c" % ("a", 66))
print("%f %.2f %8.3f %-8.1f| %08.2f %+.1f" % (3.14159, 3.14159, 3.14159, 3.14159, 3.14159, 3.14159),
    "%e %.1E %g %g %g %G" % (12345.678, 0.00012, 1e10, 1e-5, 100000.0, 1e-10))
print("%s %r %s %r" % ("a'b", "a'b", [1, "x"], {"k": None}),
    "%10s|%-10s|%.3s|%10.2s|" % ("right", "left", "truncated", "both"), "%%", "100%%" % ())
print("%(host)s:%(port)d" % {"host": "h", "port": 80}, "%(a)5.1f|%(b)-4s|" % {"a": 2.25, "b": "x"}, "%s" % {"a": 1},
    "%s" % [1, 2], "%s" % ((1, 2),))
print("%*d|%-*d|%.*f" % (6, 42, 6, 42, 2, 3.14159), "%d" % 3.99, "%d" % True, "%s" % True, "%s" % None, "%5s|" % None,
    "%x" % -255, "%#o" % 0 in ("0", "0o0"))
print("%d" % 10 ** 20, "%x" % (2 ** 64), "%.0f %.0f %.0f" % (0.5, 1.5, 2.5), "%s %s" % (1e16, 1.0), "%r" % 0.1,
    "%g" % float("inf"), "%f" % float("nan"), "%5.1f|" % float("-inf"))
print("%.3d|%8.3d|%+.3d" % (5, 5, 5), "%#.3g %g" % (1.0, 1.0), "% x|%+x" % (10, 10), "%-+6d|% 06d" % (5, 5),
    "%.10g" % 123456789.123456789)


class Thing(object):
    def __str__(self):
        return "str"

    def __repr__(self):
        return "repr"

    def __int__(self):
        return 7

    def __float__(self):
        return 2.5


print("%s %r %5s|" % (Thing(), Thing(), Thing()), "%d %.1f" % (7, Thing()), "a" + "%s" % "b" * 2)
for template, value in (("%d", "x"), ("%s %s", 1), ("%s %s", (1, 2, 3)), ("%(a)s", 1), ("%(a)s", {"b": 1}), ("%", 1),
            ("%c", "ab"), ("%x", 1.5), ("%y", 1), ("none", 1), ("%f", "a"), ("%c", -1), ("%(a", {}), ("%*d", ("x", 1))):
    try:
        print(template % value)
    except (TypeError, ValueError, KeyError, OverflowError) as e:
        print(type(e).__name__, template)
template = "%-15s %6s\n"
print(template % ("name", "size") + template % ("file.txt", 12), end="")
print("%s" * 3 % (1, 2, 3), "%s" % ("%d",), "no args" % (), "no args" % {}, "%s, %s!" % tuple("ab"))
