"""Echo server whose script computes in another thread. The first line is its port."""

import socketserver
import threading


def compute():
    n = 1
    while True:
        n = (n * 1103515245 + 12345) % 2147483648


class EchoRequestHandler(socketserver.BaseRequestHandler):
    def handle(self):
        while True:
            data = self.request.recv(1024)
            if not data:
                break
            self.request.sendall(data)


class EchoServer(socketserver.ThreadingTCPServer):
    daemon_threads = True
    request_queue_size = 1024


threading.Thread(target=compute, daemon=True).start()

with EchoServer(("127.0.0.1", 0), EchoRequestHandler) as server:
    print(server.server_address[1], flush=True)
    server.serve_forever()
