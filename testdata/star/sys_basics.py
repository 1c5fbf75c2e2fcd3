# The interpreter as a script sees it.
import sys

print type(sys.argv).__name__, sys.argv[1:], len(sys.argv)
print sys.exc_info()
print sys.maxint, sys.byteorder
sys.stdout.write("written\n")
sys.stdout.flush()

# exit is an error like others, until nobody catches it.
for status in None, 0, 3, "a message":
    try:
        sys.exit(status)
    except SystemExit, error:
        print error.__class__.__name__, error.code, error.args
try:
    sys.exit()
except SystemExit, error:
    print repr(error), error.code
sys.exit(0)
print "never"
