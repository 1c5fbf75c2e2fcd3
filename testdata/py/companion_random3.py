# The numbers that a seed gives in Python 3.
import random

random.seed(1)
print(random.random(), random.randint(1, 100), random.randrange(10), random.choice("abcdef"), random.uniform(1, 10),
    random.getrandbits(16))
l = list(range(10))
random.shuffle(l)
print(l, random.sample(range(100), 5), random.choices([1, 2, 3], k=5), random.choices("ab", weights=[9, 1], k=4),
    random.gauss(0, 1), random.randbytes(3))
random.seed("text")
print(random.random(), [random.randint(0, 9) for _ in range(5)])
random.seed(b"bytes")
print(random.random())
state = random.getstate()
first = random.random()
random.setstate(state)
print(first == random.random(), random.triangular(0, 1, 0.5), random.expovariate(1.0))
