#!/usr/bin/env python
# -*- coding: utf-8 -*-
"""A module docstring.

With a second line.
"""
from __future__ import print_function

import os


def documented():
    """What it does."""
    return 1


def plain():
    "single" " joined"


def none():
    x = "not a docstring"
    "nor this"


class Handler(object):
    """A class docstring."""

    def handle(self):
        r"""raw \d"""


print(repr(__doc__))
print(documented.__doc__, plain.__doc__, none.__doc__)
print(Handler.__doc__, Handler.handle.__doc__, Handler().handle.__doc__)
print((lambda: 0).__doc__, (lambda: 0).__name__, documented.__name__, Handler.handle.__name__)
print(__name__)
if __name__ == '__main__':
    print("main", documented())
print(Handler.__module__, documented.__module__)
documented.__doc__ = "changed"
documented.count = 3
print(documented.__doc__, documented.count, documented.__dict__)
print(len.__doc__ is not None, type(__file__).__name__, os.path.basename(__file__))
