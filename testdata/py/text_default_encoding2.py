# -*- coding: utf-8 -*-
# reload(sys) brings back sys.setdefaultencoding, by which str and unicode then turn into each other.
import sys
try:
    sys.setdefaultencoding('utf-8')
except AttributeError, e:
    print e
try:
    print u'\u8fde' + '连'
except UnicodeDecodeError, e:
    print e
print reload(sys) is sys, sys.getdefaultencoding()
try:
    sys.setdefaultencoding('no such')
except LookupError, e:
    print e
sys.setdefaultencoding('utf-8')
print sys.getdefaultencoding(), u'等待' + '连接', repr('a' + u'\xe9' + 'é')
print repr(u'%s!' % '连接'), repr('%s 接' % u'连'), repr('接 %s %d' % (u'连', 3)), repr('接 %s' % '连')
print str(u'等待'), repr(u'等待'.encode()), repr('等'.decode()), repr('等'.encode('utf-16-le'))
print repr(unicode('连接')), repr(''.join(['a', u'连', '接'])), repr('连'.join([u'a', 'b'])), u'连' == '连', '连' in u'接连'
print repr('{0} {1}'.format(u'连', 3)), repr(u'{0}'.format('接')), repr(u'连接'.split('连')), u'接'.startswith('接')
print repr('接'.replace('接', u'连')), repr(u'x接'.find('接')), repr(u'接'.upper() + 'é')
text = u'连'
text += '接'
print text, len(text), [text, str(text)]
try:
    u'a' + '\xff'
except UnicodeDecodeError, e:
    print e
print >>sys.stdout, u'连接', u'é'
sys.stdout.write(u'连接\n')


class Named(object):
    def __str__(self):
        return u'名'


print Named(), str(Named()), Exception(u'错'), repr(str(Exception(u'错')))
