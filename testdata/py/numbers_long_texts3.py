import sys
x = 10 ** 5000
for f in (lambda: str(x), lambda: repr(x), lambda: f"{x}", lambda: "%d" % x, lambda: "%s" % x, lambda: "{}".format(x), lambda: [x].__repr__(), lambda: int("9" * 5000), lambda: int("1_0" * 3000), lambda: len(str(10**4299)), lambda: str(10**4300), lambda: len(hex(x)), lambda: int("f" * 5000, 16) > 0, lambda: len(format(x, "d")), lambda: len(f"{x:x}"), lambda: float("9" * 5000), lambda: print(x), lambda: "%x" % x == "", lambda: int("0" * 5000 + "1"), lambda: int(b"9" * 5000), lambda: sys.get_int_max_str_digits(), lambda: sys.set_int_max_str_digits(100), lambda: sys.set_int_max_str_digits(0), lambda: len(str(x)), lambda: sys.set_int_max_str_digits(640), lambda: str(10**640), lambda: len(str(10 ** 639)), lambda: sys.set_int_max_str_digits("a"), lambda: str(-10 ** 640)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class B:
    def __init__(self, v): self.v = v
    def __bool__(self): return self.v
class L:
    def __init__(self, v): self.v = v
    def __len__(self): return self.v
for v in (5, "a", None, True, 0, 1.0):
    for c in (B, L):
        for f in (lambda: bool(c(v)), lambda: not c(v), lambda: c(v) and 1, lambda: 1 if c(v) else 2, lambda: any([c(v)]), lambda: list(filter(None, [c(v)]))== []):
            try: print(c.__name__, v, f() is True)
            except Exception as e: print(type(e).__name__, e)
