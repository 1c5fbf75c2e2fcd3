"""Prints the nanoseconds that a step of a generator takes, the loop around it included."""

import time

N = 300000


def count(n):
    i = 0
    while i < n:
        yield i
        i += 1


def run(n):
    for i in count(n):
        pass


run(N // 10)
start = time.time()
run(N)
print((time.time() - start) / N * 1e9)
