# One thread, many connections: a small echo server around select.
# rows: S111
import select
import socket
import threading

listener = socket.socket()
listener.bind(("127.0.0.1", 0))
listener.listen(5)
listener.setblocking(0)


def client(name, address, replies):
    s = socket.create_connection(address)
    for i in range(3):
        s.sendall("%s %d\n" % (name, i))
        replies.append(s.recv(100))
    s.close()


replies = {"ann": [], "bob": [], "eve": []}
threads = []
for name in sorted(replies):
    t = threading.Thread(target=client, args=(name, listener.getsockname(), replies[name]))
    t.start()
    threads.append(t)

open_sockets = [listener]
finished = 0
while finished < len(threads):
    readable, writable, exceptional = select.select(open_sockets, [], [], 10)
    for s in readable:
        if s is listener:
            conn, peer = s.accept()
            open_sockets.append(conn)
            continue
        data = s.recv(1024)
        if data:
            s.sendall("echo: " + data)
        else:
            open_sockets.remove(s)
            s.close()
            finished += 1
listener.close()
for t in threads:
    t.join()
for name in sorted(replies):
    print name, replies[name]
