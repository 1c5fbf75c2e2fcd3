"""Passwords, typed unseen, and the name of the user."""

import os
import sys
import warnings

PY3 = sys.version_info[0] == 3

__all__ = ['getpass', 'getuser', 'GetPassWarning']


class GetPassWarning(UserWarning):
    """What is typed may be seen."""


def getpass(prompt='Password: ', stream=None):
    """Asks on the terminal for a line that is not shown."""
    try:
        import termios
        fd = os.open('/dev/tty', os.O_RDWR | os.O_NOCTTY)
    except (ImportError, IOError, OSError):
        return _seen(prompt, sys.stderr if stream is None else stream)
    try:
        old = termios.tcgetattr(fd)
        new = old[:]
        new[3] &= ~termios.ECHO
        termios.tcsetattr(fd, termios.TCSAFLUSH, new)
        try:
            os.write(fd, prompt.encode() if PY3 else prompt)
            line = b''
            while not line.endswith(b'\n'):
                data = os.read(fd, 1024)
                if not data:
                    break
                line += data
        finally:
            termios.tcsetattr(fd, termios.TCSAFLUSH, old)
        os.write(fd, b'\n')
    finally:
        os.close(fd)
    if not line:
        raise EOFError
    line = line.rstrip(b'\n')
    return line.decode() if PY3 else line


def _seen(prompt, stream):
    warnings.warn('Can not control echo on the terminal.', GetPassWarning, stacklevel=3)
    sys.stderr.write('Warning: Password input may be echoed.\n')
    if prompt:
        stream.write(prompt)
        stream.flush()
    line = sys.stdin.readline()
    if not line:
        raise EOFError
    return line[:-1] if line[-1] == '\n' else line


def getuser():
    """The name of the user, of the environment or the system."""
    for name in ('LOGNAME', 'USER', 'LNAME', 'USERNAME'):
        user = os.environ.get(name)
        if user:
            return user
    user = None
    try:
        import pwd
        user = pwd.getpwuid(os.getuid())[0]
    except (ImportError, KeyError) as e:
        if not PY3:
            raise
    if user is None:
        raise OSError('No username set in the environment')
    return user
