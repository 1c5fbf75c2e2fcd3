# -*- coding: utf-8 -*-
class U(unicode):
    def hi(self): return self + u'!'
u = U(u'é')
print repr(u), len(u), repr(u.hi()), repr(u.encode('utf-8')), isinstance(u, basestring), isinstance(u, unicode), u == u'é', {u: 1}[u'é'], type(u.upper()).__name__
print u'%s' % u == u'é', u'x'.join([u, u]) == u'éxé', u.hi() == u'é!', '%s' % U('a'), U('a') == 'a', {'a': 1}[U('a')], str(U('a')), unicode(u) == u
class L(list):
    def __getslice__(self, i, j): return ('slice', i, j)
    def __setslice__(self, i, j, v): print 'set', i, j, v
    def __delslice__(self, i, j): print 'del', i, j
l = L([1,2,3]); print l[1:], l[:2], l[0:1], l[::2]; l[1:2] = [5]; del l[0:1]; print l
class M(list):
    def __getitem__(self, i): return ('item', i)
m = M([1,2,3]); print m[0], m[0:2], m[::2], m[-1], m
class S(list):
    def __cmp__(self, o): return 0
print S([1]) == S([2]), cmp(S([1]), S([1])), S([1]) < [2]
print sorted([[2], S([1])]), S([1]) + (1,) if 0 else '', apply(max, S([1, 2])), reduce(lambda a, b: a + b, S([1, 2, 3])), map(None, S([1])), filter(None, S([0, 1])), zip(S([1]))
class T(str):
    pass
print repr(T('a') + u'b'), repr(u'b' + T('a')), T('abc').decode('ascii'), T('61').decode('hex'), `T('x')`
import types
print isinstance(T('a'), types.StringTypes), type(T('a')) is str, T('a').__class__
print S([3,1]).sort(cmp=lambda a, b: b - a), S.__bases__
