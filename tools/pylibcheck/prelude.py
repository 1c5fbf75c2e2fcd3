"""python prelude.py LIBRARY SCRIPT: runs SCRIPT with pysock's companion modules.

CPython's own modules stand in for those that pysock has in Go, and a few lines
on CPython's for the _pysock module.
"""
import sys

library, script = sys.argv[1:3]

# What pysock has in Go, and what CPython needs for it, is loaded before the
# companions hide its like.
NATIVE = (
    'sys time os os.path errno select threading thread _thread struct string signal '
    'math random binascii base64 platform gc atexit socket hashlib SocketServer '
    'socketserver _strptime strop encodings.idna encodings.unicode_escape traceback '
    'linecache abc locale subprocess ctypes.util termios pwd codecs '
    'encodings.latin_1 encodings.hex_codec encodings.ascii encodings.utf_16 '
    'encodings.string_escape encodings.unicode_escape encodings.utf_16_le '
    'encodings.utf_16_be encodings.utf_32 encodings.utf_32_le encodings.utf_32_be '
    'encodings.utf_8_sig encodings.cp1252 warnings tokenize uuid').split()
for name in NATIVE:
    try:
        __import__(name)
    except ImportError:
        pass


def hooks():
    """The _pysock module."""
    import abc
    import linecache
    import traceback

    def stack():
        out = []
        frame = sys._getframe(1)
        while frame is not None and frame.f_code.co_filename != __file__:
            name = frame.f_code.co_filename
            line = linecache.getline(name, frame.f_lineno, frame.f_globals).strip()
            out.append((name, frame.f_lineno, frame.f_code.co_name, line or None))
            frame = frame.f_back
        out.reverse()
        return out

    def format_exception(type, value, tb, limit=None, chain=True):
        if sys.version_info[0] == 2:
            return traceback.format_exception(type, value, tb, limit)
        return traceback.format_exception(type, value, tb, limit, chain)

    module = type(sys)('_pysock')
    module.stack = stack
    module.extract_tb = lambda tb: [tuple(row)[:4] for row in traceback.extract_tb(tb)]
    module.format_exception = format_exception
    module.ABCMeta = abc.ABCMeta
    module.in_c = lambda *classes: None  # only messages of pysock's own show it
    module.generic = lambda *classes: None
    module.caller_module = lambda: sys._getframe(2).f_globals.get('__name__', '__main__')
    return module


def native_collections():
    """Completes _collections with what pysock's has."""
    import _collections
    import collections
    if sys.version_info[0] == 2:
        _collections.OrderedDict = collections.OrderedDict

        def _count_elements(mapping, iterable):
            for element in iterable:
                mapping[element] = mapping.get(element, 0) + 1
        _collections._count_elements = _count_elements

    def tuple_class(name, fields, defaults, module, own=collections):
        options = {'defaults': defaults} if defaults else {}
        made = own.namedtuple(name, fields, rename=True, **options)
        made.__module__ = module
        return made
    _collections.tuple_class = tuple_class


def forget():
    """Lets go of CPython's own modules of the library's names."""
    import os
    if sys.version_info[0] == 3:
        from importlib.machinery import PathFinder  # before ours hides it
    folders = [os.path.join(library, d)
               for d in ('py%d' % sys.version_info[0], 'both')]
    ours = set()
    for folder in folders:
        for name in os.listdir(folder):
            ours.add(name.split('.')[0])
    for name in list(sys.modules):
        if name.split('.')[0] in ours:
            del sys.modules[name]
    sys.path[:0] = folders
    if sys.version_info[0] == 3:
        class First(object):
            """Finds the library's modules before those built into CPython."""

            def find_spec(self, name, path=None, target=None):
                if name.split('.')[0] in ours:
                    return PathFinder.find_spec(name, path or folders)

        sys.meta_path.insert(0, First())


def no_json():
    """A _json that leaves everything to the code in Python."""
    module = type(sys)('_json')
    module.scan = module.encode = lambda *args: None
    return module


sys.modules['_pysock'] = hooks()
sys.modules['_json'] = no_json()
native_collections()
forget()
sys.argv[:] = sys.argv[2:]
with open(script) as f:
    source = f.read()
space = {'__name__': '__main__', '__file__': script, '__builtins__': __builtins__}
exec(compile(source, script, 'exec'), space)
