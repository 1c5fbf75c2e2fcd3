"""Paths as objects."""

import fnmatch
import io
import os
import stat
import sys

__all__ = ['PurePath', 'PurePosixPath', 'Path', 'PosixPath', 'UnsupportedOperation']


class UnsupportedOperation(NotImplementedError):
    """What a path cannot do on this system."""


def _split(text):
    """The root of a path and its parts."""
    root = ''
    if text.startswith('/'):
        root = '//' if text.startswith('//') and not text.startswith('///') else '/'
    return root, [part for part in text.split('/') if part and part != '.']


class _Parents(object):
    """The folders above a path, the nearest first."""

    __hash__ = None

    def __init__(self, path):
        self._path = path

    def _all(self):
        found, at = [], self._path
        while at.parent != at:
            at = at.parent
            found.append(at)
        return found

    def __len__(self):
        return len(self._all())

    def __getitem__(self, i):
        found = self._all()
        if isinstance(i, slice):
            return tuple(found[i])
        if not -len(found) <= i < len(found):
            raise IndexError(i)
        return found[i]

    def __iter__(self):
        return iter(self._all())

    def __repr__(self):
        return '<%s.parents>' % type(self._path).__name__


class PurePath(object):
    """A path, without a look at the file system."""

    def __new__(cls, *args):
        if cls is PurePath:
            cls = PurePosixPath
        elif cls is Path:
            cls = PosixPath
        return object.__new__(cls)

    def __init__(self, *args):
        text = ''
        for arg in args:
            if not isinstance(arg, PurePath):
                try:
                    arg = os.fspath(arg)
                except TypeError:
                    pass
                if not isinstance(arg, str):
                    raise TypeError(
                        'argument should be a str or an os.PathLike object where __fspath__ '
                        'returns a str, not %r' % type(arg).__name__)
            arg = str(arg)
            text = arg if arg.startswith('/') or not text else text + '/' + arg
        self._root, self._names = _split(text)

    def _made(self, root, names):
        made = object.__new__(type(self))
        made._root, made._names = root, names
        return made

    def with_segments(self, *args):
        return type(self)(*args)

    def __str__(self):
        return self._root + '/'.join(self._names) or '.'

    def __fspath__(self):
        return str(self)

    def as_posix(self):
        return str(self)

    def __bytes__(self):
        return os.fsencode(str(self))

    def __repr__(self):
        return '%s(%r)' % (type(self).__name__, str(self))

    def as_uri(self):
        if not self._root:
            raise ValueError("relative path can't be expressed as a file URI")
        from urllib.parse import quote
        return 'file://' + quote(str(self))

    def _key(self):
        return (self._root, self._names)

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self._key() == other._key()

    def __hash__(self):
        return hash(str(self))

    def __lt__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self._key() < other._key()

    def __le__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self._key() <= other._key()

    def __gt__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self._key() > other._key()

    def __ge__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self._key() >= other._key()

    def __truediv__(self, key):
        try:
            return self.with_segments(self, key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return self.with_segments(key, self)
        except TypeError:
            return NotImplemented

    def joinpath(self, *args):
        return self.with_segments(self, *args)

    drive = ''

    @property
    def root(self):
        return self._root

    anchor = root

    @property
    def parts(self):
        return tuple(([self._root] if self._root else []) + self._names)

    @property
    def name(self):
        return self._names[-1] if self._names else ''

    @property
    def suffix(self):
        name = self.name
        at = name.rfind('.')
        return name[at:] if 0 < at < len(name) - 1 else ''

    @property
    def suffixes(self):
        name = self.name
        if name.endswith('.'):
            return []
        return ['.' + s for s in name.lstrip('.').split('.')[1:]]

    @property
    def stem(self):
        name = self.name
        at = name.rfind('.')
        return name[:at] if 0 < at < len(name) - 1 else name

    @property
    def parent(self):
        return self._made(self._root, self._names[:-1]) if self._names else self

    @property
    def parents(self):
        return _Parents(self)

    def is_absolute(self):
        return bool(self._root)

    def with_name(self, name):
        if not self.name:
            raise ValueError('%r has an empty name' % (self,))
        if not name or '/' in name or name == '.':
            raise ValueError('Invalid name %r' % (name,))
        return self._made(self._root, self._names[:-1] + [name])

    def with_stem(self, stem):
        return self.with_name(stem + self.suffix)

    def with_suffix(self, suffix):
        if suffix and not (suffix.startswith('.') and len(suffix) > 1 and '/' not in suffix):
            raise ValueError('Invalid suffix %r' % (suffix,))
        if not self.name:
            raise ValueError('%r has an empty name' % (self,))
        return self.with_name(self.stem + suffix)

    def is_relative_to(self, other):
        other = self.with_segments(other)
        return (self._root == other._root
                and self._names[:len(other._names)] == other._names)

    def relative_to(self, other, walk_up=False):
        other = self.with_segments(other)
        up = 0
        at = other
        while not self.is_relative_to(at):
            if not walk_up or not at._names:
                raise ValueError('%r is not in the subpath of %r' % (str(self), str(other))
                                 if not walk_up else
                                 '%r and %r have different anchors' % (str(self), str(other)))
            at = at.parent
            up += 1
        return self._made('', ['..'] * up + self._names[len(at._names):])

    def match(self, path_pattern, case_sensitive=None):
        root, names = _split(str(path_pattern))
        if not names and not root:
            raise ValueError('empty pattern')
        if root and (self._root != root or len(names) != len(self._names)):
            return False
        if len(names) > len(self._names):
            return False
        return all(fnmatch.fnmatchcase(name, pattern) for name, pattern
                   in zip(reversed(self._names), reversed(names)))

    def full_match(self, pattern, case_sensitive=None):
        root, names = _split(str(pattern))
        return root == self._root and _matches(self._names, names)


def _matches(names, patterns):
    if not patterns:
        return not names
    if patterns[0] == '**':
        return any(_matches(names[i:], patterns[1:]) for i in range(len(names) + 1))
    return (bool(names) and fnmatch.fnmatchcase(names[0], patterns[0])
            and _matches(names[1:], patterns[1:]))


class PurePosixPath(PurePath):
    """A path of a POSIX system."""


class Path(PurePath):
    """A path and what the system does with it."""

    # What is there

    def stat(self, follow_symlinks=True):
        return os.stat(str(self)) if follow_symlinks else os.lstat(str(self))

    def lstat(self):
        return os.lstat(str(self))

    def exists(self, follow_symlinks=True):
        return (os.path.exists if follow_symlinks else os.path.lexists)(str(self))

    def is_file(self, follow_symlinks=True):
        return os.path.isfile(str(self))

    def is_dir(self, follow_symlinks=True):
        return os.path.isdir(str(self))

    def is_symlink(self):
        return os.path.islink(str(self))

    def _is(self, kind):
        try:
            return kind(os.stat(str(self)).st_mode)
        except OSError:
            return False

    def is_socket(self):
        return self._is(stat.S_ISSOCK)

    def is_fifo(self):
        return self._is(stat.S_ISFIFO)

    def is_mount(self):
        return os.path.ismount(str(self))

    def samefile(self, other_path):
        other = os.stat(os.fspath(other_path))
        own = self.stat()
        return (own.st_ino, own.st_dev) == (other.st_ino, other.st_dev)

    # What is in it

    def open(self, mode='r', buffering=-1, encoding=None, errors=None, newline=None):
        return io.open(str(self), mode, buffering, encoding, errors, newline)

    def read_text(self, encoding=None, errors=None, newline=None):
        with self.open('r', -1, encoding, errors, newline) as f:
            return f.read()

    def read_bytes(self):
        with self.open('rb') as f:
            return f.read()

    def write_text(self, data, encoding=None, errors=None, newline=None):
        if not isinstance(data, str):
            raise TypeError('data must be str, not %s' % type(data).__name__)
        with self.open('w', -1, encoding, errors, newline) as f:
            return f.write(data)

    def write_bytes(self, data):
        view = memoryview(data)
        with self.open('wb') as f:
            return f.write(view)

    def iterdir(self):
        return (self._made(self._root, self._names + [name])
                for name in os.listdir(str(self)))

    def walk(self, top_down=True, on_error=None, follow_symlinks=False):
        for root, dirs, files in os.walk(str(self), top_down, on_error, follow_symlinks):
            yield self.with_segments(root), dirs, files

    def glob(self, pattern, case_sensitive=None, recurse_symlinks=False):
        root, parts = _split(str(pattern))
        if root:
            raise NotImplementedError('Non-relative patterns are unsupported')
        if not parts:
            raise ValueError('Unacceptable pattern: %r' % str(pattern))
        return self._glob(parts, str(pattern).endswith('/'))

    def rglob(self, pattern, case_sensitive=None, recurse_symlinks=False):
        return self.glob('**/' + str(pattern))

    def _glob(self, parts, only_folders):
        first, rest = parts[0], parts[1:]
        if first == '**':
            seen = set()
            for folder in self._folders():
                found = folder._glob(rest, only_folders) if rest else folder._everything(
                    folder is self)
                for path in found:
                    if str(path) not in seen:
                        seen.add(str(path))
                        yield path
            return
        if not any(c in first for c in '*?['):
            found = [self / first]
            found = [path for path in found if path.exists()]
        else:
            try:
                names = os.listdir(str(self))
            except OSError:
                return
            found = [self._made(self._root, self._names + [name]) for name in names
                     if fnmatch.fnmatchcase(name, first)]
        for path in found:
            if rest:
                if path.is_dir():
                    for each in path._glob(rest, only_folders):
                        yield each
            elif not only_folders or path.is_dir():
                yield path

    def _folders(self):
        yield self
        try:
            names = os.listdir(str(self))
        except OSError:
            return
        for name in names:
            path = self._made(self._root, self._names + [name])
            if path.is_dir() and not path.is_symlink():
                for each in path._folders():
                    yield each

    def _everything(self, itself):
        if itself:
            yield self
        for path in self.iterdir():
            yield path

    # Where it is

    @classmethod
    def cwd(cls):
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        return cls('~').expanduser()

    def absolute(self):
        return self if self._root else self.with_segments(os.getcwd(), self)

    def resolve(self, strict=False):
        path = os.path.realpath(str(self))
        if strict:
            os.stat(path)
        return self.with_segments(path)

    def expanduser(self):
        if self._root or not self._names or not self._names[0].startswith('~'):
            return self
        home = os.path.expanduser(self._names[0])
        if home.startswith('~'):
            raise RuntimeError('Could not determine home directory.')
        return self.with_segments(home, *self._names[1:])

    def readlink(self):
        return self.with_segments(os.readlink(str(self)))

    # What changes it

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        try:
            os.mkdir(str(self), mode)
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, parents=False, exist_ok=exist_ok)
        except OSError:
            if not exist_ok or not self.is_dir():
                raise

    def touch(self, mode=0o666, exist_ok=True):
        flags = os.O_CREAT | os.O_WRONLY
        if not exist_ok:
            flags |= os.O_EXCL
        os.close(os.open(str(self), flags, mode))
        if exist_ok:
            os.utime(str(self), None)

    def unlink(self, missing_ok=False):
        try:
            os.unlink(str(self))
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rmdir(self):
        os.rmdir(str(self))

    def rename(self, target):
        os.rename(str(self), os.fspath(target))
        return self.with_segments(target)

    def replace(self, target):
        os.rename(str(self), os.fspath(target))
        return self.with_segments(target)

    def chmod(self, mode, follow_symlinks=True):
        os.chmod(str(self), mode)

    def symlink_to(self, target, target_is_directory=False):
        os.symlink(os.fspath(target), str(self))

    def hardlink_to(self, target):
        os.link(os.fspath(target), str(self))


class PosixPath(Path, PurePosixPath):
    """A path of this system."""
