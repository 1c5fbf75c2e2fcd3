# open and file objects of Python 2 in a temporary folder.
import os
import tempfile

folder = tempfile.mkdtemp()
path = os.path.join(folder, "notes.txt")
f = open(path, "w")
print f.mode, f.closed, os.path.basename(f.name), f.softspace, repr(f)[:11]
f.write("first\nsecond\n")
print >>f, "third", 3
print >>f, "no newline",
f.writelines(["x\n", "y"])
f.close()
print f.closed, os.path.getsize(path)
f = open(path)
print repr(f.readline()), repr(f.read(3)), f.tell(), f.seek(0), f.readlines()
f.seek(-3, 2)
print repr(f.read()), repr(f.read()), repr(f.readline())
f.close()
for line in open(path):
    print line.rstrip("\n") + "|",
print
with open(path, "a") as f:
    f.write("appended")
with open(path) as f:
    print f.next(), list(f)[-1], f.closed
print f.closed
with open(path, "r+") as f:
    f.write("FIRST")
    f.seek(0)
    print f.readline().strip(), f.fileno() > 2, f.isatty()
    f.truncate(5)
print os.path.getsize(path), open(path, "rb").read()
with open(path, "wb") as f:
    f.write("\x00\r\n\xff")
print repr(open(path, "rb").read()), repr(open(path, "r").read()), repr(open(path, "U").read())
print [ord(c) for c in file(path).read()]
for call in (lambda: f.read(), lambda: open("/no/such/file"), lambda: open(folder), lambda: open(path, "q"),
            lambda: open(path, "r").write("x"), lambda: open(path, "w").read(), lambda: open(path, "w").write(5)):
    try:
        call()
    except (IOError, ValueError, TypeError), e:
        print type(e).__name__, str(e).replace(folder, "FOLDER")
print sorted(os.listdir(folder)), os.path.exists(path), os.path.isfile(path), os.path.isdir(folder)
os.rename(path, path + ".bak")
os.remove(path + ".bak")
os.rmdir(folder)
print os.path.exists(folder)
try:
    raw_input("prompt> ")
except EOFError, e:
    print "EOFError", e
try:
    input()
except EOFError, e:
    print e
