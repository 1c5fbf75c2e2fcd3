# exec, eval, compile and execfile of Python 2.
import os
import tempfile

exec "x = 1 + 1"
print x
space = {"a": 2}
exec "b = a * 21" in space
print space["b"], "__builtins__" in space
exec("c = 3")
print c
exec "a = 5\nfor i in range(3):\n    a += i\n" in space
print space["a"], space["i"]
both, local = {"g": 1}, {}
exec "l = g + 1" in both, local
print local, "l" in both


def inside():
    n = 4
    exec "n = n + 1"
    return n


print inside()
print eval("1 + 2 * 3"), eval("x + y", {"x": 1, "y": 2}), eval("x + y", {"x": 1}, {"y": 5})
print eval("  [i * 2 for i in range(3)]")
code = compile("x * 10", "<formula>", "eval")
for x in 1, 2:
    print eval(code),
print
exec compile("print 'from', 'compile'", "<s>", "exec")
exec compile("1 + 1", "<s>", "single")
for bad in "1 +", "x = 1", "":
    try:
        eval(bad)
    except SyntaxError, e:
        print e.__class__.__name__, e.msg
try:
    eval("nowhere")
except NameError, e:
    print e
folder = tempfile.mkdtemp()
path = os.path.join(folder, "part.py")
with open(path, "w") as f:
    f.write("value = 'executed'\n")
execfile(path)
print value
os.remove(path)
os.rmdir(folder)
