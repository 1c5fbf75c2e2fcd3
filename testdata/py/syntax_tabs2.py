# Tabs and spaces mixed, as Python 2 counts them: a tab goes to the next multiple of eight.
import sys


def f(n):
	if n:
	    return "deep"
        return "eight spaces are a tab"


print f(1), f(0)
for i in 1, 2:
    if i == 1:
	print "tab under four spaces"
    else:
        print "spaces"
class C:
	def a(self):
		return 1
        def b(self):
		return 2
print C().a(), C().b()
if 1:
 	print "a space before the tab"
sys.stdout.write("end\n")
