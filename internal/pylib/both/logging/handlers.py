"""Handlers that turn files over, keep records back, or send them away."""

import logging
import os
import socket
import struct
import sys
import threading
import time

PY3 = sys.version_info[0] == 3

DEFAULT_TCP_LOGGING_PORT = 9020
DEFAULT_UDP_LOGGING_PORT = 9021
DEFAULT_HTTP_LOGGING_PORT = 9022
DEFAULT_SOAP_LOGGING_PORT = 9023
SYSLOG_UDP_PORT = 514
SYSLOG_TCP_PORT = 514

_MIDNIGHT = 24 * 60 * 60


# Files that are turned over

class BaseRotatingHandler(logging.FileHandler):
    """A file that is put aside and begun anew."""

    namer = None
    rotator = None

    def __init__(self, filename, mode, encoding=None, delay=False, errors=None):
        logging.FileHandler.__init__(self, filename, mode, encoding, delay, errors)
        self.mode = mode
        self.encoding = encoding
        self.errors = errors

    def emit(self, record):
        try:
            if self.shouldRollover(record):
                self.doRollover()
            logging.FileHandler.emit(self, record)
        except Exception:
            self.handleError(record)

    def rotation_filename(self, default_name):
        return self.namer(default_name) if callable(self.namer) else default_name

    def rotate(self, source, dest):
        if callable(self.rotator):
            self.rotator(source, dest)
        elif os.path.exists(source):
            os.rename(source, dest)

    def _let_go(self):
        if self.stream:
            self.stream.close()
            self.stream = None


class RotatingFileHandler(BaseRotatingHandler):
    """Turns the file over when it is about to grow beyond a size."""

    def __init__(self, filename, mode='a', maxBytes=0, backupCount=0, encoding=None,
                 delay=False, errors=None):
        if maxBytes > 0:
            mode = 'a'
        BaseRotatingHandler.__init__(self, filename, mode, encoding, delay, errors)
        self.maxBytes = maxBytes
        self.backupCount = backupCount

    def doRollover(self):
        self._let_go()
        if self.backupCount > 0:
            for i in range(self.backupCount - 1, 0, -1):
                source = self.rotation_filename('%s.%d' % (self.baseFilename, i))
                dest = self.rotation_filename('%s.%d' % (self.baseFilename, i + 1))
                if os.path.exists(source):
                    if os.path.exists(dest):
                        os.remove(dest)
                    os.rename(source, dest)
            dest = self.rotation_filename(self.baseFilename + '.1')
            if os.path.exists(dest):
                os.remove(dest)
            self.rotate(self.baseFilename, dest)
        if not self.delay:
            self.stream = self._open()

    def shouldRollover(self, record):
        if self.stream is None:
            self.stream = self._open()
        if self.maxBytes <= 0:
            return False
        self.stream.seek(0, 2)
        at = self.stream.tell()
        return at > 0 and at + len('%s\n' % self.format(record)) >= self.maxBytes


