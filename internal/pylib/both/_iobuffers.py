"""StringIO and BytesIO of the io module."""

import sys

PY3 = sys.version_info[0] == 3
_text = str if PY3 else unicode
_integer = int if PY3 else (int, long)
_long = int if PY3 else long            # what CPython 2 returns for offsets


class UnsupportedOperation(OSError if PY3 else IOError, ValueError):
    """A stream cannot do that."""


UnsupportedOperation.__module__ = 'io'


class _Buffer(object):
    """What both have in common: a value, a position, lines."""

    def __init__(self):
        self._closed = False
        self._pos = 0

    closed = property(lambda self: self._closed)

    def _check(self):
        if self._closed:
            raise ValueError('I/O operation on closed file.')

    def close(self):
        self._closed = True

    def flush(self):
        self._check()

    def isatty(self):
        self._check()
        return False

    def fileno(self):
        raise UnsupportedOperation('fileno')

    def detach(self):
        raise UnsupportedOperation('detach')

    def _size(self, size):
        if size is None:
            return -1
        if not isinstance(size, _integer):
            if PY3:
                raise TypeError("argument should be integer or None, not '%s'"
                                % type(size).__name__)
            raise TypeError("integer argument expected, got '%s'" % type(size).__name__)
        return size

    def readlines(self, hint=None):
        self._check()
        lines = []
        total = 0
        while hint is None or hint <= 0 or total < hint:
            line = self.readline()
            if not line:
                break
            lines.append(line)
            total += len(line)
        return lines

    def writelines(self, lines):
        self._check()
        for line in lines:
            self.write(line)

    def __iter__(self):
        self._check()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    if not PY3:
        next = __next__

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *exc):
        self.close()


class StringIO(_Buffer):
    """Text in memory, as a file."""

    encoding = None
    errors = None
    line_buffering = False

    def __init__(self, initial_value=_text(), newline=u'\n'):
        if newline not in (None, '', '\n', '\r', '\r\n'):
            raise ValueError(('illegal newline value: %r' if PY3 else
                              'illegal newline value: %s') % (newline,))
        if initial_value is not None and not isinstance(initial_value, _text):
            raise TypeError('initial_value must be %s or None, not %s'
                            % (_text.__name__, type(initial_value).__name__))
        _Buffer.__init__(self)
        self._newline = newline
        self._seen = []         # the line ends met, with newline None
        self._value = _text()
        self._tail = []         # written at the end, not yet part of _value
        if initial_value:
            self.write(initial_value)
            self._pos = 0

    def _check_text(self):
        if self._closed:
            raise ValueError('I/O operation on closed file')

    def flush(self):
        pass

    def tell(self):
        self._check_text()
        return _long(self._pos)

    def readable(self):
        self._check_text()
        return True

    writable = readable
    seekable = readable

    def _join(self):
        if self._tail:
            self._value += u''.join(self._tail)
            self._tail = []
        return self._value

    def getvalue(self):
        self._check_text()
        return self._join()

    @property
    def newlines(self):
        self._check_text()
        if len(self._seen) <= 1:
            return self._seen[0] if self._seen else None
        return tuple([end for end in ('\r', '\n', '\r\n') if end in self._seen])

    def write(self, s):
        if not isinstance(s, _text):
            raise TypeError("%s argument expected, got '%s'"
                            % ('string' if PY3 else 'unicode', type(s).__name__))
        self._check_text()
        n = len(s)
        if self._newline is None:
            for end, found in (('\r\n', '\r\n' in s),
                               ('\r', '\r' in s.replace('\r\n', '')),
                               ('\n', '\n' in s.replace('\r\n', ''))):
                if found and end not in self._seen:
                    self._seen.append(end)
            s = s.replace('\r\n', '\n').replace('\r', '\n')
        elif self._newline not in ('', '\n'):
            s = s.replace('\n', self._newline)
        if self._tail or self._pos == len(self._value):
            self._tail.append(s)
        elif s:
            value = self._value
            if self._pos > len(value):
                value += u'\0' * (self._pos - len(value))
            self._value = value[:self._pos] + s + value[self._pos + len(s):]
        self._pos += len(s)
        return _long(n)

    def read(self, size=-1):
        self._check_text()
        size = self._size(size)
        value = self._join()
        start = self._pos
        if size < 0:
            self._pos = max(len(value), start)
            return value[start:]
        self._pos = max(min(start + size, len(value)), start)
        return value[start:self._pos]

    def readline(self, size=-1):
        self._check_text()
        size = self._size(size)
        value = self._join()
        start = self._pos
        if self._newline == '':
            ends = [(at, len(end)) for end in (u'\r\n', u'\n', u'\r')
                    for at in (value.find(end, start),) if at >= 0]
            at, width = min(ends, key=lambda e: (e[0], -e[1])) if ends else (-1, 0)
        else:
            end = self._newline or u'\n'
            at, width = value.find(end, start), len(end)
        stop = len(value) if at < 0 else at + width
        if 0 <= size < stop - start:
            stop = start + size
        self._pos = max(stop, start)
        return value[start:stop]

    def seek(self, pos, whence=0):
        self._check_text()
        if whence not in (0, 1, 2):
            raise ValueError('Invalid whence (%d, should be 0, 1 or 2)' % whence)
        if whence == 0 and pos < 0:
            raise ValueError('Negative seek position %d' % pos)
        if whence and pos:
            raise (OSError if PY3 else IOError)("Can't do nonzero cur-relative seeks")
        self._join()
        if whence == 0:
            self._pos = pos
        elif whence == 2:
            self._pos = len(self._value)
        return _long(self._pos)

    def truncate(self, size=None):
        self._check_text()
        if size is None:
            size = self._pos
        elif not isinstance(size, _integer):
            self._size(size)
        if size < 0:
            raise ValueError('Negative size value %d' % size)
        self._value = self._join()[:size]
        return _long(size)


