# A chat room: one thread for each member, a list of members, a lock around it.
import socket
import threading

members = []
members_lock = threading.Lock()


class Member(threading.Thread):
    def __init__(self, (sock, address), number):
        threading.Thread.__init__(self)
        self.sock, self.address, self.number = sock, address, number
        self.name = "member-%d" % number

    def run(self):
        self.nick = self.sock.recv(1024).strip()
        with members_lock:
            members.append(self)
        self.broadcast("* %s joined\n" % self.nick, everyone=True)
        try:
            while True:
                data = self.sock.recv(1024)
                if not data:
                    break
                self.broadcast("<%s> %s" % (self.nick, data))
        except socket.error, e:
            print "lost", self.nick, e
        finally:
            with members_lock:
                members.remove(self)
            self.broadcast("* %s left\n" % self.nick)
            self.sock.close()

    def broadcast(self, text, everyone=False):
        with members_lock:
            for m in members:
                if everyone or m is not self:
                    m.sock.sendall(text)


server = socket.socket()
server.bind(("", 0))
server.listen(5)
port = server.getsockname()[1]
threads = []


def join(nick):
    s = socket.create_connection(("127.0.0.1", port), 5)
    s.sendall(nick + "\n")
    threads.append(Member(server.accept(), len(threads)))
    threads[-1].start()
    return s, s.makefile("r", 1)


ann, ann_in = join("ann")
print "ann sees", ann_in.readline(),
bob, bob_in = join("bob")
print "ann sees", ann_in.readline(),
print "bob sees", bob_in.readline(),
ann.sendall("hello bob\n")
print "bob sees", bob_in.readline(),
bob.sendall("hello ann\n")
print "ann sees", ann_in.readline(),
carol, carol_in = join("carol")
for name, f in (("ann", ann_in), ("bob", bob_in), ("carol", carol_in)):
    print name, "sees", repr(f.readline())
carol.sendall("bye all\n")
print ann_in.readline(), bob_in.readline(),
carol_in.close(); carol.close()
threads[2].join()
print ann_in.readline(), bob_in.readline(),
bob_in.close(); bob.close()
threads[1].join()
print ann_in.readline(),
ann_in.close(); ann.close()
for t in threads:
    t.join()
print members, [t.name for t in threads], [t.isAlive() for t in threads]
server.close()
