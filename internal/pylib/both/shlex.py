"""Words of a command line, quoted as a shell has them."""

import sys

PY3 = sys.version_info[0] == 3

__all__ = ['split', 'quote', 'join'] if PY3 else ['split']

_SAFE = frozenset('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789@%_-+=:,./')


def split(s, comments=False, posix=True):
    """The words of a line, without their quotes (posix) or with them."""
    if s is None:
        raise ValueError('s argument must not be None')
    words = []
    word = None         # None: between words
    quote = ''
    i = 0
    while i < len(s):
        c = s[i]
        i += 1
        if quote:
            if c == quote:
                quote = ''
                if not posix:
                    words.append(word + c)
                    word = None
            elif c == '\\' and quote == '"' and posix:
                if i == len(s):
                    raise ValueError('No escaped character')
                if s[i] not in '"\\':
                    word += c
                word += s[i]
                i += 1
            else:
                word += c
        elif c in ' \t\r\n':
            if word is not None:
                words.append(word)
                word = None
        elif c == '#' and comments and (word is None or not posix):
            while i < len(s) and s[i] != '\n':
                i += 1
        elif c in '"\'' and (posix or word is None):
            quote = c
            word = (word or '') + ('' if posix else c)
        elif c == '\\' and posix:
            if i == len(s):
                raise ValueError('No escaped character')
            word = (word or '') + s[i]
            i += 1
        else:
            word = (word or '') + c
    if quote:
        raise ValueError('No closing quotation')
    if word is not None:
        words.append(word)
    return words


if PY3:
    def quote(s):
        """A word that a shell reads as s."""
        if not s:
            return "''"
        if all(c in _SAFE for c in s):
            return s
        return "'" + s.replace("'", "'\"'\"'") + "'"

    def join(split_command):
        """The line whose words these are."""
        return ' '.join(quote(arg) for arg in split_command)