class TimedRotatingFileHandler(BaseRotatingHandler):
    """Turns the file over when time has passed."""

    _UNITS = {'S': (1, '%Y-%m-%d_%H-%M-%S'), 'M': (60, '%Y-%m-%d_%H-%M'),
              'H': (60 * 60, '%Y-%m-%d_%H'), 'D': (_MIDNIGHT, '%Y-%m-%d'),
              'MIDNIGHT': (_MIDNIGHT, '%Y-%m-%d')}

    def __init__(self, filename, when='h', interval=1, backupCount=0, encoding=None,
                 delay=False, utc=False, atTime=None, errors=None):
        BaseRotatingHandler.__init__(self, filename, 'a', encoding, delay, errors)
        self.when = when.upper()
        self.backupCount = backupCount
        self.utc = utc
        self.atTime = atTime
        if self.when.startswith('W'):
            if len(self.when) != 2:
                raise ValueError('You must specify a day for weekly rollover from 0 to 6 '
                                 '(0 is Monday): %s' % self.when)
            if not '0' <= self.when[1] <= '6':
                raise ValueError('Invalid day specified for weekly rollover: %s' % self.when)
            self.dayOfWeek = int(self.when[1])
            self.interval, self.suffix = _MIDNIGHT * 7, '%Y-%m-%d'
        elif self.when in self._UNITS:
            self.interval, self.suffix = self._UNITS[self.when]
        else:
            raise ValueError('Invalid rollover interval specified: %s' % self.when)
        self.interval *= interval
        t = (os.stat(self.baseFilename).st_mtime if os.path.exists(self.baseFilename)
             else time.time())
        self.rolloverAt = self.computeRollover(int(t))

    def computeRollover(self, currentTime):
        if self.when != 'MIDNIGHT' and not self.when.startswith('W'):
            return currentTime + self.interval
        now = time.gmtime(currentTime) if self.utc else time.localtime(currentTime)
        at = _MIDNIGHT
        if self.atTime is not None:
            at = (self.atTime.hour * 60 + self.atTime.minute) * 60 + self.atTime.second
        left = at - ((now[3] * 60 + now[4]) * 60 + now[5])
        day = now[6]
        if left <= 0:
            left += _MIDNIGHT
            day = (day + 1) % 7
        if self.when.startswith('W'):
            left += (self.dayOfWeek - day) % 7 * _MIDNIGHT
        return currentTime + left

    def shouldRollover(self, record):
        return time.time() >= self.rolloverAt

    def getFilesToDelete(self):
        folder, base = os.path.split(self.baseFilename)
        found = []
        for name in os.listdir(folder):
            if name.startswith(base + '.'):
                try:
                    time.strptime(name[len(base) + 1:], self.suffix)
                except ValueError:
                    continue
                found.append(os.path.join(folder, name))
        found.sort()
        return found[:max(len(found) - self.backupCount, 0)]

    def doRollover(self):
        began = self.rolloverAt - self.interval
        parts = time.gmtime(began) if self.utc else time.localtime(began)
        dest = self.rotation_filename(
            self.baseFilename + '.' + time.strftime(self.suffix, parts))
        self._let_go()
        if os.path.exists(dest):
            os.remove(dest)
        self.rotate(self.baseFilename, dest)
        if self.backupCount > 0:
            for name in self.getFilesToDelete():
                os.remove(name)
        if not self.delay:
            self.stream = self._open()
        now = int(time.time())
        self.rolloverAt = self.computeRollover(now)
        while self.rolloverAt <= now:
            self.rolloverAt += self.interval


class WatchedFileHandler(logging.FileHandler):
    """Opens the file again when something else took its place."""

    def __init__(self, filename, mode='a', encoding=None, delay=False, errors=None):
        logging.FileHandler.__init__(self, filename, mode, encoding, delay, errors)
        self._seen = self._identity()

    def _identity(self):
        try:
            found = os.stat(self.baseFilename)
        except OSError:
            return None
        return found.st_dev, found.st_ino

    def reopenIfNeeded(self):
        if self.stream is not None and self._identity() != self._seen:
            self.stream.flush()
            self.stream.close()
            self.stream = self._open()
            self._seen = self._identity()

    def emit(self, record):
        self.reopenIfNeeded()
        logging.FileHandler.emit(self, record)
        if self._seen is None:
            self._seen = self._identity()


# Records that are sent away

