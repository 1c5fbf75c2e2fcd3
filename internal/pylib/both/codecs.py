"""Encodings by their names: functions, streams and step by step."""
import binascii as _binascii
import sys as _sys

_PY3 = _sys.version_info[0] == 3

if _PY3:
    import builtins as _builtins
    _text = str
else:
    import __builtin__ as _builtins
    _text = unicode

BOM_UTF8 = b'\xef\xbb\xbf'
BOM = BOM_LE = BOM_UTF16 = BOM_UTF16_LE = BOM32_LE = b'\xff\xfe'
BOM_BE = BOM_UTF16_BE = BOM32_BE = b'\xfe\xff'
BOM_UTF32 = BOM_UTF32_LE = BOM64_LE = b'\xff\xfe\x00\x00'
BOM_UTF32_BE = BOM64_BE = b'\x00\x00\xfe\xff'

# What encodings are called besides their own names.
_ALIASES = {
    'utf8': 'utf-8', 'u8': 'utf-8', 'utf': 'utf-8',
    'us-ascii': 'ascii', '646': 'ascii',
    'latin-1': 'iso8859-1', 'latin1': 'iso8859-1', 'latin': 'iso8859-1', 'l1': 'iso8859-1',
    'iso-8859-1': 'iso8859-1', '8859': 'iso8859-1', 'cp819': 'iso8859-1',
    'utf16': 'utf-16', 'u16': 'utf-16', 'utf-16le': 'utf-16-le', 'utf-16be': 'utf-16-be',
    'utf32': 'utf-32', 'u32': 'utf-32', 'utf-32le': 'utf-32-le', 'utf-32be': 'utf-32-be',
    'utf8-sig': 'utf-8-sig', 'windows-1252': 'cp1252', '1252': 'cp1252',
    'unicodeescape': 'unicode-escape',
    'hex-codec': 'hex', 'base64-codec': 'base64', 'base-64': 'base64',
    'rot13': 'rot-13', 'zlib-codec': 'zlib', 'zip': 'zlib',
}

# The names of the functions that encode, which their errors show.
_FUNCTIONS = {'iso8859-1': 'latin_1', 'cp1252': 'charmap', 'utf-8-sig': 'utf_8'}


def _bytes_of(data):
    """The bytes of an object of Python 3 that has some."""
    try:
        return bytes(memoryview(data))
    except TypeError:
        raise TypeError("a bytes-like object is required, not '%s'" % type(data).__name__)


def _hex_decode(data):
    return _binascii.a2b_hex(data)


def _base64_encode(data):
    data = _bytes_of(data) if _PY3 else str(data)
    return b''.join(_binascii.b2a_base64(data[i:i + 57]) for i in range(0, len(data), 57))


def _base64_decode(data):
    if _PY3:
        data = memoryview(data)
    return _binascii.a2b_base64(data)


def _zlib_encode(data):
    import zlib
    return zlib.compress(data)


def _zlib_decode(data):
    import zlib
    return zlib.decompress(data)


def _rot13(text):
    out = []
    for c in text:
        for first in u'aA':
            if first <= c <= chr(ord(first) + 25):
                c = chr((ord(c) - ord(first) + 13) % 26 + ord(first))
                break
        out.append(c)
    return ''.join(out)


def _rot13_decode(text):
    return _text(_rot13(text))


# Codecs that do not go between text and bytes.
_TRANSFORMS = {
    'hex': (_binascii.b2a_hex, _hex_decode),
    'base64': (_base64_encode, _base64_decode),
    'zlib': (_zlib_encode, _zlib_decode),
    'rot-13': (_rot13, _rot13_decode),
}


class CodecInfo(tuple):
    """What lookup tells of an encoding; by itself the four functions and
    classes that the first version of this module knew."""

    _is_text_encoding = True

    def __new__(cls, encode, decode, streamreader=None, streamwriter=None,
                incrementalencoder=None, incrementaldecoder=None, name=None,
                **options):
        self = tuple.__new__(cls, (encode, decode, streamreader, streamwriter))
        self.name = name
        self.encode = encode
        self.decode = decode
        self.streamreader = streamreader
        self.streamwriter = streamwriter
        self.incrementalencoder = incrementalencoder
        self.incrementaldecoder = incrementaldecoder
        if '_is_text_encoding' in options:
            self._is_text_encoding = options['_is_text_encoding']
        return self

    def __repr__(self):
        return '<%s.CodecInfo object for encoding %s at %#x>' % (
            'codecs', self.name, id(self))


class Codec(object):
    """The base of encoders and decoders without state."""

    def encode(self, input, errors='strict'):
        raise NotImplementedError

    def decode(self, input, errors='strict'):
        raise NotImplementedError


