"""Command lines in the manner of C's getopt."""

import os
import sys

PY3 = sys.version_info[0] == 3

__all__ = ['GetoptError', 'error', 'getopt', 'gnu_getopt']


class GetoptError(Exception):
    """An option that is not known or lacks its value: msg and opt."""

    def __init__(self, msg, opt=''):
        self.msg = msg
        self.opt = opt
        Exception.__init__(self, msg, opt)

    def __str__(self):
        return self.msg


error = GetoptError


def getopt(args, shortopts, longopts=[]):
    """([(option, value), ...], the other words): options end at the first other word."""
    return _parse(args, shortopts, longopts, False, False)


def gnu_getopt(args, shortopts, longopts=[]):
    """As getopt, but options may stand after other words."""
    stop = bool(os.environ.get('POSIXLY_CORRECT'))
    if shortopts.startswith('+'):
        shortopts = shortopts[1:]
        stop = True
    return _parse(args, shortopts, longopts, True, stop)


def _parse(args, shortopts, longopts, mixed, stop):
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    args = list(args)
    found = []
    rest = []
    while args:
        word = args[0]
        if word == '--':
            rest += args[1:]
            break
        if word[:2] == '--':
            args = _long(word[2:], args[1:], longopts, found)
        elif word[:1] == '-' and word != '-':
            args = _short(word[1:], args[1:], shortopts, found)
        elif mixed and not stop:
            rest.append(word)
            args = args[1:]
        else:
            rest += args
            break
    return found, rest


def _long(word, args, longopts, found):
    name, equals, value = word.partition('=')
    fits = [option for option in longopts if option.startswith(name)]
    if not fits:
        raise GetoptError('option --%s not recognized' % name, name)
    if name in fits:
        takes = False
    elif name + '=' in fits:
        takes = True
    else:
        if len(fits) > 1:
            raise GetoptError('option --%s not a unique prefix' % name, name)
        takes = fits[0].endswith('=')
        name = fits[0].rstrip('=') if takes else fits[0]
    if takes:
        if not equals:
            if not args:
                raise GetoptError('option --%s requires argument' % name, name)
            value, args = args[0], args[1:]
    elif equals:
        raise GetoptError('option --%s must not have an argument' % name, name)
    found.append(('--' + name, value))
    return args


def _short(letters, args, shortopts, found):
    while letters:
        letter, letters = letters[0], letters[1:]
        at = shortopts.find(letter)
        if at < 0 or letter == ':':
            raise GetoptError('option -%s not recognized' % letter, letter)
        value = ''
        if shortopts[at + 1:at + 2] == ':':
            if not letters:
                if not args:
                    raise GetoptError('option -%s requires argument' % letter, letter)
                letters, args = args[0], args[1:]
            value, letters = letters, ''
        found.append(('-' + letter, value))
    return args
