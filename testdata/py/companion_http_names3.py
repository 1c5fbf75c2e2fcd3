# The words of HTTP: statuses, types of content, text in HTML.
import html
import mimetypes
from http import HTTPStatus

print(HTTPStatus.OK, repr(HTTPStatus.NOT_FOUND), HTTPStatus.NOT_FOUND.phrase, HTTPStatus(503).name, HTTPStatus.OK == 200)
print(f'HTTP/1.1 {HTTPStatus.CREATED.value} {HTTPStatus.CREATED.phrase}', HTTPStatus.FOUND.is_redirection, HTTPStatus.GONE.is_success)
print(sorted(int(s) for s in HTTPStatus), len(HTTPStatus))
try:
    HTTPStatus(999)
except ValueError as e:
    print(e)

for name in ('index.html', '/a/b/STYLE.CSS', 'a.tar.gz', 'a.tgz', 'photo.jpeg', 'data.json', 'logo.svg', 'notes.txt', 'noext', 'x.unknown',
             'http://example.com/pic.png', 'movie.mp4', 'a.pdf', 'a.zip', 'README.txt.gz', 'a.wasm', 'a.gif'):
    print(name, mimetypes.guess_type(name))
print(mimetypes.guess_extension('text/css'), mimetypes.guess_extension('no/such'))
mimetypes.add_type('text/x-mine', '.mine')
print(mimetypes.guess_type('a.mine'))

print(html.escape('<a href="x">\'&amp;\'</a>'), html.escape('"q"', quote=False), html.unescape('&lt;b&gt; &amp;amp; &quot;&#39;&#x27; & & &copy;'))
