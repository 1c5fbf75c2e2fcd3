# A datagram server: the request is the message and the server's socket.
# rows: S136 S145 S161 S185 S186
import socket
import SocketServer
import threading


class Handler(SocketServer.BaseRequestHandler):
    def handle(self):
        data, sock = self.request
        print type(self.request).__name__, repr(data), sock is self.server.socket
        print self.client_address == client.getsockname()
        sock.sendto(data.upper(), self.client_address)


server = SocketServer.UDPServer(("127.0.0.1", 0), Handler)
client = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
client.bind(("127.0.0.1", 0))
client.settimeout(10)
for text in "hello", "", "x" * 20:
    client.sendto(text, server.server_address)
    server.handle_request()
    print repr(client.recvfrom(100)[0])

# A larger datagram than the server takes is cut.
server.max_packet_size = 4
client.sendto("0123456789", server.server_address)
server.handle_request()
print client.recv(100)
server.server_close()


# With threads: the worker answers.
class Answer(SocketServer.BaseRequestHandler):
    def handle(self):
        self.request[1].sendto(str(threading.current_thread().name != "MainThread"), self.client_address)


server = SocketServer.ThreadingUDPServer(("127.0.0.1", 0), Answer)
client.sendto("are you a thread?", server.server_address)
server.handle_request()
print client.recv(100)
server.server_close()
client.close()
