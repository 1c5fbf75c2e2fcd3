# signal: numbers, handlers, alarm-free use by kill on oneself.
from __future__ import print_function

import os
import signal
import threading
import time

print(int(signal.SIGINT), int(signal.SIGTERM), int(signal.SIGHUP), int(signal.SIGPIPE), int(signal.SIGALRM),
    int(signal.SIGKILL), int(signal.SIG_DFL), int(signal.SIG_IGN))
got = []


def handler(number, frame):
    got.append(int(number))


print(signal.getsignal(signal.SIGINT) is signal.default_int_handler, signal.getsignal(signal.SIGTERM) == signal.SIG_DFL)
print(signal.signal(signal.SIGTERM, handler) == signal.SIG_DFL, signal.getsignal(signal.SIGTERM) is handler)
os.kill(os.getpid(), signal.SIGTERM)
deadline = time.time() + 5
while not got and time.time() < deadline:
    time.sleep(0.01)
print(got)


class Shutdown(Exception):
    pass


def stop(number, frame):
    raise Shutdown("stopped by %d" % number)


signal.signal(signal.SIGUSR1, stop)
try:
    os.kill(os.getpid(), signal.SIGUSR1)
    time.sleep(5)
    print("never")
except Shutdown as e:
    print(e)
try:
    os.kill(os.getpid(), signal.SIGINT)
    time.sleep(5)
except KeyboardInterrupt:
    print("KeyboardInterrupt")
print(signal.signal(signal.SIGTERM, signal.SIG_IGN) is handler)
os.kill(os.getpid(), signal.SIGTERM)
print(signal.signal(signal.SIGTERM, signal.SIG_DFL) == signal.SIG_IGN)
problem = []


def elsewhere():
    try:
        signal.signal(signal.SIGTERM, handler)
    except ValueError as e:
        problem.append(str(e))


t = threading.Thread(target=elsewhere)
t.start()
t.join()
print(problem[0].startswith("signal only works in main thread"))
for bad in (lambda: signal.signal(signal.SIGKILL, handler), lambda: signal.signal(999, handler),
            lambda: signal.signal(signal.SIGTERM, 5), lambda: signal.signal(signal.SIGTERM, "x")):
    try:
        bad()
        print("fine")
    except (RuntimeError, OSError, ValueError, TypeError) as e:
        print(type(e).__name__ in ("RuntimeError", "OSError", "ValueError", "TypeError"))
signal.signal(signal.SIGALRM, stop)
try:
    signal.setitimer(signal.ITIMER_REAL, 0.05)
    time.sleep(5)
except Shutdown as e:
    print(e)
print(signal.alarm(0), signal.alarm(100), signal.alarm(0) > 90)
