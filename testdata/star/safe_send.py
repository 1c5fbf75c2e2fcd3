# Sending a long text piece by piece, and sendall, which does just that.
# rows: S082 S083 S084 S085 S086 S087 S104
import errno
import socket
import threading


def send_all(sock, text):
    sent = 0
    while sent < len(text):
        sent += sock.send(text[sent:])
    return sent


def read_to_end(sock, pieces):
    while True:
        data = sock.recv(65536)
        if not data:
            return
        pieces.append(data)


listener = socket.socket()
listener.bind(("127.0.0.1", 0))
listener.listen(1)
a = socket.socket()
a.connect(listener.getsockname())
b, peer = listener.accept()
pieces = []
reader = threading.Thread(target=read_to_end, args=(b, pieces))
reader.start()

text = "0123456789" * 300000
print send_all(a, ""), send_all(a, text)
print a.sendall(text)
a.close()
reader.join()
received = "".join(pieces)
print len(received), received == text + text
b.close()

# send raises when the other side has gone; it never answers -1.
c = socket.socket()
c.connect(listener.getsockname())
d, peer = listener.accept()
d.close()
print repr(c.recv(1))
try:
    while True:
        send_all(c, "anybody?")
except socket.error, error:
    print error.errno in (errno.EPIPE, errno.ECONNRESET)
c.close()
listener.close()
