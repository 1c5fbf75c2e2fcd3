# Datagrams to every receiver: broadcast switched on, a list of subscribers on the loopback.
from __future__ import print_function

import socket
import threading

MAGIC = b"pysock:"


class Receiver(threading.Thread):
    def __init__(self, number):
        threading.Thread.__init__(self)
        self.number, self.messages = number, []
        self.sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.sock.bind(("127.0.0.1", 0))
        self.sock.settimeout(5)
        self.address = self.sock.getsockname()

    def run(self):
        try:
            while True:
                data, _ = self.sock.recvfrom(1500)
                if not data.startswith(MAGIC):
                    continue
                text = data[len(MAGIC):].decode("utf-8")
                if text == "stop":
                    break
                self.messages.append(str(text))
        except socket.timeout:
            self.messages.append("timed out")
        finally:
            self.sock.close()


receivers = [Receiver(n) for n in range(3)]
for r in receivers:
    r.start()
sender = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
before = sender.getsockopt(socket.SOL_SOCKET, socket.SO_BROADCAST)
sender.setsockopt(socket.SOL_SOCKET, socket.SO_BROADCAST, 1)
print(before, sender.getsockopt(socket.SOL_SOCKET, socket.SO_BROADCAST) != 0)
plain = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
try:
    plain.sendto(b"x", ("127.255.255.255", receivers[0].address[1]))
    print("no permission needed")
except socket.error as e:
    print(e)
plain.close()
for message in (MAGIC + b"first", b"noise", MAGIC + b"second", MAGIC + b"stop"):
    for r in receivers:
        sender.sendto(message, r.address)
for r in receivers:
    r.join()
    print(r.number, r.messages)
ttl = sender.getsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_TTL)
sender.setsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_TTL, 2)
print(ttl, sender.getsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_TTL))
sender.close()
