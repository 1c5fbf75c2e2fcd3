# serve_forever serves until another thread calls shutdown; it does not use handle_request.
# rows: S152 S153 S154 S157 S158 S183
import socket
import SocketServer
import threading


class Server(SocketServer.TCPServer):
    def handle_request(self):
        print "never called"


class Handler(SocketServer.BaseRequestHandler):
    def handle(self):
        self.server.served.append(self.request.recv(100))
        self.mark = hasattr(self, "mark")
        self.request.send("served, used before: %s" % self.mark)


server = Server(("127.0.0.1", 0), Handler)
server.served = []
thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
thread.start()
for i in range(5):
    c = socket.create_connection(server.server_address)
    c.send("request %d" % i)
    print c.recv(100)
    c.close()
print thread.is_alive(), server.shutdown()
thread.join()
print thread.is_alive(), server.served

# Without anybody serving shutdown returns at once, and the next serve_forever too.
print server.shutdown()
print server.serve_forever(0.02)

# Then the server may serve again.
thread = threading.Thread(target=server.serve_forever, args=(0.02,))
thread.start()
c = socket.create_connection(server.server_address)
c.send("again")
print c.recv(100)
c.close()
server.shutdown()
thread.join()
server.server_close()
print server.served[-1], hasattr(server, "server_forever")
