# A line of JSON for each message: requests with a method and parameters, answers with a result or an error.
from __future__ import print_function

import json
import socket
import threading


class Service(object):
    def add(self, a, b):
        return a + b

    def upper(self, text):
        return text.upper()

    def stats(self, numbers):
        return {"min": min(numbers), "max": max(numbers), "sum": sum(numbers)}

    def _private(self):
        return "never"


def serve(conn, service):
    f = conn.makefile("rb")
    for line in f:
        try:
            request = json.loads(line.decode("utf-8"))
            name = request["method"]
            if name.startswith("_"):
                raise AttributeError(name)
            answer = {"id": request.get("id"), "result": getattr(service, name)(*request.get("params", []))}
        except ValueError:
            answer = {"error": "not JSON"}
        except Exception as e:
            answer = {"id": request.get("id"), "error": type(e).__name__}
        conn.sendall(json.dumps(answer, sort_keys=True).encode("utf-8") + b"\n")
    f.close()
    conn.close()


listener = socket.socket()
listener.bind(("127.0.0.1", 0))
listener.listen(1)
client = socket.create_connection(listener.getsockname(), 5)
conn, _ = listener.accept()
t = threading.Thread(target=serve, args=(conn, Service()))
t.start()
answers = client.makefile("rb")
requests = [
    {"id": 1, "method": "add", "params": [2, 3]},
    {"id": 2, "method": "upper", "params": [u"gr\xfcn"]},
    {"id": 3, "method": "stats", "params": [[3, 1.5, 2]]},
    {"id": 4, "method": "add", "params": [1]},
    {"id": 5, "method": "_private"},
    {"id": 6},
]
for request in requests:
    client.sendall(json.dumps(request).encode("utf-8") + b"\n")
    line = answers.readline().decode("utf-8")
    print(str(line.strip()), json.loads(line).get("result") == u"GR\xdcN")
client.sendall(b"nonsense\n")
print(str(answers.readline().decode("utf-8").strip()))
answers.close()
client.close()
t.join()
listener.close()
