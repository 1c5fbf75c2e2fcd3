# str.format in full.
from __future__ import print_function


class Peer(object):
    def __init__(self, host):
        self.host = host

    def __format__(self, spec):
        return "<" + self.host + "|" + spec + ">"

    def __str__(self):
        return "peer " + self.host

    def __repr__(self):
        return "Peer()"


p = Peer("h")
print("{} {}".format("a", 1), "{1} {0} {1}".format("a", "b"), "{x} {y}".format(x=1, y="z"),
    "{0} {k}".format("pos", k="key"), "{{}} {{{0}}}".format(1))
print("{0.host} {p.host}".format(p, p=p), "{0[1]} {0[0]}".format("ab"),
    "{d[key]} {d[5]}".format(d={"key": "v", 5: "five"}))
print("{!r} {!s}".format("a", "a"), "{0!r:>6}|{0!s:<4}|".format("x"), "{:x}".format(p), "{!s} {!r} {}".format(p, p, p))
print("{:5}|{:<5}|{:>5}|{:^5}|{:*^7}|{:-<4}|".format("a", "b", "c", "d", "e", "f"),
    "{:5}|{:<5}|{:^5}|{:05d}|{:+d}|{: d}|".format(1, 2, 3, 4, 5, 6))
print("{:d} {:x} {:X} {:o} {:b} {:c} {:#x} {:#b} {:#o}".format(10, 255, 255, 8, 5, 65, 255, 5, 8),
    "{:,}".format(1234567), "{:,.2f}".format(1234567.891),
    "{:08.3f}|{:+.1e}|{:%}|{:.1%}".format(3.14159, 12345.6, 0.25, 0.256))
print("{:.3}".format("abcdef"), "{:10.3}|".format("abcdef"),
    "{:.2f} {:.0f} {:g} {:G} {:e}".format(2.345, 2.5, 1e-7, 1e20, 0.0), "{:n}".format(5),
    "{:{}}|{:{w}.{p}f}".format("a", 4, 3.14159, w=8, p=2))
print("{:=+8d}|{:0=6}|{:<06}|{:06.1f}".format(42, -42, 42, -2.5), "{}".format(None), "{:>6}|".format(str(None)),
    "{} {}".format(True, 1.0), "{:5}|{:d}".format(True, True), "{}".format([1, "a"]), "{0}{0}".format("ab"))
print("{}".format(10 ** 20), "{:,}".format(-1234), "{:.4}".format(3.14159), "{:10}|".format(2.5), "{:<10}|".format(2.5),
    "{}".format(1e16), "{}".format(0.1 + 0.2) in ("0.3", "0.30000000000000004"))
print("".join("{:>3}".format(i * j) for i in range(1, 4) for j in range(1, 4)), format(3.14159, ".2f"),
    format("a", ">3"), format(255, "#06x"), format(7), format("x"), format(p, "spec"))
for template, args in (("{} {}", (1,)), ("{0} {}", (1, 2)), ("{} {0}", (1, 2)), ("{x}", ()), ("{", ()), ("}", ()),
            ("{0.nothing}", (1,)), ("{0[9]}", ([1],)), ("{:d}", ("x",)), ("{:q}", (1,)), ("{:.2d}", (1,)),
            ("{!z}", (1,)),
                       ("{:,}", ("x",)), ("{:=5}", ("x",)), ("{:+}", ("x",)), ("{0", (1,)), ("{a b}", ()), ("{[}",
                           ([],)), ("{:c}", (-1,)), ("{:x}", (1.5,))):
    try:
        print(template.format(*args))
    except (ValueError, KeyError, IndexError, AttributeError, OverflowError) as e:
        print(type(e).__name__, template)
