# urllib.parse.
from urllib.parse import parse_qs, parse_qsl, quote, quote_plus, unquote, unquote_plus, urlencode, urldefrag, urljoin, urlparse, urlsplit, urlunparse
import urllib.parse

u = urlparse("http://user:pw@host.example:8080/a/b;p?q=1&r=2#frag")
print(u)
print(u.scheme, u.netloc, u.path, u.params, u.query, u.fragment, u.hostname, u.port, u.username, u.password, u.geturl(),
    u[1], len(u), u._replace(scheme="https").geturl())
print(urlsplit("//h/x?y"), urlparse("path/only"), urlparse("").path == "", urlparse("mailto:a@b").path,
    urlparse("http://[::1]:80/").hostname, urlparse(b"http://h/p").path)
print(urljoin("http://h/a/b", "c"), urljoin("http://h/a/b", "/c"), urljoin("http://h/a/b/", "../c"),
    urljoin("http://h/a", "http://x/y"), urljoin("http://h/a?q", "?z"), urljoin("http://h/a/b/c", "../../../d"),
    urlunparse(("http", "h", "/p", "", "q=1", "")), urldefrag("http://h/a#b"))
print(parse_qs("a=1&b=2&a=3&c="), parse_qsl("a=1&b=x+y%21&c="), parse_qs("c=", keep_blank_values=True),
    urlparse("HTTP://Host/").hostname, urlparse("http://h").port, parse_qs("n=%C3%A9"))
print(quote("/a b&c=é~"), quote("/x", safe=""), quote_plus("a b&c"), unquote("a%20b%2Fc%zz%C3%A9"),
    unquote_plus("a+b%21"), urlencode([("a", 1), ("b", "x y"), ("c", "&é")]),
    urlencode({"k": "v", "l": [1, 2]}, doseq=True), quote(b"\xff"), urllib.parse.unquote_to_bytes("%ff"))
try:
    urlparse("http://h:port/").port
except ValueError as e:
    print(e)
