# open: what files answer, and the words of their errors.
import io
import os
import tempfile

folder = tempfile.mkdtemp()
Q, Q2, Q3, Q4, Q5 = [os.path.join(folder, n) for n in ("q", "q2", "q3", "q4", "q5")]
with open(Q, "w") as start:
    start.write("one\ntwo\nthree\n")
f=open(Q); w=open(Q2,'w'); r=open(Q,'r+'); c=open(Q); c.close(); m=open(Q); u=open(Q,'U')


def show(row):
    try:
        r = repr(eval(row))
    except Exception, e:
        r = "%s %s" % (type(e).__name__, e)
    print row, "=>", r.replace(folder, "FOLDER").partition(" at 0x")[0]


for row in r'''
file
type(f)
f.name,f.mode,f.closed,f.softspace,f.encoding,f.errors,f.newlines
u.mode
isinstance(f,file)
open
f.write('x')
f.writelines([])
f.truncate()
w.read()
w.readline()
w.readlines()
w.next()
list(w)
w.readinto(bytearray(2))
f.flush()
w.truncate(-1)
c.read()
c.readline()
c.write('')
c.tell()
c.seek(0)
c.fileno()
c.isatty()
c.flush()
c.close()
c.next()
c.__enter__()
c.truncate()
c.name
iter(c)
c.xreadlines()
c.softspace
c.__exit__()
c.__exit__(None,None,None)
f.seek(-1)
f.seek(0,5)
f.seek('a')
f.seek(1.5)
f.seek()
f.seek(1,2,3)
f.tell(1)
f.read('a')
f.read(1.5)
f.read(-5)
f.seek(0)
f.read(1,2)
f.readline('a')
f.readlines('a')
f.read(None)
f.readline(None)
f.readline(2)
f.readline(-1)
f.tell()
f.seek(2,1)
f.tell()
f.seek(-2,2)
f.read()
f.read()
w.write(1,2)
w.write(5)
w.write(u'\xe9')
w.write(None)
w.writelines(5)
w.writelines([5])
w.write(bytearray('q'))
open()
open(5)
open(5.5)
open([])
open(None)
open('nope')
open(u'nope')
open('a\0b')
open(Q,5)
open(Q,'z')
open(Q,'')
open(Q,'rw').mode
open(Q,'rbt').mode
open(Q,'r++').mode
open(Q,'r','a')
open(Q,'x')
open(Q,'U').mode
open(Q,'Ur').mode
open(Q,'rU').mode
open(Q,'wU')
open(Q,'aU')
open(Q,mode='r').mode
open(name=Q).name
open(Q,buffering=0).mode
open(Q,foo=1)
open(Q,'r',1,2)
open(Q,None)
open(Q,u'r').mode
open(Q,'r',-1).mode
open(Q,'w+').mode
open(Q,'ab+').mode
open(Q,'t')
open('')
file(Q).read()
file()
type(f)(Q,'w').write('one\ntwo\nthree\n')
f.foo
setattr(f,'softspace',5)
f.softspace
setattr(f,'softspace','a')
m.next()
m.read()
m.readline()
m.readlines()
m.readinto(bytearray(1))
m.next()
m.tell()
m.seek(0)
m.read()
list(m)
r.read(3)
r.tell()
r.write('yy')
r.seek(0)
r.read()
r.truncate(3)
r.tell()
r.seek(0)
r.read()
r.truncate('a')
open(Q5,'wb').write('a\r\nb\rc\n')
[open(Q5,'U').read(), open(Q5,'rU').readlines(), open(Q5).read()]
os.fdopen(99)
f.__class__
f.__iter__() is f
f.readinto('x')
len(f)
f==f
hash(f)==hash(f)
file.read(f)
file.read(5)
bool(f)
f+1
io.open(Q)
io.open(Q,'rb')
io.open(Q,'w').write('x')
io.open('nope')
io.open(Q,'z')
io.open(Q).read()
io.open(Q,'rb').read()
io.open(Q,'rb',encoding='x')
io.open(Q,encoding='utf-8').encoding
io.open(Q).encoding
io.FileIO(Q)
io.open(Q,'rw')
io.UnsupportedOperation.__mro__
io.open(Q,'r+b')
io.open(Q,'U')
io.IOBase
io.StringIO
io.BytesIO
io.TextIOWrapper
io.open
io.DEFAULT_BUFFER_SIZE
io.open(Q).seek(-1)
io.open(Q,'rb').seek(0,9)
io.open(Q,'rb').write('a')
'''.split('\n')[1:-1]:
    show(row)
for name in os.listdir(folder):
    os.remove(os.path.join(folder, name))
os.rmdir(folder)
