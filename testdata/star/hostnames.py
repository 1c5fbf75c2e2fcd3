# Names to addresses, without leaving this machine.
# rows: S010 S011 S012 S013 S014 S015 S016 S017
import socket

name = socket.gethostname()
print "string" if isinstance(name, str) else type(name), len(name) > 0

print socket.gethostbyname("localhost")
print socket.gethostbyname("127.0.0.1")
print socket.gethostbyname("127.1")
print socket.gethostbyname("0")
print repr(socket.gethostbyname(""))
print repr(socket.gethostbyname("<broadcast>"))

# A label cannot be empty, nor longer than 63 letters: no server is asked.
for name in "a..b", "x" * 70:
    try:
        socket.gethostbyname(name)
    except socket.gaierror, error:
        print error
        print repr(error), error.errno, error.strerror, error.args
        print isinstance(error, socket.gaierror), isinstance(error, socket.error)
        print error.args[0] == socket.EAI_NONAME

try:
    socket.gethostbyname()
except TypeError, error:
    print error.__class__.__name__, error
