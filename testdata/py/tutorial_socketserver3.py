# The socketserver classes one after another, as a Python 3 tutorial shows them.
import socket
import socketserver
import threading


class TCPHandler(socketserver.BaseRequestHandler):
    def handle(self):
        pieces = [b""]
        total = 0
        while b"\n" not in pieces[-1] and total < 10_000:
            pieces.append(self.request.recv(2000))
            total += len(pieces[-1])
        self.data = b"".join(pieces)
        print(f"Received from {self.client_address[0]}:")
        print(self.data.decode("utf-8"), end="")
        self.request.sendall(self.data.upper())


class StreamHandler(socketserver.StreamRequestHandler):
    def handle(self):
        self.data = self.rfile.readline(10_000).rstrip()
        print("{} wrote: {}".format(self.client_address[0], self.data.decode("utf-8")))
        self.wfile.write(self.data.title())


class UDPHandler(socketserver.BaseRequestHandler):
    def handle(self):
        data = self.request[0].strip()
        sock = self.request[1]
        print(f"{self.client_address[0]} wrote: {data}")
        sock.sendto(data.swapcase(), self.client_address)


class ThreadedHandler(socketserver.BaseRequestHandler):
    def handle(self):
        data = str(self.request.recv(1024), "ascii")
        in_thread = threading.current_thread() is not threading.main_thread()
        self.request.sendall(bytes("{}: {}".format(in_thread, data), "ascii"))


class ThreadedTCPServer(socketserver.ThreadingMixIn, socketserver.TCPServer):
    pass


def client(address, message):
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as sock:
        sock.connect(address)
        sock.sendall(bytes(message + "\n", "utf-8"))
        return str(sock.recv(1024), "utf-8").strip()


for handler in TCPHandler, StreamHandler:
    with socketserver.TCPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.handle_request)
        thread.start()
        print("Answer:", client(server.server_address, "hello wörld from python"))
        thread.join()
with socketserver.UDPServer(("127.0.0.1", 0), UDPHandler) as server, socket.socket(socket.AF_INET,
            socket.SOCK_DGRAM) as sock:
    sock.sendto(b"Datagram\n", server.server_address)
    server.handle_request()
    print(sock.recv(1024))
with ThreadedTCPServer(("localhost", 0), ThreadedHandler) as server:
    server_thread = threading.Thread(target=server.serve_forever, daemon=True)
    server_thread.start()
    for i in range(1, 4):
        print("Received:", client(server.server_address, f"Hello World {i}"))
    server.shutdown()
