# An echo server on poll, a dictionary from descriptors to sockets, queues of what is to be sent.
from __future__ import print_function

import select
import socket
import threading
try:
    import Queue as queue
except ImportError:
    import queue

TIMEOUT = 5000
READ_ONLY = select.POLLIN | select.POLLPRI | select.POLLHUP | select.POLLERR
READ_WRITE = READ_ONLY | select.POLLOUT

server = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
server.setblocking(0)
server.bind(("127.0.0.1", 0))
server.listen(5)
log = []


def serve(clients):
    poller = select.poll()
    poller.register(server, READ_ONLY)
    fd_to_socket = {server.fileno(): server}
    message_queues = {}
    while clients:
        for fd, flag in poller.poll(TIMEOUT):
            s = fd_to_socket[fd]
            if flag & (select.POLLIN | select.POLLPRI):
                if s is server:
                    connection, client_address = s.accept()
                    connection.setblocking(0)
                    fd_to_socket[connection.fileno()] = connection
                    poller.register(connection, READ_ONLY)
                    message_queues[connection] = queue.Queue()
                    log.append("new connection")
                else:
                    data = s.recv(1024)
                    if data:
                        message_queues[s].put(data)
                        poller.modify(s, READ_WRITE)
                    else:
                        log.append("closing")
                        poller.unregister(s)
                        del fd_to_socket[fd], message_queues[s]
                        s.close()
                        clients -= 1
            elif flag & select.POLLHUP:
                poller.unregister(s)
                s.close()
                clients -= 1
            elif flag & select.POLLOUT:
                try:
                    next_msg = message_queues[s].get_nowait()
                except queue.Empty:
                    poller.modify(s, READ_ONLY)
                else:
                    s.send(next_msg)
    server.close()


t = threading.Thread(target=serve, args=(2,))
t.start()
socks = [socket.create_connection(server.getsockname(), 5) for _ in range(2)]
for message in "This is the message. ", "It will be sent ", "in parts.":
    for s in socks:
        s.send(message.encode("ascii"))
    for i, s in enumerate(socks):
        print(i, repr(str(s.recv(1024).decode("ascii"))))
for s in socks:
    s.close()
t.join()
print(sorted(log))
