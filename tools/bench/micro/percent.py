"""Prints the nanoseconds that '%s' % x takes, the loop around it included."""

import time

N = 300000


def run(n):
    x = 'world'
    for i in range(n):
        '%s' % x


run(N // 10)
start = time.time()
run(N)
print((time.time() - start) / N * 1e9)
