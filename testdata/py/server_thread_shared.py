# State shared by handlers of a threading server, guarded by a lock.
from __future__ import print_function

import socket
import threading
try:
    import SocketServer as socketserver
except ImportError:
    import socketserver


class Store(socketserver.StreamRequestHandler):
    lock = threading.Lock()
    data = {}

    def handle(self):
        for raw in self.rfile:
            words = raw.decode("ascii").split(None, 2)
            with self.lock:
                if words[0] == "SET":
                    self.data[words[1]] = words[2].strip()
                    answer = "OK"
                elif words[0] == "GET":
                    answer = self.data.get(words[1], "NONE")
                elif words[0] == "INCR":
                    answer = str(int(self.data.get(words[1], "0")) + 1)
                    self.data[words[1]] = answer
                elif words[0] == "KEYS":
                    answer = " ".join(sorted(self.data))
                else:
                    answer = "ERROR"
            self.wfile.write((answer + "\n").encode("ascii"))


class Server(socketserver.ThreadingMixIn, socketserver.TCPServer):
    daemon_threads = True


server = Server(("127.0.0.1", 0), Store)
t = threading.Thread(target=server.serve_forever, args=(0.05,))
t.start()


def session(*commands):
    s = socket.create_connection(server.server_address)
    f = s.makefile("rb")
    answers = []
    for command in commands:
        s.sendall((command + "\n").encode("ascii"))
        answers.append(str(f.readline().decode("ascii").strip()))
    f.close()
    s.close()
    return answers


print(session("SET name value with spaces", "GET name", "GET other", "DROP"))
workers = [threading.Thread(target=session, args=["INCR n"] * 10) for _ in range(5)]
for w in workers:
    w.start()
for w in workers:
    w.join()
print(session("GET n", "KEYS"), sorted((str(k), str(v)) for k, v in Store.data.items()))
server.shutdown()
t.join()
server.server_close()
