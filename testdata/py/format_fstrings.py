# f-strings: expressions, specs, conversions, nesting, quotes.
import math

name, n, f, d, l = "Ann", 42, 3.14159, {"k": "v"}, [1, 2, 3]
print(f"hello {name}", f"{n}{name}", f"{n + 1} {n * 2!r}", f"{name!r} {name!s} {name!a}", f"{{}} {{{n}}}", f"",
    f"{'nested'}", F"{n}", rf"\d{n}\n", fr"{name}\t")
print(f"{f:.2f}|{f:8.3f}|{f:<8.1f}|{f:+.0f}", f"{n:5}|{n:<5}|{n:^5}|{n:05}|{n:x}|{n:#b}|{n:,}",
    f"{name:>6}|{name:*^9}|{name:.2}", f"{n:{8}}|{f:{n // 4}.{2}f}|{name!r:>8}")
print(f"{d['k']} {l[0]} {l[-1]} {l[1:]}", f"{name.upper()} {len(name)} {math.floor(f)}", f"{n if n > 5 else 'small'}",
    f"{[x * 2 for x in l]}", f"{ {'a': 1}['a'] }", f"{(lambda x: x + 1)(2)}", f"{sum(l)=}",
    f"{n=} {n = } {name=!s} {f=:.1f}")
print(f"{n!s:>5}|{n:>{len(name) + 3}}|", f'{"double"}', f"{'a' 'b'}", f"a{1}b{2}c{3}", f"{1}{2}",
    "plain " f"{n}" " plain {n}", f"{n}" + f"{n}", f"{True} {None} {1.0} {1e20} {b'x'}")
print(f"""{name}
second {n
+ 1} line""", f"{'\n'.join(['a', 'b'])}", f"{name!r}", f"{"same quotes"}", f"{f"{f"{n}"}"}", f"{n # a comment
}")


class Temp:
    def __format__(self, spec):
        return f"T[{spec}]"

    def __repr__(self):
        return "Temp()"


t = Temp()
print(f"{t} {t:spec} {t!r} {t!r:>8} {t!s:<8}|", f"{t:{n}-{name}}", f"{t:%H:%M}")
a, b = 3, 0
for bad in (lambda: f"{n:q}", lambda: f"{name:d}", lambda: f"{missing}", lambda: f"{a / b}", lambda: f"{d['z']}",
            lambda: f"{name:.2d}", lambda: f"{l:5}", lambda: f"{None:>5}"):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
for source in "f'{'", "f'{}'", "f'}'", "f'{a b}'", "f'{n!x}'", "f'{n:{'", "f'{*a}'", "f'{lambda x: 1}'", "f'{n!}'":
    try:
        eval(source)
    except SyntaxError as e:
        print(source, e.msg)
print(f"{n:>10}".strip(), f"{'x':{'*'}^{5}}", f"{f:.{n // 20}f}", f"{3!r:^{11}.{3}}|", f"{a:=5}", f"{(a := 7)} {a}",
    f"{a != 3} {a == 7}", f"{a!r}")
