# A module that is not there: ModuleNotFoundError in Python 3's words, and the fallback that programs write for it.
try:
    import SocketServer
except ImportError as e:
    print(type(e).__name__, e)
    import socketserver as SocketServer
print(SocketServer.TCPServer.__name__)
for name in "Queue", "StringIO", "no.such.module", "nothing_here", "urlparse":
    try:
        __import__(name)
    except ModuleNotFoundError as e:
        print(name, "->", e)
for source in "from socket import no_such_name", "from os import path, nope", "from os.nothing import x", "import os.nothing":
    try:
        exec(source)
    except ImportError as e:
        print(type(e).__name__, str(e).split(" (")[0])
import os, sys, socket as s, threading
print(s.AF_INET, s.__name__, os.path.__name__, sys.modules["socket"] is s, __import__("socket") is s,
    "Thread" in dir(threading))
from struct import *
print(pack("!H", 258), calcsize("!I"))
from socket import *
sock = socket(AF_INET, SOCK_STREAM)
print(sock.getsockname(), SO_REUSEADDR == s.SO_REUSEADDR, error is OSError, timeout is TimeoutError, sock.family,
    sock.type)
sock.close()
import urllib.parse, json.decoder
print(urllib.parse.quote("a b"), json.dumps([1]), json.decoder.__name__)
