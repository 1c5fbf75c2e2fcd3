# A listener that never waits: look for a connection, else pause and look again.
# rows: S106 S107 S108 S109 S110
import errno
import socket
import threading
import time


def process_request(conn):
    print "request:", conn.recv(100)
    conn.send("done")
    conn.close()


def caller(looked, address, replies):
    looked.wait()
    s = socket.socket()
    s.connect(address)
    s.send("please")
    replies.append(s.recv(100))
    s.close()


listener = socket.socket()
listener.bind(("127.0.0.1", 0))
listener.listen(5)
listener.setblocking(0)
looked = threading.Event()
replies = []
thread = threading.Thread(target=caller, args=(looked, listener.getsockname(), replies))
thread.start()

pauses = 0
while True:
    try:
        conn, peer = listener.accept()
    except socket.error, error:
        if error[0] != errno.EWOULDBLOCK:
            raise
        if pauses == 0:
            print "nobody yet"
            looked.set()
        pauses += 1
        time.sleep(0.5)
    else:
        process_request(conn)
        break
thread.join()
print pauses > 0, replies
listener.close()
