# random: what holds whatever the numbers are, and what a seed fixes.
from __future__ import print_function

import random

print(all(0 <= random.random() < 1 for _ in range(50)), all(random.randint(1, 6) in range(1, 7) for _ in range(50)),
    all(random.randrange(10) < 10 for _ in range(50)), all(random.randrange(0, 10, 5) in (0, 5) for _ in range(20)),
    random.choice(["only"]), random.choice("a"), 1 <= random.uniform(1, 2) <= 2)
l = list(range(20))
random.shuffle(l)
print(sorted(l) == list(range(20)), len(set(random.sample(range(100), 10))), sorted(random.sample([1, 2, 3], 3)),
    random.getrandbits(8) < 256, 0 <= random.gauss(0, 1) ** 2, random.randint(5, 5))
random.seed(42)
a = [random.random() for _ in range(3)]
random.seed(42)
print(a == [random.random() for _ in range(3)], ["%.12f" % x for x in a])
r = random.Random(7)
print(["%.10f" % r.random() for _ in range(2)], r.getrandbits(32), isinstance(r, random.Random),
    random.Random(7).random() == random.Random(7).random(), random.SystemRandom().random() < 1)
for bad in (lambda: random.choice([]), lambda: random.randint(2, 1), lambda: random.randrange(0),
            lambda: random.sample([1], 2)):
    try:
        bad()
    except (IndexError, ValueError) as e:
        print(type(e).__name__)
