"""Arrays of machine numbers."""

import struct
import sys

from _pysock import in_c

PY3 = sys.version_info[0] == 3

__all__ = ['array', 'ArrayType', 'typecodes'] if PY3 else ['array', 'ArrayType']

_FLOATS = 'fd'
if PY3:
    typecodes = 'bBuwhHiIlLqQfd'
    _integer = int
else:
    _codes = 'cbBuhHiIlLfd'
    _integer = (int, long)
_characters = ('u', 'w') if PY3 else ('c', 'u')


class array(object):
    """Numbers of one machine type, in one piece of memory."""

    __hash__ = None

    def __init__(self, typecode, initializer=()):
        if not isinstance(typecode, str) or len(typecode) != 1:
            raise TypeError('array() argument 1 must be a unicode character, not %s'
                            % type(typecode).__name__ if PY3 else
                            'must be char, not %s' % type(typecode).__name__)
        if typecode not in (typecodes if PY3 else _codes):
            raise ValueError(
                'bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)' if PY3
                else 'bad typecode (must be c, b, B, u, h, H, i, I, l, L, f or d)')
        self.typecode = typecode
        self._bytes = bytearray()
        if typecode == 'c':
            self._item = struct.Struct('c')
        else:
            self._item = struct.Struct('=I' if typecode in _characters else typecode)
        self.itemsize = self._item.size
        if isinstance(initializer, (bytes, bytearray)):
            if PY3:
                self.frombytes(initializer)
            elif typecode == 'c':
                self._bytes.extend(initializer)
            else:
                self._bytes.extend(initializer)
                self._whole(len(initializer))
        elif isinstance(initializer, list):
            self.fromlist(initializer)
        else:
            self.extend(initializer)

    def __buffer__(self, flags):
        return memoryview(self._bytes)

    # Items

    def _pack(self, x):
        if self.typecode in ('u', 'w'):
            x = ord(x)
        elif self.typecode == 'c':
            pass
        elif self.typecode not in _FLOATS:
            if isinstance(x, float) or not hasattr(x, '__index__') and not isinstance(x, _integer):
                raise TypeError(
                    "'%s' object cannot be interpreted as an integer" % type(x).__name__
                    if PY3 else 'an integer is required')
        elif not isinstance(x, (int, float)) and not hasattr(x, '__float__'):
            raise TypeError('must be real number, not %s' % type(x).__name__ if PY3
                            else 'a float is required')
        try:
            return self._item.pack(x)
        except struct.error as e:
            raise OverflowError(self._overflow(x, str(e)))

    def _overflow(self, x, text):
        names = {'b': 'signed char', 'B': 'unsigned byte integer', 'h': 'signed short integer',
                 'H': 'unsigned short', 'i': 'signed integer', 'I': 'unsigned int'}
        name = names.get(self.typecode)
        if name is None or abs(x) >> 63:
            if self.typecode in 'LQI' and x < 0:
                return "can't convert negative value to unsigned int"
            return 'Python int too large to convert to C long' if PY3 else (
                'long int too large to convert')
        below = x < 0
        if self.typecode == 'I' and below:
            return "can't convert negative value to unsigned int"
        return '%s is %s than %s' % (name, 'less' if below else 'greater',
                                     'minimum' if below else 'maximum')

    def _at(self, i):
        x, = self._item.unpack_from(self._bytes, i * self.itemsize)
        if self.typecode in ('u', 'w'):
            return chr(x) if PY3 else unichr(x)
        return x

    def _place(self, i, doing):
        i = i.__index__()
        n = len(self)
        if not -n <= i < n:
            raise IndexError('array %sindex out of range' % doing)
        return i + n if i < 0 else i

    def _like(self, content):
        made = array(self.typecode)
        made._bytes = content
        return made

    def __len__(self):
        return len(self._bytes) // self.itemsize

    def __getitem__(self, i):
        if isinstance(i, slice):
            made = bytearray()
            for at in range(*i.indices(len(self))):
                made += self._bytes[at * self.itemsize:(at + 1) * self.itemsize]
            return self._like(made)
        if not hasattr(i, '__index__'):
            raise TypeError('array indices must be integers')
        return self._at(self._place(i, ''))

    def __setitem__(self, i, x):
        size = self.itemsize
        if isinstance(i, slice):
            if not isinstance(x, array):
                raise TypeError('can only assign array (not "%s") to array slice'
                                % type(x).__name__)
            start, stop, step = i.indices(len(self))
            if step == 1:
                self._bytes[start * size:max(start, stop) * size] = x._bytes
                return
            places = range(start, stop, step)
            if len(places) != len(x):
                raise ValueError('attempt to assign array of size %d to extended slice of size %d'
                                 % (len(x), len(places)))
            for n, at in enumerate(places):
                self._bytes[at * size:(at + 1) * size] = x._bytes[n * size:(n + 1) * size]
            return
        at = self._place(i, 'assignment ')
        self._bytes[at * size:(at + 1) * size] = self._pack(x)

    def __delitem__(self, i):
        keep = self.tolist()
        del keep[i]
        self._bytes = self._like_list(keep)

    def _like_list(self, items):
        made = bytearray()
        for x in items:
            made += self._pack(x)
        return made

    def __iter__(self):
        for i in range(len(self)):
            yield self._at(i)

    def __contains__(self, x):
        return x in self.tolist()

    # Growing and shrinking

    def append(self, x):
        self._bytes += self._pack(x)

    def extend(self, items):
        if isinstance(items, array):
            if items.typecode != self.typecode:
                raise TypeError('can only extend with array of same kind')
            self._bytes += bytes(items._bytes)
            return
        for x in items:
            self.append(x)

    def insert(self, i, x):
        n = len(self)
        i = max(i + n, 0) if i < 0 else min(i, n)
        self._bytes[i * self.itemsize:i * self.itemsize] = self._pack(x)

    def pop(self, i=-1):
        if not len(self):
            raise IndexError('pop from empty array')
        n = len(self)
        if not -n <= i < n:
            raise IndexError('pop index out of range')
        i = i + n if i < 0 else i
        x = self._at(i)
        del self._bytes[i * self.itemsize:(i + 1) * self.itemsize]
        return x

    def remove(self, x):
        for i, each in enumerate(self):
            if each == x:
                self.pop(i)
                return
        raise ValueError('array.%s(x): x not in %s' % ('remove', 'array' if PY3 else 'list'))

    def reverse(self):
        self._bytes[:] = self[::-1]._bytes

    def byteswap(self):
        size = self.itemsize
        for at in range(0, len(self._bytes), size):
            self._bytes[at:at + size] = self._bytes[at:at + size][::-1]

    # Asking

    def index(self, x, *where):
        try:
            return self.tolist().index(x, *where)
        except ValueError:
            raise ValueError('array.%s(x): x not in %s' % ('index', 'array' if PY3 else 'list'))

    def count(self, x):
        return self.tolist().count(x)

    def buffer_info(self):
        return id(self._bytes), len(self)

    # Other forms

    def _whole(self, size):
        if size % self.itemsize:
            del self._bytes[len(self._bytes) - size:]
            raise ValueError('bytes length not a multiple of item size' if PY3
                             else 'string length not a multiple of item size')

    def frombytes(self, data):
        data = bytes(memoryview(data))
        self._bytes += data
        self._whole(len(data))

    def tobytes(self):
        return bytes(self._bytes)

    def fromlist(self, items):
        if not isinstance(items, list):
            raise TypeError('arg must be list')
        self._bytes += self._like_list(items)

    def tolist(self):
        return [x for x in self]

    def fromfile(self, f, n):
        data = f.read(n * self.itemsize)
        self._bytes += data[:len(data) // self.itemsize * self.itemsize]
        if len(data) < n * self.itemsize:
            raise EOFError('read() didn\'t return enough bytes' if PY3
                           else 'not enough items in file')

    def tofile(self, f):
        f.write(bytes(self._bytes))

    if PY3:
        def fromunicode(self, text):
            self.extend(text)

        def tounicode(self):
            return ''.join(self)
    else:
        def fromstring(self, data):
            self._bytes += data
            self._whole(len(data))

        def tostring(self):
            return str(self._bytes)

        del frombytes, tobytes
        read, write = fromfile, tofile

    def __copy__(self):
        return self._like(bytearray(self._bytes))

    def __deepcopy__(self, memo):
        return self.__copy__()

    # Operators

    def __add__(self, other):
        if not isinstance(other, array):
            raise TypeError('can only append array (not "%s") to array' % type(other).__name__)
        if other.typecode != self.typecode:
            raise TypeError('bad argument type for built-in operation')
        return self._like(self._bytes + other._bytes)

    def __iadd__(self, other):
        if not isinstance(other, array):
            raise TypeError('can only extend with array (not "%s")' % type(other).__name__)
        self.extend(other)
        return self

    def __mul__(self, n):
        return self._like(self._bytes * n)

    __rmul__ = __mul__

    def __eq__(self, other):
        if not isinstance(other, array):
            return NotImplemented
        return self.tolist() == other.tolist()

    def __ne__(self, other):
        if not isinstance(other, array):
            return NotImplemented
        return self.tolist() != other.tolist()

    def __lt__(self, other):
        if not isinstance(other, array):
            return NotImplemented
        return self.tolist() < other.tolist()

    def __le__(self, other):
        if not isinstance(other, array):
            return NotImplemented
        return self.tolist() <= other.tolist()

    def __gt__(self, other):
        if not isinstance(other, array):
            return NotImplemented
        return self.tolist() > other.tolist()

    def __ge__(self, other):
        if not isinstance(other, array):
            return NotImplemented
        return self.tolist() >= other.tolist()

    def __repr__(self):
        if not len(self):
            return "array('%s')" % self.typecode
        if self.typecode in _characters:
            text = ''.join(self) if self.typecode != 'u' or PY3 else u''.join(self)
            return "array('%s', %r)" % (self.typecode, text)
        return "array('%s', %r)" % (self.typecode, self.tolist())


in_c(array)
ArrayType = array
