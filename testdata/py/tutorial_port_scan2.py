# A port scanner that only looks at loopback ports which this program opened or closed itself.
from socket import *
from threading import Thread, Lock
from Queue import Queue
import sys

setdefaulttimeout(2)
listening = []
for i in range(3):
    s = socket(AF_INET, SOCK_STREAM)
    s.bind(('127.0.0.1', 0))
    s.listen(5)
    listening.append(s)
closed = socket(AF_INET, SOCK_STREAM)
closed.bind(('127.0.0.1', 0))
ports = [s.getsockname()[1] for s in listening] + [closed.getsockname()[1]]
opened = ports[:3]
closed.close()
print_lock = Lock()
found = {}


def scan(port):
    s = socket(AF_INET, SOCK_STREAM)
    try:
        result = s.connect_ex(('127.0.0.1', port))
        with print_lock:
            found[port] = result == 0
    except error, e:
        print 'error', e
    finally:
        s.close()


def worker():
    while True:
        port = queue.get()
        if port is None:
            queue.task_done()
            break
        scan(port)
        queue.task_done()


queue = Queue()
threads = []
for x in range(4):
    t = Thread(target=worker)
    t.setDaemon(True)
    t.start()
    threads.append(t)
for port in ports:
    queue.put(port)
for t in threads:
    queue.put(None)
queue.join()
for t in threads:
    t.join()
for port in ports:
    print 'port %d of %d is %s' % (ports.index(port) + 1, len(ports), found[port] and 'open' or 'closed')
print len([p for p in found if found[p]]), sorted(opened) == sorted(p for p in found if found[p])
for s in listening:
    s.close()
try:
    print getservbyport(80), getservbyname('ssh')
except error:
    print 'unknown'
