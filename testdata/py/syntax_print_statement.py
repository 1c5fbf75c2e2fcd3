# The print statement: commas, the soft space, >>, and the parentheses that are a tuple.
import sys
from StringIO import StringIO

print
print "one"
print "one", 2, 3.0, None, [1, "a"], u"unicode"
print "no newline",
print "but a space"
print "ends with a newline\n",
print "so no space here"
print "tab\t",
print "after a tab"
print "a", "b\n", "c"
print ("single")
print ("a", "tuple")
print (1 + 2) * 3
print ()
print("%s and %s" % ("x", "y"))

out = StringIO()
print >>out, "to a file", 1
print >>out, "kept on",
print >>out, "the line"
print >>out
print repr(out.getvalue())

print >>sys.stdout, "standard output"
print >>None, "None means standard output"


class Loud(object):
    softspace = 0

    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)


loud = Loud()
print >>loud, "x", "y",
print loud.parts, loud.softspace
print >>loud, "z"
print loud.parts, loud.softspace

for i in range(3):
    print i,
print
sys.stdout.write("written")
print "the soft space is not set by write"
print "first",; print "second"
print "%d%%" % 5, "%s" % "s" \
    "joined"
