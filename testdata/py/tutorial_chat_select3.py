# A chat server with select for Python 3, run in a thread and stopped through a socket pair.
import select
import socket
import threading

log = []


def chat_server(server, stop):
    inputs = [server, stop]
    nicks = {}
    pending = {}
    while True:
        readable, _, broken = select.select(inputs, [], inputs, 10)
        for sock in readable:
            if sock is stop:
                for s in inputs:
                    s.close()
                return
            if sock is server:
                conn, _ = server.accept()
                conn.setblocking(False)
                inputs.append(conn)
                pending[conn] = b""
                continue
            try:
                data = sock.recv(4096)
            except ConnectionResetError:
                data = b""
            if not data:
                inputs.remove(sock)
                log.append(f"{nicks.pop(sock, '?')} gone")
                sock.close()
                continue
            *lines, pending[sock] = (pending[sock] + data).split(b"\n")
            for line in lines:
                text = line.decode()
                if sock not in nicks:
                    nicks[sock] = text
                    text = f"* {text} is here"
                else:
                    text = f"{nicks[sock]}: {text}"
                log.append(text)
                for other in nicks:
                    if other is not sock:
                        other.sendall(text.encode() + b"\n")


with socket.create_server(("127.0.0.1", 0)) as server:
    mine, theirs = socket.socketpair()
    thread = threading.Thread(target=chat_server, args=(server, theirs))
    thread.start()
    ann = socket.create_connection(server.getsockname(), timeout=5)
    ann.sendall(b"ann\n")
    bob = socket.create_connection(server.getsockname(), timeout=5)
    bob.sendall(b"b")
    bob.sendall(b"ob\n")
    ann_in, bob_in = ann.makefile("r"), bob.makefile("r")
    print(ann_in.readline(), end="")
    ann.sendall("one\ntwö\n".encode())
    print(bob_in.readline(), bob_in.readline(), sep="", end="")
    bob_in.close()
    bob.sendall(b"last words\n")
    bob.close()
    print(ann_in.readline(), end="")
    ann_in.close()
    ann.close()
    while len([line for line in log if line.endswith("gone")]) < 2:
        select.select([], [], [], 0.005)
    mine.close()
    thread.join()
    print(sorted(log))
