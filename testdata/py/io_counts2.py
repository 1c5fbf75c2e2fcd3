from __future__ import print_function
import io, os, shutil, tempfile
d = tempfile.mkdtemp(); p = os.path.join(d, 'f')
f = io.open(p, 'wb'); print('BufferedWriter', repr(f.write(b'abc')), repr(f.tell()), repr(f.seek(1)), repr(f.truncate()), f.fileno() > 2); f.close()
f = io.open(p, 'wb', buffering=0); print('FileIO', repr(f.write(b'abc')), repr(f.tell()), repr(f.seek(1)), repr(f.truncate(2)), repr(f.seek(0, 2))); f.close()
f = io.open(p, 'rb'); print('BufferedReader', repr(f.tell()), repr(f.readinto(bytearray(2))), repr(f.seek(0)), repr(f.tell()), repr(f.seek(0, 2))); f.close()
f = io.open(p, 'w'); print('Text', repr(f.write(u'abc')), repr(f.tell()), repr(f.seek(0)), repr(f.truncate(2))); f.close()
f = io.open(p, 'r+b'); print('BufferedRandom', repr(f.tell()), repr(f.write(b'x')), repr(f.seek(0)), repr(f.tell()), repr(f.truncate(1)), repr(f.readinto(bytearray(2)))); f.close()
f = io.open(p, 'rb', buffering=0); print('FileIO', repr(f.readinto(bytearray(1))), repr(f.tell())); f.close()
b = io.BytesIO(b'abc'); print('BytesIO', repr(b.tell()), repr(b.seek(1)), repr(b.write(b'x')), repr(b.truncate()), repr(b.readinto(bytearray(1))), repr(b.seek(0, 2)))
s = io.StringIO(u'abc'); print('StringIO', repr(s.tell()), repr(s.seek(1)), repr(s.write(u'x')), repr(s.truncate()), repr(s.seek(0, 2)))
shutil.rmtree(d)
