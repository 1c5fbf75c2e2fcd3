# What Python 2 says of everyday mistakes.
import socket
import struct

for bad in (lambda: 1 + "a", lambda: "a" + 1, lambda: [] + (), lambda: 1 - None, lambda: "a" * "b", lambda: {} + {},
            lambda: int("x"), lambda: int(""), lambda: int("z",
                16), lambda: float("x"), lambda: int(None), lambda: int([]), lambda: ord("ab"),
            lambda: chr(300), lambda: [1][5], lambda: (1,
                )[2], lambda: "a"[1], lambda: {}["k"], lambda: {}[1], lambda: [1]["a"],
            lambda: len(5), lambda: iter(5), lambda: next(iter([])), lambda: 5[0], lambda: None[0], lambda: None.x,
            lambda: [].remove(1),
            lambda: [].pop(), lambda: {}.pop("k"), lambda: [].index(1), lambda: "a".index("b"), lambda: 1 / 0,
            lambda: 1 % 0, lambda: 1.0 / 0,
            lambda: 5.0 % 0, lambda: "%d" % "x", lambda: "%s %s" % 1, lambda: "%s" % (1,
                2), lambda: "%q" % 1, lambda: unicode("\xff"),
            lambda: u"\xe9".encode("ascii"), lambda: range("a"), lambda: sum(["a"]), lambda: "".join([1]),
            lambda: max([]), lambda: dict([1]),
            lambda: 1 in 5, lambda: "a" in 5, lambda: 1 in "a", lambda: 10 ** 400 * 1.0, lambda: object().x,
            lambda: isinstance(1,
                2),
            lambda: struct.unpack("!I", "abc"), lambda: struct.pack("!H",
                70000), lambda: socket.inet_aton("x"), lambda: {[]: 1},
            lambda: set([[]]), lambda: "a".split(""), lambda: [1, 2,
                3].sort(5), lambda: eval("x +* y"), lambda: __import__("nope"),
            lambda: round("a"), lambda: abs("a"), lambda: open("/nowhere/at/all"), lambda: "x".decode("nocodec"),
            lambda: 2 ** -1, lambda: -1 << -1,
            lambda: raw_input(), lambda: "abc".encode("hex").decode("utf-16x"), lambda: hex("a"), lambda: reduce(max,
                [])):
    try:
        print bad()
    except Exception, e:
        print type(e).__name__ + ":", e
