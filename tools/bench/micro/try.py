"""Prints the nanoseconds that a try statement without an exception takes, the loop around it included."""

import time

N = 300000


def run(n):
    x = 0
    for i in range(n):
        try:
            x = i
        except ValueError:
            x = -1


run(N // 10)
start = time.time()
run(N)
print((time.time() - start) / N * 1e9)
