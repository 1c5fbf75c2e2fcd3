# Servers as context managers, service_actions, daemon threads, block_on_close.
import socket
import socketserver
import threading


class Handler(socketserver.StreamRequestHandler):
    def handle(self):
        self.wfile.write(self.rfile.readline().strip()[::-1] + b"\n")


class Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = False
    acted = 0

    def service_actions(self):
        self.acted += 1


with Server(("127.0.0.1", 0), Handler) as server:
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    for word in b"abc", b"def":
        with socket.create_connection(server.server_address) as sock:
            sock.sendall(word + b"\n")
            print(sock.makefile("rb").readline())
    server.shutdown()
thread.join()
print(server.acted > 0, server.socket.fileno(), server.block_on_close, socketserver.TCPServer.allow_reuse_port,
    hasattr(socketserver, "ThreadingUnixStreamServer"))
with socketserver.UDPServer(("127.0.0.1", 0), socketserver.BaseRequestHandler) as udp:
    print(udp.server_address[0])
print([c.__name__ for c in Server.__mro__])
