"""URLs and their parts."""

from _url import (ParseResult, SplitResult, split_query as _split_query, urldefrag,
                  urljoin, urlparse, urlsplit, urlunparse, urlunsplit, uses_netloc,
                  uses_params, uses_relative)

__all__ = ['urlparse', 'urlunparse', 'urljoin', 'urldefrag', 'urlsplit', 'urlunsplit',
           'parse_qs', 'parse_qsl']

_HEX = '0123456789abcdefABCDEF'


def unquote(s):
    """The text that %xx escapes stand for."""
    parts = s.split('%')
    out = [parts[0]]
    for part in parts[1:]:
        if len(part) >= 2 and part[0] in _HEX and part[1] in _HEX:
            c = int(part[:2], 16)
            out.append((unichr(c) if isinstance(s, unicode) else chr(c)) + part[2:])
        else:
            out.append('%' + part)
    return ''.join(out)


def parse_qsl(qs, keep_blank_values=0, strict_parsing=0, max_num_fields=None):
    """The (name, value) pairs of a query."""
    pairs = []
    fields = _split_query(qs, None)
    if max_num_fields is not None and max_num_fields < 1 + qs.count('&') + qs.count(';'):
        raise ValueError('Max number of fields exceeded')
    if strict_parsing and not qs:
        raise ValueError('bad query field: %r' % ('',))
    for name, value in fields:
        if value is None:
            if strict_parsing:
                raise ValueError('bad query field: %r' % (name,))
            if not keep_blank_values:
                continue
            value = ''
        if value or keep_blank_values:
            pairs.append((unquote(name.replace('+', ' ')),
                          unquote(value.replace('+', ' '))))
    return pairs


def parse_qs(qs, keep_blank_values=0, strict_parsing=0, max_num_fields=None):
    """The values of a query by name."""
    found = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, max_num_fields):
        found.setdefault(name, []).append(value)
    return found
