"""Universally unique identifiers of RFC 4122."""

import os
import sys

PY3 = sys.version_info[0] == 3
_integer = int if PY3 else (int, long)
_long = int if PY3 else long

RESERVED_NCS, RFC_4122, RESERVED_MICROSOFT, RESERVED_FUTURE = [
    'reserved for NCS compatibility', 'specified in RFC 4122',
    'reserved for Microsoft compatibility', 'reserved for future definition']


class UUID(object):
    """128 bits, as a number, as bytes and as text."""

    __slots__ = ('int',)

    def __init__(self, hex=None, bytes=None, bytes_le=None, fields=None, int=None,
                 version=None, **options):
        if [hex, bytes, bytes_le, fields, int].count(None) != 4:
            raise TypeError('one of the hex, bytes, bytes_le, fields, or int arguments '
                            'must be given' if PY3 else
                            'need one of hex, bytes, bytes_le, fields, or int')
        if hex is not None:
            hex = hex.replace('urn:', '').replace('uuid:', '').strip('{}').replace('-', '')
            if len(hex) != 32:
                raise ValueError('badly formed hexadecimal UUID string')
            int = _long(hex, 16)
        elif bytes_le is not None:
            if len(bytes_le) != 16:
                raise ValueError('bytes_le is not a 16-char string')
            bytes = (bytes_le[3::-1] + bytes_le[5:3:-1] + bytes_le[7:5:-1] + bytes_le[8:])
        if bytes is not None:
            if len(bytes) != 16:
                raise ValueError('bytes is not a 16-char string')
            int = _long(0)
            for byte in bytearray(bytes):
                int = int << 8 | byte
        if fields is not None:
            if len(fields) != 6:
                raise ValueError('fields is not a 6-tuple')
            for i, (value, bits) in enumerate(zip(fields, (32, 16, 16, 8, 8, 48))):
                if not 0 <= value < 1 << bits:
                    raise ValueError('field %d out of range (need a %d-bit value)'
                                     % (i + 1, bits))
            a, b, c, d, e, f = fields
            int = _long(a) << 96 | b << 80 | c << 64 | d << 56 | e << 48 | f
        if not 0 <= int < 1 << 128:
            raise ValueError('int is out of range (need a 128-bit value)')
        if version is not None:
            if not 1 <= version <= 5:
                raise ValueError('illegal version number')
            int = int & ~(0xc000 << 48) | 0x8000 << 48      # the variant
            int = int & ~(0xf000 << 64) | version << 76
        object.__setattr__(self, 'int', int)

    def __setattr__(self, name, value):
        raise TypeError('UUID objects are immutable')

    def __str__(self):
        h = self.hex
        return '-'.join((h[:8], h[8:12], h[12:16], h[16:20], h[20:]))

    def __repr__(self):
        return '%s(%r)' % (type(self).__name__, str(self))

    def __int__(self):
        return self.int

    def __hash__(self):
        return hash(self.int)

    def __eq__(self, other):
        if not isinstance(other, UUID):
            return NotImplemented
        return self.int == other.int

    def __ne__(self, other):
        if not isinstance(other, UUID):
            return NotImplemented
        return self.int != other.int

    def __lt__(self, other):
        if not isinstance(other, UUID):
            return NotImplemented
        return self.int < other.int

    def __gt__(self, other):
        if not isinstance(other, UUID):
            return NotImplemented
        return self.int > other.int

    def __le__(self, other):
        if not isinstance(other, UUID):
            return NotImplemented
        return self.int <= other.int

    def __ge__(self, other):
        if not isinstance(other, UUID):
            return NotImplemented
        return self.int >= other.int

    hex = property(lambda self: '%032x' % self.int)
    urn = property(lambda self: 'urn:uuid:' + str(self))
    time_low = property(lambda self: self.int >> 96)
    time_mid = property(lambda self: self.int >> 80 & 0xffff)
    time_hi_version = property(lambda self: self.int >> 64 & 0xffff)
    clock_seq_hi_variant = property(lambda self: self.int >> 56 & 0xff)
    clock_seq_low = property(lambda self: self.int >> 48 & 0xff)
    node = property(lambda self: self.int & 0xffffffffffff)
    time = property(lambda self: (self.time_hi_version & 0xfff) << 48
                    | self.time_mid << 32 | self.time_low)
    clock_seq = property(lambda self: (self.clock_seq_hi_variant & 0x3f) << 8
                         | self.clock_seq_low)
    fields = property(lambda self: (
        self.time_low, self.time_mid, self.time_hi_version, self.clock_seq_hi_variant,
        self.clock_seq_low, self.node))

    @property
    def bytes(self):
        octets = bytearray([self.int >> shift & 0xff for shift in range(120, -8, -8)])
        return _bytes(octets)

    @property
    def bytes_le(self):
        b = self.bytes
        return b[3::-1] + b[5:3:-1] + b[7:5:-1] + b[8:]

    @property
    def variant(self):
        top = self.int >> 48
        if not top & 0x8000:
            return RESERVED_NCS
        if not top & 0x4000:
            return RFC_4122
        return RESERVED_MICROSOFT if not top & 0x2000 else RESERVED_FUTURE

    @property
    def version(self):
        if self.variant == RFC_4122:
            return int(self.int >> 76 & 0xf)
        return None


_bytes = bytes
_node = []
_last = []


def getnode():
    """48 bits for this machine: random ones, with the multicast bit set."""
    if not _node:
        bits = UUID(bytes=os.urandom(16)).int >> 80
        _node.append(bits | 1 << 40)
    return _node[0]


def uuid1(node=None, clock_seq=None):
    """Of the time and the machine."""
    import time
    stamp = int(time.time() * 10000000) + 0x01b21dd213814000
    if _last and stamp <= _last[0]:
        stamp = _last[0] + 1
    _last[:] = [stamp]
    if clock_seq is None:
        clock_seq = ord(os.urandom(1)) << 6 & 0x3fff
    return UUID(fields=(stamp & 0xffffffff, stamp >> 32 & 0xffff, stamp >> 48 & 0xfff,
                        clock_seq >> 8 & 0x3f, clock_seq & 0xff,
                        getnode() if node is None else node), version=1)


def uuid3(namespace, name):
    """Of the MD5 of a name."""
    from hashlib import md5
    return _named(md5, namespace, name, 3)


def uuid4():
    """Random."""
    return UUID(bytes=os.urandom(16), version=4)


def uuid5(namespace, name):
    """Of the SHA-1 of a name."""
    from hashlib import sha1
    return _named(sha1, namespace, name, 5)


def _named(digest, namespace, name, version):
    if PY3 and isinstance(name, str):
        name = name.encode('utf-8')
    return UUID(bytes=digest(namespace.bytes + name).digest()[:16], version=version)


NAMESPACE_DNS = UUID('6ba7b810-9dad-11d1-80b4-00c04fd430c8')
NAMESPACE_URL = UUID('6ba7b811-9dad-11d1-80b4-00c04fd430c8')
NAMESPACE_OID = UUID('6ba7b812-9dad-11d1-80b4-00c04fd430c8')
NAMESPACE_X500 = UUID('6ba7b814-9dad-11d1-80b4-00c04fd430c8')
