"""Terminals that are read key by key."""

import sys
from termios import *
from termios import tcgetattr, tcsetattr

PY3 = sys.version_info[0] == 3

__all__ = ['setcbreak', 'setraw']

IFLAG, OFLAG, CFLAG, LFLAG, ISPEED, OSPEED, CC = range(7)


def setraw(fd, when=TCSAFLUSH):
    """Keys come one by one, unseen, and none of them is special."""
    old = tcgetattr(fd)
    mode = old[:6] + [list(old[6])]
    mode[IFLAG] &= ~(BRKINT | ICRNL | INPCK | ISTRIP | IXON)
    mode[OFLAG] &= ~OPOST
    mode[CFLAG] = mode[CFLAG] & ~(CSIZE | PARENB) | CS8
    mode[LFLAG] &= ~(ECHO | ICANON | IEXTEN | ISIG)
    mode[CC][VMIN] = 1
    mode[CC][VTIME] = 0
    tcsetattr(fd, when, mode)
    return old if PY3 else None


def setcbreak(fd, when=TCSAFLUSH):
    """Keys come one by one, unseen; Ctrl-C is what it was."""
    old = tcgetattr(fd)
    mode = old[:6] + [list(old[6])]
    mode[LFLAG] &= ~(ECHO | ICANON)
    mode[CC][VMIN] = 1
    mode[CC][VTIME] = 0
    tcsetattr(fd, when, mode)
    return old if PY3 else None
