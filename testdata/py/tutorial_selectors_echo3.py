# An echo server on selectors with an object for each connection, and many clients on the same selector.
import selectors
import socket
import types

sel = selectors.DefaultSelector()
messages = [b"Message 1 from client.", b"Message 2 from client."]
counts = {"accepted": 0, "served": 0}


def accept_wrapper(sock):
    conn, addr = sock.accept()
    conn.setblocking(False)
    counts["accepted"] += 1
    data = types.SimpleNamespace(kind="server", addr=addr, inb=b"", outb=b"")
    sel.register(conn, selectors.EVENT_READ | selectors.EVENT_WRITE, data=data)


def serve_connection(key, mask):
    sock, data = key.fileobj, key.data
    if mask & selectors.EVENT_READ:
        recv_data = sock.recv(10)
        if recv_data:
            data.outb += recv_data
        else:
            counts["served"] += 1
            sel.unregister(sock)
            sock.close()
            return
    if mask & selectors.EVENT_WRITE and data.outb:
        sent = sock.send(data.outb)
        data.outb = data.outb[sent:]


def start_connections(address, num_conns):
    for connid in range(1, num_conns + 1):
        sock = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        sock.setblocking(False)
        sock.connect_ex(address)
        events = selectors.EVENT_READ | selectors.EVENT_WRITE
        data = types.SimpleNamespace(
            kind="client", connid=connid, msg_total=sum(len(m) for m in messages),
            recv_total=0, messages=messages.copy(), outb=b"", got=b"",
        )
        sel.register(sock, events, data=data)


finished = []


def client_connection(key, mask):
    sock, data = key.fileobj, key.data
    if mask & selectors.EVENT_READ:
        recv_data = sock.recv(1024)
        data.got += recv_data
        data.recv_total += len(recv_data)
        if not recv_data or data.recv_total == data.msg_total:
            finished.append((data.connid, data.got))
            sel.unregister(sock)
            sock.close()
            return
    if mask & selectors.EVENT_WRITE:
        if not data.outb and data.messages:
            data.outb = data.messages.pop(0)
        if data.outb:
            sent = sock.send(data.outb)
            data.outb = data.outb[sent:]


lsock = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
lsock.bind(("127.0.0.1", 0))
lsock.listen()
lsock.setblocking(False)
sel.register(lsock, selectors.EVENT_READ, data=None)
start_connections(lsock.getsockname(), 3)
while counts["served"] < 3:
    for key, mask in sel.select(timeout=5):
        if key.data is None:
            accept_wrapper(key.fileobj)
        elif key.data.kind == "server":
            serve_connection(key, mask)
        else:
            client_connection(key, mask)
sel.unregister(lsock)
lsock.close()
sel.close()
for line in sorted(finished):
    print(line)
print(counts)
