# selectors: register, modify, unregister, data, select with a timeout.
import selectors
import socket

sel = selectors.DefaultSelector()
a, b = socket.socketpair()
key = sel.register(a, selectors.EVENT_READ, data="reader")
print(key.fileobj is a, key.fd == a.fileno(), key.events, key.data, sel.select(timeout=0), len(sel.get_map()),
    selectors.EVENT_READ, selectors.EVENT_WRITE, key._fields)
b.send(b"hello")
for key, events in sel.select(timeout=5):
    print(key.data, events, key.fileobj.recv(10))
sel.modify(a, selectors.EVENT_READ | selectors.EVENT_WRITE, data={"out": b"x"})
print([(k.data, e) for k, e in sel.select(5)], sel.get_key(a).data, a in sel.get_map(), sel.get_map()[a].events)
b.send(b"y")
print([e for k, e in sel.select(5)], sel.unregister(a).data, sel.select(0), len(sel.get_map()))
for bad in (lambda: sel.unregister(a), lambda: sel.get_key(a), lambda: sel.register(a, 0), lambda: sel.register("x", 1),
            lambda: sel.modify(a, 1), lambda: sel.register(a, 1) and sel.register(a, 1)):
    try:
        bad()
    except (KeyError, ValueError) as e:
        print(type(e).__name__, str(e).split("<")[0])
server = socket.create_server(("127.0.0.1", 0))
server.setblocking(False)
sel.unregister(a)
log = []


def accept(sock, mask):
    conn, peer = sock.accept()
    conn.setblocking(False)
    sel.register(conn, selectors.EVENT_READ, read)
    log.append("accepted")


def read(conn, mask):
    data = conn.recv(100)
    if data:
        conn.sendall(data.upper())
        log.append(data)
    else:
        sel.unregister(conn)
        conn.close()
        log.append("closed")


sel.register(server, selectors.EVENT_READ, accept)
with socket.create_connection(server.getsockname()) as client:
    client.sendall(b"ping")
    while len(log) < 2:
        for key, mask in sel.select(5):
            key.data(key.fileobj, mask)
    print(client.recv(10))
while log[-1] != "closed":
    for key, mask in sel.select(5):
        key.data(key.fileobj, mask)
print(log, [type(k.fileobj).__name__ for k in sel.get_map().values()])
sel.close()
for s in a, b, server:
    s.close()
with selectors.SelectSelector() as small, socket.socket() as s:
    small.register(s, selectors.EVENT_WRITE)
    print(isinstance(small, selectors.BaseSelector), isinstance(selectors.PollSelector(), selectors.BaseSelector),
        len(small.get_map()))
