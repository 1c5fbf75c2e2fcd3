# serve_forever in a thread, ended by shutdown; several clients one after another.
from __future__ import print_function

import socket
import threading
try:
    import SocketServer as socketserver
except ImportError:
    import socketserver


class Counter(socketserver.BaseRequestHandler):
    total = 0

    def handle(self):
        while True:
            data = self.request.recv(1024)
            if not data:
                break
            Counter.total += len(data)
            self.request.sendall(("%d" % Counter.total).encode("ascii"))


class Server(socketserver.ThreadingMixIn, socketserver.TCPServer):
    daemon_threads = True
    allow_reuse_address = True


server = Server(("127.0.0.1", 0), Counter)
ip, port = server.server_address
t = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
t.daemon = True
t.start()
print(ip, port > 0, t.is_alive())


def client(message):
    s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    s.connect((ip, port))
    try:
        s.sendall(message.encode("ascii"))
        return s.recv(1024).decode("ascii")
    finally:
        s.close()


print([str(client(m)) for m in ("hello", "wonderful", "world")])
replies = []
threads = [threading.Thread(target=lambda: replies.append(int(client("12345")))) for _ in range(4)]
for c in threads:
    c.start()
for c in threads:
    c.join()
print(len(replies), max(replies), Counter.total)
server.shutdown()
server.server_close()
t.join()
print(t.is_alive())
try:
    client("late")
except socket.error as e:
    print("refused")
