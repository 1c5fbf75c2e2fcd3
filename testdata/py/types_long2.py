# Python 2's long in ordinary code.
import sys, socket, struct
n = 10L
while n > 0:
    n -= 3
print n, repr(n), type(n)
def fact(n):
    if n <= 1: return 1
    return n * fact(n - 1)
print fact(5), repr(fact(20)), repr(fact(21)), repr(fact(25) / fact(23)), repr(fact(25) % 7), type(fact(25))
def fact_long(n):
    r = 1L
    for i in range(2, n + 1):
        r *= i
    return r
print repr(fact_long(5)), repr(fact_long(30))
a, b = 0L, 1L
for i in xrange(10): a, b = b, a + b
print a, repr(a), [a, b], (a,), '%d %s %r' % (a, a, a)
big = sys.maxint + 1
print big, repr(big), type(big), repr(big - 1), repr(big - big), repr(-big), repr(big / big), repr(big >> 60), repr(big & 7), repr(big // 2)
x = 2 ** 40
print repr(x), repr(x * x), repr(x * x / x), repr(2 ** 64 - 1), repr((2 ** 64 - 1) & 0xff)
total = 0
for v in [1, 2L, 3]: total += v
print repr(total), repr(sum([1, 2])), repr(sum([1, 2L])), repr(max(1, 2L)), repr(min([3L, 4]))
def ip2int(ip): return struct.unpack('!I', socket.inet_aton(ip))[0]
def int2ip(n): return socket.inet_ntoa(struct.pack('!I', n))
print ip2int('10.0.0.1'), repr(ip2int('255.255.255.255')), int2ip(3232235777L), int2ip(ip2int('1.2.3.4') + 1)
print repr(socket.htonl(1)), repr(socket.ntohl(socket.htonl(5))), repr(socket.htons(1)), hex(socket.htonl(1)), type(socket.htonl(1)), '%d' % socket.htonl(80), '0x%08x' % socket.htonl(0x0a000001)
print struct.unpack('!L', struct.pack('!L', socket.ntohl(1))), socket.inet_ntoa(struct.pack('!L', socket.htonl(1)))
h = socket.htonl(1234)
if h > 0: print 'positive'
if h != 1234 and socket.ntohl(h) == 1234: print 'swapped'
d = {}
d[5L] = 'five'; d[6] = 'six'
print d[5], d[5L], d[6L], 5 in d, 7L in d, len(d), d.get(6L), d.pop(5L), d
def kind(x):
    if isinstance(x, (int, long)): return 'number'
    return 'other'
print kind(5), kind(5L), kind('5'), isinstance(5L, int), isinstance(5, long), isinstance(2 ** 70, long)
import types
print type(5L) is types.LongType, type(5L) == long, type(5) == types.IntType, types.LongType.__name__, type(5L).__name__
print sorted([3, 1L, 2]), sorted(['a', 5L, None, 2]), cmp(2L, 3), 3L == 3, 3 == 3L, 3L != 4, 2L < 3 < 4L, [1, 2L] == [1L, 2], (1L, 'a') < (2, 'b')
print int('10'), int(10L), repr(int(10L)), repr(long('10')), repr(long(10.9)), repr(long('ff', 16)), float(3L), str(3L), `3L`, unicode(3L)
lst = range(10)
print lst[2L], lst[1L:4L], lst[-1L], 'abc'[1L], range(2L), [0] * 2L, 'ab' * 2L
for i in range(1L, 3L): print i, type(i),
print
i = 0L
while i < 3:
    if i == 1: print 'one',
    i += 1
print repr(i)
class Counter(long):
    def next(self): return Counter(self + 1)
c = Counter(5)
print c, repr(c), repr(c + 1), c.next(), type(c.next()).__name__, isinstance(c, long), c == 5, c > 4, hash(c) == hash(5)
seconds = 3725L
print '%02d:%02d:%02d' % (seconds / 3600, seconds % 3600 / 60, seconds % 60), divmod(seconds, 60), repr(seconds / 60.0)
flags = 0L
flags |= 4; flags ^= 1; flags <<= 2
print repr(flags), repr(~flags), bool(flags & 4), repr(flags >> 1), repr(abs(-3L)), repr(pow(2L, 5)), repr(round(3L)), bin(5L), oct(8L), hex(255L)
def checksum(data):
    s = 0L
    for i in range(0, len(data), 2):
        s += ord(data[i]) * 256 + ord(data[i + 1])
    while s >> 16:
        s = (s >> 16) + (s & 0xffff)
    return ~s & 0xffff
print repr(checksum('abcdef12'))
import json, copy
print json.dumps({'n': 5L, 'l': [1L, 2 ** 65]}, sort_keys=True), repr(json.loads('5')), copy.copy(5L), repr(copy.deepcopy({'a': [1L]}))
try: 5L / 0
except ZeroDivisionError, e: print e
try: 5L + 'x'
except TypeError, e: print e
try: [1, 2][5L]
except IndexError, e: print e
try: {}[5L]
except KeyError, e: print repr(e)
try: int('5L')
except ValueError, e: print e
print -5L, +5L, -0L, not 0L, 0L or 'zero', 1L and 'one', 5L if 0L else 6L
print '{0} {0!r} {0:5d} {0:x} {1:,}'.format(255L, 1234567L), format(5L, '03d'), '%5d|%-5d|%05d|%x|%o|%e|%c' % (5L, 5L, 5L, 255L, 8L, 5L, 65L)
print hash(5L) == hash(5), hash(2 ** 70) == hash(2 ** 70), id(5L) != 0, (5L).__class__, 5L .bit_length(), (5L).real, callable(5L)
print repr(eval('5L + 1')), repr(int(repr(5L)[:-1])), repr(reduce(lambda a, b: a * b, [1L, 2, 3])), map(long, ['1', '2']), repr(zip([1L], [2]))
keys = {5L: 'a'}
print keys, keys[5], set([5L]), keys.keys()
small = 2 ** 64
small -= 2 ** 64 - 5
print repr(small), repr(sum([2 ** 64, -2 ** 64])), repr(small * 0), repr(-2 ** 63), repr(2 ** 64 * 0)
def difference(a, b): return a - b
print repr(difference(2 ** 70, 2 ** 70)), repr(difference(5, 3)), repr(difference(5L, 3))
