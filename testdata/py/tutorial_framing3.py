# Messages with a length in front, in Python 3: bytes, int.to_bytes, struct, a reader class.
import socket
import struct
import threading

HEADER = struct.Struct("!BxHI")


class Disconnected(Exception):
    pass


class Connection:
    def __init__(self, sock):
        self.sock = sock
        self.buffer = bytearray()

    def send(self, kind, payload):
        self.sock.sendall(HEADER.pack(kind, 0xBEEF, len(payload)) + payload)

    def receive(self):
        kind, magic, size = HEADER.unpack(self.read(HEADER.size))
        if magic != 0xBEEF:
            raise ValueError(f"bad magic {magic:#06x}")
        return kind, self.read(size)

    def read(self, n):
        while len(self.buffer) < n:
            chunk = self.sock.recv(4096)
            if not chunk:
                raise Disconnected(f"{n - len(self.buffer)} of {n} bytes missing")
            self.buffer += chunk
        data = bytes(self.buffer[:n])
        del self.buffer[:n]
        return data

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.sock.close()

    def __iter__(self):
        try:
            while True:
                yield self.receive()
        except Disconnected:
            return


def serve(server):
    with Connection(server.accept()[0]) as conn:
        for kind, payload in conn:
            conn.send(kind + 1, len(payload).to_bytes(4, "big") + payload[:4])


with socket.create_server(("127.0.0.1", 0)) as server:
    thread = threading.Thread(target=serve, args=(server,))
    thread.start()
    with Connection(socket.create_connection(server.getsockname())) as conn:
        for kind, payload in [(1, b"hello"), (2, b""), (3, bytes(70000)), (255 - 1, "grün".encode())]:
            conn.send(kind, payload)
            answer, data = conn.receive()
            print(answer, int.from_bytes(data[:4], "big"), data[4:])
        try:
            conn.send(256, b"")
        except struct.error as e:
            print("error:", e)
    thread.join()
a, b = socket.socketpair()
with Connection(a) as left, Connection(b) as right:
    left.sock.sendall(b"\x01\x00\xde\xad\x00\x00\x00\x00")
    try:
        right.receive()
    except ValueError as e:
        print(e)
    left.sock.sendall(b"short")
    left.sock.close()
    try:
        right.receive()
    except Disconnected as e:
        print(type(e).__name__, e)
print(HEADER.size, HEADER.format)
