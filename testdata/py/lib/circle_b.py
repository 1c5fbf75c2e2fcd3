import circle_a
a = circle_a
print(a.x, a.f())
from circle_a import x as z
y = z + 1
