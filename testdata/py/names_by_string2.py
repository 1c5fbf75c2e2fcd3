# Names by string: what only Python 2 does.
import __builtin__
import sys

print __builtin__.len([1]), __builtins__.abs(-1), __builtin__ is __builtins__


def show(f, *args, **kwargs):
    try:
        print f(*args, **kwargs)
    except Exception, e:
        print type(e).__name__, e


def run(code, names=None, locals=None):
    exec code in names, locals


exec "x = 1"
print x
exec "x = 2" in globals()
print x
exec("x = 3")
print x
show(run, 5)
show(run, "1", 5)
show(run, "1", {}, 5)
show(run, ("print 'tuple'", {}))
show(eval, 5)
show(eval, "1", 5)
show(eval, "nosuch", {})
show(eval, "len", {"__builtins__": {}})
show(compile, "1", "f", "bad")
show(compile, "1", 2, "exec")
show(__import__, "")
show(__import__, 5)
show(execfile, "/nosuch")


def local(a):
    exec "a = 5"
    b = 1
    return a, b, sorted(locals())


show(local, 1)
for source in ("1 +", "print(", "def f(:\n pass", "if 1:\nx", "1 = 2", "return 1", "x\ny z\n"):
    try:
        compile(source, "<string>", "exec")
    except SyntaxError as e:
        print e, '|', e.msg, e.filename, e.lineno, e.offset, repr(e.text)
exec compile("1 + 1\n", "<in>", "single")
code = compile("z", "name.py", "eval")
print code.co_filename, code.co_name, type(code).__name__
show(eval, code)
f = open(sys.argv[0])
print f.readline().strip()
f.close()
