"""JSON: values to text and back."""

import sys as _sys

from json.decoder import JSONDecoder
from json.encoder import JSONEncoder

__all__ = ['dump', 'dumps', 'load', 'loads', 'JSONDecoder', 'JSONEncoder']

PY3 = _sys.version_info[0] == 3
if PY3:
    from json.decoder import JSONDecodeError
    __all__.append('JSONDecodeError')

_plain_encoder = JSONEncoder()
_plain_decoder = JSONDecoder()


def dumps(obj, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,
          cls=None, indent=None, separators=None, *more, **options):
    if (not skipkeys and ensure_ascii and check_circular and allow_nan and cls is None
            and indent is None and separators is None and not more and not options):
        return _plain_encoder.encode(obj)
    if more and not PY3:
        options.update(zip(('encoding', 'default', 'sort_keys'), more))
    return (cls or JSONEncoder)(
        skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular,
        allow_nan=allow_nan, indent=indent, separators=separators, **options).encode(obj)


def dump(obj, fp, *args, **options):
    fp.write(dumps(obj, *args, **options))


def loads(s, *args, **options):
    if PY3:
        s = _text_of(s)
    elif args:
        options['encoding'] = args[0]
    if not options:
        return _plain_decoder.decode(s)
    cls = options.pop('cls', None) or JSONDecoder
    return cls(**options).decode(s)


def load(fp, **options):
    return loads(fp.read(), **options)


def _text_of(s):
    """The text of what Python 3's loads is given."""
    if isinstance(s, str):
        if s.startswith(u'\ufeff'):
            raise JSONDecodeError('Unexpected UTF-8 BOM (decode using utf-8-sig)', s, 0)
        return s
    if not isinstance(s, (bytes, bytearray)):
        raise TypeError('the JSON object must be str, bytes or bytearray, not '
                        + type(s).__name__)
    return bytes(s).decode(detect_encoding(s), 'surrogatepass')


def detect_encoding(b):
    """Which UTF some bytes of JSON are, by their mark or their zeros."""
    head = bytes(b[:4])
    if head.startswith((b'\xff\xfe\0\0', b'\0\0\xfe\xff')):
        return 'utf-32'
    if head.startswith((b'\xff\xfe', b'\xfe\xff')):
        return 'utf-16'
    if head.startswith(b'\xef\xbb\xbf'):
        return 'utf-8-sig'
    zeros = [c == b'\0' for c in (head[0:1], head[1:2], head[2:3], head[3:4])]
    if len(head) >= 4:
        if zeros[0]:
            return 'utf-16-be' if not zeros[1] else 'utf-32-be'
        if zeros[1]:
            return 'utf-16-le' if not (zeros[2] and zeros[3]) else 'utf-32-le'
    elif len(head) == 2:
        if zeros[0]:
            return 'utf-16-be'
        if zeros[1]:
            return 'utf-16-le'
    return 'utf-8'


if not PY3:
    del detect_encoding, _text_of
