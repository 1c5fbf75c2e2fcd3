# A web server on epoll that answers every request alike; skipped where the system has no epoll.
from __future__ import print_function

import select
import socket
import threading

EOL1, EOL2 = b"\n\n", b"\n\r\n"
response = b"HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 13\r\n\r\nHello, world!"
serversocket = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
serversocket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
serversocket.bind(("127.0.0.1", 0))
serversocket.listen(1)
serversocket.setblocking(0)
serversocket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)


def serve(todo):
    epoll = select.epoll()
    epoll.register(serversocket.fileno(), select.EPOLLIN)
    connections, requests, responses = {}, {}, {}
    try:
        while todo:
            for fileno, event in epoll.poll(5):
                if fileno == serversocket.fileno():
                    connection, address = serversocket.accept()
                    connection.setblocking(0)
                    epoll.register(connection.fileno(), select.EPOLLIN)
                    connections[connection.fileno()] = connection
                    requests[connection.fileno()] = b""
                    responses[connection.fileno()] = response
                elif event & select.EPOLLIN:
                    requests[fileno] += connections[fileno].recv(1024)
                    if EOL1 in requests[fileno] or EOL2 in requests[fileno]:
                        epoll.modify(fileno, select.EPOLLOUT)
                        print("-" * 20 + "\n" + requests[fileno].decode()[:-2].replace("\r", ""))
                elif event & select.EPOLLOUT:
                    written = connections[fileno].send(responses[fileno])
                    responses[fileno] = responses[fileno][written:]
                    if len(responses[fileno]) == 0:
                        epoll.modify(fileno, 0)
                        connections[fileno].shutdown(socket.SHUT_RDWR)
                elif event & select.EPOLLHUP:
                    epoll.unregister(fileno)
                    connections[fileno].close()
                    del connections[fileno]
                    todo -= 1
    finally:
        epoll.unregister(serversocket.fileno())
        epoll.close()
        serversocket.close()


t = threading.Thread(target=serve, args=(2,))
t.start()
for path in "/one", "/two":
    c = socket.create_connection(serversocket.getsockname(), 5)
    c.sendall(("GET %s HTTP/1.0\r\n" % path).encode("ascii"))
    c.sendall(b"\r\n")
    answer = b""
    while True:
        part = c.recv(10)
        if not part:
            break
        answer += part
    print(answer.decode().splitlines())
    c.close()
t.join()
