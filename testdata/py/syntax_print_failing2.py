# exit: 1
import sys
class A: pass
def f(): print "in f"; return 5
d = {}
x = 3
print "a", x, f(), "b"
for stmt in ["print 'r:', d['k']", "print 'r:', 1/0, 'x'", "print 'r:', A().b", "print 'r:', nope", "print >>sys.stdout, 'r:', [][1], 'z'", "print 'a', 'b', int('x'),"]:
    try: exec stmt
    except Exception, e: print '|', e
def g():
    try: print 'key:', d['zz']
    except KeyError: print 'missing'
    print 'one', x, 'two', d,
    print
    print "x", f(), f(),
g()
print
print 'end:', d['q']
