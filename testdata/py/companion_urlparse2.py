# urlparse, urllib's quoting.
import urllib
import urlparse

u = urlparse.urlparse("http://user:pw@host.example:8080/a/b;p?q=1&r=2#frag")
print u
print u.scheme, u.netloc, u.path, u.params, u.query, u.fragment, u.hostname, u.port, u.username, u.password, u.geturl()
print u[1], len(u)
print urlparse.urlsplit("//h/x?y"), urlparse.urlparse("path/only"), urlparse.urlparse("")
print urlparse.urlparse("mailto:a@b").path
print urlparse.urljoin("http://h/a/b", "c"), urlparse.urljoin("http://h/a/b", "/c")
print urlparse.urljoin("http://h/a/b/", "../c"), urlparse.urljoin("http://h/a", "http://x/y")
print urlparse.urljoin("http://h/a?q", "?z"), urlparse.urlunparse(("http", "h", "/p", "", "q=1", ""))
print urlparse.urldefrag("http://h/a#b")
print urlparse.parse_qs("a=1&b=2&a=3&c=")["a"], urlparse.parse_qsl("a=1&b=x+y%21&c=")
print urlparse.parse_qs("c=", keep_blank_values=True), urlparse.urlparse("HTTP://Host/").hostname
print urlparse.urlparse("http://h").port
print urllib.quote("/a b&c=\xc3\xa9~"), urllib.quote("/x", safe=""), urllib.quote_plus("a b&c")
print urllib.unquote("a%20b%2Fc%zz"), urllib.unquote_plus("a+b%21")
print urllib.urlencode([("a", 1), ("b", "x y"), ("c", "&")]), urllib.urlencode({"k": "v"})