class IncrementalEncoder(object):
    """Encodes a text piece by piece."""

    def __init__(self, errors='strict'):
        self.errors = errors
        self.buffer = ''

    def encode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        pass

    def getstate(self):
        return 0

    def setstate(self, state):
        pass


class IncrementalDecoder(object):
    """Decodes bytes piece by piece."""

    def __init__(self, errors='strict'):
        self.errors = errors

    def decode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        pass

    def getstate(self):
        return (b'', 0)

    def setstate(self, state):
        pass


class BufferedIncrementalDecoder(IncrementalDecoder):
    """A decoder that keeps what is not whole yet for the next call."""

    def __init__(self, errors='strict'):
        IncrementalDecoder.__init__(self, errors)
        self.buffer = b''

    def _buffer_decode(self, input, errors, final):
        raise NotImplementedError

    def decode(self, input, final=False):
        data = self.buffer + input
        result, consumed = self._buffer_decode(data, self.errors, final)
        self.buffer = data[consumed:]
        return result

    def reset(self):
        self.buffer = b''

    def getstate(self):
        return (self.buffer, 0)

    def setstate(self, state):
        self.buffer = state[0]


class StreamWriter(Codec):
    """Writes text to a stream of bytes."""

    def __init__(self, stream, errors='strict'):
        self.stream = stream
        self.errors = errors

    def write(self, object):
        data, _ = self.encode(object, self.errors)
        self.stream.write(data)

    def writelines(self, list):
        self.write(''.join(list))

    def reset(self):
        pass

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        if whence == 0 and offset == 0:
            self.reset()

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()


class StreamReader(Codec):
    """Reads text from a stream of bytes."""

    def __init__(self, stream, errors='strict'):
        self.stream = stream
        self.errors = errors
        self.bytebuffer = b''
        self.charbuffer = _text()

    def _fill(self, size):
        """Reads once; reports whether there was anything."""
        new = self.stream.read() if size < 0 else self.stream.read(size)
        data = self.bytebuffer + new
        if data:
            chars, used = self.decode(data, self.errors)
            self.bytebuffer = data[used:]
            self.charbuffer += chars
        return bool(new)

    def _take(self, n):
        out, self.charbuffer = self.charbuffer[:n], self.charbuffer[n:]
        return out

    def read(self, size=-1, chars=-1, firstline=False):
        if chars < 0:
            chars = size
        while chars < 0 or len(self.charbuffer) < chars:
            if not self._fill(size):
                break
        return self._take(len(self.charbuffer) if chars < 0 else chars)

    def readline(self, size=None, keepends=True):
        ask = size or 72
        more = True
        while True:
            lines = self.charbuffer.splitlines(True)
            if len(lines) > 1 or not more:
                break
            # A line that ends with \r may go on with \n.
            if lines and lines[0] != lines[0].splitlines()[0] and lines[0][-1] != '\r':
                break
            more = self._fill(ask) and size is None
            ask = min(ask * 2, 8000)
        line = self._take(len(lines[0]) if lines else 0)
        if line and not keepends:
            line = line.splitlines()[0]
        return line

    def readlines(self, sizehint=None, keepends=True):
        return self.read().splitlines(keepends)

    def reset(self):
        self.bytebuffer = b''
        self.charbuffer = _text()

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reset()

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    next = __next__

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()


class StreamReaderWriter(object):
    """A stream of bytes that is read and written as text."""

    encoding = 'unknown'

    def __init__(self, stream, Reader, Writer, errors='strict'):
        self.stream = stream
        self.reader = Reader(stream, errors)
        self.writer = Writer(stream, errors)
        self.errors = errors

    def read(self, size=-1):
        return self.reader.read(size)

    def readline(self, size=None):
        return self.reader.readline(size)

    def readlines(self, sizehint=None):
        return self.reader.readlines(sizehint)

    def write(self, data):
        return self.writer.write(data)

    def writelines(self, list):
        return self.writer.writelines(list)

    def reset(self):
        self.reader.reset()
        self.writer.reset()

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reader.reset()
        if whence == 0 and offset == 0:
            self.writer.reset()

    def __iter__(self):
        return self

    def __next__(self):
        return next(self.reader)

    next = __next__

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()


