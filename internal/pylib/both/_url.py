"""Taking URLs apart and putting them together: urlparse of Python 2 and
urllib.parse of Python 3 have it in common."""

import sys

PY3 = sys.version_info[0] == 3

_DIGITS = 'abcdefghijklmnopqrstuvwxyz0123456789+-.'
_RELATIVE = ['', 'ftp', 'http', 'gopher', 'nntp', 'imap', 'wais', 'file', 'https',
             'shttp', 'mms', 'prospero', 'rtsp', 'sftp', 'svn', 'svn+ssh']
uses_relative = _RELATIVE + (['rtsps', 'rtspu', 'ws', 'wss'] if PY3 else ['rtspu'])
uses_netloc = _RELATIVE + ['telnet', 'snews', 'rsync', 'nfs', 'git', 'git+ssh'] + (
    ['rtsps', 'rtspu', 'ws', 'wss', 'itms-services'] if PY3 else ['rtspu'])
uses_params = ['', 'ftp', 'hdl', 'prospero', 'http', 'imap', 'https', 'shttp', 'rtsp',
               'rtspu', 'sip', 'sips', 'mms', 'sftp', 'tel'] + (['rtsps'] if PY3 else [])


class _Parts(object):
    """The parts of a URL: attributes of a tuple."""

    __wraps__ = tuple
    _fields = ()

    def __init__(self, *values):
        self._values = values

    def __getattr__(self, name):
        if name in self._fields:
            return self._values[self._fields.index(name)]
        raise AttributeError("'%s' object has no attribute '%s'"
                             % (type(self).__name__, name))

    def __iter__(self):
        return iter(self._values)

    def __len__(self):
        return len(self._values)

    def __getitem__(self, i):
        return self._values[i]

    def __eq__(self, other):
        return self._values == (other._values if isinstance(other, _Parts) else other)

    def __ne__(self, other):
        return not self == other

    def __hash__(self):
        return hash(self._values)

    def __repr__(self):
        return '%s(%s)' % (type(self).__name__, ', '.join(
            ['%s=%r' % pair for pair in zip(self._fields, self._values)]))

    def _replace(self, **changes):
        values = self._asdict()
        values.update(changes)
        return type(self)(*[values[name] for name in self._fields])

    def _asdict(self):
        return dict(zip(self._fields, self._values))

    # Of the network location.

    def _location(self):
        user, at, host = self.netloc.rpartition('@')
        return user if at else None, host

    @property
    def username(self):
        user = self._location()[0]
        return None if user is None else user.partition(':')[0]

    @property
    def password(self):
        user = self._location()[0]
        if user is None or ':' not in user:
            return None
        return user.partition(':')[2]

    def _host_port(self):
        host = self._location()[1]
        if host.startswith('['):
            name, _, rest = host[1:].partition(']')
            return name, rest.partition(':')[2]
        name, _, port = host.partition(':')
        return name, port

    @property
    def hostname(self):
        name = self._host_port()[0]
        if not name:
            return None
        if PY3:
            name, percent, zone = name.partition('%')
            return name.lower() + percent + zone
        return name.lower()

    @property
    def port(self):
        port = self._host_port()[1]
        if not port:
            return None
        if PY3:
            if not port.isdigit() or not port.isascii():
                raise ValueError('Port could not be cast to integer value as %r' % port)
            if not 0 <= int(port) <= 65535:
                raise ValueError('Port out of range 0-65535')
            return int(port)
        number = int(port, 10)
        return number if 0 <= number <= 65535 else None


class DefragResult(_Parts):
    _fields = ('url', 'fragment')

    def geturl(self):
        return self.url + '#' + self.fragment if self.fragment else self.url


class SplitResult(_Parts):
    _fields = ('scheme', 'netloc', 'path', 'query', 'fragment')

    def geturl(self):
        return urlunsplit(self)


class ParseResult(_Parts):
    _fields = ('scheme', 'netloc', 'path', 'params', 'query', 'fragment')

    def geturl(self):
        return urlunparse(self)


for _class in (DefragResult, SplitResult, ParseResult):
    _class.__module__ = 'urllib.parse' if PY3 else 'urlparse'


