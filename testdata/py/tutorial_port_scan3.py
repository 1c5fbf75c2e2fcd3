# A port scanner with argparse and a pool of threads, on loopback ports of its own.
import argparse
import queue
import socket
import threading


def parse_ports(text):
    for part in text.split(","):
        if "-" in part:
            first, last = map(int, part.split("-"))
            yield from range(first, last + 1)
        else:
            yield int(part)


def probe(host, port, timeout):
    with socket.socket() as s:
        s.settimeout(timeout)
        try:
            s.connect((host, port))
        except (ConnectionRefusedError, TimeoutError) as e:
            return type(e).__name__
        else:
            return "open"


def main(argv):
    parser = argparse.ArgumentParser(prog="scan", description="Scans ports.")
    parser.add_argument("host")
    parser.add_argument("-p", "--ports", required=True, type=lambda s: list(parse_ports(s)))
    parser.add_argument("-t", "--threads", type=int, default=3)
    parser.add_argument("--timeout", type=float, default=2.0)
    args = parser.parse_args(argv)
    jobs, results = queue.Queue(), {}

    def work():
        while (port := jobs.get()) is not None:
            results[port] = probe(args.host, port, args.timeout)

    threads = [threading.Thread(target=work, name=f"scanner-{i}") for i in range(args.threads)]
    for t in threads:
        t.start()
    for port in args.ports:
        jobs.put(port)
    for _ in threads:
        jobs.put(None)
    for t in threads:
        t.join()
    return results


listeners = [socket.create_server(("127.0.0.1", 0)) for _ in range(2)]
free = socket.create_server(("127.0.0.1", 0))
ports = [s.getsockname()[1] for s in listeners + [free]]
free.close()
results = main(["127.0.0.1", "-p", ",".join(map(str, ports)), "--threads", "2"])
for number, port in enumerate(ports, start=1):
    print(f"port {number:>2}: {results[port]:<25}|")
print(list(parse_ports("1-3,7,9-10")), sum(state == "open" for state in results.values()))
for s in listeners:
    s.close()
try:
    main(["127.0.0.1"])
except SystemExit as e:
    print("exit", e.code)
