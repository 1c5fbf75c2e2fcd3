# A pool of threads.
import concurrent.futures
import logging
import socket
import sys
import threading
from concurrent.futures import FIRST_COMPLETED, CancelledError, Future, ThreadPoolExecutor, as_completed, wait

logging.basicConfig(stream=sys.stdout, format='%(name)s: %(message)s', level=logging.CRITICAL)


def probe(port):
    with socket.socket() as s:
        s.settimeout(1)
        return port, s.connect_ex(('127.0.0.1', port)) == 0


listener = socket.create_server(('127.0.0.1', 0))
port = listener.getsockname()[1]
with ThreadPoolExecutor(max_workers=4) as pool:
    print([is_open for _, is_open in pool.map(probe, [1, port, 2])])
    futures = {pool.submit(pow, 2, n): n for n in range(5)}
    print(sorted((futures[f], f.result()) for f in as_completed(futures)))
    bad = pool.submit(lambda: 1 / 0)
    try:
        bad.result()
    except ZeroDivisionError as e:
        print('raised', e)
    print(repr(bad.exception()), bad.done(), bad.running(), bad.cancelled())
    name = pool.submit(lambda: threading.current_thread().name).result()
    print(name.startswith('ThreadPoolExecutor-0_'))
try:
    pool.submit(len, 'a')
except RuntimeError as e:
    print(e)

go = threading.Event()
with ThreadPoolExecutor(1, thread_name_prefix='w') as pool:
    slow = pool.submit(go.wait)
    later = pool.submit(print, 'never')
    print(later.cancel(), later.cancelled(), slow.cancel())
    try:
        later.result()
    except CancelledError as e:
        print(type(e), repr(e))
    try:
        slow.result(timeout=0.01)
    except concurrent.futures.TimeoutError as e:
        print(repr(e), concurrent.futures.TimeoutError is TimeoutError)
    quick = Future()
    quick.set_result(5)
    done, not_done = wait([slow, quick], return_when=FIRST_COMPLETED)
    print(done == {quick}, not_done == {slow})
    called = []
    slow.add_done_callback(called.append)
    go.set()
    done, not_done = wait([slow, quick])
    print(len(done), len(not_done))
print(called == [slow])
for f in (lambda: ThreadPoolExecutor(0), lambda: quick.set_result(1), lambda: ThreadPoolExecutor(initializer=3)):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, str(e).split(':')[0])

# What was submitted is done before the script ends.
pool = ThreadPoolExecutor(1)
pool.submit(threading.Event().wait, 0.2)
pool.submit(print, 'done at the end')
print('script ends')