class SocketHandler(logging.Handler):
    """Sends records over TCP, pickled, each behind its length."""

    def __init__(self, host, port):
        logging.Handler.__init__(self)
        self.host = host
        self.port = port
        self.address = host if port is None else (host, port)
        self.sock = None
        self.closeOnError = False
        self.retryTime = None
        self.retryStart = 1.0
        self.retryMax = 30.0
        self.retryFactor = 2.0

    def makeSocket(self, timeout=1):
        if self.port is not None:
            return socket.create_connection(self.address, timeout=timeout)
        made = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        made.settimeout(timeout)
        try:
            made.connect(self.address)
        except socket.error:
            made.close()
            raise
        return made

    def createSocket(self):
        now = time.time()
        if self.retryTime is not None and now < self.retryTime:
            return
        try:
            self.sock = self.makeSocket()
            self.retryTime = None
        except socket.error:
            if self.retryTime is None:
                self.retryPeriod = self.retryStart
            else:
                self.retryPeriod = min(self.retryPeriod * self.retryFactor, self.retryMax)
            self.retryTime = now + self.retryPeriod

    def send(self, s):
        if self.sock is None:
            self.createSocket()
        if self.sock:
            try:
                self.sock.sendall(s)
            except socket.error:
                self.sock.close()
                self.sock = None

    def makePickle(self, record):
        import pickle
        if record.exc_info:
            self.format(record)
        values = dict(record.__dict__)
        values['msg'] = record.getMessage()
        values['args'] = None
        values['exc_info'] = None
        values.pop('message', None)
        packed = pickle.dumps(values, 1)
        return struct.pack('>L', len(packed)) + packed

    def handleError(self, record):
        if self.closeOnError and self.sock:
            self.sock.close()
            self.sock = None
        else:
            logging.Handler.handleError(self, record)

    def emit(self, record):
        try:
            self.send(self.makePickle(record))
        except Exception:
            self.handleError(record)

    def close(self):
        self.acquire()
        try:
            if self.sock:
                sock, self.sock = self.sock, None
                sock.close()
            logging.Handler.close(self)
        finally:
            self.release()


class DatagramHandler(SocketHandler):
    """Sends records over UDP."""

    def __init__(self, host, port):
        SocketHandler.__init__(self, host, port)
        self.closeOnError = False

    def makeSocket(self):
        family = socket.AF_UNIX if self.port is None else socket.AF_INET
        return socket.socket(family, socket.SOCK_DGRAM)

    def send(self, s):
        if self.sock is None:
            self.createSocket()
        self.sock.sendto(s, self.address)


class SysLogHandler(logging.Handler):
    """Sends lines to syslog."""

    (LOG_EMERG, LOG_ALERT, LOG_CRIT, LOG_ERR, LOG_WARNING, LOG_NOTICE, LOG_INFO,
     LOG_DEBUG) = range(8)
    (LOG_KERN, LOG_USER, LOG_MAIL, LOG_DAEMON, LOG_AUTH, LOG_SYSLOG, LOG_LPR, LOG_NEWS,
     LOG_UUCP, LOG_CRON, LOG_AUTHPRIV, LOG_FTP) = range(12)
    (LOG_LOCAL0, LOG_LOCAL1, LOG_LOCAL2, LOG_LOCAL3, LOG_LOCAL4, LOG_LOCAL5, LOG_LOCAL6,
     LOG_LOCAL7) = range(16, 24)

    priority_names = {'alert': 1, 'crit': 2, 'critical': 2, 'debug': 7, 'emerg': 0,
                      'err': 3, 'error': 3, 'info': 6, 'notice': 5, 'panic': 0, 'warn': 4,
                      'warning': 4}
    facility_names = {'auth': 4, 'authpriv': 10, 'cron': 9, 'daemon': 3, 'ftp': 11,
                      'kern': 0, 'lpr': 6, 'mail': 2, 'news': 7, 'security': 4,
                      'syslog': 5, 'user': 1, 'uucp': 8, 'local0': 16, 'local1': 17,
                      'local2': 18, 'local3': 19, 'local4': 20, 'local5': 21,
                      'local6': 22, 'local7': 23}
    priority_map = {'DEBUG': 'debug', 'INFO': 'info', 'WARNING': 'warning',
                    'ERROR': 'error', 'CRITICAL': 'critical'}
    ident = ''
    append_nul = True

    def __init__(self, address=('localhost', SYSLOG_UDP_PORT), facility=LOG_USER,
                 socktype=None):
        logging.Handler.__init__(self)
        self.address = address
        self.facility = facility
        self.socktype = socket.SOCK_DGRAM if socktype is None else socktype
        self.unixsocket = not isinstance(address, tuple)
        self.socket = socket.socket(
            socket.AF_UNIX if self.unixsocket else socket.AF_INET, self.socktype)
        if self.unixsocket or self.socktype == socket.SOCK_STREAM:
            self.socket.connect(address)

    def encodePriority(self, facility, priority):
        facility = self.facility_names.get(facility, facility)
        priority = self.priority_names.get(priority, priority)
        return (facility << 3) | priority

    def mapPriority(self, levelName):
        return self.priority_map.get(levelName, 'warning')

    def emit(self, record):
        try:
            text = self.ident + self.format(record)
            if self.append_nul:
                text += '\000'
            priority = '<%d>' % self.encodePriority(self.facility,
                                                    self.mapPriority(record.levelname))
            line = (priority + text).encode('utf-8')
            if self.unixsocket or self.socktype == socket.SOCK_STREAM:
                self.socket.sendall(line)
            else:
                self.socket.sendto(line, self.address)
        except Exception:
            self.handleError(record)

    def close(self):
        self.acquire()
        try:
            self.socket.close()
            logging.Handler.close(self)
        finally:
            self.release()


