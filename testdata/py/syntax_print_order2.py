# print writes each item before it evaluates the next.
import sys
import StringIO


def say(word):
    print '<%s>' % word,
    return word.upper()


def fail():
    raise ValueError('after the first item')


print 'first', say('second'), 'third', say('fourth')
print say('alone')
print 'a', say('b'),
print 'c'
try:
    print 'begun', fail(), 'never'
except ValueError, e:
    print '|', e

files = [StringIO.StringIO(), StringIO.StringIO()]


def file():
    return files.pop()


first = files[-1]
print >>file(), 'to', say('the'), 'file'
print len(files), repr(first.getvalue())
