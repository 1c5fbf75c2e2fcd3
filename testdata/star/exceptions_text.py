# Errors as texts: str, repr, args and the numbers they carry.
import errno
import select
import socket
import struct


def show(error):
    print "%s|%r|%r" % (error, error, error.args)


show(ValueError())
show(ValueError("text"))
show(ValueError("one", 2))
show(ValueError(5))
show(ValueError("it's"))
show(KeyError("key"))
show(KeyError("a", "b"))
show(RuntimeError(["list"]))
show(Exception(None))
show(socket.error("only text"))
show(socket.error(9, "Bad file descriptor"))
show(socket.error(1, "a", "b"))
show(socket.timeout("timed out"))
show(socket.gaierror(-2, "Name or service not known"))
show(IOError())
show(IOError("text"))
show(IOError(2, "No such file or directory"))
show(IOError(2, "No such file or directory", "name"))
show(OSError(13, "Permission denied", "it's"))
show(SystemExit(3))
show(KeyboardInterrupt())
show(StopIteration())
show(select.error(4, "Interrupted system call"))
show(struct.error("short"))

for error in socket.error(9, "Bad"), socket.error("text"), IOError(2, "No", "name"), socket.timeout("timed out"), OSError():
    print error.errno, error.strerror, error.filename

# An error of 2.7 can be taken apart like a tuple.
error = socket.error(111, "Connection refused")
print error[0], error[1], error.args[0] == errno.ECONNREFUSED, error.message == "", ValueError("m").message
number, text = error
print number, text

for name in "error", "timeout", "gaierror", "herror":
    kind = getattr(socket, name)
    print kind.__name__, issubclass(kind, socket.error), issubclass(kind, IOError), issubclass(kind, OSError), issubclass(kind, EnvironmentError)
print issubclass(select.error, socket.error), issubclass(select.error, Exception)
