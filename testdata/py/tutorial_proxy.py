# A forwarding proxy: two threads for each connection, half-closed in the right order.
from __future__ import print_function

import socket
import threading


def pump(source, target, log, label):
    total = 0
    while True:
        data = source.recv(4096)
        if not data:
            break
        total += len(data)
        target.sendall(data)
    try:
        target.shutdown(socket.SHUT_WR)
    except socket.error:
        pass
    log.append("%s %d" % (label, total))


def proxy(listener, upstream, log):
    client, _ = listener.accept()
    server = socket.create_connection(upstream, 5)
    threads = [threading.Thread(target=pump, args=(client, server, log, "up")),
        threading.Thread(target=pump, args=(server, client, log, "down"))]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    client.close()
    server.close()


def backend(listener):
    conn, _ = listener.accept()
    data = b""
    while True:
        part = conn.recv(4096)
        if not part:
            break
        data += part
    conn.sendall(("%d bytes, %d lines" % (len(data), data.count(b"\n"))).encode("ascii"))
    conn.close()


def listen():
    s = socket.socket()
    s.bind(("127.0.0.1", 0))
    s.listen(1)
    return s


front, back, log = listen(), listen(), []
threads = [threading.Thread(target=backend, args=(back,)),
    threading.Thread(target=proxy, args=(front, back.getsockname(), log))]
for t in threads:
    t.start()
c = socket.create_connection(front.getsockname(), 5)
for i in range(1000):
    c.sendall(b"line %03d\n" % i if str is not bytes else "line %03d\n" % i)
c.shutdown(socket.SHUT_WR)
answer = b""
while True:
    part = c.recv(100)
    if not part:
        break
    answer += part
print(answer.decode("ascii"))
c.close()
for t in threads:
    t.join()
print(sorted(log))
front.close()
back.close()
