# The process and its environment.
import errno
import os

print type(os.getpid()).__name__, os.getpid() > 0, os.getpid() == os.getpid(), os.getppid() >= 0

print os.environ.get("PYSOCK_NO_SUCH_NAME"), os.environ.get("PYSOCK_NO_SUCH_NAME", "default")
print "PYSOCK_NO_SUCH_NAME" in os.environ, os.getenv("PYSOCK_NO_SUCH_NAME"), os.getenv("PYSOCK_NO_SUCH_NAME", "x")
os.environ["PYSOCK_SOME_NAME"] = "some value"
print os.environ["PYSOCK_SOME_NAME"], os.getenv("PYSOCK_SOME_NAME"), "PYSOCK_SOME_NAME" in os.environ
try:
    os.environ["PYSOCK_NO_SUCH_NAME"]
except KeyError, error:
    print error.__class__.__name__, error

for f in os.unlink, os.remove:
    try:
        f("/no/such/file")
    except OSError, error:
        print error.__class__.__name__, error
        print error.errno == errno.ENOENT, error.strerror, error.filename, error.args
print os.strerror(errno.ENOENT)
