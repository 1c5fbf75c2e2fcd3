# os.path: taking names apart and putting them together.
from __future__ import print_function

import os
import os.path

print(os.path.join("a", "b", "c.txt"), os.path.join("a", "/b"), os.path.join("a/", "b"), os.path.join("a", ""),
    os.path.join("a"), os.path.join("", "b"))
for path in "/usr/lib/file.tar.gz", "file", "/", "a/b/", "", ".hidden", "a/.b.c", "//x":
    print(repr(path), os.path.split(path), os.path.basename(path), os.path.dirname(path), os.path.splitext(path),
        os.path.isabs(path), os.path.normpath(path))
print(os.path.normpath("a//b/../c/./d"), os.path.normpath("../x/.."), os.path.abspath("/a/../b"),
    os.path.relpath("/a/b/c", "/a/d"), os.path.commonprefix(["/usr/lib", "/usr/local"]), os.path.commonprefix([]),
    os.path.expanduser("plain"), os.path.isabs(os.path.expanduser("~")))
print(os.path.exists("/"), os.path.isdir("/"), os.path.isfile("/"), os.path.islink("/"), os.path.exists("/no/such"),
    os.path.isfile(__file__), os.path.basename(os.path.abspath(__file__)), os.path.getsize(__file__) > 100,
    os.path.getmtime(__file__) > 0, os.path.samefile("/", "/."),
    os.path.isdir(os.path.dirname(os.path.abspath(__file__))))
print(os.path.sep, os.path.splitdrive("/a"), os.path.expandvars("$PYSOCK_NONE/x"), os.path.normcase("A"),
    os.path.lexists("/"), os.path.realpath("/a/../b"), os.path is __import__("posixpath"))
os.environ["PYSOCK_DIR"] = "/data"
print(os.path.expandvars("$PYSOCK_DIR/x ${PYSOCK_DIR}y"))
del os.environ["PYSOCK_DIR"]
try:
    os.path.getsize("/no/such")
except OSError as e:
    print(e)
