# -*- coding: utf-8 -*-
"""URLs taken apart, put together, joined and quoted."""
from __future__ import print_function
import sys
try:
    import urllib.parse as urlparse
    from urllib.parse import quote, quote_plus, unquote, unquote_plus, urlencode
    PY3 = True
except ImportError:
    import urlparse
    from urllib import quote, quote_plus, unquote, unquote_plus, urlencode
    PY3 = False


def attempt(f, *args, **kw):
    try:
        r = f(*args, **kw)
        print(sorted(r.items()) if isinstance(r, dict) else repr(r))
    except Exception as e:
        print(type(e).__name__, e)


URLS = ['http://user:pass@Host.Example:8080/a/b;p=1?q=1&r=2#frag', 'http://localhost', 'https://h/p?x#y', '//host/path', '/path/only', 'path', '', 'mailto:x@y.z', 'http://[::1]:80/x',
        'file:///etc/passwd', 'ftp://h/f;type=a', 'HTTP://UP', 'http:80', 'path:80', 'http://h:/x', 'x?y?z#a#b', 'http://h/a;b/c;d', 'tel:+1-2', 'host:80', 'http:///x', 'http://a b/c d']
for u in URLS:
    p = urlparse.urlparse(u)
    s = urlparse.urlsplit(u)
    print(p, tuple(s), p.geturl(), s.geturl())
    print(p.hostname, p.username, p.password, p.netloc, p.scheme, end=' ')
    attempt(lambda: p.port)
p = urlparse.urlparse(URLS[0])
scheme, netloc, path, params, query, fragment = p
print(scheme, netloc, path, params, query, fragment, p[1], len(p), p == tuple(p), p._replace(scheme='https').geturl())
attempt(lambda: urlparse.urlparse('http://h:99999/').port)
attempt(lambda: urlparse.urlparse('http://h:abc/').port)
attempt(urlparse.urlparse, 'http://[::1/')
print(urlparse.urlunparse(('http', 'h', '/p', 'x', 'q', 'f')), urlparse.urlunsplit(('http', 'h', 'p', '', '')), urlparse.urlparse('//h/p', 'https').geturl(), urlparse.urldefrag('http://h/p#f'))
for s in (('http','','','',''),('http','','/p','',''),('http','','p','',''),('','','//p','',''),('http','','//p','',''),('x','','//p','',''),('x','','/p','','')):
    print(urlparse.urlunsplit(s))
BASE = 'http://a/b/c/d;p?q'
for u in ('g', './g', 'g/', '/g', '//g', '?y', 'g?y', '#s', 'g#s', ';x', 'g;x', '', '.', './', '..', '../', '../g', '../..', '../../g', '../../../g', 'http://other/x', 'g:h', 'g/./h', 'g/../h', '/./g', 'mailto:x'):
    print(repr(u), urlparse.urljoin(BASE, u), urlparse.urljoin('http://h', u), urlparse.urljoin('', u))
for s in ('a b', 'a/b?c=d&e', '~x', 'abc', '', '100%', 'x+y', 'a\xe9' if PY3 else 'a\xc3\xa9'):
    print(repr(s), quote(s), quote(s, safe=''), quote_plus(s), repr(unquote(quote(s))), repr(unquote_plus(quote_plus(s))))
for s in ('%41', '%4', '%zz', 'a%20b+c', '%', '%%41', '%C3%A9', '%ff'):
    print(repr(s), repr(unquote(s)), repr(unquote_plus(s)))
attempt(quote, None)
attempt(urlencode, [('a', 1), ('b', 'x y'), ('c', 'é&')])
attempt(urlencode, {'k': [1, 2]})
attempt(urlencode, {'k': [1, 2], }, True)
attempt(urlencode, [('k', 'str'), ('n', 5), ('t', (3, 4))], doseq=True)
attempt(urlencode, 'string')
attempt(urlencode, 5)
for q in ('a=1&b=2', 'a=1&a=2', 'a=&b', 'a=%20x+y', '', '&&a=1', 'a=1=2'):
    attempt(urlparse.parse_qs, q)
    attempt(urlparse.parse_qsl, q, keep_blank_values=True)
attempt(urlparse.parse_qs, 'a', strict_parsing=True)
attempt(urlparse.parse_qsl, 'a=1&b=2', max_num_fields=1)
if PY3:
    print(urlparse.urlparse(b'http://h/p'), urlparse.urljoin(b'http://h/', b'x'), urlparse.quote_from_bytes(b'\xff a'), urlparse.unquote_to_bytes('a%ff'), quote(b'\xe9'), urlparse.urlunparse(urlparse.urlparse(b'http://h/p?q')))
    attempt(urlparse.urljoin, 'a', b'b')
    attempt(quote, 'é', encoding='latin-1')
    attempt(unquote, '%E9', encoding='latin-1')
    attempt(urlparse.parse_qs, 'a=1;b=2', separator=';')
    attempt(urlparse.parse_qs, b'a=1&b=%ff')
    attempt(urlparse.quote_from_bytes, 'x')
    attempt(urlencode, {b'k': 'é'})
    attempt(urlencode, {'k': 'a b'}, quote_via=quote)
else:
    attempt(urlparse.parse_qs, 'a=1;b=2')
    attempt(quote, u'ascii /')
    attempt(unquote, u'%e9')
