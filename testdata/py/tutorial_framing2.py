# Messages with a length in front, in Python 2: struct, a loop that reads exactly.
import socket, struct, threading


def send_msg(sock, msg):
    sock.sendall(struct.pack('>I', len(msg)) + msg)


def recvall(sock, n):
    data = ''
    while len(data) < n:
        packet = sock.recv(n - len(data))
        if not packet:
            return None
        data += packet
    return data


def recv_msg(sock):
    raw_msglen = recvall(sock, 4)
    if not raw_msglen:
        return None
    msglen = struct.unpack('>I', raw_msglen)[0]
    return recvall(sock, msglen)


def server(s):
    conn, addr = s.accept()
    while True:
        msg = recv_msg(conn)
        if msg is None:
            break
        print 'server: %d bytes, %r' % (len(msg), msg[:12])
        send_msg(conn, msg[::-1])
    conn.close()


s = socket.socket()
s.bind(('localhost', 0))
s.listen(1)
t = threading.Thread(target=server, args=(s,))
t.start()
c = socket.socket()
c.connect(s.getsockname())
for m in 'hello', '', 'x' * 100000, '\x00\xff\n':
    send_msg(c, m)
    back = recv_msg(c)
    print len(back), back == m[::-1]
c.sendall('\x00\x00')
for byte in '\x00\x03abc':
    c.send(byte)
print repr(recv_msg(c))
c.close()
t.join()
s.close()
header = struct.Struct('!BBH8s')
packed = header.pack(1, 2, 515, 'name')
print header.size, packed.encode('hex'), header.unpack(packed)
version, kind, length, name = header.unpack(packed)
print version, kind, length, name.rstrip('\0')
