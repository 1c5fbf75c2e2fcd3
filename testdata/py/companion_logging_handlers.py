# Handlers that turn files over, keep records back or send them away; dictConfig.
import json
import logging
import logging.config
import logging.handlers
import os
import shutil
import socket
import struct
import sys
import tempfile

folder = tempfile.mkdtemp()
log = logging.getLogger('server')
log.setLevel(logging.DEBUG)
log.propagate = False


def use(handler, fmt='%(levelname)s %(message)s'):
    for old in list(log.handlers):
        log.removeHandler(old)
        old.close()
    handler.setFormatter(logging.Formatter(fmt))
    log.addHandler(handler)
    return handler


# Files of a size.
use(logging.handlers.RotatingFileHandler(os.path.join(folder, 'a.log'), maxBytes=40, backupCount=2), '%(message)s')
for i in range(12):
    log.info('message %d of twelve', i)
for name in sorted(os.listdir(folder)):
    with open(os.path.join(folder, name)) as f:
        print('%s %r' % (name, f.read()))

# Records kept back until one is grave.
target = logging.StreamHandler(sys.stdout)
target.setFormatter(logging.Formatter('kept: %(message)s'))
memory = use(logging.handlers.MemoryHandler(10, flushLevel=logging.ERROR, target=target))
log.debug('one')
log.info('two')
print(len(memory.buffer))
log.error('three')
print(len(memory.buffer))

# Records over a socket, in a form of our own.
listener = socket.socket()
listener.bind(('127.0.0.1', 0))
listener.listen(1)


class JSONHandler(logging.handlers.SocketHandler):
    def makePickle(self, record):
        data = json.dumps({'level': record.levelname, 'text': record.getMessage()}, sort_keys=True).encode('ascii')
        return struct.pack('>L', len(data)) + data


use(JSONHandler(*listener.getsockname()))
log.warning('disk %d%% full', 90)
log.error('gone')
conn, _ = listener.accept()
stream = conn.makefile('rb')
for _ in range(2):
    size, = struct.unpack('>L', stream.read(4))
    print(stream.read(size).decode('ascii'))

# Lines to syslog, which is a datagram.
syslog = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
syslog.bind(('127.0.0.1', 0))
use(logging.handlers.SysLogHandler(address=syslog.getsockname(), facility='local0'), 'app: %(message)s')
log.error('no %s', 'space')
print(repr(syslog.recv(100).decode('ascii')))
use(logging.NullHandler())

# A dictionary says it all.
logging.config.dictConfig({
    'version': 1,
    'disable_existing_loggers': False,
    'formatters': {'short': {'format': '%(name)s|%(levelname)-7s|%(message)s'}},
    'filters': {'mine': {'name': 'net'}},
    'handlers': {
        'console': {'class': 'logging.StreamHandler', 'formatter': 'short', 'stream': 'ext://sys.stdout',
                    'level': 'INFO', 'filters': ['mine']},
    },
    'loggers': {'net': {'handlers': ['console'], 'level': 'DEBUG', 'propagate': False}},
    'root': {'level': 'ERROR'},
})
net = logging.getLogger('net.client')
net.debug('not seen')
net.info('seen')
print(logging.getLogger().level, logging.getLogger('net').propagate)
for bad in ({}, {'version': 2}, {'version': 1, 'handlers': {'h': {'class': 'logging.Nothing'}}}):
    try:
        logging.config.dictConfig(bad)
    except ValueError as e:
        print(str(e).split(':')[0])
shutil.rmtree(folder)