def urlsplit(url, scheme='', allow_fragments=True):
    """scheme://netloc/path?query#fragment"""
    if PY3:
        url = url.lstrip(''.join([chr(n) for n in range(33)]))
        scheme = scheme.strip(''.join([chr(n) for n in range(33)]))
        for c in '\t\r\n':
            url = url.replace(c, '')
            scheme = scheme.replace(c, '')
    netloc = query = fragment = ''
    colon = url.find(':')
    if colon > 0 and url[0].isalpha():
        name = url[:colon].lower()
        if not name.strip(_DIGITS) and (PY3 or not url[colon + 1:].isdigit()
                                        or name in ('http',)):
            scheme, url = name, url[colon + 1:]
    if url[:2] == '//':
        end = len(url)
        for c in '/?#':
            at = url.find(c, 2)
            if at >= 0:
                end = min(end, at)
        netloc, url = url[2:end], url[end:]
        if ('[' in netloc) != (']' in netloc):
            raise ValueError('Invalid IPv6 URL')
    if allow_fragments and '#' in url:
        url, _, fragment = url.partition('#')
    if '?' in url:
        url, _, query = url.partition('?')
    return SplitResult(scheme, netloc, url, query, fragment)


def urlparse(url, scheme='', allow_fragments=True):
    """scheme://netloc/path;params?query#fragment"""
    parts = urlsplit(url, scheme, allow_fragments)
    path, params = parts.path, ''
    if parts.scheme in uses_params and ';' in path:
        at = path.find(';', path.rfind('/')) if '/' in path else path.find(';')
        if at >= 0:
            path, params = path[:at], path[at + 1:]
    return ParseResult(parts.scheme, parts.netloc, path, params, parts.query,
                       parts.fragment)


def urlunsplit(parts):
    scheme, netloc, url, query, fragment = parts
    known = scheme and scheme in uses_netloc
    if PY3:
        # What looks like a location but is a path gets an empty location before it.
        slashes = netloc or url[:2] == '//' or known and url[:1] in ('', '/')
    else:
        slashes = netloc or known and url[:2] != '//'
    if slashes:
        if url and url[:1] != '/':
            url = '/' + url
        url = '//' + netloc + url
    if scheme:
        url = scheme + ':' + url
    if query:
        url += '?' + query
    if fragment:
        url += '#' + fragment
    return url


def urlunparse(parts):
    scheme, netloc, url, params, query, fragment = parts
    if params:
        url = '%s;%s' % (url, params)
    return urlunsplit((scheme, netloc, url, query, fragment))


def urldefrag(url):
    if '#' not in url:
        parts = url, ''
    else:
        found = urlparse(url)
        parts = urlunparse(tuple(found)[:5] + ('',)), found.fragment
    return DefragResult(*parts) if PY3 else parts


def urljoin(base, url, allow_fragments=True):
    """What url means on the page base."""
    if not base:
        return url
    if not url:
        return base
    b = urlparse(base, '', allow_fragments)
    u = urlparse(url, b.scheme, allow_fragments)
    if u.scheme != b.scheme or u.scheme not in uses_relative:
        return url
    netloc = b.netloc
    if u.scheme in uses_netloc:
        if u.netloc:
            return urlunparse(u)
    else:
        netloc = u.netloc
    path, params, query = u.path, u.params, u.query
    if not path and not params:
        path, params = b.path, b.params
        query = query or b.query
    elif path[:1] != '/' or PY3:
        path = _joined(b.path, path)
    return urlunparse((u.scheme, netloc, path, params, query, u.fragment))


def _joined(base, path):
    """The path that a relative one means, without . and .. segments."""
    if PY3:
        segments = base.split('/')
        if segments[-1]:
            segments.pop()
        if path[:1] == '/':
            segments = path.split('/')
        else:
            if segments and not segments[-1]:
                segments.pop()
            segments += path.split('/')
            segments[1:-1] = [s for s in segments[1:-1] if s]
        kept = []
        for segment in segments:
            if segment == '..':
                if kept:
                    kept.pop()
            elif segment != '.':
                kept.append(segment)
        if segments[-1] in ('.', '..'):
            kept.append('')
        return '/'.join(kept) or '/'
    segments = base.split('/')[:-1] + path.split('/')
    if segments[-1] == '.':
        segments[-1] = ''
    while '.' in segments:
        segments.remove('.')
    while True:
        for i in range(1, len(segments) - 1):
            if segments[i] == '..' and segments[i - 1] not in ('', '..'):
                del segments[i - 1:i + 1]
                break
        else:
            break
    if segments == ['', '..']:
        segments[-1] = ''
    elif len(segments) >= 2 and segments[-1] == '..':
        segments[-2:] = ['']
    return '/'.join(segments)


def split_query(qs, separator):
    """(name, value) of the fields of a query, still quoted; value is None without =."""
    pairs = []
    fields = qs.split(separator) if separator else [
        field for part in qs.split('&') for field in part.split(';')]
    for field in fields:
        name, equals, value = field.partition('=')
        if field:
            pairs.append((name, value if equals else None))
    return pairs
