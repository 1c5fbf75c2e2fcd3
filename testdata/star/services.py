# Well-known services and protocols by name.
# rows: S025 S026 S027 S028 S029 S050
import socket


def attempt(f, *args):
    try:
        result = f(*args)
        print args, "->", result
    except Exception, error:
        print args, "-> %s: %s" % (error.__class__.__name__, error), error.args


attempt(socket.getservbyname, "http", "tcp")
attempt(socket.getservbyname, "telnet", "tcp")
attempt(socket.getservbyname, "ftp", "tcp")
attempt(socket.getservbyname, "smtp")
attempt(socket.getservbyname, "domain", "udp")
attempt(socket.getservbyname, "no-such-service")
attempt(socket.getservbyname, "http", "no-such-protocol")
attempt(socket.getservbyname)
attempt(socket.getservbyname, 80)

attempt(socket.getservbyport, 80)
attempt(socket.getservbyport, 25, "tcp")
attempt(socket.getservbyport, 53, "udp")
attempt(socket.getservbyport, 1, "no-such-protocol")
attempt(socket.getservbyport, 65536)
attempt(socket.getservbyport, -1)

attempt(socket.getprotobyname, "tcp")
attempt(socket.getprotobyname, "TCP")
attempt(socket.getprotobyname, "udp")
attempt(socket.getprotobyname, "icmp")
attempt(socket.getprotobyname, "no-such-protocol")
print socket.getprotobyname("tcp") == socket.IPPROTO_TCP
