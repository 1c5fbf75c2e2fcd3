"""Text as HTML writes it."""

__all__ = ['escape', 'unescape']

_ENTITIES = {'amp': '&', 'lt': '<', 'gt': '>', 'quot': '"', 'apos': "'", 'nbsp': '\xa0',
             'copy': '\xa9', 'reg': '\xae', 'hellip': '\u2026', 'mdash': '\u2014',
             'ndash': '\u2013', 'euro': '\u20ac', 'laquo': '\xab', 'raquo': '\xbb'}


def escape(s, quote=True):
    """The text with & < > as entities, and quotes, too."""
    s = s.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')
    if quote:
        s = s.replace('"', '&quot;').replace("'", '&#x27;')
    return s


def unescape(s):
    """The text with the commonest entities and all character numbers resolved."""
    parts = s.split('&')
    out = [parts[0]]
    for part in parts[1:]:
        name, semicolon, rest = part.partition(';')
        char = None
        if semicolon and name[:1] == '#':
            try:
                number = int(name[2:], 16) if name[1:2] in 'xX' else int(name[1:])
                char = chr(number)
            except (ValueError, OverflowError):
                char = None
        elif semicolon:
            char = _ENTITIES.get(name)
        out.append('&' + part if char is None else char + rest)
    return ''.join(out)
