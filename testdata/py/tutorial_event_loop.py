# A loop of generators: each connection is one, and yields when it wants to read or write.
from __future__ import print_function

import select
import socket
from collections import deque


class Loop(object):
    def __init__(self):
        self.tasks, self.reading, self.writing = deque(), {}, {}

    def add(self, task):
        self.tasks.append(task)

    def run(self):
        while self.tasks or self.reading or self.writing:
            while not self.tasks:
                r, w, _ = select.select(list(self.reading), list(self.writing), [], 5)
                if not r and not w:
                    raise RuntimeError("nothing happens")
                for s in r:
                    self.tasks.append(self.reading.pop(s))
                for s in w:
                    self.tasks.append(self.writing.pop(s))
            task = self.tasks.popleft()
            try:
                what, sock = next(task)
            except StopIteration:
                continue
            {"recv": self.reading, "send": self.writing}[what][sock] = task


loop, lines = Loop(), []


def server(sock, clients):
    for _ in range(clients):
        yield "recv", sock
        conn, _ = sock.accept()
        loop.add(handler(conn))
    sock.close()


def handler(conn):
    try:
        while True:
            yield "recv", conn
            data = conn.recv(100)
            if not data:
                break
            yield "send", conn
            conn.send(b"got:" + data)
    finally:
        conn.close()


def client(address, name, messages):
    s = socket.create_connection(address, 5)
    for m in messages:
        yield "send", s
        s.send((name + m).encode("ascii"))
        yield "recv", s
        lines.append(str(s.recv(100).decode("ascii")))
    s.close()


listener = socket.socket()
listener.bind(("127.0.0.1", 0))
listener.listen(5)
address = listener.getsockname()
loop.add(server(listener, 3))
for name in "a", "b", "c":
    loop.add(client(address, name, ["1", "2"]))
loop.run()
print(sorted(lines), len(loop.tasks), loop.reading, loop.writing)
