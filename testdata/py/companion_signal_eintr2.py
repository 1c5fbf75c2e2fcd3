# A handler of a signal ends Python 2's waits: sockets, select and poll fail with EINTR, sleep returns early.
# What loops in Python (files of sockets, Event, Queue) goes on.
import Queue
import errno
import select
import signal
import socket
import threading
import time


def handler(signum, frame):
    print 'signal', signum == signal.SIGALRM,


signal.signal(signal.SIGALRM, handler)
listener = socket.socket()
listener.bind(('127.0.0.1', 0))
listener.listen(1)
client = socket.create_connection(listener.getsockname())
server = listener.accept()[0]
datagrams = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
datagrams.bind(('127.0.0.1', 0))
poll = select.poll()
poll.register(server, select.POLLIN)
for name, wait in (('accept', listener.accept), ('recv', lambda: server.recv(1)), ('recvfrom', lambda: datagrams.recvfrom(1)),
                   ('select', lambda: select.select([server], [], [])), ('poll', poll.poll),
                   ('sleep', lambda: time.sleep(30)), ('pause', signal.pause)):
    signal.setitimer(signal.ITIMER_REAL, 0.05)
    try:
        print name, wait()
    except (socket.error, select.error), e:
        print name, e.__class__.__name__, e, e.args[0] == errno.EINTR
listener.settimeout(30)
signal.setitimer(signal.ITIMER_REAL, 0.05)
try:
    listener.accept()
except socket.error, e:
    print e, isinstance(e, socket.timeout)
signal.setitimer(signal.ITIMER_REAL, 0.05)
threading.Timer(0.2, client.sendall, ('a line\n',)).start()
print repr(server.makefile().readline())
signal.setitimer(signal.ITIMER_REAL, 0.05)
print threading.Event().wait(0.2)
signal.setitimer(signal.ITIMER_REAL, 0.05)
try:
    Queue.Queue().get(True, 0.2)
except Queue.Empty:
    print 'empty'
running = True


def stop(signum, frame):
    global running
    running = False


signal.signal(signal.SIGALRM, stop)
signal.setitimer(signal.ITIMER_REAL, 0.05)
while running:
    try:
        client.recv(1024)
    except socket.error, e:
        if e.errno != errno.EINTR:
            raise
print 'stopped'
