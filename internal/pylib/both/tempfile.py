"""Files and folders of a program's own that are gone when it ends."""

import errno
import os
import sys

PY3 = sys.version_info[0] == 3

__all__ = ['NamedTemporaryFile', 'TemporaryFile', 'SpooledTemporaryFile', 'mkstemp',
           'mkdtemp', 'mktemp', 'TMP_MAX', 'gettempprefix', 'tempdir', 'gettempdir']
if PY3:
    __all__ += ['TemporaryDirectory', 'gettempdirb']

TMP_MAX = 10000
template = 'tmp'
tempdir = None

_LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789_'


def _random_name():
    octets = bytearray(os.urandom(8 if PY3 else 6))
    return ''.join([_LETTERS[octet % len(_LETTERS)] for octet in octets])


def gettempprefix():
    return template


def gettempdir():
    """The folder that temporary files go to."""
    global tempdir
    if tempdir is None:
        candidates = [os.environ.get(name) for name in ('TMPDIR', 'TEMP', 'TMP')]
        candidates += ['/tmp', '/var/tmp', '/usr/tmp', os.getcwd()]
        for folder in candidates:
            if folder and os.path.isdir(folder) and os.access(folder, os.W_OK | os.X_OK):
                tempdir = os.path.abspath(folder)
                break
        else:
            raise IOError(errno.ENOENT, 'No usable temporary directory found in %s'
                          % [folder for folder in candidates if folder])
    return tempdir


def gettempdirb():
    return os.fsencode(gettempdir())


def _paths(suffix, prefix, dir):
    for i in range(TMP_MAX):
        yield os.path.join(os.path.abspath(dir or gettempdir()),
                           (template if prefix is None else prefix) + _random_name()
                           + (suffix or ''))


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    """(descriptor, path) of a new file that only its owner may read and write."""
    flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, 'O_CLOEXEC', 0)
    for path in _paths(suffix, prefix, dir):
        try:
            return os.open(path, flags, 384), path      # 0600
        except OSError as e:
            if e.errno != errno.EEXIST:
                raise
    raise IOError(errno.EEXIST, 'No usable temporary file name found')


def mkdtemp(suffix=None, prefix=None, dir=None):
    """The path of a new folder that only its owner may use."""
    for path in _paths(suffix, prefix, dir):
        try:
            os.mkdir(path, 448)                         # 0700
            return path
        except OSError as e:
            if e.errno != errno.EEXIST:
                raise
    raise IOError(errno.EEXIST, 'No usable temporary directory name found')


def mktemp(suffix='', prefix=None, dir=None):
    """A path at which there was nothing."""
    for path in _paths(suffix, prefix, dir):
        if not os.path.lexists(path):
            return path


class _Wrapper(object):
    """A file that is removed when it is closed."""

    def __init__(self, file, name, delete):
        self.file = file
        self.name = name
        self.delete = delete
        self._gone = False

    def __getattr__(self, name):
        if name == 'file':
            raise AttributeError(name)
        return getattr(self.file, name)

    def __iter__(self):
        return iter(self.file)

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, *exc):
        self.close()

    def close(self):
        self.file.close()
        if self.delete and not self._gone:
            self._gone = True
            os.unlink(self.name)

    def __del__(self):
        if not self._gone:
            self.close()


def _fdopen(fd, mode, bufsize, options):
    if PY3:
        return os.fdopen(fd, mode, bufsize, **options)
    return os.fdopen(fd, mode, bufsize)


def NamedTemporaryFile(mode='w+b', bufsize=-1, *args, **options):
    """A new file with a name; it is removed when it is closed."""
    if PY3:
        bufsize = options.pop('buffering', bufsize)
        order = ('encoding', 'newline', 'suffix', 'prefix', 'dir', 'delete')
    else:
        order = ('suffix', 'prefix', 'dir', 'delete')
    options.update(zip(order, args))
    place = [options.pop(name, None) for name in ('suffix', 'prefix', 'dir')]
    delete = options.pop('delete', True)
    options.pop('delete_on_close', None)
    fd, name = mkstemp(*place)
    return _Wrapper(_fdopen(fd, mode, bufsize, options), name, delete)


def TemporaryFile(mode='w+b', bufsize=-1, *args, **options):
    """A new file without a name."""
    if PY3:
        bufsize = options.pop('buffering', bufsize)
    place = [options.pop(name, None) for name in ('suffix', 'prefix', 'dir')]
    fd, name = mkstemp(*place)
    os.unlink(name)
    return _fdopen(fd, mode, bufsize, options)


def SpooledTemporaryFile(max_size=0, mode='w+b', *args, **options):
    """A new file without a name."""
    return TemporaryFile(mode, *args, **options)


class TemporaryDirectory(object):
    """A new folder, removed at the end of the with block or by cleanup."""

    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False,
                 **options):
        self.name = mkdtemp(suffix, prefix, dir)
        self._ignore = ignore_cleanup_errors
        self._delete = options.pop('delete', True)
        self._gone = False

    def __repr__(self):
        return '<%s %r>' % (type(self).__name__, self.name)

    def __enter__(self):
        return self.name

    def __exit__(self, *exc):
        if self._delete:
            self.cleanup()

    def cleanup(self):
        if not self._gone:
            import shutil
            self._gone = True
            shutil.rmtree(self.name, ignore_errors=self._ignore)


if not PY3:
    del TemporaryDirectory, gettempdirb
