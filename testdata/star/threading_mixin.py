# Threads for a server of one's own: the mixin stands first among the bases.
# rows: S140 S142 S168
import socket
import SocketServer
import sys
import threading


class Plain(SocketServer.TCPServer):
    def finish_request(self, request, client_address):
        self.log.append(threading.current_thread().name != "MainThread")
        SocketServer.TCPServer.finish_request(self, request, client_address)

    def handle_error(self, request, client_address):
        self.log.append(str(sys.exc_info()[1]))


class Server(SocketServer.ThreadingMixIn, Plain):
    daemon_threads = True

    def process_request(self, request, client_address):
        self.log.append("process_request")
        SocketServer.ThreadingMixIn.process_request(self, request, client_address)


class Handler(SocketServer.StreamRequestHandler):
    def handle(self):
        word = self.request.recv(100)
        if word == "fail":
            raise ValueError("asked to fail")
        self.request.send("%s from a daemon: %s" % (word, threading.current_thread().daemon))


server = Server(("127.0.0.1", 0), Handler)
server.log = []
thread = threading.Thread(target=server.serve_forever, args=(0.02,))
thread.start()
for word in "hello", "fail":
    c = socket.create_connection(server.server_address)
    c.send(word)
    print repr(c.recv(100))
    print repr(c.recv(100))
    c.close()
server.shutdown()
thread.join()
server.server_close()
print server.log
print SocketServer.ThreadingMixIn.daemon_threads, Server.daemon_threads
