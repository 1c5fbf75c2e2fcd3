print "a",
import sys
print "b",
sys.stdout.write("c")
print "d"
print "e",
import os
import StringIO
s = StringIO.StringIO()
print >>s, "a", ; s.write("b"); print >>s, "c"; print repr(s.getvalue())
print "p",
sys.stdout.flush()
print "q",
raw = sys.stdout
print >>raw, "r",
sys.stdout.writelines(["w"])
print "s"
