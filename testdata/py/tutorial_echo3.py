#!/usr/bin/env python3
# An echo server and its client, in one file so that both can be seen at work.
import socket
import threading

HOST = "127.0.0.1"  # Standard loopback interface address


def serve(listener: socket.socket) -> None:
    conn, addr = listener.accept()
    with conn:
        print(f"Connected by {addr[0]}")
        while True:
            data = conn.recv(1024)
            if not data:
                break
            print(f"server got {data!r}")
            conn.sendall(data)
    print("server done")


def main():
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as s:
        s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        s.bind((HOST, 0))
        s.listen()
        thread = threading.Thread(target=serve, args=(s,), daemon=True)
        thread.start()
        with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as c:
            c.connect(s.getsockname())
            for text in "Hello, world", "grüße", "bye":
                c.sendall(text.encode("utf-8"))
                data = c.recv(1024)
                print("Received", repr(data), data.decode("utf-8"))
        thread.join()


if __name__ == "__main__":
    main()