class BytesIO(_Buffer):
    """Bytes in memory, as a file."""

    def __init__(self, initial_bytes=b''):
        _Buffer.__init__(self)
        self._buffer = bytearray()
        if initial_bytes is not None:
            self._buffer += self._bytes(initial_bytes)

    def tell(self):
        self._check()
        return _long(self._pos)

    def readable(self):
        self._check()
        return True

    writable = readable
    seekable = readable

    def _bytes(self, b):
        """b, if it is bytes of any kind."""
        if isinstance(b, (bytes, bytearray, memoryview)):
            return b
        if PY3:
            raise TypeError("a bytes-like object is required, not '%s'"
                            % type(b).__name__)
        raise TypeError("'%s' does not have the buffer interface" % type(b).__name__)

    def getvalue(self):
        self._check()
        return bytes(self._buffer)

    def getbuffer(self):
        self._check()
        return memoryview(self._buffer)

    def write(self, b):
        self._check()
        b = self._bytes(b)
        n = len(b)
        if not n:
            return _long(0)
        missing = self._pos - len(self._buffer)
        if missing > 0:
            self._buffer += b'\0' * missing
        if self._pos == len(self._buffer):
            self._buffer += b
        else:
            self._buffer[self._pos:self._pos + n] = b
        self._pos += n
        return _long(n)

    def _take(self, stop):
        data = bytes(self._buffer[self._pos:stop])
        self._pos += len(data)
        return data

    def read(self, size=-1):
        self._check()
        size = self._size(size)
        return self._take(len(self._buffer) if size < 0 else self._pos + size)

    def read1(self, size=-1):
        return self.read(size)

    def readline(self, size=-1):
        self._check()
        size = self._size(size)
        at = self._buffer.find(b'\n', self._pos)
        stop = len(self._buffer) if at < 0 else at + 1
        if 0 <= size < stop - self._pos:
            stop = self._pos + size
        return self._take(stop)

    def readinto(self, buffer):
        self._check()
        data = self._take(self._pos + len(buffer))
        buffer[:len(data)] = data
        return len(data)

    def seek(self, pos, whence=0):
        self._check()
        if whence == 0:
            if pos < 0:
                raise ValueError('negative seek value %d' % pos)
        elif whence == 1:
            pos = max(self._pos + pos, 0)
        elif whence == 2:
            pos = max(len(self._buffer) + pos, 0)
        else:
            raise ValueError('invalid whence (%d, should be 0, 1 or 2)' % whence)
        self._pos = pos
        return _long(pos)

    def truncate(self, size=None):
        self._check()
        if size is None:
            size = self._pos
        elif not isinstance(size, _integer):
            self._size(size)
        if size < 0:
            raise ValueError('negative size value %d' % size)
        if size < len(self._buffer):
            del self._buffer[size:]
        return _long(size)


if not PY3:
    del BytesIO.getbuffer
for _class in (StringIO, BytesIO):
    _class.__module__ = '_io'
