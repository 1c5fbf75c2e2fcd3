# makefile: lines in both directions, modes, iteration, closing.
from __future__ import print_function

import socket

a, b = socket.socketpair()
out = a.makefile("w")
out.write("first line\nsecond\n")
out.flush()
lines = b.makefile("r")
print(repr(lines.readline()), lines.readline().strip())
out.writelines(["x\n", "y\n", "end"])
out.close()
a.shutdown(socket.SHUT_WR)
print([line for line in lines], repr(lines.read()), repr(lines.readline()))
lines.close()
b.sendall(b"the socket outlives its files\r\n\r\nbody")
f = a.makefile("rb")
headers = []
while True:
    line = f.readline()
    if line in (b"\r\n", b""):
        break
    headers.append(line.decode())
print(headers, f.read(2).decode(), f.closed)
b.close()
print(f.read().decode(), f.close(), f.closed)
a.close()
a, b = socket.socketpair()
w, r = a.makefile("wb", 0), b.makefile("rb", 0)
w.write(b"unbuffered")
print(r.read(10).decode())
a.close()
w.write(b"the file keeps the connection")
print(r.read(8).decode())
w.close()
print(r.read().decode())
r.close()
b.close()
