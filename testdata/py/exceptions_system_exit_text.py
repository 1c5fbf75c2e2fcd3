# exit: 1
# SystemExit with a text: the text goes to stderr, the status is 1; finally and with still run.
from __future__ import print_function

import sys


class Managed(object):
    def __enter__(self):
        print("enter")

    def __exit__(self, kind, value, tb):
        print("exit", kind.__name__, value.code)


def main():
    with Managed():
        try:
            sys.exit("usage: prog HOST PORT")
        finally:
            print("finally")


if __name__ == "__main__":
    main()
    print("never")
