# TCP delivers every byte once and in order; the borders between sends are lost.
# rows: S008
import socket
import threading

listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
listener.bind(("127.0.0.1", 0))
listener.listen(1)


def sender(address):
    s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    s.connect(address)
    for i in range(2000):
        s.sendall("%d," % i)
    s.close()


thread = threading.Thread(target=sender, args=(listener.getsockname(),))
thread.start()
conn, peer = listener.accept()
pieces = []
while True:
    data = conn.recv(1000)
    if not data:
        break
    pieces.append(data)
thread.join()
conn.close()
listener.close()

numbers = "".join(pieces).split(",")
print len(numbers), repr(numbers[-1])
print [int(n) for n in numbers[:-1]] == range(2000)
