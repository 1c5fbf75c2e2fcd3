# What Python 3 says of source it cannot read.
sources = [
    "print 'a'",
    "exec 'a'",
    "if x\n    pass\n",
    "def f(:\n    pass\n",
    "x = 'open",
    "x = '''open",
    "return 1",
    "break",
    "continue",
    "for x in y:\nprint(x)\n",
    "if 1:\n    a\n  b\n",
    "  a = 1\n",
    "def f(a, a): pass",
    "f() = 1",
    "1 = x",
    "x = = 2",
    "None = 1",
    "f(a=1, 2)",
    "f(a=1, a=2)",
    "import",
    "x = 08",
    "x = 0777",
    "nonlocal x",
    "def f():\n    x = 1\n    global x\n",
    "raise E, 'text'",
    "try:\n    pass\nexcept E, e:\n    pass\n",
    "a, *b, *c = d",
    "*a = 1",
    "(1, 2",
    "(1, 2]",
    "if x = 1: pass",
    "f'{'",
    "b'\u00e9'",
]
for source in sources:
    try:
        compile(source, "<t>", "exec")
    except SyntaxError as e:
        print(repr(source), "->", type(e).__name__, e.msg, e.lineno)
    else:
        print(repr(source), "-> fine")
