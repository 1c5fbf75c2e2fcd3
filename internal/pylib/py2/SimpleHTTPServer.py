"""An HTTP server of the files below the current directory."""

import BaseHTTPServer
import os
import posixpath
import shutil
import sys
import urllib
from cStringIO import StringIO

__version__ = '0.6'
__all__ = ['SimpleHTTPRequestHandler']

_TYPES = {
    '.avi': 'video/x-msvideo', '.bmp': 'image/x-ms-bmp', '.css': 'text/css', '.csv': 'text/csv',
    '.doc': 'application/msword', '.gif': 'image/gif', '.htm': 'text/html', '.html': 'text/html',
    '.ico': 'image/vnd.microsoft.icon', '.jpeg': 'image/jpeg', '.jpg': 'image/jpeg',
    '.js': 'application/javascript', '.json': 'application/json', '.mov': 'video/quicktime',
    '.mp3': 'audio/mpeg', '.mp4': 'video/mp4', '.mpeg': 'video/mpeg', '.pdf': 'application/pdf',
    '.png': 'image/png', '.ps': 'application/postscript', '.sh': 'application/x-sh',
    '.svg': 'image/svg+xml', '.swf': 'application/x-shockwave-flash', '.tar': 'application/x-tar',
    '.tif': 'image/tiff', '.tiff': 'image/tiff', '.txt': 'text/plain', '.wav': 'audio/x-wav',
    '.xml': 'text/xml', '.zip': 'application/zip',
    '': 'application/octet-stream', '.py': 'text/plain', '.c': 'text/plain', '.h': 'text/plain',
}


def _escape(text):
    return text.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')


class SimpleHTTPRequestHandler(BaseHTTPServer.BaseHTTPRequestHandler):
    """Answers GET and HEAD by files, and by lists of folders."""

    server_version = 'SimpleHTTP/' + __version__
    extensions_map = _TYPES

    def do_GET(self):
        f = self.send_head()
        if f:
            try:
                self.copyfile(f, self.wfile)
            finally:
                f.close()

    def do_HEAD(self):
        f = self.send_head()
        if f:
            f.close()

    def send_head(self):
        """Sends the headers, and returns what is to follow them, or None."""
        path = self.translate_path(self.path)
        if os.path.isdir(path):
            address, question, query = self.path.partition('?')
            if not address.endswith('/'):
                self.send_response(301)
                self.send_header('Location', address + '/' + question + query)
                self.end_headers()
                return None
            for index in 'index.html', 'index.htm':
                index = os.path.join(path, index)
                if os.path.exists(index):
                    path = index
                    break
            else:
                return self.list_directory(path)
        kind = self.guess_type(path)
        try:
            f = open(path, 'rb')
        except IOError:
            self.send_error(404, 'File not found')
            return None
        try:
            self.send_response(200)
            self.send_header('Content-type', kind)
            status = os.fstat(f.fileno())
            self.send_header('Content-Length', str(status.st_size))
            self.send_header('Last-Modified', self.date_time_string(status.st_mtime))
            self.end_headers()
            return f
        except:
            f.close()
            raise

    def list_directory(self, path):
        """Sends the headers of a list of a folder, and returns it."""
        try:
            names = os.listdir(path)
        except os.error:
            self.send_error(404, 'No permission to list directory')
            return None
        names.sort(key=lambda name: name.lower())
        f = StringIO()
        shown = _escape(urllib.unquote(self.path))
        f.write('<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 3.2 Final//EN">')
        f.write('<html>\n<title>Directory listing for %s</title>\n' % shown)
        f.write('<body>\n<h2>Directory listing for %s</h2>\n<hr>\n<ul>\n' % shown)
        for name in names:
            full = os.path.join(path, name)
            label = link = name
            if os.path.isdir(full):
                label = link = name + '/'
            if os.path.islink(full):
                label = name + '@'
            f.write('<li><a href="%s">%s</a>\n' % (urllib.quote(link), _escape(label)))
        f.write('</ul>\n<hr>\n</body>\n</html>\n')
        length = f.tell()
        f.seek(0)
        self.send_response(200)
        self.send_header('Content-type', 'text/html; charset=%s' % sys.getfilesystemencoding())
        self.send_header('Content-Length', str(length))
        self.end_headers()
        return f

    def translate_path(self, path):
        """The file that an address names: never one above the current directory."""
        path = path.partition('?')[0].partition('#')[0]
        slash = path.rstrip().endswith('/')
        path = posixpath.normpath(urllib.unquote(path))
        file = os.getcwd()
        for word in path.split('/'):
            if word and word not in (os.curdir, os.pardir) and not os.path.dirname(word):
                file = os.path.join(file, word)
        return file + '/' if slash else file

    def copyfile(self, source, outputfile):
        shutil.copyfileobj(source, outputfile)

    def guess_type(self, path):
        ext = posixpath.splitext(path)[1]
        kinds = self.extensions_map
        return kinds.get(ext) or kinds.get(ext.lower()) or kinds['']


def test(HandlerClass=SimpleHTTPRequestHandler, ServerClass=BaseHTTPServer.HTTPServer):
    """Serves on the port that the command line names, or 8000."""
    port = int(sys.argv[1]) if sys.argv[1:] else 8000
    HandlerClass.protocol_version = 'HTTP/1.0'
    server = ServerClass(('', port), HandlerClass)
    where = server.socket.getsockname()
    print('Serving HTTP on %s port %s ...' % (where[0], where[1]))
    server.serve_forever()


if __name__ == '__main__':
    test()
