# -*- coding: utf-8 -*-
# With unicode_literals every plain literal is unicode.
from __future__ import unicode_literals

s = "plain"
print type(s).__name__, repr(s), repr(b"bytes"), repr("gr\u00fcn"), repr("grün")
print repr('%s' % b"mixed"), repr(b'%s' % s)
print repr("a" "b"), repr(r"\n"), repr(ur"\n")
print len("grün"), len(b"gr\xc3\xbcn")
print s == b"plain", {s: 1}[b"plain"]
print isinstance(s, basestring), isinstance(s, str), isinstance(s, unicode)
print "grün".encode("utf-8") == b"gr\xc3\xbcn"
d = dict(key=1)
print d, d["key"]


class Thing(object):
    def __repr__(self):
        return b"<thing>"


print repr(Thing()), "%r" % Thing(), "{0!r:>10}".format(Thing())
