# Remote calls over a socket: frames with a length in front, JSON inside, a proxy with __getattr__.
import functools
import json
import socket
import struct
import threading


class RemoteError(Exception):
    pass


def send_frame(sock, obj):
    data = json.dumps(obj).encode()
    sock.sendall(struct.pack("!I", len(data)) + data)


def recv_frame(sock):
    def exactly(n):
        data = b""
        while len(data) < n:
            chunk = sock.recv(n - len(data))
            if not chunk:
                raise EOFError
            data += chunk
        return data
    (size,) = struct.unpack("!I", exactly(4))
    return json.loads(exactly(size))


class RPCServer:
    def __init__(self):
        self._functions = {}
        self._sock = socket.create_server(("127.0.0.1", 0))
        self.address = self._sock.getsockname()

    def register(self, f=None, *, name=None):
        if f is None:
            return functools.partial(self.register, name=name)
        self._functions[name or f.__name__] = f
        return f

    def serve_one(self):
        conn, _ = self._sock.accept()
        with conn, self._sock:
            while True:
                try:
                    name, args, kwargs = recv_frame(conn)
                except EOFError:
                    break
                try:
                    send_frame(conn, [True, self._functions[name](*args, **kwargs)])
                except Exception as e:
                    send_frame(conn, [False, type(e).__name__, str(e)])


class Proxy:
    def __init__(self, address):
        self._sock = socket.create_connection(address, timeout=5)

    def __getattr__(self, name):
        def call(*args, **kwargs):
            send_frame(self._sock, [name, args, kwargs])
            ok, *rest = recv_frame(self._sock)
            if not ok:
                raise RemoteError(": ".join(rest))
            return rest[0]
        return call

    def close(self):
        self._sock.close()


server = RPCServer()


@server.register
def add(x, y=1):
    return x + y


@server.register(name="join_words")
def joined(*words, sep=" "):
    return sep.join(words)


server.register(lambda d: {k: v * 2 for k, v in d.items()}, name="double")
thread = threading.Thread(target=server.serve_one)
thread.start()
remote = Proxy(server.address)
print(remote.add(2, 3), remote.add(2), remote.add("a", y="b"), remote.join_words("x", "y", sep="-"),
    remote.double({"k": 1.5, "l": [1]}), remote.join_words("é" * 3))
for call in (lambda: remote.add(1, "x"), lambda: remote.nothing(), lambda: remote.add()):
    try:
        call()
    except RemoteError as e:
        print("RemoteError:", e)
remote.close()
thread.join()
