# -*- coding: utf-8 -*-
# Exceptions with unicode, and what functions of sockets refuse.
from __future__ import print_function
import sys, socket, traceback
PY3 = sys.version_info[0] == 3
def t(f):
    try: print(f.__name__, f())
    except Exception as e: print(f.__name__, type(e).__name__, repr(e))
    return f
@t
def u1(): return str(Exception(u'abc')), repr(Exception(u'abc'))
@t
def u2(): return str(Exception(u'\xe9')) if not PY3 else 0
@t
def u3(): return traceback.format_exception_only(Exception, Exception(u'\xe9')) if not PY3 else 0
@t
def u4():
    class E(Exception):
        def __str__(self): return u'\xe9'
    return str(E()) if not PY3 else 0
@t
def u5():
    class E(Exception):
        def __str__(self): raise ValueError('no')
    return traceback.format_exception_only(E, E('x'))
@t
def u6():
    try: raise ValueError(u'\xe9\xe8')
    except ValueError as e: return '%s' % e if PY3 else repr(u'%s' % e), repr(unicode(e)) if not PY3 else 1
@t
def u7(): return '%s' % Exception(u'\xe9') if not PY3 else 0
@t
def ga():
    return [sorted(set(x[4] for x in socket.getaddrinfo(*a))) for a in [('127.0.0.1', 80), (None, 80, socket.AF_INET, socket.SOCK_STREAM), ('127.0.0.1', 'http', socket.AF_INET), ('127.0.0.1', None), ('127.0.0.1', '80', 0, socket.SOCK_DGRAM), (None, 0, socket.AF_INET, socket.SOCK_STREAM, 0, socket.AI_PASSIVE)]]
@t
def ga2(): return socket.getaddrinfo('127.0.0.1', 'http', socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP, socket.AI_CANONNAME)[0][2:]
@t
def ga3(): return socket.getaddrinfo('127.0.0.1', 80, 0, 0, socket.SOL_TCP)[0][2:]
@t
def ga5(): return socket.getaddrinfo(host='127.0.0.1', port=b'http', family=socket.AF_INET)[0][4] if PY3 else 0
@t
def ga6(): return socket.getaddrinfo('127.0.0.1', 'nope-service')
@t
def sem():
    import threading
    return threading.Semaphore(-sys.maxsize)
@t
def sem2():
    import threading
    return threading.Semaphore(10 ** 30)._value if 0 else 1
@t
def sendto():
    s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    return s.sendto(u'\u2620', ('127.0.0.1', 9))
@t
def sendto2():
    s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    return s.sendto(5j, ('127.0.0.1', 9))
@t
def sendto3():
    s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    return s.sendto(b'foo', None)
@t
def sendto4():
    s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    return s.sendto(b'foo', 'bar', ('127.0.0.1', 9))
@t
def sendto5():
    s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    return s.sendto(b'foo')
