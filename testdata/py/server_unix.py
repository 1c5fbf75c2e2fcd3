# UnixStreamServer and UnixDatagramServer.
from __future__ import print_function

import os
import socket
import tempfile
import threading
try:
    import SocketServer as socketserver
except ImportError:
    import socketserver

folder = tempfile.mkdtemp()
path = os.path.join(folder, "server")


class Echo(socketserver.StreamRequestHandler):
    def handle(self):
        print(repr(self.client_address).lstrip("b"))
        for line in self.rfile:
            self.wfile.write(b"echo " + line)


class Server(socketserver.ThreadingMixIn, socketserver.UnixStreamServer):
    pass


server = Server(path, Echo)
print(os.path.basename(server.server_address), server.address_family == socket.AF_UNIX)
t = threading.Thread(target=server.handle_request)
t.start()
c = socket.socket(socket.AF_UNIX)
c.connect(path)
c.sendall(b"one\ntwo\n")
c.shutdown(socket.SHUT_WR)
f = c.makefile("rb")
print(f.read().decode().splitlines() == ["echo one", "echo two"])
f.close()
c.close()
t.join()
server.server_close()
os.unlink(path)


class Shout(socketserver.BaseRequestHandler):
    def handle(self):
        data, sock = self.request
        sock.sendto(data.upper(), self.client_address)


server = socketserver.UnixDatagramServer(path, Shout)
c = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
c.bind(path + ".client")
c.sendto(b"quiet", path)
server.handle_request()
print(c.recv(100).decode())
c.close()
server.server_close()
os.unlink(path)
os.unlink(path + ".client")
os.rmdir(folder)
