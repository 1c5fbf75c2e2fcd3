"""Copying, moving and removing files and folders."""

import errno
import os
import stat
import sys

PY3 = sys.version_info[0] == 3

__all__ = ['copyfileobj', 'copyfile', 'copymode', 'copy', 'copy2', 'copytree', 'move',
           'rmtree', 'Error', 'SpecialFileError', 'ignore_patterns']
if PY3:
    __all__ += ['SameFileError', 'which', 'get_terminal_size', 'disk_usage']


class Error(OSError if PY3 else EnvironmentError):
    """What went wrong with several files."""


class SameFileError(Error):
    """Source and destination are one file."""


class SpecialFileError(OSError if PY3 else EnvironmentError):
    """A pipe or the like is in the way."""


def copyfileobj(fsrc, fdst, length=0):
    """Copies what is left of one open file to another."""
    while True:
        data = fsrc.read(length or 65536)
        if not data:
            return
        fdst.write(data)


def _same(src, dst):
    try:
        a, b = os.stat(src), os.stat(dst)
    except OSError:
        return False
    return a.st_dev == b.st_dev and a.st_ino == b.st_ino


def copyfile(src, dst, follow_symlinks=True):
    """Copies the content of a file."""
    if _same(src, dst):
        if PY3:
            raise SameFileError('%r and %r are the same file' % (src, dst))
        raise Error('`%s` and `%s` are the same file' % (src, dst))
    for name in (src, dst):
        try:
            fifo = stat.S_ISFIFO(os.stat(name).st_mode)
        except OSError:
            fifo = False
        if fifo:
            raise SpecialFileError('`%s` is a named pipe' % name)
    if PY3 and not follow_symlinks and os.path.islink(src):
        os.symlink(os.readlink(src), dst)
        return dst
    with open(src, 'rb') as fsrc:
        with open(dst, 'wb') as fdst:
            copyfileobj(fsrc, fdst)
    return dst if PY3 else None


def copymode(src, dst, follow_symlinks=True):
    os.chmod(dst, stat.S_IMODE(os.stat(src).st_mode))


def copystat(src, dst, follow_symlinks=True):
    st = os.stat(src)
    os.utime(dst, (st.st_atime, st.st_mtime))
    os.chmod(dst, stat.S_IMODE(st.st_mode))


def _inside(src, dst):
    return os.path.join(dst, os.path.basename(src)) if os.path.isdir(dst) else dst


def copy(src, dst, follow_symlinks=True):
    """Copies a file and its mode; dst may be a folder."""
    dst = _inside(src, dst)
    copyfile(src, dst)
    copymode(src, dst)
    return dst if PY3 else None


def copy2(src, dst, follow_symlinks=True):
    """Copies a file, its mode and times; dst may be a folder."""
    dst = _inside(src, dst)
    copyfile(src, dst)
    copystat(src, dst)
    return dst if PY3 else None


def ignore_patterns(*patterns):
    """For copytree: which names to leave out."""
    def ignored(path, names):
        return set([name for name in names
                    if [p for p in patterns if _fits(name, p)]])
    return ignored


def _fits(name, pattern):
    """Whether a name is what a pattern of *, ? and other characters says."""
    if not pattern:
        return not name
    if pattern[0] == '*':
        return any([_fits(name[i:], pattern[1:]) for i in range(len(name) + 1)])
    return bool(name) and pattern[0] in ('?', name[0]) and _fits(name[1:], pattern[1:])


def copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2,
             ignore_dangling_symlinks=False, dirs_exist_ok=False):
    """Copies a folder with all that is in it."""
    names = os.listdir(src)
    ignored = ignore(src, names) if ignore is not None else ()
    if not (dirs_exist_ok and os.path.isdir(dst)):
        os.makedirs(dst)
    errors = []
    for name in names:
        if name in ignored:
            continue
        source, target = os.path.join(src, name), os.path.join(dst, name)
        try:
            if symlinks and os.path.islink(source):
                os.symlink(os.readlink(source), target)
            elif os.path.isdir(source):
                copytree(source, target, symlinks, ignore, copy_function,
                         ignore_dangling_symlinks, dirs_exist_ok)
            else:
                copy_function(source, target)
        except Error as e:
            errors.extend(e.args[0])
        except (IOError, OSError) as e:
            errors.append((source, target, str(e)))
    copystat(src, dst)
    if errors:
        raise Error(errors)
    return dst if PY3 else None


def rmtree(path, ignore_errors=False, onerror=None, **options):
    """Removes a folder with all that is in it."""
    onexc = options.pop('onexc', None)

    def failed(function, name):
        if ignore_errors:
            return
        if onexc is not None:
            onexc(function, name, sys.exc_info()[1])
        elif onerror is not None:
            onerror(function, name, sys.exc_info())
        else:
            raise

    def walk(path):
        try:
            names = os.listdir(path)
        except OSError:
            names = []
            failed(os.listdir, path)
        for name in names:
            full = os.path.join(path, name)
            if os.path.isdir(full) and not os.path.islink(full):
                walk(full)
            else:
                try:
                    os.remove(full)
                except OSError:
                    failed(os.remove, full)
        try:
            os.rmdir(path)
        except OSError:
            failed(os.rmdir, path)

    try:
        if PY3:
            os.lstat(path)
        if os.path.islink(path):
            raise OSError('Cannot call rmtree on a symbolic link')
    except OSError:
        failed(os.lstat, path)
        return
    walk(path)


def move(src, dst, copy_function=copy2):
    """Renames a file or folder, or copies and removes it; dst may be a folder."""
    target = dst
    if os.path.isdir(dst):
        if _same(src, dst):
            os.rename(src, dst)
            return None
        target = os.path.join(dst, os.path.basename(src.rstrip('/')))
        if os.path.exists(target):
            raise Error("Destination path '%s' already exists" % target)
    try:
        os.rename(src, target)
    except OSError as e:
        if e.errno != errno.EXDEV:
            raise
        if os.path.isdir(src):
            copytree(src, target, symlinks=True)
            rmtree(src)
        else:
            copy_function(src, target)
            os.unlink(src)
    return target if PY3 else None


def which(cmd, mode=None, path=None):
    """The path of the program that a command name runs."""
    if mode is None:
        mode = os.F_OK | os.X_OK
    if os.path.dirname(cmd):
        names = [cmd]
    else:
        if path is None:
            path = os.environ.get('PATH', '/bin:/usr/bin')
        names = [os.path.join(folder, cmd) for folder in path.split(os.pathsep) if path]
    for name in names:
        if os.path.exists(name) and os.access(name, mode) and not os.path.isdir(name):
            return name
    return None


def get_terminal_size(fallback=(80, 24)):
    """Columns and lines of the terminal."""
    sizes = []
    for name in ('COLUMNS', 'LINES'):
        try:
            sizes.append(int(os.environ[name]))
        except (KeyError, ValueError):
            sizes.append(0)
    if min(sizes) <= 0:
        try:
            found = tuple(os.get_terminal_size(sys.__stdout__.fileno()))
        except (AttributeError, ValueError, OSError):
            found = fallback
        sizes = [size if size > 0 else found[i] or fallback[i]
                 for i, size in enumerate(sizes)]
    return os.terminal_size(sizes)


def disk_usage(path):
    """Total, used and free bytes of the file system of a path."""
    st = os.statvfs(path)
    from collections import namedtuple
    return namedtuple('usage', 'total used free', module='shutil')(
        st.f_blocks * st.f_frsize, (st.f_blocks - st.f_bfree) * st.f_frsize,
        st.f_bavail * st.f_frsize)


if not PY3:
    del SameFileError, which, get_terminal_size, disk_usage
