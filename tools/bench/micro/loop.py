"""Prints the nanoseconds that a turn of an empty loop takes."""

import time

N = 500000


def run(n):
    for i in range(n):
        pass


run(N // 10)
start = time.time()
run(N)
print((time.time() - start) / N * 1e9)
