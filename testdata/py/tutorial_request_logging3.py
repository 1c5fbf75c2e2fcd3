# A server that logs every request with the logging module, its exceptions too.
import io
import logging
import socket
import socketserver
import threading

stream = io.StringIO()
logging.basicConfig(level=logging.DEBUG, stream=stream, format="%(name)s: %(levelname)s: %(message)s")


class EchoRequestHandler(socketserver.BaseRequestHandler):
    def __init__(self, request, client_address, server):
        self.logger = logging.getLogger("EchoRequestHandler")
        self.logger.debug("__init__")
        super().__init__(request, client_address, server)

    def setup(self):
        self.logger.debug("setup")
        return super().setup()

    def handle(self):
        self.logger.debug("handle")
        data = self.request.recv(1024)
        self.logger.debug('recv()->"%s"', data)
        if data == b"crash":
            raise RuntimeError("as asked")
        self.request.send(data)

    def finish(self):
        self.logger.debug("finish")
        return super().finish()


class EchoServer(socketserver.TCPServer):
    def __init__(self, server_address, handler_class=EchoRequestHandler):
        self.logger = logging.getLogger("EchoServer")
        self.logger.debug("__init__")
        super().__init__(server_address, handler_class)

    def server_activate(self):
        self.logger.debug("server_activate")
        super().server_activate()

    def serve_forever(self, poll_interval=0.5):
        self.logger.debug("waiting for request")
        super().serve_forever(poll_interval)

    def verify_request(self, request, client_address):
        self.logger.debug("verify_request(%s)", client_address[0])
        return super().verify_request(request, client_address)

    def handle_error(self, request, client_address):
        self.logger.exception("error from %s", client_address[0])

    def server_close(self):
        self.logger.info("server_close")
        return super().server_close()


server = EchoServer(("127.0.0.1", 0))
t = threading.Thread(target=server.serve_forever, args=(0.05,))
t.daemon = True
t.start()
logger = logging.getLogger("client")
for message in b"Hello, world", b"crash":
    with socket.socket() as s:
        s.connect(server.server_address)
        logger.info("sending %r", message)
        s.send(message)
        response = s.recv(1024)
        logger.info("response %r", response)
server.shutdown()
t.join()
server.server_close()
for line in sorted(line for line in stream.getvalue().splitlines() if line.startswith(("Echo", "client", "RuntimeError"))):
    print(line)
print(logging.getLogger("EchoServer").parent is logging.getLogger(), logging.getLogger().handlers[0].stream is stream)
