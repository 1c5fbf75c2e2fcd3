# HTTP servers by BaseHTTPServer and SimpleHTTPServer, asked over raw sockets.
import BaseHTTPServer
import SimpleHTTPServer
import os
import shutil
import socket
import sys
import tempfile
import threading


class Handler(BaseHTTPServer.BaseHTTPRequestHandler):
    server_version = 'Test/1.0'
    sys_version = ''

    def do_GET(self):
        self.send_response(200)
        self.send_header('Content-Type', 'text/plain')
        self.end_headers()
        self.wfile.write('%s %s %s\n' % (self.command, self.path, self.request_version))
        self.wfile.write('%s %s %r\n' % (self.headers.get('host'), self.headers.getheader('X-None', 'none'), sorted(self.headers.keys())))

    def do_POST(self):
        body = self.rfile.read(int(self.headers['Content-Length']))
        if not body:
            return self.send_error(400)
        kind = self.headers.gettype(), self.headers.getparam('charset'), 'content-type' in self.headers
        self.send_response(201, 'Made')
        self.end_headers()
        self.wfile.write('%s %s\n%s' % (body.upper(), kind, self.headers))

    def log_message(self, format, *args):
        logged.append(format % args)


class Files(SimpleHTTPServer.SimpleHTTPRequestHandler):
    def translate_path(self, path):
        return folder + SimpleHTTPServer.SimpleHTTPRequestHandler.translate_path(self, path)[len(os.getcwd()):]

    def log_message(self, format, *args):
        logged.append(format % args)


def serve(handler, requests):
    server = BaseHTTPServer.HTTPServer(('127.0.0.1', 0), handler)
    print server.server_name == socket.getfqdn('127.0.0.1'), server.server_port == server.server_address[1]
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    for request in requests:
        client = socket.create_connection(server.server_address)
        client.sendall(request)
        client.shutdown(socket.SHUT_WR)
        for line in client.makefile():
            if not line.startswith(('Date: ', 'Server: ', 'Last-Modified: ')):
                print repr(line)
        client.close()
        print '--'
    server.shutdown()
    thread.join()
    server.server_close()


logged = []
serve(Handler, ['GET /a?b=1 HTTP/1.0\r\nHost: here\r\nX-Long: one\r\n two\r\n\r\n', 'GET /old\r\n', 'HEAD / HTTP/1.1\r\n\r\n',
                'POST / HTTP/1.1\r\nContent-Length: 4\r\ncontent-type: Text/Plain; charset="utf-8"\r\n\r\nbody',
                'POST / HTTP/1.0\r\nContent-Length: 0\r\n\r\n', 'BREW <pot> HTTP/1.0\r\n\r\n', 'what\r\n', 'GET / HTTP/2.0\r\n\r\n',
                'GET / HTTP/x\r\n\r\n', 'PUT /\r\n', '\r\n', ''])
print '\n'.join(logged)
logged = []
folder = tempfile.mkdtemp()
try:
    os.mkdir(os.path.join(folder, 'sub'))
    for name, text in (('a.txt', 'hello\n'), ('b <c>.html', '<p>'), ('data', '\0\1'), ('sub/index.html', 'index')):
        with open(os.path.join(folder, name), 'w') as f:
            f.write(text)
    serve(Files, ['GET / HTTP/1.0\r\n\r\n', 'GET /a.txt?x#y HTTP/1.0\r\n\r\n', 'HEAD /b%20%3Cc%3E.html HTTP/1.0\r\n\r\n', 'GET /data HTTP/1.0\r\n\r\n',
                  'GET /sub HTTP/1.0\r\n\r\n', 'GET /sub/ HTTP/1.0\r\n\r\n', 'GET /../../etc/passwd HTTP/1.0\r\n\r\n', 'GET /a.txt/ HTTP/1.0\r\n\r\n'])
finally:
    shutil.rmtree(folder)
print '\n'.join(logged)
print BaseHTTPServer.BaseHTTPRequestHandler.responses[404], len(Handler.responses)
print Files.extensions_map['.py'], Files.extensions_map[''], Handler.protocol_version, Files.server_version
