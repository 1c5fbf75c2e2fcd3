# A web server on a raw socket, and a client that speaks to it.
import os
import socket
import tempfile
import thread
import time

root = tempfile.mkdtemp()
open(os.path.join(root, 'index.html'), 'w').write('<html><body>Hello</body></html>')
TYPES = {'.html': 'text/html', '.txt': 'text/plain'}


def respond(status, body, kind='text/html'):
    head = 'HTTP/1.0 %s\r\n' % status
    head += 'Date: %s\r\n' % time.strftime('%a, %d %b %Y %H:%M:%S GMT', time.gmtime(0))
    head += 'Content-Type: %s\r\nContent-Length: %d\r\n' % (kind, len(body))
    return head + '\r\n' + body


def handle(conn):
    request = ''
    while '\r\n\r\n' not in request:
        data = conn.recv(1024)
        if not data:
            break
        request += data
    try:
        method, path, version = request.split('\r\n')[0].split()
    except ValueError:
        conn.send(respond('400 Bad Request', 'bad'))
        conn.close()
        return
    if method not in ('GET', 'HEAD'):
        answer = respond('501 Not Implemented', method)
    else:
        if path == '/':
            path = '/index.html'
        path = path.split('?')[0]
        try:
            body = open(root + path, 'rb').read()
            answer = respond('200 OK', body, TYPES.get(os.path.splitext(path)[1], 'application/octet-stream'))
        except IOError, e:
            answer = respond('404 Not Found', '<h1>%s</h1>' % e.strerror)
        if method == 'HEAD':
            answer = answer[:answer.index('\r\n\r\n') + 4]
    conn.sendall(answer)
    conn.close()


def serve(s, n, done):
    while n:
        conn, addr = s.accept()
        thread.start_new_thread(handle, (conn,))
        n = n - 1
    done.release()


s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
s.bind(('', 0))
s.listen(5)
requests = ['GET / HTTP/1.0', 'GET /none.txt HTTP/1.0', 'HEAD /index.html?x=1 HTTP/1.1', 'POST / HTTP/1.0', 'nonsense']
done = thread.allocate_lock()
done.acquire()
thread.start_new_thread(serve, (s, len(requests), done))
for line in requests:
    c = socket.create_connection(('127.0.0.1', s.getsockname()[1]), 5)
    c.send('%s\r\nHost: localhost\r\n\r\n' % line)
    answer = ''
    while 1:
        part = c.recv(512)
        if not part: break
        answer += part
    head, body = answer.split('\r\n\r\n', 1)
    print '>', line
    print head.replace('\r\n', ' | ')
    print repr(body)
    c.close()
done.acquire()
s.close()
os.remove(root + '/index.html')
os.rmdir(root)
