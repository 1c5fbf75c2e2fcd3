# Names by string: what only Python 3 does.
import builtins
print(builtins.len([1]), __builtins__.abs(-1), builtins is __builtins__)
print(eval("(w := 5) + 1"), w)
exec("x = 1\nprint(x)", globals={"a": 1})


def show(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, getattr(e, "name", None))


show(eval, 5)
show(eval, "1", 5)
show(eval, "1", {}, 5)
show(eval, "nosuch", {})
show(eval, "len", {"__builtins__": {}})
show(exec, 5)
show(exec, "1", 5)
show(exec)
show(eval, 1, 2, 3, 4)
show(compile, "1", "f", "bad")
show(compile, 1, 2, 3)
show(__import__, "")
show(__import__, 5)


def local():
    exec("a = 5")
    try:
        print(a)
    except NameError as e:
        print(e)
    b = 1
    names = locals()
    names["b"] = 2
    return b, sorted(locals())


show(local)
for source in ("1 +", "print 'x'", "def f(:\n pass", "if 1:\nx", "(", "1 = 2", "return 1", "x\ny z\n"):
    try:
        compile(source, "<string>", "exec")
    except SyntaxError as e:
        print(e, e.msg, e.filename, e.lineno, e.offset, repr(e.text))
try:
    raise SyntaxError("made", ("f.py", 3, 2, "text"))
except SyntaxError as e:
    print(e, e.args, e.lineno, e.print_file_and_line)
exec(compile("1 + 1\n", "<in>", "single"))
exec(compile("y = 2\n", "<in>", "single"))
print(y)
code = compile("z", "name.py", "eval")
print(code.co_filename, code.co_name, type(code).__name__)
try:
    eval(code)
except NameError as e:
    print(e, e.name)
