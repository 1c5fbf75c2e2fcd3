# Users and sessions of the process, and the numbers of the module IN, which programs about MTUs import.
import IN
import errno
import os
import socket

print os.getuid() == os.geteuid(), os.getgid() == os.getegid(), type(os.getgroups())
for name in 'setuid', 'setgid', 'seteuid', 'setegid':
    print name, getattr(os, name)(getattr(os, 'g' + name[1:])())
try:
    os.setpgid(0, 1 << 30)
except OSError, e:
    print e.errno in (errno.EPERM, errno.ESRCH)
for f, args in ((os.setuid, ('root',)), (os.setuid, ()), (os.setpgid, (1,)), (os.setsid, (1,))):
    try:
        f(*args)
    except TypeError, e:
        print e
s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.setsockopt(socket.IPPROTO_IP, IN.IP_MTU_DISCOVER, IN.IP_PMTUDISC_DO)
print s.getsockopt(socket.IPPROTO_IP, IN.IP_MTU_DISCOVER), hasattr(IN, 'IP_MTU'), IN.SO_REUSEADDR == socket.SO_REUSEADDR
