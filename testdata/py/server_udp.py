# UDPServer, threading and not, with DatagramRequestHandler.
from __future__ import print_function

import socket
import threading
try:
    import SocketServer as socketserver
except ImportError:
    import socketserver


class Plain(socketserver.BaseRequestHandler):
    def handle(self):
        data, sock = self.request
        sock.sendto(data.upper(), self.client_address)


class Files(socketserver.DatagramRequestHandler):
    def handle(self):
        words = self.rfile.read().split()
        self.wfile.write(b"%d words" % len(words) if str is not bytes else "%d words" % len(words))
        self.wfile.write(b", last: " + words[-1])


class ThreadedUDP(socketserver.ThreadingMixIn, socketserver.UDPServer):
    pass


client = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
client.settimeout(5)
for kind, handler in ((socketserver.UDPServer, Plain), (socketserver.UDPServer, Files), (ThreadedUDP, Files),
            (socketserver.ThreadingUDPServer, Plain)):
    server = kind(("127.0.0.1", 0), handler)
    t = threading.Thread(target=server.serve_forever, args=(0.05,))
    t.start()
    for message in b"one two three", b"x":
        client.sendto(message, server.server_address)
        reply, sender = client.recvfrom(1024)
        print(reply.decode(), sender == server.server_address, end="; ")
    print()
    server.shutdown()
    server.server_close()
    t.join()
client.close()
print(socketserver.UDPServer.max_packet_size, socketserver.UDPServer.allow_reuse_address,
    issubclass(socketserver.UDPServer, socketserver.TCPServer))
