"""Quoting for URLs."""

from urlparse import unquote

__all__ = ['quote', 'quote_plus', 'unquote', 'unquote_plus', 'urlencode',
           'pathname2url', 'url2pathname']

_SAFE = ('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-')


def quote(s, safe='/'):
    """s with %xx for the characters that URLs do not hold."""
    if not s:
        if s is None:
            raise TypeError('None object cannot be quoted')
        return s
    out = []
    for c in s:
        if c in _SAFE or c in safe:
            out.append(str(c))
        elif ord(c) > 255 or isinstance(c, unicode) and ord(c) > 127:
            raise KeyError(c)
        else:
            out.append('%%%02X' % ord(c))
    return ''.join(out)


def quote_plus(s, safe=''):
    """quote with + for spaces."""
    if ' ' in s:
        return quote(s, safe + ' ').replace(' ', '+')
    return quote(s, safe)


def unquote_plus(s):
    return unquote(s.replace('+', ' '))


def urlencode(query, doseq=0):
    """name=value&name=value of a dict or of pairs."""
    if hasattr(query, 'items'):
        query = query.items()
    else:
        try:
            if len(query) and not isinstance(query[0], tuple):
                raise TypeError
        except TypeError:
            raise TypeError('not a valid non-string sequence or mapping object')
    fields = []
    for name, value in query:
        name = quote_plus(str(name))
        values = [value]
        if doseq:
            if isinstance(value, unicode):
                values = [value.encode('ASCII', 'replace')]
            elif not isinstance(value, str):
                try:
                    len(value)
                    values = value
                except TypeError:
                    pass
        for value in values:
            fields.append(name + '=' + quote_plus(str(value)))
    return '&'.join(fields)


def url2pathname(pathname):
    return unquote(pathname)


def pathname2url(pathname):
    return quote(pathname)
