# A module that is not there: ImportError in Python 2's words, and the fallback that programs write for it.
try:
    import socketserver
except ImportError, e:
    print "ImportError", e
    import SocketServer as socketserver
print socketserver.TCPServer.__name__
for name in "queue", "selectors", "urllib.parse", "no.such.module", "nothing_here":
    try:
        __import__(name)
    except ImportError, e:
        print name, "->", e
try:
    from socket import no_such_name
except ImportError, e:
    print e
try:
    from os import path, nope
except ImportError, e:
    print e
import os, sys, socket as s, threading
print s.AF_INET, s.__name__, os.path.__name__, sys.modules["socket"] is s, __import__("socket") is s
print "Thread" in dir(threading)
from struct import *
print pack("!H", 258) == "\x01\x02", calcsize("!I")
from socket import *
sock = socket(AF_INET, SOCK_STREAM)
print sock.getsockname(), SO_REUSEADDR == s.SO_REUSEADDR, error is s.error, timeout is s.timeout
sock.close()
