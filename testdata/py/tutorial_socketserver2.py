# The SocketServer classes one after another, as a Python 2 tutorial shows them.
import SocketServer
import socket
import threading


class MyTCPHandler(SocketServer.BaseRequestHandler):
    """
    The request handler class for our server.

    It is made once for each connection, and must override the
    handle() method to talk to the client.
    """

    def handle(self):
        # self.request is the TCP socket connected to the client
        self.data = self.request.recv(1024).strip()
        print "%s wrote:" % self.client_address[0],
        print self.data
        # just send back the same data, but upper-cased
        self.request.send(self.data.upper())


class ThreadedTCPRequestHandler(SocketServer.BaseRequestHandler):
    def handle(self):
        data = self.request.recv(1024)
        cur_thread = threading.currentThread()
        response = "%s: %s" % (cur_thread.getName() != "MainThread", data)
        self.request.send(response)


class ThreadedTCPServer(SocketServer.ThreadingMixIn, SocketServer.TCPServer):
    pass


class MyUDPHandler(SocketServer.DatagramRequestHandler):
    def handle(self):
        message = self.rfile.readline().strip()
        print "datagram:", message
        self.wfile.write("Got %s" % message)


def client(ip, port, message):
    sock = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    sock.connect((ip, port))
    sock.send(message)
    response = sock.recv(1024)
    print "Received: %s" % response
    sock.close()


if __name__ == "__main__":
    server = SocketServer.TCPServer(("localhost", 0), MyTCPHandler)
    t = threading.Thread(target=server.handle_request)
    t.start()
    client("localhost", server.server_address[1], " hello world \n")
    t.join()
    server.server_close()

    server = ThreadedTCPServer(("localhost", 0), ThreadedTCPRequestHandler)
    ip, port = server.server_address
    server_thread = threading.Thread(target=server.serve_forever)
    server_thread.setDaemon(True)
    server_thread.start()
    print "Server loop running in thread:", server_thread.isDaemon()
    client(ip, port, "Hello World 1")
    client(ip, port, "Hello World 2")
    server.shutdown()
    server.server_close()

    server = SocketServer.UDPServer(("localhost", 0), MyUDPHandler)
    sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    sock.settimeout(5)
    sock.sendto("one datagram\n", server.server_address)
    server.handle_request()
    print sock.recv(1024)
    sock.close()
    server.server_close()
