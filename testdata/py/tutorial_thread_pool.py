# A pool of worker threads behind an accepting one; jobs go through a Queue.
from __future__ import print_function

import socket
import threading
try:
    from Queue import Queue
except ImportError:
    from queue import Queue


class Worker(threading.Thread):
    def __init__(self, jobs, served):
        super(Worker, self).__init__()
        self.jobs, self.served = jobs, served
        self.daemon = True

    def run(self):
        while True:
            conn = self.jobs.get()
            if conn is None:
                break
            try:
                number = int(conn.recv(100))
                conn.sendall(str(number * number).encode("ascii"))
                self.served.put((self.name, number))
            except ValueError:
                conn.sendall(b"not a number")
            finally:
                conn.close()
                self.jobs.task_done()


class Pool(object):
    def __init__(self, size):
        self.jobs, self.served = Queue(), Queue()
        self.workers = [Worker(self.jobs, self.served) for _ in range(size)]
        for i, w in enumerate(self.workers):
            w.name = "worker-%d" % i
            w.start()

    def close(self):
        for _ in self.workers:
            self.jobs.put(None)
        for w in self.workers:
            w.join()


def accept(listener, pool, n):
    for _ in range(n):
        conn, _ = listener.accept()
        pool.jobs.put(conn)


listener = socket.socket()
listener.bind(("127.0.0.1", 0))
listener.listen(20)
pool = Pool(3)
questions = ["%d" % n for n in range(8)] + ["x"]
acceptor = threading.Thread(target=accept, args=(listener, pool, len(questions)))
acceptor.start()
answers = []
for q in questions:
    s = socket.create_connection(listener.getsockname(), 5)
    s.sendall(q.encode("ascii"))
    answers.append(str(s.recv(100).decode("ascii")))
    s.close()
acceptor.join()
pool.jobs.join()
pool.close()
listener.close()
served = []
while not pool.served.empty():
    served.append(pool.served.get())
print(answers)
print(sorted(n for name, n in served), all(name.startswith("worker-") for name, n in served),
    [w.is_alive() for w in pool.workers])
