# A key-value store behind a unix socket; the path is removed before and after.
from __future__ import print_function

import os
import socket
import sys
import tempfile
import threading

server_address = os.path.join(tempfile.mkdtemp(), "uds_socket")
try:
    os.unlink(server_address)
except OSError:
    if os.path.exists(server_address):
        raise
sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
print("starting up on", os.path.basename(server_address))
sock.bind(server_address)
sock.listen(1)


def serve(connections):
    for _ in range(connections):
        connection, client_address = sock.accept()
        try:
            while True:
                data = connection.recv(16)
                if data:
                    connection.sendall(data[::-1])
                else:
                    break
        finally:
            connection.close()


t = threading.Thread(target=serve, args=(2,))
t.start()
for message in b"This is the message.  It will be repeated.", b"short":
    client = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        client.connect(server_address)
    except socket.error as msg:
        print(msg, file=sys.stderr)
        sys.exit(1)
    try:
        for i in range(0, len(message), 16):
            client.sendall(message[i:i + 16])
            amount_received = 0
            expected = len(message[i:i + 16])
            answer = b""
            while amount_received < expected:
                data = client.recv(16)
                amount_received += len(data)
                answer += data
            print("received", answer.decode("ascii"))
    finally:
        client.close()
t.join()
sock.close()
os.unlink(server_address)
os.rmdir(os.path.dirname(server_address))
print("closed", os.path.exists(server_address))
