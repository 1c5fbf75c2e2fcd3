# Tabs alone are fine in Python 3; a mix that depends on their width is not.
def f(n):
	if n:
		return "deep"
	return "shallow"


print(f(1), f(0))
for source in "if 1:\n\ta\n        b\n", "if 1:\n        a\n\tb\n", "if 1:\n  \ta\n  \tb\n":
    try:
        compile(source, "<t>", "exec")
    except TabError as e:
        print(type(e).__name__, e.msg, e.lineno)
    else:
        print("fine")
