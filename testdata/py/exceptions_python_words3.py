# What Python 3 says of everyday mistakes.
import socket
import struct

for bad in (lambda: 1 + "a", lambda: "a" + 1, lambda: b"a" + "a", lambda: "a" + b"a", lambda: [] + (), lambda: 1 - None,
            lambda: "a" * "b",
            lambda: {} + {}, lambda: int("x"), lambda: int(""), lambda: int("z",
                16), lambda: float("x"), lambda: int(None), lambda: int([]),
            lambda: ord("ab"), lambda: chr(-1), lambda: [1][5], lambda: (1,
                )[2], lambda: "a"[1], lambda: b"a"[1], lambda: {}["k"], lambda: {}[1],
            lambda: [1]["a"], lambda: "a"["b"], lambda: len(5), lambda: iter(5), lambda: next(iter([])), lambda: 5[0],
            lambda: None[0],
            lambda: None.x, lambda: [].remove(1), lambda: [].pop(), lambda: {}.pop("k"), lambda: [].index(1),
            lambda: "a".index("b"),
            lambda: 1 / 0, lambda: 1 // 0, lambda: 1 % 0, lambda: "%d" % "x", lambda: "%s %s" % 1,
            lambda: "%s" % (1,
                2), lambda: "%q" % 1, lambda: b"\xff".decode(), lambda: "\xe9".encode("ascii"), lambda: range("a"),
            lambda: sum(["a"]), lambda: "".join([1]), lambda: b"".join(["a"]), lambda: max([]), lambda: dict([1]),
            lambda: 1 in 5,
            lambda: 1 in "a", lambda: "a" in b"a", lambda: 10 ** 400 * 1.0, lambda: object().x, lambda: isinstance(1,
                2),
            lambda: struct.unpack("!I", b"abc"), lambda: struct.pack("!H",
                70000), lambda: socket.inet_aton("x"), lambda: {[]: 1},
            lambda: {[]}, lambda: "a".split(""), lambda: [1, 2,
                3].sort(5), lambda: eval("x +* y"), lambda: __import__("nope"),
            lambda: round("a"), lambda: abs("a"), lambda: open("/nowhere/at/all"), lambda: b"x".decode("nocodec"),
            lambda: -1 << -1,
            lambda: input(), lambda: hex("a"), lambda: bytes("a"), lambda: str(b"a", "ascii",
                3), lambda: "a".encode(3), lambda: bytes([256]),
            lambda: int("1_"), lambda: "{} {}".format(1), lambda: "{x}".format(), lambda: "{".format(),
            lambda: f"{5:q}", lambda: format("a",
                "d"),
            lambda: socket.socket().send("text"), lambda: socket.socket().connect("x"),
            lambda: socket.socket().bind(("h",))):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__ + ":", e)
