#!/usr/bin/env python
# An echo server and its client, in one file so that both can be seen at work.
import socket
import sys
import threading

HOST = '127.0.0.1'
ready = threading.Event()
address = []


def server():
    s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        s.bind((HOST, 0))
    except socket.error, msg:
        print 'Bind failed. Error Code : ' + str(msg[0]) + ' Message ' + msg[1]
        sys.exit()
    s.listen(10)
    address.append(s.getsockname())
    ready.set()
    conn, addr = s.accept()
    print 'Connected with', addr[0]
    while 1:
        data = conn.recv(1024)
        if not data:
            break
        print 'server got %r' % data
        conn.sendall('OK...' + data)
    conn.close()
    s.close()
    print 'server done'


t = threading.Thread(target=server)
t.setDaemon(True)
t.start()
ready.wait(5)
print t.isDaemon(), t.getName()[:7]
try:
    s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
except socket.error, (code, message):
    print 'Could not create socket', code, message
    sys.exit(1)
s.connect(address[0])
for message in ['Hello, world', 'a second message', 'bye']:
    s.send(message)
    reply = s.recv(4096)
    print 'Received', repr(reply)
s.close()
t.join()
