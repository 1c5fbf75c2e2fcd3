# What Python 2 says of source it cannot read.
sources = [
    "print 'a' 'b' c",
    "if x\n    pass\n",
    "def f(:\n    pass\n",
    "x = 'open",
    "return 1",
    "break",
    "continue",
    "for x in y:\nprint x\n",
    "if 1:\n    a\n  b\n",
    "  a = 1\n",
    "def f(a, a): pass",
    "f() = 1",
    "1 = x",
    "x = = 2",
    "def f():\n    yield 1\n    return 2\n",
    "None = 1",
    "f(a=1, 2)",
    "f(a=1, a=2)",
    "lambda x: (yield)",
    "import",
    "x = 08",
    "nonlocal x",
    "print('a', end='')",
    "from __future__ import nothing",
]
for source in sources:
    try:
        compile(source, "<t>", "exec")
    except SyntaxError, e:
        print repr(source), "->", e.__class__.__name__, e.msg, e.lineno
    else:
        print repr(source), "-> fine"
