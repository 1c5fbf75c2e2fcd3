# Imports its neighbour.
from shapes import area


def double(size):
    return area(size, 2)
