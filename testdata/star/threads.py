# Starting threads, naming them, waiting for them.
import threading


def attempt(f, *args):
    try:
        print repr(f(*args))
    except Exception, error:
        print "%s: %s" % (error.__class__.__name__, error)


print threading.current_thread().name, threading.currentThread() is threading.current_thread()
print threading.active_count(), len(threading.enumerate())

results = []


def work(a, b, c=0):
    results.append((a, b, c, threading.current_thread().name))


t = threading.Thread(target=work, name="worker", args=(1, 2), kwargs={"c": 3})
print t.name, t.getName(), t.is_alive(), t.daemon, t.isDaemon(), t.ident
print t.start()
print t.join(), t.is_alive(), t.isAlive(), results
attempt(t.start)

t = threading.Thread()
print t.name.startswith("Thread-")
t.name = "renamed"
t.setName(t.name + " twice")
t.setDaemon(True)
print t.name, t.daemon
attempt(t.join)
t.start()
t.join()

# While a thread runs it is counted; join may give up waiting.
gate = threading.Event()
t = threading.Thread(target=gate.wait, name="waiter")
t.daemon = True
t.start()
print t.is_alive(), threading.active_count(), [x.name for x in threading.enumerate() if x.name != "MainThread"]
print t.join(0.02), t.is_alive(), t.ident is not None
gate.set()
t.join()
print t.is_alive(), threading.active_count()


# A subclass overrides run.
class Worker(threading.Thread):
    def run(self):
        results.append(self.name + " ran")


workers = [Worker(name="w%d" % i) for i in range(3)]
for w in workers:
    w.start()
for w in workers:
    w.join()
print sorted(results[1:])


# An error ends its own thread only.
def fails():
    results.append("failing")
    raise ValueError("this thread ends here")


t = threading.Thread(target=fails)
t.start()
t.join()
print results[-1], t.is_alive()

counter = {"n": 0}
lock = threading.Lock()


def count():
    for i in range(500):
        with lock:
            counter["n"] += 1


threads = [threading.Thread(target=count) for i in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print counter["n"]
