"""A module in a package, with an import relative to it."""
from . import NAME
from .other import value


def where():
    return __name__, NAME, value
