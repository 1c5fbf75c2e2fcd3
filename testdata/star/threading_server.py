# A threading server gives each connection a thread of its own.
# rows: S142 S146 S155 S156 S168
import socket
import SocketServer
import threading

both_here = threading.Semaphore(0)


class Handler(SocketServer.BaseRequestHandler):
    def handle(self):
        # Nobody goes on before the other one is here: one thread could not do that.
        self.server.arrived.append(threading.current_thread().name)
        if len(self.server.arrived) == 2:
            both_here.release()
            both_here.release()
        both_here.acquire()
        self.request.send("hello " + self.request.recv(100))


server = SocketServer.ThreadingTCPServer(("127.0.0.1", 0), Handler)
server.arrived = []
first = socket.create_connection(server.server_address)
second = socket.create_connection(server.server_address)
first.send("first")
second.send("second")

# handle_request returns while the handler is still at work.
print server.handle_request(), server.handle_request()
print second.recv(100)
print first.recv(100)
print repr(first.recv(100)), repr(second.recv(100))
names = server.arrived
print len(names), names[0] != names[1], "MainThread" in names, names[0].startswith("Thread-")
first.close()
second.close()
server.server_close()
