# -*- coding: utf-8 -*-
from __future__ import print_function
import codecs
import io
import os
import sys
import tempfile

PY3 = sys.version_info[0] == 3


def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except (UnicodeError, LookupError, TypeError, ValueError) as e:
        print(type(e).__name__, e)


for name in ('utf-8', 'UTF8', 'latin1', 'ascii', 'utf-16', 'utf-16-le', 'hex', 'base64', 'rot13',
             'cp1252', 'utf-8-sig', 'unicode_escape', 'zlib', 'utf-32'):
    info = codecs.lookup(name)
    print(name, info.name, info._is_text_encoding, info.incrementaldecoder, len(info))
show(codecs.lookup, 'nosuch')
show(codecs.getwriter, 'nosuch')
print(repr(codecs.lookup('utf8')).split(' at ')[0])

text = u'h\xe9llo \u4f60\u597d'
for name in ('utf-8', 'utf-16-le', 'utf-16', 'utf-8-sig', 'unicode_escape'):
    data = codecs.encode(text, name)
    print(name, repr(data), codecs.decode(data, name) == text)
show(codecs.encode, text, 'ascii')
show(codecs.encode, text, 'ascii', 'replace')
show(codecs.encode, text, 'ascii', 'xmlcharrefreplace')
show(codecs.decode, b'abc\xff', 'utf-8')
show(codecs.decode, b'abc\xff', 'utf-8', 'replace')
if PY3:
    show(codecs.encode, b'abc', 'utf-8')
    show(codecs.decode, 'abc', 'utf-8')
    show(codecs.encode, text)
    show(codecs.decode, 'a\\nb', 'unicode_escape')
show(codecs.encode, b'abc', 'hex')
show(codecs.decode, b'616263', 'hex')
show(codecs.encode, b'abc' * 30, 'base64')
show(codecs.decode, b'YWJj\n', 'base64')
show(codecs.encode, 'Hello, World', 'rot13')
show(codecs.decode, 'Uryyb', 'rot13')
show(codecs.decode, codecs.encode(b'abc' * 30, 'zlib'), 'zlib')
show(codecs.getencoder('utf-8'), text)
show(codecs.getdecoder('utf-8'), b'\xc3\xa9')
show(codecs.getdecoder('utf-8'), b'\xc3')
show(codecs.utf_8_decode, b'a\xc3')
show(codecs.utf_8_encode, u'a')
print([n for n in dir(codecs) if n.startswith('BOM')], codecs.BOM_UTF8, codecs.BOM_UTF16, codecs.BOM_UTF32_BE)

# Step by step, each byte by itself.
for name in ('utf-8', 'utf-16', 'utf-16-be', 'utf-8-sig', 'utf-32', 'latin-1'):
    data = (u'a\xe9' if name == 'latin-1' else u'a\xe9\u20ac\U0001f600z').encode(name)
    decoder = codecs.getincrementaldecoder(name)()
    print(name, [decoder.decode(data[i:i + 1]) for i in range(len(data))], repr(decoder.decode(b'', True)))
    encoder = codecs.getincrementalencoder(name)()
    print(name, [encoder.encode(c) for c in u'a\xe9b'])
decoder = codecs.getincrementaldecoder('utf-8')('replace')
print(repr(decoder.decode(b'a\xe2\x82')), repr(decoder.decode(b'b\xe2')), repr(decoder.decode(b'', final=True)))
decoder = codecs.getincrementaldecoder('utf-8')()
show(decoder.decode, b'\xe4\xbd')
show(decoder.decode, b'', True)
decoder.reset()
show(decoder.decode, b'\xe4\xbd\xa0')
print(list(codecs.iterdecode([b'\xe4', b'\xbd\xa0', b'x'], 'utf-8')), list(codecs.iterencode([u'a', u'\xe9'], 'utf-8')))

# Streams.
out = io.BytesIO()
w = codecs.getwriter('utf-8')(out)
w.write(u'h\xe9\n')
w.writelines([u'x', u'\u4f60'])
print(repr(out.getvalue()), w.stream is out, w.errors)
out = io.BytesIO()
w = codecs.getwriter('utf-16')(out, 'strict')
w.write(u'a')
w.write(u'b')
print(repr(out.getvalue()))
r = codecs.getreader('utf-8')(io.BytesIO(u'line \xe9\r\nline 2\n\u4f60 last'.encode('utf-8')))
print(repr(r.readline()), repr(r.read(4)), [l for l in r], repr(r.read()), repr(r.readline()))
r = codecs.getreader('utf-8')(io.BytesIO(u'one\ntwo\nthree'.encode('utf-8') * 50))
print(len(r.readlines()), r.read() == u'')
r.seek(0)
print([r.readline(keepends=False) for _ in range(3)], repr(r.read(5)), r.closed)

path = os.path.join(tempfile.mkdtemp(), 'f')
with codecs.open(path, 'w', encoding='utf-8') as f:
    f.write(u'\u4f60\u597d\n')
    f.writelines([u'a\n', u'b'])
    print(f.encoding, f.errors, f.mode)
with codecs.open(path, 'r', 'utf-8') as f:
    print([line for line in f], f.read() == u'')
    f.seek(0)
    print(repr(f.readline()), f.readlines())
print(repr(open(path, 'rb').read()))
with codecs.open(path, 'a', 'utf-8') as f:
    f.write(u'\xe9')
print(repr(codecs.open(path, encoding='utf8').read()))
show(codecs.open(path, encoding='ascii').read)
show(codecs.open(path, encoding='ascii', errors='ignore').read)
with codecs.open(path, 'w', 'utf-8-sig') as f:
    f.write(u'a')
    f.write(u'b')
print(repr(open(path, 'rb').read()), repr(codecs.open(path, encoding='utf-8-sig').read()))
os.remove(path)
if not PY3:
    sys.stdout = codecs.getwriter('utf-8')(sys.stdout)
    print(text)
    print(text.encode('ascii', 'ignore'), 5)
    print(sys.stdout.isatty())
else:
    stdout = codecs.getwriter('utf-8')(sys.stdout.buffer)
    sys.stdout.flush()
    stdout.write(text + '\n')
    stdout.flush()
