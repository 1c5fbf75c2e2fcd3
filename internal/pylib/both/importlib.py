"""Imports by name."""

import sys

__all__ = ['import_module']


def import_module(name, package=None):
    """Import a module and return it; dots in front of name start from package."""
    if name.startswith('.'):
        if not package:
            raise TypeError("the 'package' argument is required to perform a relative import for %r" % (name,)
                            if sys.version_info[0] == 3 else
                            "relative imports require the 'package' argument")
        level = len(name) - len(name.lstrip('.'))
        parts = package.split('.')
        if level > len(parts):
            raise ImportError('attempted relative import beyond top-level package')
        base = '.'.join(parts[:len(parts) - level + 1])
        name = (base + '.' + name[level:]).rstrip('.')
    __import__(name)
    return sys.modules[name]
