"""What os.stat returns, and the bits of a mode."""

import sys

PY3 = sys.version_info[0] == 3

(ST_MODE, ST_INO, ST_DEV, ST_NLINK, ST_UID, ST_GID, ST_SIZE, ST_ATIME, ST_MTIME,
 ST_CTIME) = range(10)

S_IFDIR = int('040000', 8)
S_IFCHR = int('020000', 8)
S_IFBLK = int('060000', 8)
S_IFREG = int('100000', 8)
S_IFIFO = int('010000', 8)
S_IFLNK = int('120000', 8)
S_IFSOCK = int('140000', 8)

S_ISUID = int('4000', 8)
S_ISGID = S_ENFMT = int('2000', 8)
S_ISVTX = int('1000', 8)
S_IRWXU, S_IRUSR, S_IWUSR, S_IXUSR = 448, 256, 128, 64
S_IREAD, S_IWRITE, S_IEXEC = S_IRUSR, S_IWUSR, S_IXUSR
S_IRWXG, S_IRGRP, S_IWGRP, S_IXGRP = 56, 32, 16, 8
S_IRWXO, S_IROTH, S_IWOTH, S_IXOTH = 7, 4, 2, 1


def S_IMODE(mode):
    """The permissions of a mode."""
    return mode & int('7777', 8)


def S_IFMT(mode):
    """The kind of file of a mode."""
    return mode & int('170000', 8)


def S_ISDIR(mode):
    return S_IFMT(mode) == S_IFDIR


def S_ISCHR(mode):
    return S_IFMT(mode) == S_IFCHR


def S_ISBLK(mode):
    return S_IFMT(mode) == S_IFBLK


def S_ISREG(mode):
    return S_IFMT(mode) == S_IFREG


def S_ISFIFO(mode):
    return S_IFMT(mode) == S_IFIFO


def S_ISLNK(mode):
    return S_IFMT(mode) == S_IFLNK


def S_ISSOCK(mode):
    return S_IFMT(mode) == S_IFSOCK


_KINDS = {S_IFLNK: 'l', S_IFSOCK: 's', S_IFREG: '-', S_IFBLK: 'b', S_IFDIR: 'd',
          S_IFCHR: 'c', S_IFIFO: 'p'}


def filemode(mode):
    """-rwxr-xr-x"""
    text = ''
    for shift, special, letter in ((6, S_ISUID, 's'), (3, S_ISGID, 's'), (0, S_ISVTX, 't')):
        bits = mode >> shift
        text += 'r' if bits & 4 else '-'
        text += 'w' if bits & 2 else '-'
        if mode & special:
            text += letter if bits & 1 else letter.upper()
        else:
            text += 'x' if bits & 1 else '-'
    return _KINDS.get(S_IFMT(mode), '?') + text


if not PY3:
    del filemode
