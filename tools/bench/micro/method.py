"""Prints the nanoseconds that a method call takes, the loop around it included."""

import time

N = 300000


class Counter(object):
    def __init__(self):
        self.count = 0

    def step(self):
        self.count += 1


def run(n):
    counter = Counter()
    for i in range(n):
        counter.step()


run(N // 10)
start = time.time()
run(N)
print((time.time() - start) / N * 1e9)
