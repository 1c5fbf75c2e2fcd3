"""Files by a pattern of their names."""

import fnmatch
import os
import sys

PY3 = sys.version_info[0] == 3


def has_magic(s):
    """Whether a name is a pattern."""
    return any(c in s for c in (b'*?[' if isinstance(s, bytes) and PY3 else '*?['))


def escape(pathname):
    """A pattern that only the name itself matches."""
    return ''.join('[%s]' % c if c in '*?[' else c for c in pathname)


def _names(folder, hidden):
    try:
        names = os.listdir(folder or os.curdir)
    except OSError:
        return []
    return [name for name in names if hidden or not name.startswith('.')]


def _below(folder, hidden):
    """A folder and all below it, as names that lead there from it."""
    yield ''
    for name in _names(folder, hidden):
        yield name
        if os.path.isdir(os.path.join(folder, name)):
            for rest in _below(os.path.join(folder, name), hidden):
                if rest:
                    yield os.path.join(name, rest)


def _find(root, pathname, recursive, hidden, only_folders=False):
    folder, base = os.path.split(pathname)
    if not has_magic(pathname):
        full = os.path.join(root, pathname)
        if os.path.lexists(full) if base else os.path.isdir(os.path.join(root, folder)):
            yield pathname
        return
    if folder and folder != pathname and has_magic(folder):
        folders = _find(root, folder, recursive, hidden, True)
    else:
        folders = [folder]
    for folder in folders:
        at = os.path.join(root, folder)
        if recursive and base == '**':
            found = _below(at, hidden) if os.path.isdir(at or os.curdir) else []
        elif has_magic(base):
            found = [name for name in _names(at, hidden or base.startswith('.'))
                     if fnmatch.fnmatch(name, base)]
        elif not base:
            found = [''] if os.path.isdir(at) else []
        else:
            found = [base] if os.path.lexists(os.path.join(at, base)) else []
        for name in found:
            path = os.path.join(folder, name)
            if not only_folders or os.path.isdir(os.path.join(root, path)):
                yield path


if PY3:
    def iglob(pathname, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
        """The paths that match, one after the other."""
        root = '' if root_dir is None else os.fspath(root_dir)
        found = _find(root, os.fspath(pathname), recursive, include_hidden)
        return (path for path in found if path or not recursive)

    def glob(pathname, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
        """The paths that match, in no order."""
        return list(iglob(pathname, root_dir, dir_fd, recursive, include_hidden))
else:
    del escape

    def iglob(pathname):
        """The paths that match, one after the other."""
        return _find('', pathname, False, False)

    def glob(pathname):
        """The paths that match, in no order."""
        return list(iglob(pathname))
