"""Echo server for large data, a thread for each connection. The first line is its port."""

import socketserver


class EchoRequestHandler(socketserver.BaseRequestHandler):
    def handle(self):
        while True:
            data = self.request.recv(65536)
            if not data:
                break
            self.request.sendall(data)


class EchoServer(socketserver.ThreadingTCPServer):
    daemon_threads = True
    request_queue_size = 1024


with EchoServer(("127.0.0.1", 0), EchoRequestHandler) as server:
    print(server.server_address[1], flush=True)
    server.serve_forever()