# Records that are kept back

class BufferingHandler(logging.Handler):
    """Keeps records until there are many."""

    def __init__(self, capacity):
        logging.Handler.__init__(self)
        self.capacity = capacity
        self.buffer = []

    def shouldFlush(self, record):
        return len(self.buffer) >= self.capacity

    def emit(self, record):
        self.buffer.append(record)
        if self.shouldFlush(record):
            self.flush()

    def flush(self):
        self.acquire()
        try:
            self.buffer = []
        finally:
            self.release()

    def close(self):
        try:
            self.flush()
        finally:
            logging.Handler.close(self)


class MemoryHandler(BufferingHandler):
    """Keeps records, and gives them to another handler when one is grave enough."""

    def __init__(self, capacity, flushLevel=logging.ERROR, target=None, flushOnClose=True):
        BufferingHandler.__init__(self, capacity)
        self.flushLevel = flushLevel
        self.target = target
        self.flushOnClose = flushOnClose

    def shouldFlush(self, record):
        return len(self.buffer) >= self.capacity or record.levelno >= self.flushLevel

    def setTarget(self, target):
        self.target = target

    def flush(self):
        self.acquire()
        try:
            if self.target:
                for record in self.buffer:
                    self.target.handle(record)
                self.buffer = []
        finally:
            self.release()

    def close(self):
        try:
            if self.flushOnClose:
                self.flush()
        finally:
            self.acquire()
            try:
                self.target = None
                BufferingHandler.close(self)
            finally:
                self.release()


if PY3:
    import copy
    import queue

    class QueueHandler(logging.Handler):
        """Puts records into a queue, for a thread that has time to write them."""

        def __init__(self, queue):
            logging.Handler.__init__(self)
            self.queue = queue
            self.listener = None

        def enqueue(self, record):
            self.queue.put_nowait(record)

        def prepare(self, record):
            text = self.format(record)
            record = copy.copy(record)
            record.message = record.msg = text
            record.args = record.exc_info = record.exc_text = record.stack_info = None
            return record

        def emit(self, record):
            try:
                self.enqueue(self.prepare(record))
            except Exception:
                self.handleError(record)

    class QueueListener(object):
        """Gives the records of a queue to handlers, on a thread of its own."""

        _sentinel = None

        def __init__(self, queue, *handlers, **options):
            self.queue = queue
            self.handlers = handlers
            self._thread = None
            self.respect_handler_level = options.pop('respect_handler_level', False)

        def dequeue(self, block):
            return self.queue.get(block)

        def start(self):
            self._thread = threading.Thread(target=self._monitor)
            self._thread.daemon = True
            self._thread.start()

        def prepare(self, record):
            return record

        def handle(self, record):
            record = self.prepare(record)
            for handler in self.handlers:
                if not self.respect_handler_level or record.levelno >= handler.level:
                    handler.handle(record)

        def _monitor(self):
            counts = hasattr(self.queue, 'task_done')
            while True:
                try:
                    record = self.dequeue(True)
                except queue.Empty:
                    break
                if record is not self._sentinel:
                    self.handle(record)
                if counts:
                    self.queue.task_done()
                if record is self._sentinel:
                    break

        def enqueue_sentinel(self):
            self.queue.put_nowait(self._sentinel)

        def stop(self):
            if self._thread:
                self.enqueue_sentinel()
                self._thread.join()
                self._thread = None
