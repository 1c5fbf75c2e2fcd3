"""File names and the patterns of shells."""

__all__ = ['filter', 'fnmatch', 'fnmatchcase']


def fnmatch(name, pat):
    """Whether a name matches a pattern: * ? [seq] [!seq]."""
    return fnmatchcase(name, pat)


def filter(names, pat):
    """The names that match."""
    return [name for name in names if fnmatchcase(name, pat)]


def fnmatchcase(name, pat):
    n = p = 0
    star = -1                   # where the last * stood, and what it took so far
    taken = 0
    while n < len(name):
        size = _one(name[n:n + 1], pat, p)
        if size:
            n += 1
            p += size
        elif pat[p:p + 1] in ('*', b'*'):
            star, taken = p, n
            p += 1
        elif star >= 0:
            taken += 1
            n, p = taken, star + 1
        else:
            return False
    return not pat[p:].strip(pat[:0] + (b'*' if isinstance(pat, bytes) else '*'))


def _one(char, pat, p):
    """How much of the pattern at p matches the character; 0 if it does not."""
    head = pat[p:p + 1]
    if not head or head in ('*', b'*'):
        return 0
    if head in ('?', b'?'):
        return 1
    if head in ('[', b'['):
        negated = pat[p + 1:p + 2] in ('!', b'!')
        first = p + 1 + negated
        end = pat.find(b']' if isinstance(pat, bytes) else ']', first + 1)
        if end >= 0:
            return end + 1 - p if _in_set(char, pat[first:end]) != negated else 0
    return 1 if char == head else 0


def _in_set(char, chars):
    i = 0
    while i < len(chars):
        if chars[i + 1:i + 2] in ('-', b'-') and i + 2 < len(chars):
            if chars[i:i + 1] <= char <= chars[i + 2:i + 3]:
                return True
            i += 3
        else:
            if char == chars[i:i + 1]:
                return True
            i += 1
    return False
