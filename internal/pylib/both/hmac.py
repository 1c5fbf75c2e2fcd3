"""Digests that only who has the key can make."""

import hashlib
import sys

PY3 = sys.version_info[0] == 3

digest_size = None


def _bytes(x, what):
    if isinstance(x, (bytes, bytearray)):
        return bytes(x)
    if PY3:
        raise TypeError('%s: expected bytes or bytearray, but got %r' % (what, type(x).__name__))
    return str(x)


class HMAC(object):
    """RFC 2104."""

    blocksize = 64

    def __init__(self, key, msg=None, digestmod=None if PY3 else hashlib.md5):
        if PY3 and not isinstance(key, (bytes, bytearray)):
            raise TypeError('key: expected bytes or bytearray, but got %r' % type(key).__name__)
        if not digestmod:
            raise TypeError("Missing required argument 'digestmod'.")
        if callable(digestmod):
            self.digest_cons = digestmod
        elif isinstance(digestmod, str):
            self.digest_cons = lambda d=b'': hashlib.new(digestmod, d)
        else:
            self.digest_cons = lambda d=b'': digestmod.new(d)
        self._inner = self.digest_cons()
        self._outer = self.digest_cons()
        self.digest_size = self._inner.digest_size
        block_size = getattr(self._inner, 'block_size', self.blocksize)
        if PY3:
            self.block_size = block_size
            self.name = 'hmac-' + self._inner.name
        key = bytes(key)
        if len(key) > block_size:
            key = self.digest_cons(key).digest()
        key = bytearray(key.ljust(block_size, b'\0'))
        self._outer.update(bytes(bytearray(b ^ 0x5c for b in key)))
        self._inner.update(bytes(bytearray(b ^ 0x36 for b in key)))
        if msg is not None:
            self.update(msg)

    def update(self, msg):
        if PY3 and isinstance(msg, str):
            raise TypeError('Strings must be encoded before hashing')
        self._inner.update(msg)

    def copy(self):
        made = type(self).__new__(type(self))
        made.__dict__.update(self.__dict__)
        made._inner = self._inner.copy()
        made._outer = self._outer.copy()
        return made

    def _finished(self):
        h = self._outer.copy()
        h.update(self._inner.digest())
        return h

    def digest(self):
        return self._finished().digest()

    def hexdigest(self):
        return self._finished().hexdigest()


if PY3:
    def new(key, msg=None, digestmod=''):
        """An HMAC object."""
        return HMAC(key, msg, digestmod)

    def digest(key, msg, digest):
        """The digest of a message."""
        return HMAC(key, msg, digest).digest()
else:
    def new(key, msg=None, digestmod=None):
        """An HMAC object."""
        return HMAC(key, msg, digestmod or hashlib.md5)


def compare_digest(a, b):
    """Whether two digests are equal, in a time that does not tell where they differ."""
    text = str if PY3 else basestring
    if isinstance(a, text) and isinstance(b, text):
        if PY3 and not (a.isascii() and b.isascii()):
            raise TypeError('comparing strings with non-ASCII characters is not supported')
        a, b = a.encode('latin-1'), b.encode('latin-1')
    elif not (isinstance(a, (bytes, bytearray, memoryview))
              and isinstance(b, (bytes, bytearray, memoryview))):
        if not PY3:
            raise TypeError('unsupported operand types(s) or combination of types: %r and %r'
                            % (type(a).__name__, type(b).__name__))
        wrong = a if not isinstance(a, (bytes, bytearray, memoryview)) else b
        raise TypeError('a bytes-like object is required, not %r' % type(wrong).__name__)
    a, b = bytearray(a), bytearray(b)
    different = len(a) ^ len(b)
    for x, y in zip(a, b if len(a) == len(b) else a):
        different |= x ^ y
    return different == 0