def _incomplete(name, data):
    """How many bytes at the end of data are the begin of a character."""
    if name in ('utf-8', 'utf-8-sig'):
        for n in range(1, min(3, len(data)) + 1):
            c = ord(data[-n:][:1])
            if c >= 0xc0:
                return n if c >= (0xc0, 0xc0, 0xe0, 0xf0)[n] else 0
            if c < 0x80:
                return 0
        return 0
    if name[:6] == 'utf-32':
        return len(data) % 4
    if name[:6] == 'utf-16':
        odd = len(data) % 2
        last = data[len(data) - odd - 2:len(data) - odd]
        high = last[:1] if name == 'utf-16-be' else last[1:]
        return odd + 2 if high and 0xd8 <= ord(high) < 0xdc else odd
    return 0


def _marked(name, data):
    """The encoding that a mark at the begin of data tells, and the mark's length."""
    if name == 'utf-8-sig':
        return 'utf-8', 3 if data[:3] == BOM_UTF8 else 0
    if name == 'utf-16':
        return ('utf-16-be' if data[:2] == BOM_BE else 'utf-16-le',
                2 if data[:2] in (BOM_LE, BOM_BE) else 0)
    return ('utf-32-be' if data[:4] == BOM_UTF32_BE else 'utf-32-le',
            4 if data[:4] in (BOM_UTF32_LE, BOM_UTF32_BE) else 0)


_MARKS = {'utf-8-sig': 3, 'utf-16': 2, 'utf-32': 4}  # the lengths of their marks


def _piece(self, name, data, errors, final):
    """Decodes what is whole of data: text, and how many bytes. self remembers
    what a mark at the begin said."""
    skip = 0
    if name in _MARKS:
        if self._found is None:
            if len(data) < _MARKS[name] and not final:
                return _text(), 0
            self._found, skip = _marked(name, data)
        name = self._found
    end = len(data) if final else len(data) - min(_incomplete(name, data), len(data) - skip)
    return data[skip:end].decode(name, errors), end


def _text_codec(name):
    """The CodecInfo of an encoding of text."""
    function = _FUNCTIONS.get(name, name.replace('-', '_')) + '_encode'

    def encode(input, errors='strict'):
        if _PY3 and not isinstance(input, str):
            raise TypeError('%s() argument 1 must be str, not %s' % (
                function, type(input).__name__))
        if not isinstance(input, _text):
            input = _text(input)
        return input.encode(name, errors), len(input)

    def decode(input, errors='strict'):
        if _PY3:
            if isinstance(input, str) and name.endswith('-escape'):
                input = input.encode('utf-8')
            if not isinstance(input, (bytes, bytearray)):
                input = _bytes_of(input)
        elif not isinstance(input, (bytes, bytearray)):
            input = bytes(input)
        return input.decode(name, errors), len(input)

    class Encoder(IncrementalEncoder):
        begun = False

        def encode(self, input, final=False):
            data = encode(input, self.errors)[0]
            if self.begun and name in _MARKS:
                data = data[_MARKS[name]:]
            self.begun = True
            return data

        def reset(self):
            self.begun = False

        def getstate(self):
            return 0 if self.begun or name not in _MARKS else 2

        def setstate(self, state):
            self.begun = not state

    class Decoder(BufferedIncrementalDecoder):
        _found = None

        def _buffer_decode(self, input, errors, final):
            return _piece(self, name, input, errors, final)

        def reset(self):
            BufferedIncrementalDecoder.reset(self)
            self._found = None

    class Writer(StreamWriter):
        begun = False

        def encode(self, input, errors='strict'):
            data, n = encode(input, errors)
            if self.begun and name in _MARKS:
                data = data[_MARKS[name]:]
            self.begun = True
            return data, n

        def reset(self):
            self.begun = False

    class Reader(StreamReader):
        _found = None

        def decode(self, input, errors='strict'):
            return _piece(self, name, input, errors, False)

        def reset(self):
            StreamReader.reset(self)
            self._found = None

    return _info(name, encode, decode, Reader, Writer, Encoder, Decoder, True)


def _transform_codec(name):
    """The CodecInfo of a codec between bytes and bytes, or text and text."""
    there, back = _TRANSFORMS[name]

    def encode(input, errors='strict'):
        return there(input), len(input)

    def decode(input, errors='strict'):
        return back(input), len(input)

    class Encoder(IncrementalEncoder):
        def encode(self, input, final=False):
            return there(input)

    class Decoder(IncrementalDecoder):
        def decode(self, input, final=False):
            return back(input)

    class Writer(StreamWriter):
        def encode(self, input, errors='strict'):
            return encode(input)

    class Reader(StreamReader):
        def __init__(self, stream, errors='strict'):
            StreamReader.__init__(self, stream, errors)
            self.charbuffer = '' if name == 'rot-13' else b''

        def decode(self, input, errors='strict'):
            return decode(input)

    return _info(name, encode, decode, Reader, Writer, Encoder, Decoder, False)


