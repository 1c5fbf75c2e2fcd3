# Two threads that play over a socket pair, with an Event, a Barrier, dataclass-free state and f-strings.
import socket
import threading
import time
from functools import partial

ROUNDS = 5
barrier = threading.Barrier(2)
lines: list[str] = []
lock = threading.Lock()


def say(name: str, text: str) -> None:
    with lock:
        lines.append(f"{name:>5}: {text}")


def player(sock: socket.socket, name: str, *, serve: bool = False) -> int:
    barrier.wait(timeout=5)
    received = 0
    with sock:
        if serve:
            sock.sendall((0).to_bytes(2, "big"))
        while data := sock.recv(2):
            n = int.from_bytes(data, "big")
            received += 1
            say(name, f"ball {n:02d} {'ping' if n % 2 == 0 else 'pong'}")
            if n + 1 >= ROUNDS * 2:
                break
            sock.sendall((n + 1).to_bytes(2, "big"))
    results[name] = received
    return received


results: dict[str, int] = {}
left, right = socket.socketpair()
threads = [
    threading.Thread(target=partial(player, serve=True), args=(left, "left")),
    threading.Thread(target=player, args=(right, "right")),
]
start = time.monotonic()
for t in threads:
    t.start()
for t in threads:
    t.join()
print(*lines, sep="\n")
print(results, time.monotonic() - start < 5, barrier.broken, barrier.parties)
*_, last = lines
print(f"{last!r:<30}|{len(lines)=}")
stop = threading.Event()


def ticker(ticks):
    while not stop.wait(0.005):
        ticks.append(1)
        if len(ticks) == 3:
            stop.set()


ticks = []
t = threading.Thread(target=ticker, args=(ticks,), daemon=True)
t.start()
t.join(5)
print(len(ticks), stop.is_set(), t.is_alive())
