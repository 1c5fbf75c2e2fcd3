# Lines for the shell.
from __future__ import print_function
import os
import sys


def run(line):
    sys.stdout.flush()
    status = os.system(line)
    print(line, '->', status, os.WIFEXITED(status) and os.WEXITSTATUS(status))


run('echo from the shell')
run('exit 3')
run('kill -9 $$')
run('true')
try:
    os.system(3)
except TypeError as e:
    print(e)
