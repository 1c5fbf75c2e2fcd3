"""Addresses and networks of IPv4 and IPv6."""

import functools
import socket

IPV4LENGTH = 32
IPV6LENGTH = 128


class AddressValueError(ValueError):
    """What is no address."""


class NetmaskValueError(ValueError):
    """What is no netmask."""


def _parse4(text):
    octets = text.split('.')
    if len(octets) != 4:
        raise AddressValueError('Expected 4 octets in %r' % text)
    value = 0
    for octet in octets:
        try:
            if not octet:
                raise ValueError('Empty octet not permitted')
            if not (octet.isascii() and octet.isdigit()):
                raise ValueError('Only decimal digits permitted in %r' % octet)
            if len(octet) > 3:
                raise ValueError('At most 3 characters permitted in %r' % octet)
            if octet != '0' and octet[0] == '0':
                raise ValueError('Leading zeros are not permitted in %r' % octet)
            n = int(octet)
            if n > 255:
                raise ValueError('Octet %d (> 255) not permitted' % n)
        except ValueError as e:
            raise AddressValueError('%s in %r' % (e, text))
        value = value << 8 | n
    return value


def _parse6(text):
    if not text:
        raise AddressValueError('Address cannot be empty')
    parts = text.split(':')
    if len(parts) < 3:
        raise AddressValueError('At least 3 parts expected in %r' % text)
    if '.' in parts[-1]:
        try:
            low = _parse4(parts.pop())
        except AddressValueError as e:
            raise AddressValueError('%s in %r' % (e, text))
        parts += ['%x' % (low >> 16), '%x' % (low & 0xffff)]
    if len(parts) > 9:
        raise AddressValueError('At most 8 colons permitted in %r' % text)
    gaps = [i for i in range(1, len(parts) - 1) if not parts[i]]
    if len(gaps) > 1:
        raise AddressValueError("At most one '::' permitted in %r" % text)
    if gaps:
        high, low = parts[:gaps[0]], parts[gaps[0] + 1:]
        if not high[0]:
            high = high[1:]
            if high:
                raise AddressValueError("Leading ':' only permitted as part of '::' in %r" % text)
        if not low[-1]:
            low = low[:-1]
            if low:
                raise AddressValueError("Trailing ':' only permitted as part of '::' in %r" % text)
        missing = 8 - len(high) - len(low)
        if missing < 1:
            raise AddressValueError("Expected at most 7 other parts with '::' in %r" % text)
        parts = high + ['0'] * missing + low
    else:
        if len(parts) != 8:
            raise AddressValueError("Exactly 8 parts expected without '::' in %r" % text)
        if not parts[0]:
            raise AddressValueError("Leading ':' only permitted as part of '::' in %r" % text)
        if not parts[-1]:
            raise AddressValueError("Trailing ':' only permitted as part of '::' in %r" % text)
    value = 0
    for part in parts:
        if not all(c in '0123456789abcdefABCDEF' for c in part):
            raise AddressValueError('Only hex digits permitted in %r in %r' % (part, text))
        if len(part) > 4:
            raise AddressValueError('At most 4 characters permitted in %r in %r' % (part, text))
        value = value << 16 | int(part, 16)
    return value


class _Base(object):
    """What addresses and networks have in common."""

    @property
    def version(self):
        return self._version

    @property
    def max_prefixlen(self):
        return self._bits

    @property
    def compressed(self):
        return str(self)

    def __repr__(self):
        return '%s(%r)' % (type(self).__name__, str(self))

    def __reduce__(self):
        return type(self), (str(self),)


