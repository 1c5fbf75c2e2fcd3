"""Fills a table of calls with CPython's answers.

    python2.7 ask.py FILE...; python3.13 ask.py FILE...

Each writes the lines that begin with its own number. See calltest.go.
"""
from __future__ import print_function
import os
import shutil
import sys
import tempfile

os.environ["HOME"] = "/home/me"
os.environ["TZ"] = "UTC0"
ME = "%d: " % sys.version_info[0]


def catch(f, *args, **kwargs):
    try:
        return f(*args, **kwargs), None
    except BaseException as e:
        return None, e


def scope(modules):
    names = {"__name__": "__main__", "catch": catch}
    for m in modules:
        try:
            names[m] = __import__(m)
        except ImportError:
            pass
    return names


def answer(lines, names):
    try:
        body = "\n".join(lines[:-1])
        exec(compile(body, "calls", "exec"), names)
        return repr(eval(lines[-1], names))
    except BaseException as e:
        name = type(e).__name__
        return "%s: %s" % (name, e) if str(e) else name


def alone(lines, modules):
    """answer, in a process of its own: modules keep state."""
    r, w = os.pipe()
    empty = tempfile.mkdtemp()
    pid = os.fork()
    if pid == 0:
        os.chdir(empty)
        text = answer(lines, scope(modules))
        os.write(w, text if isinstance(text, bytes) else text.encode("utf-8"))
        os._exit(0)
    os.close(w)
    with os.fdopen(r, "rb") as f:
        text = f.read().decode("utf-8", "replace")
    os.waitpid(pid, 0)
    shutil.rmtree(empty)
    return text


def fill(path):
    with open(path, "rb") as f:
        lines = f.read().decode("utf-8").splitlines()
    out, case, names, modules = [], [], {}, []
    i = 0
    while i < len(lines):
        line = lines[i]
        i += 1
        if line.startswith("modules: "):
            modules = line.split()[1:]
        if line.startswith(ME):
            continue
        if line.startswith(">>> "):
            case = [line[4:]]
        elif line.startswith("... "):
            case.append(line[4:])
        out.append(line)
        if case and not (i < len(lines) and lines[i].startswith("... ")):
            case = [c if sys.version_info[0] == 3 else c.encode("utf-8") for c in case]
            text = alone(case, modules)
            mine = ME + text.replace("\\", "\\\\").replace("\n", "\\n")
            if ME == "3: " and i < len(lines) and lines[i].startswith("2: "):
                out.append(lines[i])
                i += 1
            out.append(mine)
            case = []
    with open(path, "wb") as f:
        f.write(("\n".join(out) + "\n").encode("utf-8"))


for p in sys.argv[1:]:
    fill(p)
