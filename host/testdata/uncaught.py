"""Writes what this Python prints for uncaught exceptions into an archive of programs.

    python3.13 uncaught.py uncaught3.txt
    python2.7 uncaught.py uncaught2.txt

The archive is of the txtar format: NAME.py is a program, NAME.err its standard error.
"""

import io
import os
import shutil
import subprocess
import sys
import tempfile


def programs(text):
    name, lines = None, []
    for line in text.splitlines(True):
        if line.startswith('-- ') and line.endswith(' --\n'):
            if name is not None and name.endswith('.py'):
                yield name, ''.join(lines)
            name, lines = line[3:-4], []
        else:
            lines.append(line)
    if name is not None and name.endswith('.py'):
        yield name, ''.join(lines)


def main(archive):
    with io.open(archive, encoding='utf-8') as f:
        text = f.read()
    out = []
    folder = tempfile.mkdtemp()
    try:
        for name, source in programs(text):
            with io.open(os.path.join(folder, name), 'w', encoding='utf-8') as f:
                f.write(source)
            p = subprocess.Popen([sys.executable, name], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            err = p.communicate()[1].decode('utf-8').replace(os.path.realpath(folder) + os.sep, '')
            out.append(u'-- %s --\n%s-- %s.err --\n%s' % (name, source, name[:-3], err))
    finally:
        shutil.rmtree(folder)
    with io.open(archive, 'w', encoding='utf-8') as f:
        f.write(u''.join(out))


main(sys.argv[1])
