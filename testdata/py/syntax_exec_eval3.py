# exec, eval and compile of Python 3.
exec("x = 1 + 1")
print(x)
space = {"a": 2}
exec("b = a * 21", space)
print(space["b"], "__builtins__" in space)
exec("a = 5\nfor i in range(3):\n    a += i\n", space)
print(space["a"], space["i"])
both, local = {"g": 1}, {}
exec("l = g + 1", both, local)
print(local, "l" in both)


def inside():
    n = 4
    exec("n = n + 1")
    return n


print(inside())
print(eval("1 + 2 * 3"), eval("x + y", {"x": 1, "y": 2}), eval("x + y", {"x": 1}, {"y": 5}))
print(eval("  [i * 2 for i in range(3)]"), eval(b"3"))
code = compile("x * 10", "<formula>", "eval")
for x in 1, 2:
    print(eval(code), end=" ")
print()
exec(compile("print('from', 'compile')", "<s>", "exec"))
exec("def f(n):\n    return n + 1\n")
print(f(41))
for bad in "1 +", "x = 1", "(1":
    try:
        eval(bad)
    except SyntaxError as e:
        print(type(e).__name__, e.msg)
try:
    eval("nowhere")
except NameError as e:
    print(e)
try:
    exec(3)
except TypeError as e:
    print(e)
