# Digests that only who has the key can make.
from __future__ import print_function
import hashlib
import hmac


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


print(hmac.new(b'key', b'message', hashlib.sha256).hexdigest())
print(hmac.new(b'k' * 100, b'', hashlib.sha1).hexdigest(), hmac.new(b'', b'x', 'md5' if str is not bytes else hashlib.md5).hexdigest())
h = hmac.new(b'key', digestmod=hashlib.sha256)
h.update(b'mess')
other = h.copy()
h.update(b'age')
print(h.hexdigest() == hmac.new(b'key', b'message', hashlib.sha256).hexdigest(), other.hexdigest() == h.hexdigest(), h.digest_size)
print(hmac.compare_digest('abc', 'abc'), hmac.compare_digest(b'abc', b'abd'), hmac.compare_digest(b'a', b'ab'))
if str is not bytes:
    import secrets
    print(h.name, h.block_size, hmac.digest(b'k', b'm', 'sha256').hex()[:8])
    print(len(secrets.token_bytes()), len(secrets.token_hex(8)), len(secrets.token_urlsafe(8)), secrets.randbelow(1), secrets.choice('a'), secrets.randbits(4) < 16)
    for f in (lambda: hmac.new('key', b''), lambda: hmac.new(b'key', b''), lambda: hmac.new(b'key', 'text', 'sha1'), lambda: hmac.compare_digest('a', b'a'), lambda: secrets.randbelow(0)):
        show(f)
