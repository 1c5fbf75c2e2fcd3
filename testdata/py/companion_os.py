# os: environment, files, folders, descriptors, process.
from __future__ import print_function

import os
import tempfile

folder = tempfile.mkdtemp()
kept = os.getcwd()
os.chdir(folder)
print(os.path.realpath(os.getcwd()) == os.path.realpath(folder), os.listdir("."), os.name, os.sep, os.linesep == "\n",
    os.pathsep, os.curdir, os.pardir, os.extsep, os.devnull)
os.mkdir("a")
os.makedirs(os.path.join("a", "b", "c"))
with open("file.txt", "w") as f:
    f.write("12345")
print(sorted(os.listdir(".")), os.stat("file.txt").st_size, os.path.getsize("file.txt"), os.access("file.txt", os.R_OK),
    os.stat("file.txt").st_mode & 0o777 > 0, os.stat("file.txt")[6])
os.rename("file.txt", "renamed.txt")
os.chmod("renamed.txt", 0o600)
print(os.path.exists("file.txt"), oct(os.stat("renamed.txt").st_mode & 0o777).replace("o", ""),
    [(os.path.basename(r), sorted(d), sorted(n)) for r, d, n in os.walk("a")])
os.remove("renamed.txt")
os.removedirs(os.path.join("a", "b", "c"))
print(os.listdir("."))
os.environ["PYSOCK_TEST_NAME"] = "value"
print(os.environ["PYSOCK_TEST_NAME"], os.environ.get("PYSOCK_TEST_NONE"), os.getenv("PYSOCK_TEST_NAME"),
    os.getenv("PYSOCK_TEST_NONE", "default"), "PYSOCK_TEST_NAME" in os.environ, os.environ.pop("PYSOCK_TEST_NAME"),
    "PYSOCK_TEST_NAME" in os.environ)
r, w = os.pipe()
print(os.write(w, b"through a pipe"), os.read(r, 7).decode(), os.close(w), os.read(r, 100).decode(), len(os.read(r, 1)))
os.close(r)
fd = os.open("raw", os.O_CREAT | os.O_RDWR)
print(os.write(fd, b"abc"), os.lseek(fd, 0, 0), os.read(fd, 2).decode(), os.fstat(fd).st_size)
os.close(fd)
os.unlink("raw")
for bad in (lambda: os.remove("none"), lambda: os.mkdir("/proc/x/y"), lambda: os.listdir("none"),
            lambda: os.close(9999), lambda: os.environ["PYSOCK_TEST_NONE"], lambda: os.chdir("none"),
            lambda: os.rmdir("none"), lambda: os.stat("none")):
    try:
        bad()
    except OSError as e:
        print(e)
    except KeyError as e:
        print("KeyError", e)
os.chdir(kept)
os.rmdir(folder)
print(os.getpid() > 1, os.getppid() >= 0, os.getuid() >= 0, os.strerror(2), os.error is OSError, len(os.urandom(4)),
    os.uname()[0] in ("Linux", "Darwin"), os.getcwd() == kept)
