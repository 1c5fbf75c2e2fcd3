"""URLs, their parts and their quoting."""

import _url
from _url import (DefragResult, ParseResult, SplitResult, uses_netloc, uses_params,
                  uses_relative)

__all__ = ['urlparse', 'urlunparse', 'urljoin', 'urldefrag', 'urlsplit', 'urlunsplit',
           'urlencode', 'parse_qs', 'parse_qsl', 'quote', 'quote_plus',
           'quote_from_bytes', 'unquote', 'unquote_plus', 'unquote_to_bytes',
           'DefragResult', 'ParseResult', 'SplitResult']

_SAFE = b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~'


class DefragResultBytes(DefragResult):
    def geturl(self):
        return self.url + b'#' + self.fragment if self.fragment else self.url


class SplitResultBytes(SplitResult):
    def geturl(self):
        return urlunsplit(self)


class ParseResultBytes(ParseResult):
    def geturl(self):
        return urlunparse(self)


_BYTES = {DefragResult: DefragResultBytes, SplitResult: SplitResultBytes,
          ParseResult: ParseResultBytes}


# Functions on str do bytes, too, if all arguments are.

def _encoded(value):
    if isinstance(value, bytes):
        return value.decode('ascii')
    if isinstance(value, (tuple, list)) or hasattr(value, '_fields'):
        return tuple([_encoded(part) for part in value])
    return value


def _bytes_of(result):
    if isinstance(result, str):
        return result.encode('ascii')
    if not isinstance(result, tuple(_BYTES)):
        return tuple([_bytes_of(part) for part in result])
    return _BYTES[type(result)](*[_bytes_of(part) for part in result])


def _both(function):
    def call(*args, **options):
        flat = []
        for arg in args:
            if isinstance(arg, (str, bytes)):
                flat.append(arg)
            elif isinstance(arg, (tuple, list)) or hasattr(arg, '_fields'):
                flat.extend([part for part in arg if isinstance(part, (str, bytes))])
        if not [part for part in flat if isinstance(part, bytes)]:
            return function(*args, **options)
        if [part for part in flat if part and isinstance(part, str)]:
            raise TypeError('Cannot mix str and non-str arguments')
        return _bytes_of(function(*[_encoded(arg) for arg in args], **options))
    call.__name__ = function.__name__
    call.__doc__ = function.__doc__
    return call


urlsplit = _both(_url.urlsplit)
urlparse = _both(_url.urlparse)
urlunsplit = _both(_url.urlunsplit)
urlunparse = _both(_url.urlunparse)
urldefrag = _both(_url.urldefrag)
urljoin = _both(_url.urljoin)


def quote(string, safe='/', encoding=None, errors=None):
    """string with %xx for the characters that URLs do not hold."""
    if isinstance(string, str):
        if not string:
            return string
        string = string.encode(encoding or 'utf-8', errors or 'strict')
    elif encoding is not None:
        raise TypeError("quote() doesn't support 'encoding' for bytes")
    elif errors is not None:
        raise TypeError("quote() doesn't support 'errors' for bytes")
    return quote_from_bytes(string, safe)


def quote_from_bytes(bs, safe='/'):
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError('quote_from_bytes() expected bytes')
    if isinstance(safe, str):
        safe = safe.encode('ascii', 'ignore')
    kept = _SAFE + bytes([c for c in safe if c < 128])
    return ''.join([chr(c) if c in kept else '%%%02X' % c for c in bytes(bs)])


def quote_plus(string, safe='', encoding=None, errors=None):
    """quote with + for spaces."""
    space = ' ' if isinstance(string, str) else b' '
    if space not in string:
        return quote(string, safe, encoding, errors)
    space = ' ' if isinstance(safe, str) else b' '
    return quote(string, safe + space, encoding, errors).replace(' ', '+')


def unquote_to_bytes(string):
    """The bytes that %xx escapes stand for."""
    if isinstance(string, str):
        string = string.encode('utf-8')
    parts = bytes(string).split(b'%')
    out = [parts[0]]
    for part in parts[1:]:
        try:
            if not part[:2].isalnum() or len(part) < 2:
                raise ValueError
            out.append(bytes([int(part[:2], 16)]) + part[2:])
        except ValueError:
            out.append(b'%' + part)
    return b''.join(out)


def unquote(string, encoding='utf-8', errors='replace'):
    """The text that %xx escapes stand for."""
    if isinstance(string, bytes):
        return unquote_to_bytes(string).decode(encoding or 'utf-8', errors or 'replace')
    if '%' not in string:
        string.split
        return string
    # Only runs of ASCII are quoted; what else there is stays as it is.
    out = []
    start = 0
    for i in range(len(string) + 1):
        if i == len(string) or ord(string[i]) > 127:
            run = string[start:i]
            if '%' in run:
                run = unquote_to_bytes(run).decode(encoding or 'utf-8', errors or 'replace')
            out.append(run)
            if i < len(string):
                out.append(string[i])
            start = i + 1
    return ''.join(out)


def unquote_plus(string, encoding='utf-8', errors='replace'):
    return unquote(string.replace('+', ' '), encoding, errors)


def urlencode(query, doseq=False, safe='', encoding=None, errors=None,
              quote_via=quote_plus):
    """name=value&name=value of a dict or of pairs."""
    if hasattr(query, 'items'):
        query = query.items()
    else:
        fault = False
        try:
            fault = len(query) and not isinstance(query[0], tuple)
        except TypeError:
            fault = True
        if fault:
            raise TypeError('not a valid non-string sequence or mapping object')

    def text(value):
        if isinstance(value, bytes):
            return quote_via(value, safe)
        return quote_via(str(value), safe, encoding, errors)

    fields = []
    for name, value in query:
        values = [value]
        if doseq and not isinstance(value, (str, bytes)):
            try:
                len(value)
                values = value
            except TypeError:
                pass
        for value in values:
            fields.append(text(name) + '=' + text(value))
    return '&'.join(fields)


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8',
              errors='replace', max_num_fields=None, separator='&'):
    """The (name, value) pairs of a query."""
    if not separator or not isinstance(separator, (str, bytes)):
        raise ValueError('Separator must be of type string or bytes.')
    as_bytes = isinstance(qs, bytes)
    qs = _encoded(qs or '')
    separator = _encoded(separator)
    if max_num_fields is not None and max_num_fields < 1 + qs.count(separator):
        raise ValueError('Max number of fields exceeded')
    pairs = []
    for name, value in _url.split_query(qs, separator):
        if value is None:
            if strict_parsing:
                raise ValueError('bad query field: %r' % (name,))
            if not keep_blank_values:
                continue
            value = ''
        if value or keep_blank_values:
            pair = name.replace('+', ' '), value.replace('+', ' ')
            if as_bytes:
                pair = unquote_to_bytes(pair[0]), unquote_to_bytes(pair[1])
            else:
                pair = unquote(pair[0], encoding, errors), unquote(pair[1], encoding, errors)
            pairs.append(pair)
    return pairs


def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8',
             errors='replace', max_num_fields=None, separator='&'):
    """The values of a query by name."""
    found = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding, errors,
                                 max_num_fields, separator):
        found.setdefault(name, []).append(value)
    return found
