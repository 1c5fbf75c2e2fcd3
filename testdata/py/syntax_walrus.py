# Assignment expressions.
import io

data = io.BytesIO(b"abcdefgh")
while chunk := data.read(3):
    print(chunk)
print(chunk)
if (n := len("hello")) > 3:
    print("long:", n)
print([y := 5, y ** 2, y + 1])
values = [last := v for v in range(4)]
print(values, last)
print(any((witness := x) > 2 for x in [1, 3, 5]), witness)


def lines(text):
    out = []
    pos = 0
    while (end := text.find("\n", pos)) != -1:
        out.append(text[pos:end])
        pos = end + 1
    return out, end


print(lines("a\nbb\nccc\n"))
f = lambda x: (t := x * 2) + t
print(f(3))
print(f"{(w := 7)} {w}", w)
total = 0
print([total := total + i for i in range(5)], total)
if not (m := None) is None:
    print("never")
else:
    print("none", m)


class C:
    a = (b := 3) + 1


print(C.a, C.b)
