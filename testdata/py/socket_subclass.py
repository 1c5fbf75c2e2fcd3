# A class of one's own on top of socket.socket.
from __future__ import print_function

import socket
import struct
import threading


class FramedSocket(socket.socket):
    """Sends and receives whole messages."""

    def send_message(self, data):
        self.sendall(struct.pack("!H", len(data)) + data)
        self.sent = getattr(self, "sent", 0) + 1

    def receive_message(self):
        (size,) = struct.unpack("!H", self.receive_exactly(2))
        return self.receive_exactly(size)

    def receive_exactly(self, size):
        parts = []
        while size:
            part = self.recv(min(size, 3))
            if not part:
                raise EOFError("%d bytes missing" % size)
            parts.append(part)
            size -= len(part)
        return b"".join(parts)


class CountingSocket(socket.socket):
    def __init__(self, *args, **kwargs):
        socket.socket.__init__(self, *args, **kwargs)
        self.label = "counted"

    def connect(self, address):
        print("connecting to", address[0])
        return socket.socket.connect(self, address)


server = FramedSocket(socket.AF_INET, socket.SOCK_STREAM)
server.bind(("127.0.0.1", 0))
server.listen(1)


def serve():
    conn, _ = server.accept()
    data = conn.recv(100)
    while len(data) < 15:
        data += conn.recv(100)
    conn.sendall(data[:12])
    conn.close()


t = threading.Thread(target=serve)
t.start()
client = FramedSocket()
client.connect(server.getsockname())
client.send_message(b"framed")
client.send_message(b"again")
print(client.receive_message().decode(), client.sent, isinstance(client, socket.socket), type(client).__name__)
try:
    client.receive_message()
except EOFError as e:
    print(e)
t.join()
client.close()
counting = CountingSocket(socket.AF_INET, socket.SOCK_STREAM)
counting.connect(server.getsockname())
print(counting.label, counting.fileno() > 0)
counting.close()
server.close()
