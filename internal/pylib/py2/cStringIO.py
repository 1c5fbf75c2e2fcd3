"""Strings of bytes as files."""


class _Reader(object):
    """A string to read."""

    def __init__(self, value):
        self._value = value
        self._pos = 0
        self._closed = False

    closed = property(lambda self: self._closed)

    def _check(self):
        if self._closed:
            raise ValueError('I/O operation on closed file')

    def __iter__(self):
        return self

    def next(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def close(self):
        self._closed = True

    def flush(self):
        self._check()

    def isatty(self):
        self._check()
        return False

    def _join(self):
        return self._value

    def getvalue(self, use_pos=False):
        self._check()
        value = self._join()
        return value[:self._pos] if use_pos else value

    def tell(self):
        self._check()
        return self._pos

    def reset(self):
        self._check()
        self._pos = 0

    def seek(self, pos, mode=0):
        self._check()
        if mode == 1:
            pos += self._pos
        elif mode == 2:
            pos += len(self._join())
        self._pos = max(pos, 0)

    def read(self, size=-1):
        self._check()
        value = self._join()
        stop = len(value) if size < 0 else min(self._pos + size, len(value))
        data = value[self._pos:stop]
        self._pos = max(stop, self._pos)
        return data

    def readline(self, size=-1):
        self._check()
        value = self._join()
        at = value.find('\n', self._pos)
        stop = len(value) if at < 0 else at + 1
        if 0 <= size < stop - self._pos:
            stop = self._pos + size
        line = value[self._pos:stop]
        self._pos = max(stop, self._pos)
        return line

    def readlines(self, hint=0):
        lines = []
        total = 0
        line = self.readline()
        while line:
            lines.append(line)
            total += len(line)
            if 0 < hint <= total:
                break
            line = self.readline()
        return lines

    def truncate(self, size=-1):
        self._check()
        if size < 0:
            size = self._pos
        self._value = self._join()[:size]
        self._pos = min(size, len(self._value))


class StringI(_Reader):
    """What StringIO(s) returns: a file to read."""


class StringO(_Reader):
    """What StringIO() returns: a file to write and read."""

    softspace = 0

    def __init__(self):
        _Reader.__init__(self, '')
        self._tail = []

    def _join(self):
        if self._tail:
            self._value += ''.join(self._tail)
            self._tail = []
        return self._value

    def write(self, s):
        self._check()
        s = _bytes(s, 'write')
        if self._tail or self._pos == len(self._value):
            self._tail.append(s)
        else:
            value = self._value
            value += '\0' * (self._pos - len(value))
            self._value = value[:self._pos] + s + value[self._pos + len(s):]
        self._pos += len(s)

    def seek(self, pos, mode=0):
        self._join()
        _Reader.seek(self, pos, mode)

    def reset(self):
        self._join()
        _Reader.reset(self)

    def writelines(self, lines):
        for line in lines:
            self.write(line)


def _bytes(s, function):
    if isinstance(s, unicode):
        return s.encode('ascii')
    if not isinstance(s, (str, bytearray)):
        raise TypeError('%s() argument 1 must be string or buffer, not %s'
                        % (function, 'None' if s is None else type(s).__name__))
    return str(s)


InputType = StringI
OutputType = StringO
for _class in (StringI, StringO):
    _class.__module__ = 'cStringIO'


def StringIO(*args):
    if len(args) > 1:
        raise TypeError('StringIO expected at most 1 arguments, got %d' % len(args))
    if not args:
        return StringO()
    return StringI(_bytes(args[0], 'StringIO'))
