# gethostbyname_ex and gethostbyaddr: (name, aliases, addresses).
# rows: S018 S019 S020 S021 S022 S023 S024
import socket

NAMES = {str: "string", list: "list", tuple: "tuple"}

print socket.gethostbyname_ex("127.0.0.1")
print socket.gethostbyname_ex("127.1")

name, aliases, addresses = socket.gethostbyname_ex("localhost")
print NAMES[type(name)], NAMES[type(aliases)], NAMES[type(addresses)]
print "127.0.0.1" in addresses, addresses[0] == socket.gethostbyname("localhost")

# gethostbyaddr takes an address, and a name too.
by_address = socket.gethostbyaddr("127.0.0.1")
print NAMES[type(by_address)], len(by_address), NAMES[type(by_address[1])], by_address[2]
by_name = socket.gethostbyaddr("localhost")
print by_name[0] == by_address[0], NAMES[type(by_name[1])], by_name[2]

# An address without a name raises herror, an impossible name gaierror.
try:
    socket.gethostbyaddr("a..b")
except socket.gaierror, error:
    print error.__class__.__name__, error
print issubclass(socket.herror, socket.error), issubclass(socket.herror, socket.gaierror)
error = socket.herror(1, "Unknown host")
print error, repr(error)
