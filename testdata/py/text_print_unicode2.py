# What print does with unicode: a file has no encoding unless it is a terminal, so that only ASCII can be
# written to it; an object with a write method is given the unicode.
import sys
import StringIO


class Writer:
    def write(self, text):
        sys.stdout.write(repr(text) + '\n')


print >>Writer(), u'\xe9', 'a', 3
out = StringIO.StringIO()
print >>out, u'\xe9', u'x'
print repr(out.getvalue())
print sys.stdout.encoding, u'only', u'ASCII'
for f in (lambda: sys.stdout.write(u'caf\xe9\n'), lambda: sys.stdout.write(u'cafe\n')):
    try:
        f()
    except UnicodeEncodeError, e:
        print e
print [u'\xe9'], repr(u'\u4e2d'), u'\u4e2d'.encode('utf-8')
try:
    print 'written before', u'\u4e2d', 'never written'
except UnicodeEncodeError, e:
    print
    print e
