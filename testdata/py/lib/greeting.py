"""A module that names_main_import imports."""
COUNT = 1
public = "public"
_private = "private"


def hello(name):
    return "hello %s from %s" % (name, __name__)


if __name__ == "__main__":
    print("never")