def _info(name, encode, decode, reader, writer, encoder, decoder, text):
    module = 'encodings.' + {'iso8859-1': 'latin_1', 'hex': 'hex_codec', 'base64': 'base64_codec',
                             'zlib': 'zlib_codec'}.get(name, name.replace('-', '_'))
    for cls, known in ((reader, 'StreamReader'), (writer, 'StreamWriter'),
                       (encoder, 'IncrementalEncoder'), (decoder, 'IncrementalDecoder')):
        cls.__name__ = known
        cls.__module__ = module
        if _PY3:
            cls.__qualname__ = known
    return CodecInfo(encode, decode, reader, writer, encoder, decoder, name=name,
                     _is_text_encoding=text)


_known = {}     # what lookup found, by the name it was given
_searches = []  # what register was given


def lookup(encoding):
    """The CodecInfo of an encoding."""
    info = _known.get(encoding)
    if info is None:
        plain = encoding.lower().replace('_', '-').replace(' ', '-')
        name = _ALIASES.get(plain, plain)
        info = _known.get(name) or _find(name, encoding)
        _known[encoding] = _known[name] = info
    return info


def _find(name, asked):
    if name in _TRANSFORMS:
        return _transform_codec(name)
    try:
        u'a'.encode(name)
    except LookupError:
        for search in _searches:
            info = search(asked.lower().replace('-', '_') if _PY3 else asked.lower())
            if info is not None:
                return info
        raise LookupError('unknown encoding: ' + asked)
    return _text_codec(name)


def register(search_function):
    """Adds a function that lookup asks about encodings it does not know."""
    if not callable(search_function):
        raise TypeError('argument must be callable')
    _searches.append(search_function)


def unregister(search_function):
    if search_function in _searches:
        _searches.remove(search_function)
        _known.clear()


if not _PY3:
    del unregister


def getencoder(encoding):
    return lookup(encoding).encode


def getdecoder(encoding):
    return lookup(encoding).decode


def getincrementalencoder(encoding):
    encoder = lookup(encoding).incrementalencoder
    if encoder is None:
        raise LookupError(encoding)
    return encoder


def getincrementaldecoder(encoding):
    decoder = lookup(encoding).incrementaldecoder
    if decoder is None:
        raise LookupError(encoding)
    return decoder


def getreader(encoding):
    return lookup(encoding).streamreader


def getwriter(encoding):
    return lookup(encoding).streamwriter


def encode(obj, encoding=None, errors='strict'):
    """obj, encoded."""
    return lookup(encoding or _sys.getdefaultencoding()).encode(obj, errors)[0]


def decode(obj, encoding=None, errors='strict'):
    """obj, decoded."""
    return lookup(encoding or _sys.getdefaultencoding()).decode(obj, errors)[0]


def iterencode(iterator, encoding, errors='strict', **kwargs):
    """The pieces of an iterable, encoded."""
    encoder = getincrementalencoder(encoding)(errors, **kwargs)
    for piece in iterator:
        out = encoder.encode(piece)
        if out:
            yield out
    out = encoder.encode(_text(), True)
    if out:
        yield out


def iterdecode(iterator, encoding, errors='strict', **kwargs):
    """The pieces of an iterable, decoded."""
    decoder = getincrementaldecoder(encoding)(errors, **kwargs)
    for piece in iterator:
        out = decoder.decode(piece)
        if out:
            yield out
    out = decoder.decode(b'', True)
    if out:
        yield out


def open(filename, mode='r', encoding=None, errors='strict', buffering=-1 if _PY3 else 1):
    """A file of text; without an encoding, as the built-in open."""
    if encoding is not None:
        if 'U' in mode:
            mode = mode.strip().replace('U', '')
            if mode[:1] not in set('rwa'):
                mode = 'r' + mode
        if 'b' not in mode:
            mode += 'b'
    f = _builtins.open(filename, mode, buffering)
    if encoding is None:
        return f
    try:
        info = lookup(encoding)
        out = StreamReaderWriter(f, info.streamreader, info.streamwriter, errors)
        out.encoding = encoding
        return out
    except:
        f.close()
        raise


utf_8_encode = getencoder('utf-8')
latin_1_encode = getencoder('iso8859-1')
ascii_encode = getencoder('ascii')
latin_1_decode = getdecoder('iso8859-1')
ascii_decode = getdecoder('ascii')


def utf_8_decode(data, errors='strict', final=False):
    """Decodes what is whole of data."""
    end = len(data) if final else len(data) - _incomplete('utf-8', data)
    return data[:end].decode('utf-8', errors or 'strict'), end
