"""UDP echo server. The first line is its port."""

import socketserver


class EchoRequestHandler(socketserver.BaseRequestHandler):
    def handle(self):
        data, sock = self.request
        sock.sendto(data, self.client_address)


with socketserver.UDPServer(("127.0.0.1", 0), EchoRequestHandler) as server:
    print(server.server_address[1], flush=True)
    server.serve_forever()
