"""Files in memory and text over binary files."""

import sys

from _iobuffers import BytesIO, StringIO, UnsupportedOperation

PY3 = sys.version_info[0] == 3

__all__ = ['BytesIO', 'DEFAULT_BUFFER_SIZE', 'SEEK_CUR', 'SEEK_END', 'SEEK_SET',
           'StringIO', 'TextIOWrapper', 'UnsupportedOperation', 'open']

DEFAULT_BUFFER_SIZE = 8192
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
_text = str if PY3 else unicode


def _length(s):
    """What write returns."""
    return len(s) if PY3 else long(len(s))


class TextIOWrapper(object):
    """Text over a binary file."""

    def __init__(self, buffer, encoding=None, errors=None, newline=None,
                 line_buffering=False, write_through=False):
        if newline not in (None, '', '\n', '\r', '\r\n'):
            raise ValueError('illegal newline value: %s' % (newline,))
        self.buffer = buffer
        self.encoding = encoding or 'UTF-8'
        self.errors = errors or 'strict'
        self.line_buffering = line_buffering
        self.write_through = write_through
        self._newline = newline
        self._decoded = u''     # read and decoded, not yet returned
        self._undecoded = b''   # the bytes of a character that is not whole yet
        self._ended = False
        self._detached = False

    closed = property(lambda self: self.buffer.closed)
    name = property(lambda self: self.buffer.name)
    mode = property(lambda self: getattr(self.buffer, 'mode', None))

    def __repr__(self):
        name = getattr(self.buffer, 'name', None)
        return '<_io.TextIOWrapper%s encoding=%r>' % (
            '' if name is None else ' name=%r' % (name,), self.encoding)

    def _check(self):
        if self._detached:
            raise ValueError('underlying buffer has been detached')
        if self.closed:
            raise ValueError('I/O operation on closed file.')

    def reconfigure(self, encoding=None, errors=None, newline=None, line_buffering=None,
                    write_through=None):
        if encoding is not None:
            self.encoding = encoding
        if errors is not None:
            self.errors = errors
        if newline is not None:
            self._newline = newline
        if line_buffering is not None:
            self.line_buffering = line_buffering
        self.flush()

    def write(self, s):
        if not isinstance(s, _text):
            if PY3:
                raise TypeError('write() argument must be str, not ' + type(s).__name__)
            raise TypeError('write() argument 1 must be unicode, not '
                            + type(s).__name__)
        self._check()
        text = s
        if self._newline in ('\r', '\r\n'):
            text = s.replace('\n', self._newline)
        self.buffer.write(text.encode(self.encoding, self.errors))
        if self.line_buffering and (u'\n' in s or u'\r' in s):
            self.flush()
        return _length(s)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def _more(self, size):
        """Reads on; false at the end of the file."""
        if self._ended:
            return False
        data = self.buffer.read(size) if size > 0 else self.buffer.read()
        if size <= 0 or not data:
            self._ended = True
        data = self._undecoded + (data or b'')
        self._undecoded = b''
        try:
            text = data.decode(self.encoding, self.errors)
        except UnicodeDecodeError as e:
            # A character may be cut off; what comes next will tell.
            if self._ended or e.start < len(data) - 4:
                raise
            text = data[:e.start].decode(self.encoding, self.errors)
            self._undecoded = data[e.start:]
        if self._newline is None:
            if text.endswith(u'\r') and not self._ended:
                text = text[:-1]
                self._undecoded = b'\r' + self._undecoded
            text = text.replace(u'\r\n', u'\n').replace(u'\r', u'\n')
        self._decoded += text
        return True

    def read(self, size=-1):
        self._check()
        if size is None or size < 0:
            while self._more(0):
                pass
            size = len(self._decoded)
        while len(self._decoded) < size and self._more(size - len(self._decoded)):
            pass
        text, self._decoded = self._decoded[:size], self._decoded[size:]
        return text

    def readline(self, size=-1):
        self._check()
        end = self._newline or u'\n'
        while True:
            at = self._decoded.find(end)
            if at >= 0 or 0 <= size <= len(self._decoded):
                break
            line = self.buffer.readline()
            if not line:
                self._ended = False
                self._more(0)
                self._ended = False
                at = self._decoded.find(end)
                break
            self._undecoded += line
            pending, self._undecoded = self._undecoded, b''
            text = pending.decode(self.encoding, self.errors)
            if self._newline is None:
                text = text.replace(u'\r\n', u'\n').replace(u'\r', u'\n')
            self._decoded += text
        stop = len(self._decoded) if at < 0 else at + len(end)
        if 0 <= size < stop:
            stop = size
        line, self._decoded = self._decoded[:stop], self._decoded[stop:]
        return line

    def readlines(self, hint=None):
        return list(self)

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

    def flush(self):
        self._check()
        self.buffer.flush()

    def detach(self):
        self.flush()
        self._detached = True
        return self.buffer

    def close(self):
        if not self.closed:
            try:
                self.flush()
            finally:
                self.buffer.close()

    def seek(self, pos, whence=0):
        self.flush()
        self._decoded = u''
        self._undecoded = b''
        self._ended = False
        self.buffer.seek(pos, whence)
        return self.buffer.tell()

    def tell(self):
        self._check()
        return self.buffer.tell() - len(self._undecoded) - len(
            self._decoded.encode(self.encoding, self.errors))

    def readable(self):
        return self._asks('readable', 'read')

    def writable(self):
        return self._asks('writable', 'write')

    def seekable(self):
        return self._asks('seekable', 'seek')

    def _asks(self, question, method):
        if hasattr(self.buffer, question):
            return getattr(self.buffer, question)()
        return hasattr(self.buffer, method)

    def isatty(self):
        self._check()
        return self.buffer.isatty()

    def fileno(self):
        self._check()
        return self.buffer.fileno()

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *exc):
        self.close()


class _Binary(object):
    """Python 2's file, answering as a binary file of io."""

    def __init__(self, f):
        self._file = f

    def __getattr__(self, name):
        return getattr(self._file, name)

    def __iter__(self):
        return iter(self._file)

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self._file.close()

    def write(self, data):
        if isinstance(data, unicode):
            raise TypeError("'unicode' does not have the buffer interface")
        self._file.write(data)
        return _length(data)


if PY3:
    open = open
    del _Binary

    def text_encoding(encoding, stacklevel=2):
        """What open takes encoding for."""
        return 'locale' if encoding is None else encoding
else:
    _open = open

    def open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None,
             closefd=True):
        """A file that reads and writes unicode, or str if the mode has a b."""
        import os
        binary = 'b' in mode
        if binary and encoding is not None:
            raise ValueError("binary mode doesn't take an encoding argument")
        plain = mode.replace('b', '').replace('t', '').replace('U', '')
        if plain.replace('+', '') not in ('r', 'w', 'a'):
            raise ValueError("invalid mode: '%s'" % mode)
        f = os.fdopen(file, plain + 'b') if isinstance(file, int) else _open(
            file, plain + 'b')
        f = _Binary(f)
        return f if binary else TextIOWrapper(f, encoding, errors, newline)

del sys
