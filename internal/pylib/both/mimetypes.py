"""What kind of content a file has, by its name."""

import os
import sys

PY3 = sys.version_info[0] == 3

encodings_map = {'.gz': 'gzip', '.Z': 'compress', '.bz2': 'bzip2', '.xz': 'xz', '.br': 'br'}
suffix_map = {'.svgz': '.svg.gz', '.tgz': '.tar.gz', '.taz': '.tar.gz', '.tz': '.tar.gz',
              '.tbz2': '.tar.bz2', '.txz': '.tar.xz'}
types_map = {
    '.avi': 'video/x-msvideo', '.bin': 'application/octet-stream', '.bmp': 'image/bmp',
    '.c': 'text/plain', '.css': 'text/css', '.csv': 'text/csv',
    '.dll': 'application/octet-stream', '.doc': 'application/msword', '.eml': 'message/rfc822',
    '.eps': 'application/postscript', '.exe': 'application/octet-stream', '.gif': 'image/gif',
    '.h': 'text/plain', '.htm': 'text/html', '.html': 'text/html', '.ico': 'image/vnd.microsoft.icon',
    '.jpe': 'image/jpeg', '.jpeg': 'image/jpeg', '.jpg': 'image/jpeg',
    '.js': 'text/javascript' if PY3 else 'application/javascript',
    '.json': 'application/json', '.m3u8': 'application/vnd.apple.mpegurl',
    '.mjs': 'text/javascript' if PY3 else 'application/javascript', '.mov': 'video/quicktime',
    '.mp2': 'audio/mpeg', '.mp3': 'audio/mpeg', '.mp4': 'video/mp4', '.mpeg': 'video/mpeg',
    '.mpg': 'video/mpeg', '.o': 'application/octet-stream', '.obj': 'application/octet-stream',
    '.otf': 'font/otf', '.pdf': 'application/pdf', '.png': 'image/png',
    '.ppt': 'application/vnd.ms-powerpoint', '.ps': 'application/postscript',
    '.py': 'text/x-python', '.pyc': 'application/x-python-code', '.sh': 'application/x-sh',
    '.so': 'application/octet-stream', '.svg': 'image/svg+xml',
    '.swf': 'application/x-shockwave-flash', '.tar': 'application/x-tar',
    '.tex': 'application/x-tex', '.tif': 'image/tiff', '.tiff': 'image/tiff',
    '.tsv': 'text/tab-separated-values', '.txt': 'text/plain', '.wasm': 'application/wasm',
    '.wav': 'audio/x-wav', '.webm': 'video/webm', '.webp': 'image/webp',
    '.xls': 'application/vnd.ms-excel', '.xml': 'text/xml', '.zip': 'application/zip',
}
common_types = {'.jpg': 'image/jpg', '.mid': 'audio/midi', '.midi': 'audio/midi',
                '.rtf': 'application/rtf', '.xul': 'text/xul'}
knownfiles = ['/etc/mime.types', '/etc/httpd/mime.types', '/etc/httpd/conf/mime.types',
              '/etc/apache/mime.types', '/etc/apache2/mime.types',
              '/usr/local/etc/httpd/conf/mime.types', '/usr/local/lib/netscape/mime.types',
              '/usr/local/etc/mime.types']
inited = False


def init(files=None):
    """Learns the types that the system's files list."""
    global inited
    inited = True
    for name in knownfiles if files is None else files:
        if os.path.isfile(name):
            with open(name) as f:
                for line in f:
                    words = line.partition('#')[0].split()
                    for ending in words[1:]:
                        types_map['.' + ending] = words[0]


def guess_type(url, strict=True):
    """The type and the encoding of what a name or URL leads to; None where unknown."""
    if not inited:
        init()
    path = os.fspath(url) if PY3 else url
    scheme, colon, rest = path.partition(':')
    if colon and scheme.isalpha() and len(scheme) > 1:
        path = rest
        if scheme == 'data':
            kind = path.partition(',')[0].partition(';')[0]
            return kind if '/' in kind else 'text/plain', None
    base, ext = os.path.splitext(path)
    while ext in suffix_map:
        base, ext = os.path.splitext(base + suffix_map[ext])
    encoding = None
    if ext in encodings_map:
        encoding = encodings_map[ext]
        base, ext = os.path.splitext(base)
    ext = ext.lower() if ext not in types_map else ext
    found = types_map.get(ext)
    if found is None and not strict:
        found = common_types.get(ext)
    return found, encoding


def guess_all_extensions(type, strict=True):
    """The endings of names with content of a type."""
    if not inited:
        init()
    type = type.lower()
    found = [ext for ext, kind in types_map.items() if kind == type]
    if not strict:
        found += [ext for ext, kind in common_types.items() if kind == type and ext not in found]
    return found


def guess_extension(type, strict=True):
    """An ending of names with content of a type, or None."""
    found = guess_all_extensions(type, strict)
    return found[0] if found else None


def add_type(type, ext, strict=True):
    """Makes a type known."""
    if not inited:
        init()
    (types_map if strict else common_types)[ext] = type
