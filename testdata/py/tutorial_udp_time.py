# A time server over UDP: the time itself stands still here, so that its text is known.
from __future__ import print_function

import socket
import threading
import time

FORMAT = "%Y-%m-%d %H:%M:%S"


def now():
    return time.gmtime(1234567890)


def serve(sock, requests):
    for _ in range(requests):
        data, address = sock.recvfrom(1024)
        command = data.decode("ascii").strip()
        if command == "time":
            answer = time.strftime(FORMAT, now())
        elif command == "date":
            answer = time.strftime("%d %B %Y", now())
        elif command.startswith("format "):
            answer = time.strftime(command[7:], now())
        else:
            answer = "unknown request: %s" % command
        sock.sendto(answer.encode("ascii"), address)
    sock.close()


server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind(("127.0.0.1", 0))
address = server.getsockname()
requests = ["time", "date", "format %H h %M", "weather"]
t = threading.Thread(target=serve, args=(server, len(requests)))
t.start()
client = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
client.settimeout(5)
for request in requests:
    client.sendto(request.encode("ascii"), address)
    answer, sender = client.recvfrom(1024)
    print("%-15s %s" % (request, answer.decode("ascii")), sender == address)
t.join()
client.settimeout(0.05)
try:
    client.sendto(b"time", address)
    client.recvfrom(1024)
except socket.timeout:
    print("no answer")
except socket.error as e:
    print("refused")
client.close()
then = time.strptime("2009-02-13 23:31:30", FORMAT)
print(time.strftime("%A", then), then.tm_yday)
