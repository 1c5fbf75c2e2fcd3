# A chat server with select: one thread, many sockets. The clients take turns with it.
import select
import socket

server = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
server.bind(('127.0.0.1', 0))
server.listen(10)
CONNECTION_LIST = [server]
names = {}


def broadcast(sender, message):
    for sock in CONNECTION_LIST:
        if sock != server and sock != sender:
            try:
                sock.send(message)
            except:
                sock.close()
                CONNECTION_LIST.remove(sock)


def turn(wanted):
    "Serves until that many events are done."
    while wanted > 0:
        read_sockets, write_sockets, error_sockets = select.select(CONNECTION_LIST, [], [], 5)
        for sock in read_sockets:
            wanted -= 1
            if sock == server:
                conn, addr = server.accept()
                CONNECTION_LIST.append(conn)
                names[conn] = 'client%d' % len(names)
                print 'Client %s connected' % names[conn]
                broadcast(conn, '[%s] entered room\n' % names[conn])
                continue
            try:
                data = sock.recv(4096)
            except socket.error:
                data = ''
            if data:
                broadcast(sock, '<%s> %s' % (names[sock], data))
            else:
                print 'Client %s is offline' % names[sock]
                CONNECTION_LIST.remove(sock)
                broadcast(sock, '[%s] left\n' % names[sock])
                sock.close()


clients = []
for i in range(3):
    clients.append(socket.create_connection(server.getsockname(), 5))
    turn(1)
a, b, c = clients
a.send('hi from a\n')
turn(1)
print repr(b.recv(4096)), repr(c.recv(4096)), repr(a.recv(4096))
c.send('hi from c\n')
turn(1)
print repr(a.recv(4096)), repr(b.recv(4096))
b.close()
turn(1)
print repr(a.recv(4096)), repr(c.recv(4096)), len(CONNECTION_LIST)
for s in CONNECTION_LIST + [a, c]:
    s.close()
