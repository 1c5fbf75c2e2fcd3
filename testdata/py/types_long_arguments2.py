# A long wherever an int is an argument.
import os, select, socket, struct, sys, threading, time, Queue, datetime, random, string, math, itertools, collections, bisect, heapq
s = socket.socket(2L, 1L, 0L)
s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1L)
s.bind(('127.0.0.1', 0L)); s.listen(5L); s.settimeout(5L); print s.gettimeout()
c = socket.create_connection(('127.0.0.1', long(s.getsockname()[1])), 5L)
a, addr = s.accept()
print a.send('hello world', 0L), repr(c.recv(5L)), repr(c.recv(100L, 0L))
a.shutdown(long(socket.SHUT_WR)); print repr(c.recv(10L))
print select.select([], [c], [], 1L)[1] == [c], select.select([long(c.fileno())], [], [], 0L)[0] == [c.fileno()]
p = select.poll(); p.register(long(c.fileno()), long(select.POLLOUT)); print [e for f, e in p.poll(100L)] != []
b = bytearray(4L); a.close(); c.close(); s.close()
r, w = os.pipe(); print os.write(w, 'abc'), os.read(long(r), 2L); os.close(long(r)); os.close(w)
t = threading.Timer(0L, lambda: None); t.start(); t.join(5L); print t.is_alive()
e = threading.Event(); print e.wait(0L); q = Queue.Queue(2L); q.put(1L); print repr(q.get(True, 1L)), q.qsize()
sem = threading.Semaphore(2L); print sem.acquire(0L), sem.acquire(0L), sem.acquire(0L)
print datetime.datetime(2000L, 1L, 2L, 3L), datetime.timedelta(1L, 2L), datetime.date.fromordinal(730120L), datetime.datetime.utcfromtimestamp(0L)
random.seed(5); x = random.randint(1L, 5L); y = random.choice([7L]); print 1 <= x <= 5, repr(y), random.randrange(3L) in (0, 1, 2), len(random.sample(range(5), 2L))
print string.zfill('1', 3L), 'a'.ljust(3L) + '|', 'abcabc'.count('a', 1L), 'x'.join(['1', '2']), 'a-b-c'.split('-', 1L), 'abc'.startswith('b', 1L), 'ab\tc'.expandtabs(4L), u'abc'[1L], u'abc'.center(5L)
print math.sqrt(9L), math.pow(2L, 3L), math.ceil(3L), math.fabs(-2L), math.fmod(7L, 4L), math.hypot(3L, 4L), math.ldexp(1L, 2L), math.fsum([1L, 2L]), math.isnan(5L)
print list(itertools.islice('abcdef', 1L, 4L)), list(itertools.repeat('x', 2L)), list(itertools.combinations('abc', 2L)), [repr(v) for v in itertools.islice(itertools.count(5L), 2)]
d = collections.deque([1, 2, 3], 2L); d.rotate(1L); print d, d[0L], collections.Counter([1L, 1, 2])[1], collections.defaultdict(int, {5L: 2})[5]
o = collections.OrderedDict([(1L, 'a'), (2, 'b')]); print o[1], o[2L], 1 in o, collections.namedtuple('P', 'x y')(1L, 2)
h = [3L, 1, 2]; heapq.heapify(h); print heapq.heappop(h), bisect.bisect([1, 2L, 3], 2), sorted([2, 1L], reverse=1L)
print [i for i in xrange(0L, 6L, 2L)], xrange(5L)[2L], range(5, 0L, -2L), len(xrange(3L)), [1, 2, 3].pop(0L), [1, 2, 3].index(2L), [1, 2].count(1L)
l = [1, 2, 3, 4]; l.insert(1L, 9L); l[0L] = 7; del l[1L]; l[1L:2L] = []; print l, l * 2L, 2L * (1,)
print struct.pack('!BHIQ', 1L, 2L, 3L, 4L) == struct.pack('!BHIQ', 1, 2, 3, 4), struct.pack('d', 5L) == struct.pack('d', 5), struct.pack('>h', -2L), struct.unpack_from('B', 'abc', 1L)
print chr(65L), unichr(65L), hex(255L), '%c' % 66L, '%s' % 5L, '%3d' % 5L, 'abc'[-1L], 'abcdef'[::2L], buffer('abc', 1L)[:], enumerate('a', 5L).next()
print int('11', 2L), int(5.7), float(5L), complex(1L, 2L), str(5L), bool(1L), list('ab')[1L], tuple([5L]), dict([(1L, 2L)])[1], set([1L]) == set([1]), frozenset([1L]) == frozenset([1]), 1 in set([1L]), len(set([1L]) | set([1]))
print time.strftime('%Y', time.gmtime(0L)), time.sleep(0L), time.gmtime(86400L).tm_yday, time.mktime(time.localtime(1000L))
print round(3.14159, 2L), divmod(-7L, 2), pow(2, 10L, 1000), abs(-5L), max(2, 3L), sum([1L], 2L), cmp(1L, 1), coerce(1, 2L), isinstance(5L, (int, long, float))
f = open('/dev/null', 'r', 0L); f.seek(0L); f.read(5L); f.close()
import cStringIO, StringIO
x = cStringIO.StringIO('abcdef'); x.seek(2L); print x.read(2L), x.tell()
x = StringIO.StringIO('abcdef'); x.seek(2L); print x.read(2L), x.readline(1L)
class P(object):
    def __len__(self): return 3L
    def __hash__(self): return 7L
    def __index__(self): return 1L
    def __int__(self): return 5L
    def __nonzero__(self): return 1L == 1
    def __cmp__(self, other): return 1L
    def __getitem__(self, i): return i
    def __getslice__(self, i, j): return (i, j)
p = P()
print len(p), hash(p), [1, 2][p], repr(int(p)), p > 3, repr(p[5L]), {p: 1}[p]
print 'done'; sys.exit(0L)
