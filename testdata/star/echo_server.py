# The tutorial's echo conversation, server and client in one script.
# rows: S155 S188 S189 S190 S191 S192 S193 S194 S195 S196 S197 S198 S199
import socket
import SocketServer
import sys
import threading

done = threading.Event()


class EchoRequestHandler(SocketServer.BaseRequestHandler):
    def handle(self):
        print 'Got new connection!'
        while True:
            message = self.request.recv(1024)
            if not message:
                break
            print 'Received:', message
            self.request.send(message)
        print 'Done with connection'

    def finish(self):
        done.set()


server = SocketServer.ThreadingTCPServer(('127.0.0.1', 0), EchoRequestHandler)

s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
s.connect(server.server_address)
server.handle_request()
replies = []
for message in 'Hello!', 'I like Tuesdays!':
    replies.append(s.send(message))
    replies.append(s.recv(1024))
s.close()
done.wait()
print replies
server.server_close()


# With the tutorial's slip the name is missing, and the client hears nothing.
class Slip(SocketServer.BaseRequestHandler):
    def handle(self):
        mesg = self.request.recv(1024)
        self.request.send(msg)


class Server(SocketServer.TCPServer):
    def handle_error(self, request, client_address):
        print sys.exc_info()[0].__name__


server = Server(('127.0.0.1', 0), Slip)
s = socket.create_connection(server.server_address)
s.send('Hello!')
server.handle_request()
print repr(s.recv(1024))
s.close()
server.server_close()
