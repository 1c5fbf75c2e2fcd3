# What is no terminal.
from __future__ import print_function
import os
import shutil
import sys
import termios
import tty

read, write = os.pipe()
for call in (lambda: termios.tcgetattr(read), lambda: tty.setcbreak(read), lambda: termios.tcsetattr(read, termios.TCSANOW, []),
             lambda: termios.tcgetattr(-1)):
    try:
        call()
    except Exception as e:
        print(type(e).__name__, e)
print(termios.ECHO, termios.TCSAFLUSH, termios.VMIN != termios.VTIME, issubclass(termios.error, Exception))
if sys.version_info[0] == 3:
    try:
        os.get_terminal_size(read)
    except OSError as e:
        print(e)
    print(os.terminal_size((80, 24)), shutil.get_terminal_size((100, 50)).columns > 0)
