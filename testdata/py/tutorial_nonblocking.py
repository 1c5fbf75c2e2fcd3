# A client and a server that never block: connect_ex, select for writing, partial sends.
from __future__ import print_function

import errno
import select
import socket

server = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
server.setblocking(0)
server.bind(("127.0.0.1", 0))
server.listen(5)
try:
    server.accept()
except socket.error as e:
    print("nobody yet", e.errno in (errno.EAGAIN, errno.EWOULDBLOCK))


class Client(object):
    def __init__(self, address, data):
        self.out, self.received, self.done = data, b"", False
        self.sock = socket.socket()
        self.sock.setblocking(False)
        status = self.sock.connect_ex(address)
        assert status in (0, errno.EINPROGRESS), status

    def fileno(self):
        return self.sock.fileno()

    def writable(self):
        if self.out:
            sent = self.sock.send(self.out[:100000])
            self.out = self.out[sent:]
            if not self.out:
                self.sock.shutdown(socket.SHUT_WR)

    def readable(self):
        data = self.sock.recv(65536)
        self.received += data
        self.done = not data


clients = [Client(server.getsockname(), bytearray([65 + i]) * size) for i, size in enumerate((10, 300000, 5000))]
conns, counts = {}, {}
while not all(c.done for c in clients):
    reading = [server] + list(conns.values()) + [c for c in clients if not c.done]
    writing = [c for c in clients if c.out]
    readable, writable, _ = select.select(reading, writing, [], 5)
    for c in writable:
        c.writable()
    for s in readable:
        if s is server:
            conn, _ = server.accept()
            conn.setblocking(False)
            conns[conn.fileno()] = conn
            counts[conn.fileno()] = 0
        elif isinstance(s, Client):
            s.readable()
        else:
            try:
                data = s.recv(65536)
            except socket.error as e:
                if e.errno not in (errno.EAGAIN, errno.EWOULDBLOCK):
                    raise
                continue
            counts[s.fileno()] += len(data)
            if not data:
                s.send(("%d" % counts[s.fileno()]).encode("ascii"))
                del conns[s.fileno()]
                s.close()
for c in clients:
    print(c.received.decode("ascii"), len(c.out))
    c.sock.close()
refused = socket.socket()
refused.setblocking(False)
address = server.getsockname()
server.close()
status = refused.connect_ex(address)
if status == errno.EINPROGRESS:
    select.select([], [refused], [], 5)
    status = refused.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
print(errno.errorcode[status])
refused.close()
