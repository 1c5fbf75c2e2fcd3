"""Write errors.json: what CPython 2.7 and 3.13 print for erroneous programs.

usage: python3 errors.py PYTHON2.7 PYTHON3.13

Each line of programs.txt (with \\n for a line end), and each program below, is
run as the file t.py by both. A program that gets past the compiler has the
empty string as its output.
"""

import json
import os
import subprocess
import sys
import tempfile

# Programs that a line of text cannot hold.
BYTES = [
    b"x = 'a\0b'\n",
    b"x = 1\n\0y = 2 3\n",
    b"# comment \0\nx y\n",
    b"x = '\xff'\n",
    b"\xff = 1\n",
    b"x = 1\n# \xe9\n",
    b"x = 1\ny = '\xc3\xa9' z\n",
    b"# coding: utf-8\ny = '\xc3\xa9' z\n",
    b"# coding: utf-8\n\ny = '\xe9' z\n",
    b"# coding: latin-1\ny = '\xe9' z\n",
    b"# coding: iso-8859-15\ny = u'\xa4' z\n",
    b"# coding: cp1252\ny = u'\x80' z\n",
    b"# coding: cp1252\ny = u'\x81'\n",
    b"# coding: ascii\ny = '\xe9'\n",
    b"# coding: foo\nx\n",
    b"\n# coding: foo\nx\n",
    b"x = 1\n# coding: foo\nx y\n",
    b"\n\n# coding: foo\nx y\n",
    b"# -*- coding: utf8 -*-\nx y\n",
    b"# vim: set fileencoding=UTF-8 :\nx y\n",
    b"\xef\xbb\xbfx y\n",
    b"\xef\xbb\xbf# coding: latin-1\nx y\n",
    b"\xef\xbb\xbf# coding: utf-8\nx y\n",
    b"\xef\xbb\xbfx = '\xc3\xa9' y\n",
    b"x = 1\r\ny z\r\n",
    b"x = 1\ry z\r",
    b"x = 'a\r\nb'\r\n",
    b"if 1:\r\n  x\r\n y\r\n",
    b"x = 1 \\\r\n + 2 3\r\n",
    b"x = 1 \\ \r\n + 2 3\r\n",
    b"x = 1 \\",
    b"x = 'abc\\",
    b"x = 'abc\\\n",
    b"x = 'abc\\\ndef\n",
    b"x = 'abc\\\ndef\\\nghi'\ny z\n",
    b"if 1:\n  x\n\x0c  y z\n",
    b"\x0cif 1:\n    x\n\x0c   y\n",
    b"if 1:\n \x0c x\n  y\n",
    b"x\x0cy\n",
    b"x\x0by\n",
    b"x = 1\n \t\n\t \ny z\n",
    b"x\xc2\xa0= 1\n",
    b"x = 1\xe2\x80\x8b\n",
    b"x = '\xf0\x9f\x98\x80' y\n",
    b"\xf0\x9f\x98\x80 = 1\n",
    b"x = b'\xc3\xa9'\n",
    b"x = u'\xc3\xa9' b''\n",
    b"# coding: latin-1\nx = b'\xe9'\n",
    b"\xff\xfex\0=\0",
    b"x = 1\x1a\n",
    b"x = \x01\n",
    b"x = 1 # c",
    b"if 1:\n  x y",
    b"if 1:\n  x(",
    b"if 1: # c",
    b"def f():\n  '''doc",
    b"if 1:",
    b"if 1:\n  pass\nelse:",
    b"class C:\n  def f(self):",
    b"x = (" + b"(" * 300 + b")" * 301 + b"\n",
    b"x = " + b"(" * 90 + b"1" + b")" * 90 + b"\n",
    b"x = " + b"(" * 150 + b"1" + b")" * 150 + b"\n",
    b"x = " + b"[" * 250 + b"\n",
    b"".join(b" " * i + b"if 1:\n" for i in range(101)) + b" " * 101 + b"pass\n",
    b"x" + b" " * 100 + b"y\n",
    b"x = 1" + b"0" * 5000 + b"\n",
    b"def f(" + b", ".join(b"a%d" % i for i in range(300)) + b"): pass\n",
    b"f(" + b", ".join(b"a%d" % i for i in range(300)) + b")\n",
    b"",
    b"\n",
    b"# c",
    b"\x0c\nx = 1\x0c+ 2\n",
    b"# coding: latin-1\nx = u'\xe9', '\xe9\\n', r'\xe9'\n",
    b"# coding: iso-8859-15\nx = u'\xa4', '\xa4\\x41'\n",
    b"# coding: cp1252\nx = u'\x80\xe9', '\x80'\n",
    b"# coding: utf-8\nx = u'\xc3\xa9\xe4\xb8\xad', '\xc3\xa9'\n",
    b"# coding: utf-8\nx = '\xff'\n",
    b"\xef\xbb\xbfx = '\xc3\xa9', u'\xc3\xa9'\n",
    b"\xc3\xa9 = '\xe4\xb8\xad', f'\xe4\xb8\xad{\xc3\xa9}\xe4\xb8\xad'; y\n",
    b"x = 1\r\nif x:\r  y\r\n",
    b"x = \'\'\'a\r\nb\rc\\\r\nd\'\'\'\r\n",
    b"if 1:\n  x\n  \\\n  y\n",
    b"if 1:\n\\\n  x\n",
    b"if 1:\n  \\\nx\n",
    b"x\n\\\ny\n",
    b"if 1:\n        x\n\tif y: z\n",
]


def program(line):
    return line.replace(r"\n", "\n").encode("utf-8") + b"\n"


def run(python, source, directory):
    """What python prints about source, or "" if it compiles."""
    with open(os.path.join(directory, "t.py"), "wb") as f:
        f.write(source)
    try:
        result = subprocess.run([python, "-E", "-S", "t.py"], cwd=directory, timeout=5,
                                stdin=subprocess.DEVNULL, capture_output=True, env={"LC_ALL": "C.UTF-8"})
    except subprocess.TimeoutExpired:
        return ""  # it runs, for ever
    text = result.stderr.decode("latin-1")
    lines = [line for line in text.splitlines(True)]
    while lines and "SyntaxWarning: " in lines[0]:
        del lines[:2]
    if not lines or lines[0].startswith("Traceback"):
        return ""
    return "".join(lines).replace(os.path.realpath(directory) + "/", "")


def main():
    rows, seen = [], set()
    here = os.path.dirname(os.path.abspath(__file__))
    with open(os.path.join(here, "programs.txt"), encoding="utf-8") as f:
        programs = [program(line) for line in f.read().split("\n") if line]
    with tempfile.TemporaryDirectory() as directory:
        for source in programs + BYTES:
            if source in seen:
                continue
            seen.add(source)
            rows.append({"source": source.decode("latin-1"),
                         "2.7": run(sys.argv[1], source, directory),
                         "3.13": run(sys.argv[2], source, directory)})
    with open(os.path.join(here, "errors.json"), "w") as f:
        f.write("[\n" + ",\n".join(json.dumps(row) for row in rows) + "\n]\n")


main()
