"""tempfile, shutil, uuid and getpass."""
from __future__ import print_function
import getpass
import os
import shutil
import sys
import tempfile
import uuid

PY3 = sys.version_info[0] == 3


def attempt(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, str(e).replace(top, 'TOP'))


print('-- tempfile')
top = tempfile.mkdtemp(prefix='files-test-')
print(os.path.isdir(top), os.path.basename(top).startswith('files-test-'), oct(os.stat(top).st_mode)[-3:], os.path.dirname(top) == tempfile.gettempdir(), tempfile.gettempprefix())
fd, path = tempfile.mkstemp('.txt', 'p-', top)
os.write(fd, b'data')
os.close(fd)
print(open(path).read(), path.endswith('.txt'), os.path.dirname(path) == top, oct(os.stat(path).st_mode)[-3:])
os.remove(path)
with tempfile.NamedTemporaryFile(dir=top) as f:
    f.write(b'abc')
    f.flush()
    print(os.path.exists(f.name), open(f.name, 'rb').read() == b'abc', f.tell())
    f.seek(0)
    print(f.read() == b'abc')
print(os.path.exists(f.name), os.listdir(top))
f = tempfile.NamedTemporaryFile('w', suffix='.log', dir=top, delete=False)
f.write('kept')
f.close()
print(open(f.name).read(), f.name.endswith('.log'))
os.unlink(f.name)
with tempfile.TemporaryFile() as f:
    f.write(b'xyz')
    f.seek(1)
    print(f.read() == b'yz')

print('-- shutil')
a, b = os.path.join(top, 'a'), os.path.join(top, 'b')
with open(a, 'w') as f:
    f.write('content')
os.chmod(a, 0o640)
attempt(lambda: (shutil.copyfile(a, b) == b) == PY3)
print(open(b).read())
attempt(lambda: (shutil.copy(a, b) == b) == PY3)
print(oct(os.stat(b).st_mode)[-3:])
shutil.copy2(a, b)
print(int(os.stat(b).st_mtime) == int(os.stat(a).st_mtime))
attempt(shutil.copyfile, a, a)
attempt(shutil.copyfile, os.path.join(top, 'none'), b)
sub = os.path.join(top, 'sub')
os.makedirs(os.path.join(sub, 'deep'))
shutil.copy(a, sub)
shutil.copy(a, os.path.join(sub, 'deep', 'x.pyc'))
print(sorted(os.listdir(sub)))
shutil.copytree(sub, os.path.join(top, 'tree'), ignore=shutil.ignore_patterns('*.pyc', 'q?'))
print(sorted(os.listdir(os.path.join(top, 'tree'))), os.listdir(os.path.join(top, 'tree', 'deep')))
attempt(shutil.copytree, sub, os.path.join(top, 'tree'))
shutil.move(b, os.path.join(top, 'moved'))
print(os.path.exists(b), open(os.path.join(top, 'moved')).read())
shutil.move(os.path.join(top, 'moved'), sub)
print(sorted(os.listdir(sub)))
with open(os.path.join(top, 'moved'), 'w'):
    pass
attempt(shutil.move, os.path.join(top, 'moved'), sub)
attempt(shutil.rmtree, os.path.join(top, 'none'), ignore_errors=True)
attempt(shutil.rmtree, os.path.join(top, 'none'), onerror=lambda f, name, exc: print('onerror', os.path.basename(name), exc[0].__name__))
with open(a, 'rb') as src, open(b, 'wb') as dst:
    shutil.copyfileobj(src, dst, 2)
print(open(b).read())
shutil.rmtree(top)
print(os.path.exists(top))

print('-- uuid')
u = uuid.UUID('12345678-1234-5678-1234-567812345678')
print(u, repr(u), u.hex, u.int, u.urn, [int(f) for f in u.fields], u.version, u.variant, u == uuid.UUID(int=u.int), u == uuid.UUID(bytes=u.bytes), u < uuid.UUID(int=0), hash(u) == hash(uuid.UUID(hex=u.hex)))
print(uuid.uuid4().version, uuid.uuid4() != uuid.uuid4(), len(str(uuid.uuid4())), uuid.uuid1().version, uuid.uuid1() != uuid.uuid1(), uuid.uuid4().variant == uuid.RFC_4122)
print(uuid.uuid3(uuid.NAMESPACE_DNS, 'python.org'), uuid.uuid5(uuid.NAMESPACE_DNS, 'python.org'), uuid.UUID('{12345678123456781234567812345678}'), uuid.UUID(bytes_le=u.bytes_le) == u, int(u) == u.int)
attempt(uuid.UUID, 'x')
attempt(uuid.UUID)
attempt(uuid.UUID, bytes=b'x')
attempt(uuid.UUID, int=-1)
attempt(setattr, u, 'int', 1)

print('-- getpass')
os.environ['LOGNAME'] = 'somebody'
print(getpass.getuser(), issubclass(getpass.GetPassWarning, UserWarning))
if PY3:
    with tempfile.TemporaryDirectory() as d:
        print(os.path.isdir(d))
    print(os.path.exists(d))
    print(shutil.which('sh') is not None, shutil.which('no-such-program'), shutil.get_terminal_size().columns >= 0)

print('-- stat')
import stat
for mode in (0o100644, 0o040755, 0o120777, 0o140600, 0o010400, 0o104755, 0o041777, 0o020620, 0o060660):
    print([f(mode) for f in (stat.S_ISDIR, stat.S_ISREG, stat.S_ISLNK, stat.S_ISSOCK, stat.S_ISFIFO, stat.S_ISCHR, stat.S_ISBLK)], oct(stat.S_IMODE(mode)), stat.S_IFMT(mode) == mode - stat.S_IMODE(mode),
          stat.filemode(mode) if PY3 else '')
print(stat.S_IRWXU, stat.S_IRUSR, stat.S_IXOTH, stat.S_ISVTX, stat.ST_SIZE, stat.ST_CTIME)
