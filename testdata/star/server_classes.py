# The family of servers and handlers, and what they set for all.
# rows: S133 S134 S135 S136 S137 S138 S139 S140 S141 S142 S143 S144 S145 S146 S147 S148 S149 S150
import socket
import SocketServer

print True
for name in "BaseServer", "TCPServer", "UDPServer", "UnixStreamServer", "UnixDatagramServer":
    server = getattr(SocketServer, name)
    print server.__name__, server.address_family if name != "BaseServer" else None, server.timeout
    print [base.__name__ for base in server.__bases__ if base != object]

for name in "ForkingUDPServer", "ForkingTCPServer", "ThreadingUDPServer", "ThreadingTCPServer", "ThreadingUnixStreamServer", "ThreadingUnixDatagramServer":
    print name, [base.__name__ for base in getattr(SocketServer, name).__bases__ if base != object]
for name in "BaseRequestHandler", "StreamRequestHandler", "DatagramRequestHandler", "ThreadingMixIn", "ForkingMixIn":
    print name, [base.__name__ for base in getattr(SocketServer, name).__bases__ if base != object]

# The tutorial's spellings, and classes that came with Python 3.
for name in "SocketServer", "UNIXdatagramServer", "ThreadingMixIN", "ForkingUnixStreamServer", "ForkingUnixDatagramServer":
    print name, hasattr(SocketServer, name)

TCP, UDP = SocketServer.TCPServer, SocketServer.UDPServer
print TCP.request_queue_size, TCP.allow_reuse_address, TCP.socket_type == socket.SOCK_STREAM
print UDP.max_packet_size, UDP.allow_reuse_address, UDP.socket_type == socket.SOCK_DGRAM
print SocketServer.UnixStreamServer.address_family == socket.AF_UNIX
print SocketServer.UnixDatagramServer.socket_type == socket.SOCK_DGRAM
print SocketServer.ThreadingMixIn.daemon_threads
print SocketServer.ForkingMixIn.timeout, SocketServer.ForkingMixIn.active_children, SocketServer.ForkingMixIn.max_children
Stream = SocketServer.StreamRequestHandler
print Stream.rbufsize, Stream.wbufsize, Stream.timeout, Stream.disable_nagle_algorithm

print issubclass(UDP, TCP), issubclass(SocketServer.UnixDatagramServer, UDP), issubclass(TCP, UDP)
print issubclass(SocketServer.ThreadingTCPServer, SocketServer.BaseServer)
