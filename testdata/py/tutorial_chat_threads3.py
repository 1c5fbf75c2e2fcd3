# A chat room for Python 3: a thread for each member, messages as lines of text.
import socket
import threading


class ChatServer:
    def __init__(self, host="127.0.0.1", port=0):
        self.sock = socket.create_server((host, port))
        self.members: dict[str, socket.socket] = {}
        self.lock = threading.Lock()
        self.threads = []

    @property
    def address(self):
        return self.sock.getsockname()

    def accept_one(self):
        conn, _ = self.sock.accept()
        t = threading.Thread(target=self.handle, args=(conn,), daemon=True)
        self.threads.append(t)
        t.start()

    def handle(self, conn):
        with conn, conn.makefile("r", encoding="utf-8") as lines:
            conn.sendall("NICK?\n".encode())
            nick = next(lines).strip()
            with self.lock:
                self.members[nick] = conn
            self.say(f"* {nick} joined ({len(self.members)} here)")
            for line in lines:
                if line.startswith("/quit"):
                    break
                elif line.startswith("/who"):
                    conn.sendall((" ".join(sorted(self.members)) + "\n").encode())
                else:
                    self.say(f"<{nick}> {line.rstrip()}", but=nick)
            with self.lock:
                del self.members[nick]
            self.say(f"* {nick} left")

    def say(self, text, but=None):
        with self.lock:
            for nick, conn in self.members.items():
                if nick != but:
                    conn.sendall(f"{text}\n".encode("utf-8"))


server = ChatServer()


def enter(nick):
    sock = socket.create_connection(server.address, timeout=5)
    server.accept_one()
    lines = sock.makefile("r", encoding="utf-8")
    print(nick, "is asked", lines.readline().rstrip())
    sock.sendall(f"{nick}\n".encode())
    print(nick, "sees", lines.readline().rstrip())
    return sock, lines


ann, ann_lines = enter("ann")
bob, bob_lines = enter("bøb")
print("ann sees", ann_lines.readline().rstrip())
ann.sendall("hi bøb\nhow are you?\n/who\n".encode())
print([bob_lines.readline() for _ in range(2)], ann_lines.readline())
bob.sendall(b"/quit\n")
print("ann sees", ann_lines.readline().rstrip(), repr(bob_lines.readline()))
ann.sendall(b"/quit\n")
for t in server.threads:
    t.join()
print(server.members, len(server.threads))
for thing in ann_lines, bob_lines, ann, bob, server.sock:
    thing.close()
