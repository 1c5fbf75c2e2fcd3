# A socket as a context manager: closed at the end, whatever happens.
import socket

with socket.socket() as server:
    server.bind(("127.0.0.1", 0))
    server.listen()
    with socket.socket() as client:
        client.connect(server.getsockname())
        conn, _ = server.accept()
        with conn:
            client.sendall(b"hello")
            print(conn.recv(5))
        print(conn.fileno(), client.recv(5))
    print(client._closed)
print(server.fileno())
try:
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        raise ValueError("inside")
except ValueError as e:
    print(e, s.fileno())
with socket.create_server(("127.0.0.1", 0), backlog=2) as server, socket.create_connection(server.getsockname(),
            timeout=5) as client:
    conn, peer = server.accept()
    print(client.gettimeout(), conn.gettimeout(), peer == client.getsockname())
    with conn, conn.makefile("rw", encoding="utf-8", newline="\n") as f, client.makefile("rwb") as g:
        f.write("grüße\n")
        f.flush()
        print(g.readline())
        g.write(b"back\n")
        g.flush()
        print(f.readline())
a, b = socket.socketpair()
with a, b:
    d = a.dup()
    with d:
        d.send(b"from the double")
    print(b.recv(100), a.send(b"still open"), b.recv(100))
    fd = a.detach()
    print(a.fileno(), fd > 0)
    with socket.socket(fileno=fd) as again:
        print(again.family, again.send(b"x"), b.recv(1))
