# -*- coding: utf-8 -*-
# Logical and physical lines: continuation, semicolons, comments anywhere.
import sys; write = sys.stdout.write
a = 1; b = 2; c = a + \
    b
write("%d\n" % c)
total = (1 +   # the first
         2     # the second

         + 3)
write("%d\n" % total)
if total == 6: write("one line\n"); write("and another\n")
for i in 1, 2, 3: write(str(i)); write(" ")
write("\n")
while a < 3: a += 1
else: write("done %d\n" % a)
names = [
    "x",
    "y",  # a trailing comma
]
write(repr(names) + "\n")
text = """first
  second \
joined
"third" ""quotes""
"""
write(repr(text) + "\n")
write("a" 'b' """c""" r'\d' "\n")
def f(): return 1
def g(): pass; return 2
class Empty: pass
write("%d %d %s\n" % (f(), g(), Empty.__name__))
if True:
        write("eight spaces\n")
        if True:
         write("nine\n")
# a comment at no depth
        write("back to eight\n")
result = [n
    for n in range(5)
        if n % 2
]
write(repr(result) + "\n")
x = {"a": 1,
     "b": [2,
           3]}["b"]
write(repr(x) + "\n")
write("\x41\u0042\t|\
end\n".replace("\t", "<tab>").replace("\\u0042", "B"))
