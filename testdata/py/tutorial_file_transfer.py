# Sends a file in pieces: name and size first, an acknowledgement, then the bytes.
from __future__ import print_function

import os
import socket
import tempfile
import threading

BUFFER_SIZE = 1024
SEPARATOR = "<SEPARATOR>"
folder = tempfile.mkdtemp()
source = os.path.join(folder, "photo.jpg")
with open(source, "wb") as f:
    f.write(bytearray(i * 7 % 256 for i in range(5000)))


def receive(listener, result):
    conn, addr = listener.accept()
    header = conn.recv(BUFFER_SIZE).decode("utf-8")
    filename, filesize = header.split(SEPARATOR)
    filename = os.path.join(folder, "received_" + os.path.basename(filename))
    conn.sendall(b"OK")
    pieces = 0
    with open(filename, "wb") as f:
        while True:
            data = conn.recv(BUFFER_SIZE)
            if not data:
                break
            f.write(data)
            pieces += 1
    conn.close()
    result.extend([filename, int(filesize), pieces >= 5])


listener = socket.socket()
listener.bind(("127.0.0.1", 0))
listener.listen(1)
result = []
t = threading.Thread(target=receive, args=(listener, result))
t.start()
s = socket.socket()
s.connect(listener.getsockname())
size = os.path.getsize(source)
s.send((source + SEPARATOR + str(size)).encode("utf-8"))
print(s.recv(16).decode("ascii"))
sent, marks = 0, []
with open(source, "rb") as f:
    while True:
        piece = f.read(BUFFER_SIZE)
        if not piece:
            break
        s.sendall(piece)
        sent += len(piece)
        marks.append("%3d%%" % (100.0 * sent / size))
print(" ".join(marks))
s.close()
t.join()
listener.close()
with open(source, "rb") as a:
    with open(result[0], "rb") as b:
        print(a.read() == b.read(), os.path.basename(result[0]), result[1:], os.stat(result[0]).st_size)
for name in sorted(os.listdir(folder)):
    print(name)
    os.remove(os.path.join(folder, name))
os.rmdir(folder)
