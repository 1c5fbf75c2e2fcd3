# Everything from socket and threading with import *, old habits included.
from socket import *
from threading import *
from time import ctime, sleep
import string

HOST = ''
BUFSIZ = 1024
tcpSerSock = socket(AF_INET, SOCK_STREAM)
tcpSerSock.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
tcpSerSock.bind((HOST, 0))
tcpSerSock.listen(5)
ADDR = ('localhost', tcpSerSock.getsockname()[1])


class ServerThread(Thread):
    count = 0

    def run(self):
        while ServerThread.count < 2:
            tcpCliSock, addr = tcpSerSock.accept()
            print '...connected from:', addr[0]
            ServerThread.count += 1
            while True:
                data = tcpCliSock.recv(BUFSIZ)
                if not data:
                    break
                tcpCliSock.send('[%s] %s' % (ctime(0), string.upper(data)))
            tcpCliSock.close()
        tcpSerSock.close()


server = ServerThread()
server.start()
for words in ['hello', 'again'], ['once']:
    tcpCliSock = socket(AF_INET, SOCK_STREAM)
    tcpCliSock.connect(ADDR)
    for data in words:
        tcpCliSock.send(data)
        data = tcpCliSock.recv(BUFSIZ)
        if not data:
            break
        print data
    tcpCliSock.close()
server.join()
udp = socket(AF_INET, SOCK_DGRAM)
udp.bind(ADDR[:1] + (0,))
udp.sendto('to myself', udp.getsockname())
data, ADDR = udp.recvfrom(BUFSIZ)
print data, ADDR == udp.getsockname()
udp.close()
lock = Lock()
lock.acquire()
print lock.locked(), currentThread().getName(), activeCount(), isinstance(server, Thread), server.isAlive()
try:
    udp.recv(1)
except error, (number, text):
    print number, text
sleep(0)
