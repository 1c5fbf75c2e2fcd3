# str.format.
import socket

print "{} {} {}".format("text", 5, None)
print "{0} {1} {0}".format("a", "b"), "{name} {0}".format("x", name="y")
print "{0[1]} {0[0]} {1[key]} {2.errno}".format([1, 2], {"key": "value"}, socket.error(9, "Bad"))
print "{!r} {!s}".format("x", "y")
print "[{:10}] [{:>10}] [{:<10}] [{:^10}] [{:*^10}]".format("text", "text", "text", "text", "text")
print "[{:5}] [{:<5}] [{:05}] [{:+}] [{: }] [{:=+6}] [{:,}]".format(42, 42, 42, 42, 42, 42, 1234567)
print "{:x} {:X} {:#x} {:o} {:b} {:#b} {:c} {:d} {:n}".format(255, 255, 255, 8, 5, 5, 65, 7, 9)
print "{:f} {:.2f} {:8.3f} {:e} {:g} {:%} {:.1%} {:+.1f}".format(1.5, 2.345, 3.14159, 12345.678, 0.0001, 0.25, 0.5, 1.0)
print "{:.2} {:5.1} {{}} {{{}}}".format("text", "text", "inner")
print "{:{}} {:{width}.{precision}f}".format("x", 5, 3.14159, width=8, precision=2)
print "{} {} {}".format([1, "a"], ("t",), {"k": "v"})
print "{0:>{1}}|{0:<{1}}|".format("ab", 4), "{:>5}|{:<7}|".format(True, None)


def attempt(text, *args, **kwargs):
    try:
        text.format(*args, **kwargs)
    except Exception, error:
        print "%s: %s" % (error.__class__.__name__, error)


attempt("{} {}", 1)
attempt("{name}", 1)
attempt("{0} {}", 1, 2)
attempt("{", 1)
attempt("}", 1)
attempt("{:d}", "text")
attempt("{:s}", 5)
attempt("{!z}", 5)
attempt("{:y}", 5)
attempt("{0.nothing}", "text")
attempt("{0[5]}", [1])
