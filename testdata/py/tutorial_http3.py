# A small web server on a raw socket with a table of routes, and a client for it.
import socket
import threading
from urllib.parse import parse_qs, urlparse

routes = {}


def route(path, method="GET"):
    def register(f):
        routes[method, path] = f
        return f
    return register


@route("/")
def home(query, body):
    return "text/html", "<h1>Grüße</h1>"


@route("/greet")
def greet(query, body):
    name = query.get("name", ["stranger"])[0]
    return "text/plain", f"hello {name}"


@route("/form", method="POST")
def form(query, body):
    fields = parse_qs(body.decode())
    return "text/plain", ", ".join(f"{k}={v[0]}" for k, v in sorted(fields.items()))


@route("/broken")
def broken(query, body):
    return 1 / 0


def read_request(conn):
    data = b""
    while b"\r\n\r\n" not in data:
        if not (chunk := conn.recv(64)):
            raise ConnectionError("closed early")
        data += chunk
    head, _, body = data.partition(b"\r\n\r\n")
    first, *lines = head.decode("iso-8859-1").split("\r\n")
    headers = {k.lower(): v for k, v in (line.split(": ", 1) for line in lines)}
    while len(body) < int(headers.get("content-length", 0)):
        body += conn.recv(64)
    return (*first.split(" ", 2), headers, body)


def handle(conn):
    with conn:
        try:
            method, target, version, headers, body = read_request(conn)
            url = urlparse(target)
            kind, text = routes[method, url.path](parse_qs(url.query), body)
            status = "200 OK"
        except KeyError as e:
            status, kind, text = "404 Not Found", "text/plain", f"no {e.args[0][1]}"
        except Exception as e:
            status, kind, text = "500 Internal Server Error", "text/plain", f"{type(e).__name__}: {e}"
        payload = text.encode()
        conn.sendall(f"HTTP/1.1 {status}\r\nContent-Type: {kind}; charset=utf-8\r\nContent-Length: {len(payload)}\r\n\r\n".encode() + payload)


def request(address, method, target, body=b""):
    with socket.create_connection(address, timeout=5) as s, s.makefile("rb") as f:
        s.sendall(f"{method} {target} HTTP/1.1\r\nHost: test\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body)
        status = f.readline().decode().strip()
        headers = {}
        while (line := f.readline()) not in (b"\r\n", b""):
            key, value = line.decode().rstrip().split(": ", 1)
            headers[key] = value
        return status, headers, f.read(int(headers["Content-Length"])).decode()


with socket.create_server(("127.0.0.1", 0)) as server:
    calls = [("GET", "/"), ("GET", "/greet?name=Ann+B"), ("GET", "/greet"), ("POST", "/form", b"b=2&a=%C3%A9"),
        ("GET", "/none"), ("GET", "/broken")]

    def serve():
        for _ in calls:
            conn, _ = server.accept()
            handle(conn)

    thread = threading.Thread(target=serve)
    thread.start()
    for call in calls:
        print(*request(server.getsockname(), *call), sep=" | ")
    thread.join()
