# The numbers that a seed gives in Python 2.
import random

random.seed(1)
print random.random(), random.randint(1, 100), random.randrange(10), random.choice("abcdef")
print repr(random.uniform(1, 10)), random.getrandbits(16)
l = range(10)
random.shuffle(l)
print l, random.sample(range(100), 5), repr(random.gauss(0, 1))
random.seed(5)
state = random.getstate()
first = random.random()
random.setstate(state)
print first == random.random(), repr(first), random.randint(0, 10 ** 12)
