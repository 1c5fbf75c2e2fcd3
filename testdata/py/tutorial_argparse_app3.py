#!/usr/bin/env python3
"""A client and a server in one file: the command line chooses."""
import argparse
import socket
import sys
import threading

BUFSIZE = 64


def server(args, ready):
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as sock:
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        sock.bind((args.host, args.port))
        sock.listen(1)
        args.port = sock.getsockname()[1]
        ready.set()
        for _ in range(args.count):
            conn, _ = sock.accept()
            with conn:
                while data := conn.recv(args.bytecount):
                    conn.sendall(data.upper())


def client(args):
    with socket.create_connection((args.host, args.port), timeout=5) as sock:
        message = args.message.encode("ascii")
        sock.sendall(message)
        sock.shutdown(socket.SHUT_WR)
        answer = b""
        while more := sock.recv(BUFSIZE):
            answer += more
        print(f"{len(answer)} bytes: {answer.decode('ascii')}")


def build():
    choices = {"client": client, "server": server}
    parser = argparse.ArgumentParser(description="Send and receive over TCP", prog="tcp")
    parser.add_argument("role", choices=choices, help="which role to play")
    parser.add_argument("host", help="interface the server listens at; host the client sends to")
    parser.add_argument("-p", dest="port", metavar="PORT", type=int, default=1060, help="TCP port (default 1060)")
    parser.add_argument("-c", "--count", type=int, default=1)
    parser.add_argument("-m", "--message", default="capital letters")
    parser.add_argument("bytecount", type=int, nargs="?", default=16)
    return parser, choices


if __name__ == "__main__":
    parser, choices = build()
    args = parser.parse_args(["server", "127.0.0.1", "8", "-p", "0", "-c", "2"])
    print(args.role, args.bytecount, args.count, choices[args.role].__name__)
    ready = threading.Event()
    t = threading.Thread(target=choices[args.role], args=(args, ready))
    t.start()
    ready.wait(5)
    for more in [], ["-m", "hello " * 10]:
        c = parser.parse_args(["client", "127.0.0.1", "-p", str(args.port), *more])
        choices[c.role](c)
    t.join()
    try:
        parser.parse_args(["peer", "x"])
    except SystemExit as e:
        print("exit", e.code, file=sys.stdout)
    parser.print_usage()
