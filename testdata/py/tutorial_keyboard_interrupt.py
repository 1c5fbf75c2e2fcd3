# A server loop that Ctrl-C ends: KeyboardInterrupt, cleaning up in finally, a second signal handler.
from __future__ import print_function

import os
import signal
import socket
import sys
import threading
import time

server = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
server.bind(("127.0.0.1", 0))
server.listen(1)
served = []


def client_then_interrupt():
    c = socket.create_connection(server.getsockname(), 5)
    c.sendall(b"hello")
    print("client got", c.recv(100).decode("ascii"))
    c.close()
    time.sleep(0.05)
    os.kill(os.getpid(), signal.SIGINT)


t = threading.Thread(target=client_then_interrupt)
t.start()
try:
    while True:
        conn, addr = server.accept()
        data = conn.recv(1024)
        served.append(str(data.decode("ascii")))
        conn.sendall(data.upper())
        conn.close()
except KeyboardInterrupt:
    print("\nShutting down")
finally:
    server.close()
    print("closed", served)
t.join()


def handler(signum, frame):
    print("signal", int(signum))
    sys.exit(0)


signal.signal(signal.SIGTERM, handler)
try:
    os.kill(os.getpid(), signal.SIGTERM)
    for _ in range(500):
        time.sleep(0.01)
except SystemExit as e:
    print("exit", e.code)
try:
    try:
        raise KeyboardInterrupt
    except Exception:
        print("never")
except BaseException as e:
    print(type(e).__name__, isinstance(e, Exception), repr(str(e)))