@functools.total_ordering
class _Address(_Base):
    """An address."""

    def __init__(self, address):
        if isinstance(address, int):
            if address < 0:
                raise AddressValueError('%d (< 0) is not permitted as an IPv%d address'
                                        % (address, self._version))
            if address >> self._bits:
                raise AddressValueError('%d (>= 2**%d) is not permitted as an IPv%d address'
                                        % (address, self._bits, self._version))
            self._ip = address
        elif isinstance(address, bytes):
            if len(address) * 8 != self._bits:
                raise AddressValueError('%r (len %d != %d) is not permitted as an IPv%d address'
                                        % (address, len(address), self._bits // 8, self._version))
            self._ip = int.from_bytes(address, 'big')
        else:
            text = str(address)
            if '/' in text:
                raise AddressValueError("Unexpected '/' in %r" % (address,))
            self._ip = self._parse(text)

    def __int__(self):
        return self._ip

    def __hash__(self):
        return hash(hex(self._ip))

    def __eq__(self, other):
        if not isinstance(other, _Address):
            return NotImplemented
        return self._ip == other._ip and self._version == other._version

    def __lt__(self, other):
        if not isinstance(other, _Address):
            return NotImplemented
        if self._version != other._version:
            raise TypeError('%s and %s are not of the same version' % (self, other))
        return self._ip < other._ip

    def __add__(self, other):
        if not isinstance(other, int):
            return NotImplemented
        return type(self)(self._ip + other)

    def __sub__(self, other):
        if not isinstance(other, int):
            return NotImplemented
        return type(self)(self._ip - other)

    @property
    def packed(self):
        return self._ip.to_bytes(self._bits // 8, 'big')

    def __format__(self, fmt):
        if not fmt or fmt[-1] == 's':
            return format(str(self), fmt)
        if fmt[-1] == 'n':
            fmt = fmt[:-1] + ('b' if self._version == 4 else 'x')
        if fmt[-1] in 'bxX':
            plain = fmt.strip('#_bxX')
            if not plain:
                digits = self._bits if fmt[-1] == 'b' else self._bits // 4
                if '_' in fmt:
                    digits += digits // 4 - 1
                if '#' in fmt:
                    digits += 2
                return format(self._ip, '%s0%d%s%s' % ('#' if '#' in fmt else '', digits,
                                                       '_' if '_' in fmt else '', fmt[-1]))
        raise TypeError('unsupported format string passed to %s.__format__'
                        % type(self).__name__)

    def _in(self, networks):
        return any(self._ip & mask == at for at, mask in networks)

    @property
    def is_unspecified(self):
        return self._ip == 0

    @property
    def is_loopback(self):
        return self._in(self._loopback)

    @property
    def is_multicast(self):
        return self._in(self._multicast)

    @property
    def is_link_local(self):
        return self._in(self._link_local)

    @property
    def is_reserved(self):
        return self._in(self._reserved)

    @property
    def is_private(self):
        return self._in(self._private) and not self._in(self._not_private)

    @property
    def is_global(self):
        return not self._in(self._shared) and not self.is_private


def _networks(parse, bits, *texts):
    found = []
    for text in texts:
        at, _, length = text.partition('/')
        mask = (1 << bits) - (1 << bits - int(length))
        found.append((parse(at), mask))
    return found


class IPv4Address(_Address):
    """An address of IPv4."""

    _version, _bits = 4, IPV4LENGTH
    _parse = staticmethod(_parse4)
    _loopback = _networks(_parse4, 32, '127.0.0.0/8')
    _multicast = _networks(_parse4, 32, '224.0.0.0/4')
    _link_local = _networks(_parse4, 32, '169.254.0.0/16')
    _reserved = _networks(_parse4, 32, '240.0.0.0/4')
    _shared = _networks(_parse4, 32, '100.64.0.0/10')
    _private = _networks(
        _parse4, 32, '0.0.0.0/8', '10.0.0.0/8', '127.0.0.0/8', '169.254.0.0/16',
        '172.16.0.0/12', '192.0.0.0/24', '192.0.0.170/31', '192.0.2.0/24', '192.168.0.0/16',
        '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '240.0.0.0/4',
        '255.255.255.255/32')
    _not_private = _networks(_parse4, 32, '192.0.0.9/32', '192.0.0.10/32')

    def __str__(self):
        return '.'.join(str(b) for b in self.packed)

    exploded = property(__str__)

    @property
    def reverse_pointer(self):
        return '.'.join(reversed(str(self).split('.'))) + '.in-addr.arpa'

    @property
    def ipv6_mapped(self):
        return IPv6Address('::ffff:%s' % self)


class IPv6Address(_Address):
    """An address of IPv6."""

    _version, _bits = 6, IPV6LENGTH
    _loopback = [(1, (1 << 128) - 1)]
    _multicast = _networks(_parse6, 128, 'ff00::/8')
    _link_local = _networks(_parse6, 128, 'fe80::/10')
    _reserved = _networks(
        _parse6, 128, '::/8', '100::/8', '200::/7', '400::/6', '800::/5', '1000::/4',
        '4000::/3', '6000::/3', '8000::/3', 'a000::/3', 'c000::/3', 'e000::/4', 'f000::/5',
        'f800::/6', 'fe00::/9')
    _shared = []
    _private = _networks(
        _parse6, 128, '::1/128', '::/128', '::ffff:0:0/96', '64:ff9b:1::/48', '100::/64',
        '2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20', 'fc00::/7', 'fe80::/10')
    _not_private = _networks(
        _parse6, 128, '2001:1::1/128', '2001:1::2/128', '2001:3::/32', '2001:4:112::/48',
        '2001:20::/28', '2001:30::/28')
    scope_id = None

    def _parse(self, text):
        text, percent, scope = text.partition('%')
        if percent:
            if not scope or '%' in scope:
                raise AddressValueError('Invalid IPv6 address: %r' % (text + percent + scope))
            self.scope_id = scope
        return _parse6(text)

    def __str__(self):
        text = socket.inet_ntop(socket.AF_INET6, self.packed)
        if '.' in text and not text.startswith('::ffff:'):
            text = '::%x:%x' % (self._ip >> 16, self._ip & 0xffff)
        return text + '%' + self.scope_id if self.scope_id else text

    @property
    def exploded(self):
        digits = '%032x' % self._ip
        return ':'.join(digits[i:i + 4] for i in range(0, 32, 4))

    @property
    def reverse_pointer(self):
        return '.'.join(reversed('%032x' % self._ip)) + '.ip6.arpa'

    @property
    def ipv4_mapped(self):
        if self._ip >> 32 != 0xffff:
            return None
        return IPv4Address(self._ip & 0xffffffff)

    @property
    def is_site_local(self):
        return self._in(_networks(_parse6, 128, 'fec0::/10'))


@functools.total_ordering
class _Network(_Base):
    """A network: the addresses that begin alike."""

    def __init__(self, address, strict=True):
        length = self._bits
        if isinstance(address, tuple):
            address, length = (address + (self._bits,))[:2]
        elif isinstance(address, str):
            parts = address.split('/')
            if len(parts) > 2:
                raise AddressValueError("Only one '/' permitted in %r" % address)
            address, length = (parts + [self._bits])[:2]
        ip = self._make(address)
        self._prefixlen = self._length(length)
        self.netmask = self._make((1 << self._bits) - (1 << self._bits - self._prefixlen))
        first = int(ip) & int(self.netmask)
        if strict and first != int(ip):
            raise ValueError('%s has host bits set' % self._text(ip))
        self.network_address = self._make(first)
        self.hostmask = self._make(int(self.netmask) ^ (1 << self._bits) - 1)
        self.broadcast_address = self._make(first | int(self.hostmask))

    def _text(self, ip):
        return '%s/%d' % (ip, self._prefixlen)

    def _length(self, given):
        if isinstance(given, int):
            n = given
        elif given.isascii() and given.isdigit():
            n = int(given)
        else:
            n = self._mask_length(given)
        if not 0 <= n <= self._bits:
            raise NetmaskValueError('%r is not a valid netmask' % (given,))
        return n

    def _mask_length(self, given):
        if self._version == 4:
            try:
                mask = _parse4(given)
            except AddressValueError:
                mask = -1
            for n in range(self._bits + 1):
                whole = (1 << self._bits) - (1 << self._bits - n)
                if mask in (whole, whole ^ (1 << self._bits) - 1):
                    return n
        raise NetmaskValueError('%r is not a valid netmask' % (given,))

    def __str__(self):
        return self._text(self.network_address)

    @property
    def exploded(self):
        return self._text(self.network_address.exploded)

    @property
    def prefixlen(self):
        return self._prefixlen

    @property
    def num_addresses(self):
        return int(self.hostmask) + 1

    @property
    def with_prefixlen(self):
        return str(self)

    @property
    def with_netmask(self):
        return '%s/%s' % (self.network_address, self.netmask)

    @property
    def with_hostmask(self):
        return '%s/%s' % (self.network_address, self.hostmask)

    def __iter__(self):
        for n in range(int(self.network_address), int(self.broadcast_address) + 1):
            yield self._make(n)

    def __getitem__(self, n):
        first, last = int(self.network_address), int(self.broadcast_address)
        at = first + n if n >= 0 else last + n + 1
        if not first <= at <= last:
            raise IndexError('address out of range')
        return self._make(at)

    def hosts(self):
        """The addresses that a host may have."""
        first, last = int(self.network_address), int(self.broadcast_address)
        if self._prefixlen == self._bits:
            return [self._make(first)]
        if self._prefixlen == self._bits - 1:
            return [self._make(first), self._make(last)]
        return (self._make(n) for n in range(first + 1, last + (self._version == 6)))

    def __contains__(self, other):
        if other._version != self._version or isinstance(other, _Network):
            return False
        return int(other) & int(self.netmask) == int(self.network_address)

    def __eq__(self, other):
        if not isinstance(other, _Network):
            return NotImplemented
        return (self._version == other._version and self.network_address == other.network_address
                and self._prefixlen == other._prefixlen)

    def __lt__(self, other):
        if not isinstance(other, _Network):
            return NotImplemented
        if self._version != other._version:
            raise TypeError('%s and %s are not of the same version' % (self, other))
        return (self.network_address, self.netmask) < (other.network_address, other.netmask)

    def __hash__(self):
        return hash((int(self.network_address), self._prefixlen))

    def overlaps(self, other):
        return (other.network_address in self or other.broadcast_address in self
                or self.network_address in other or self.broadcast_address in other)

    def subnet_of(self, other):
        return (other.network_address <= self.network_address
                and other.broadcast_address >= self.broadcast_address)

    def supernet_of(self, other):
        return other.subnet_of(self)

    def subnets(self, prefixlen_diff=1, new_prefix=None):
        if self._prefixlen == self._bits:
            yield self
            return
        if new_prefix is None:
            new_prefix = self._prefixlen + prefixlen_diff
        elif new_prefix < self._prefixlen:
            raise ValueError('new prefix must be longer')
        if new_prefix > self._bits:
            raise ValueError('prefix length diff %d is invalid for netblock %s'
                             % (new_prefix - self._prefixlen, self))
        step = 1 << self._bits - new_prefix
        for n in range(int(self.network_address), int(self.broadcast_address) + 1, step):
            yield type(self)((n, new_prefix))

    def supernet(self, prefixlen_diff=1, new_prefix=None):
        if self._prefixlen == 0:
            return self
        if new_prefix is None:
            new_prefix = self._prefixlen - prefixlen_diff
        elif new_prefix > self._prefixlen:
            raise ValueError('new prefix must be shorter')
        return type(self)((int(self.network_address), new_prefix), strict=False)

    @property
    def is_private(self):
        return self.network_address.is_private and self.broadcast_address.is_private

    @property
    def is_global(self):
        return self.network_address.is_global and self.broadcast_address.is_global

    @property
    def is_loopback(self):
        return self.network_address.is_loopback and self.broadcast_address.is_loopback

    @property
    def is_multicast(self):
        return self.network_address.is_multicast and self.broadcast_address.is_multicast


class IPv4Network(_Network):
    """A network of IPv4."""

    _version, _bits = 4, IPV4LENGTH
    _make = IPv4Address


class IPv6Network(_Network):
    """A network of IPv6."""

    _version, _bits = 6, IPV6LENGTH
    _make = IPv6Address


class _Interface(object):
    """An address and its network."""

    def __init__(self, address):
        self.network = self._network_class(address, strict=False)
        if isinstance(address, str):
            address = address.split('/')[0]
        elif isinstance(address, tuple):
            address = address[0]
        _Address.__init__(self, address)
        self.netmask = self.network.netmask
        self.hostmask = self.network.hostmask

    def __str__(self):
        return '%s/%d' % (self.ip, self.network.prefixlen)

    def __eq__(self, other):
        if not isinstance(other, _Interface):
            return NotImplemented
        return self.ip == other.ip and self.network == other.network

    def __hash__(self):
        return hash((self._ip, self.network.prefixlen))

    @property
    def ip(self):
        return self._network_class._make(self._ip)

    @property
    def with_prefixlen(self):
        return str(self)

    @property
    def with_netmask(self):
        return '%s/%s' % (self.ip, self.netmask)


class IPv4Interface(_Interface, IPv4Address):
    """An address of IPv4 and its network."""

    _network_class = IPv4Network


class IPv6Interface(_Interface, IPv6Address):
    """An address of IPv6 and its network."""

    _network_class = IPv6Network


def _either(classes, given, kind, *options):
    for cls in classes:
        try:
            return cls(given, *options)
        except (AddressValueError, NetmaskValueError):
            pass
    raise ValueError('%r does not appear to be an IPv4 or IPv6 %s' % (given, kind))


def ip_address(address):
    """The address of either version that text, a number or bytes stand for."""
    return _either((IPv4Address, IPv6Address), address, 'address')


def ip_network(address, strict=True):
    """The network of either version that text, a number or bytes stand for."""
    return _either((IPv4Network, IPv6Network), address, 'network', strict)


def ip_interface(address):
    """The interface of either version that text, a number or bytes stand for."""
    return _either((IPv4Interface, IPv6Interface), address, 'interface')


def v4_int_to_packed(address):
    return address.to_bytes(4, 'big')


def v6_int_to_packed(address):
    return address.to_bytes(16, 'big')


def collapse_addresses(addresses):
    """The fewest networks that hold the same addresses."""
    found = set()
    for a in addresses:
        if isinstance(a, _Address):
            a = (IPv4Network if a.version == 4 else IPv6Network)(a._ip)
        found.add(a)
    merged = True
    while merged:
        merged = False
        for net in sorted(found):
            if net.prefixlen and all(half in found for half in net.supernet().subnets()):
                found -= set(net.supernet().subnets())
                found.add(net.supernet())
                merged = True
                break
    result = []
    for net in sorted(found):
        if not result or not net.subnet_of(result[-1]):
            result.append(net)
    return iter(result)


def summarize_address_range(first, last):
    """The networks that hold the addresses from first to last."""
    if first > last:
        raise ValueError('last IP address must be greater than first')
    make = IPv4Network if first.version == 4 else IPv6Network
    at, end, bits = int(first), int(last), first.max_prefixlen
    while at <= end:
        size = bits if at == 0 else (at & -at).bit_length() - 1
        size = min(size, (end - at + 1).bit_length() - 1)
        yield make((at, bits - size))
        at += 1 << size
