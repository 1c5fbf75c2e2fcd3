# base64 and binascii.
from __future__ import print_function

import base64
import binascii

data = b"user:pass\xff\x00"
e = base64.b64encode(data)
print(e.decode(), base64.b64decode(e) == data, base64.urlsafe_b64encode(b"\xfb\xff").decode(),
    base64.standard_b64decode(b"YQ==").decode(), base64.b64encode(b"").decode() == "",
    base64.b64decode("aGk=").decode(), base64.b16encode(b"\x0f").decode(), base64.b16decode(b"0F") == b"\x0f",
    base64.b32encode(b"hi").decode(), base64.b32decode(b"NBUQ====").decode())
print(binascii.hexlify(data).decode(), binascii.unhexlify(b"68656c6c6f").decode(), binascii.b2a_hex(b"\x01").decode(),
    binascii.a2b_hex("ff") == b"\xff", binascii.b2a_base64(b"abc").decode().strip(),
    binascii.a2b_base64(b"YWJj").decode(), binascii.crc32(b"hello") & 0xffffffff,
    binascii.crc32(b"lo", binascii.crc32(b"hel")) & 0xffffffff == binascii.crc32(b"hello") & 0xffffffff)
print(base64.urlsafe_b64decode(b"-_8=") == b"\xfb\xff", base64.b64encode(b"\xfb\xff", b"-_").decode(),
    [base64.b64encode(b"a" * n).decode() for n in range(1, 4)], base64.b64decode(b"YW Jj\n").decode())
for bad in (lambda: base64.b64decode(b"a"), lambda: binascii.unhexlify(b"abc"), lambda: binascii.unhexlify(b"zz"),
            lambda: base64.b16decode(b"zz"), lambda: base64.b64decode(b"YWJ")):
    try:
        print(bad())
    except (binascii.Error, TypeError, ValueError) as error:
        print(type(error).__name__ in ("Error", "TypeError"))
token = base64.b64encode("{0}:{1}".format("user", "secret").encode("utf-8")).decode("ascii")
print("Authorization: Basic " + token)
encode = getattr(base64, "encodebytes", None) or base64.encodestring
decode = getattr(base64, "decodebytes", None) or base64.decodestring
print(encode(b"x" * 60).decode().count("\n"), decode(b"aGVsbG8=\n").decode())
