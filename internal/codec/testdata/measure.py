# -*- coding: utf-8 -*-
"""Writes decode2.tsv and encode2.tsv (or 3) with the answers of the Python that runs it.

A line is: encoding, errors, input in hex, and the result in hex or the exception.
"""
import binascii
import random
import sys

V = sys.version_info[0]
rnd = random.Random(7)
if V == 3:
    unichr = chr
    unicode = str


def hexed(b):
    return binascii.hexlify(b).decode('ascii')


def text_hex(t):
    out = []
    for c in t:
        n = ord(c)
        if 0xd800 <= n <= 0xdfff:
            out.append(bytes(bytearray([0xe0 | n >> 12, 0x80 | n >> 6 & 0x3f, 0x80 | n & 0x3f])))
        else:
            out.append(c.encode('utf-8'))
    return hexed(b''.join(out))


BYTES = [b'', b'abc', b'\xc3\xa9', b'\xe2\x82\xac', b'\xf0\x9f\x98\x80', b'\xff', b'a\xff\xfeb', b'\xc3', b'\xe2\x82', b'\xf0\x9f\x98',
         b'\xed\xa0\x80', b'\xed\xb2\x80x', b'\xc0\xaf', b'\xe0\x80\x80', b'\xf4\x90\x80\x80', b'\xf5\x80\x80\x80', b'\xe2(\xa1', b'\xf0\x90\x80a', b'\x80\x80',
         b'\xff\xfea\x00', b'\xfe\xff\x00a', b'a\x00b\x00', b'a\x00b', b'\x00\xd8', b'\x00\xd8a\x00', b'\x00\xdc\x00\xdc', b'\x3d\xd8\x00\xde', b'\xff\xfe\x00\x00a\x00\x00\x00',
         b'a\x00\x00\x00', b'\x00\x00\x11\x00', b'\xef\xbb\xbfabc', b'\x80\x81\x8d\x9f\xa0\xe9',
         b'\\n\\t\\\\\\x41\\u20ac\\U0001f600\\101\\q\\\'', b'\\x4', b'\\u20', b'\\U0011', b'\\U00110000', b'\\', b'a\\', b'\\xzz', b'\\\nb', b'\xe9\\u00e9']
for _ in range(16):
    BYTES.append(bytes(bytearray(rnd.choice([rnd.randrange(256), rnd.randrange(0x80, 0xf8), 97]) for _ in range(rnd.randrange(1, 7)))))
TEXTS = [u'', u'abc', u'é', u'€', u'\U0001f600', u'aéb€c', u'éèa€', u'\ud800', u'a\udc80\udcffb', u'\ud800\udc80', u'\n\t\\\x00\x7f\x80\xff', u'œ™\x81', u'é\udc80']
DECODERS = ['utf-8', 'ascii', 'latin-1', 'utf-16', 'utf-16-le', 'utf-16-be', 'utf-32', 'utf-32-le', 'cp1252', 'unicode_escape', 'raw_unicode_escape', 'utf-8-sig']
ENCODERS = DECODERS


def answer(f, show):
    try:
        return show(f())
    except Exception as e:
        return '%s: %s' % (type(e).__name__, e)


with open('decode%d.tsv' % V, 'w') as f:
    for name in DECODERS:
        for errors in ['strict', 'ignore', 'replace'] + ['backslashreplace', 'surrogateescape'] * (V == 3):
            if errors != 'strict' and 'escape' in name:
                continue
            for b in BYTES:
                if errors != 'strict' and name not in ('utf-8', 'ascii', 'cp1252') and len(b) > 3:
                    continue
                f.write('\t'.join([name, errors, hexed(b), answer(lambda: b.decode(name, errors), text_hex)]) + '\n')
with open('encode%d.tsv' % V, 'w') as f:
    for name in ENCODERS:
        for errors in ['strict', 'ignore', 'replace', 'backslashreplace', 'xmlcharrefreplace'] + ['surrogateescape', 'surrogatepass'] * (V == 3):
            if V == 3 and errors in ('surrogatepass', 'surrogateescape') and name not in ('utf-8', 'ascii', 'latin-1'):
                continue
            for t in TEXTS:
                f.write('\t'.join([name, errors, text_hex(t), answer(lambda: t.encode(name, errors), hexed)]) + '\n')
