# A server's socket and a client's, from bind to the first words.
# rows: S061 S062 S063 S064 S065 S066 S067 S068 S069 S070 S071 S075 S076
import socket
import threading

server = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
server.bind(("127.0.0.1", 0))
server.listen(1)
address = server.getsockname()

# accept waits until somebody connects, so the client has a thread of its own.
connected = threading.Event()
messages = []


def client():
    connected.wait()
    s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    messages.append(s.connect(address))
    messages.append(s.recv(1024))
    messages.append(s.getsockname())
    s.close()


thread = threading.Thread(target=client)
thread.start()
connected.set()
q, v = server.accept()
print q.send("greetings from the other socket")
thread.join()

print messages[:2]
print type(v).__name__, len(v), v[0], v[1] > 0
print v == messages[2]
print isinstance(q, socket.socket), q.family, q.type
q.close()
server.close()
