# StreamRequestHandler: rfile, wfile, and a protocol of lines.
from __future__ import print_function

import socket
import threading
try:
    from SocketServer import StreamRequestHandler, TCPServer
except ImportError:
    from socketserver import StreamRequestHandler, TCPServer


class Calculator(StreamRequestHandler):
    timeout = 5

    def handle(self):
        self.wfile.write(b"ready\r\n")
        for line in self.rfile:
            words = line.decode("ascii").split()
            if not words:
                continue
            command, args = words[0].upper(), words[1:]
            method = getattr(self, "do_" + command, None)
            if command == "QUIT":
                self.reply("bye")
                break
            if method is None:
                self.reply("error: unknown command %s" % command)
                continue
            try:
                self.reply(str(method(*[int(a) for a in args])))
            except (ValueError, TypeError, ZeroDivisionError) as e:
                self.reply("error: %s" % type(e).__name__)

    def reply(self, text):
        self.wfile.write((text + "\r\n").encode("ascii"))

    def do_ADD(self, *numbers):
        return sum(numbers)

    def do_DIV(self, a, b):
        return a // b

    def do_PEER(self):
        return self.client_address[0]


server = TCPServer(("127.0.0.1", 0), Calculator)
t = threading.Thread(target=server.handle_request)
t.start()
s = socket.create_connection(server.server_address)
f = s.makefile("rb")
print(f.readline().decode().strip())
for command in "add 1 2 3", "div 7 2", "div 1 0", "add x", "peer", "", "jump", "div 1", "quit":
    s.sendall((command + "\r\n").encode("ascii"))
    if command:
        print(command, "->", f.readline().decode().strip())
print(len(f.read()))
t.join()
f.close()
s.close()
server.server_close()
