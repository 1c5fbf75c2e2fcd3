"""Strings, of bytes or unicode, as files."""

import errno

__all__ = ['StringIO']


class StringIO(object):
    """A string as a file."""

    def __init__(self, buf=''):
        if not isinstance(buf, basestring):
            buf = str(buf)
        self._value = buf
        self._tail = []         # written at the end, not yet part of _value
        self.len = len(buf)
        self.pos = 0
        self.closed = False
        self.softspace = 0

    @property
    def buf(self):
        if self._tail:
            self._value += ''.join(self._tail)
            self._tail = []
        return self._value

    def _check(self):
        if self.closed:
            raise ValueError('I/O operation on closed file')

    def __iter__(self):
        return self

    def next(self):
        self._check()
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def close(self):
        if not self.closed:
            self.closed = True
            del self._value, self.pos

    def isatty(self):
        self._check()
        return False

    def flush(self):
        self._check()

    def tell(self):
        self._check()
        return self.pos

    def seek(self, pos, mode=0):
        self._check()
        if mode == 1:
            pos += self.pos
        elif mode == 2:
            pos += self.len
        self.pos = max(0, pos)

    def read(self, n=-1):
        self._check()
        buf = self.buf
        stop = self.len
        if n is not None and n >= 0:
            stop = min(self.pos + n, self.len)
        data = buf[self.pos:stop]
        self.pos = stop
        return data

    def readline(self, length=None):
        self._check()
        buf = self.buf
        at = buf.find('\n', self.pos)
        stop = self.len if at < 0 else at + 1
        if length is not None and 0 <= length < stop - self.pos:
            stop = self.pos + length
        line = buf[self.pos:stop]
        self.pos = stop
        return line

    def readlines(self, sizehint=0):
        lines = []
        total = 0
        line = self.readline()
        while line:
            lines.append(line)
            total += len(line)
            if 0 < sizehint <= total:
                break
            line = self.readline()
        return lines

    def truncate(self, size=None):
        self._check()
        if size is None:
            size = self.pos
        elif size < 0:
            raise IOError(errno.EINVAL, 'Negative size not allowed')
        elif size < self.pos:
            self.pos = size
        self._value = self.getvalue()[:size]
        self.len = size

    def write(self, s):
        self._check()
        if not s:
            return
        if not isinstance(s, basestring):
            s = str(s)
        if self.pos == self.len:
            self._tail.append(s)
            self.pos += len(s)
            self.len = self.pos
            return
        buf = self.buf
        if self.pos > self.len:
            buf += '\0' * (self.pos - self.len)
        stop = self.pos + len(s)
        self._value = buf[:self.pos] + s + buf[stop:]
        self.pos = stop
        self.len = max(self.len, stop)

    def writelines(self, iterable):
        for line in iterable:
            self.write(line)

    def getvalue(self):
        self._check()
        return self.buf
