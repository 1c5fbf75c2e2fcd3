# string: constants and the Template class.
from __future__ import print_function

import string

print(string.ascii_lowercase, string.ascii_uppercase, string.digits, string.hexdigits, string.octdigits,
    string.punctuation, repr(string.whitespace).replace("\\t\\n\\x0b\\x0c\\r ", " \\t\\n\\r\\x0b\\x0c"),
    len(string.printable), string.ascii_letters == string.ascii_lowercase + string.ascii_uppercase)
print(string.capwords("hello big world"), string.capwords("a-b-c", "-"),
    string.Template("$who owes ${what}s $$5").substitute(who="I", what="coin"),
    string.Template("$a $b").safe_substitute(a=1), string.Template("$x").substitute({"x": "mapped"}))
for template in "$missing", "$ bad", "${open":
    try:
        print(string.Template(template).substitute())
    except (KeyError, ValueError) as e:
        print(type(e).__name__, e)
print("".join(c for c in "a1-b2" if c in string.ascii_letters), [c for c in "x9!" if c in string.digits])
if hasattr(string, "join"):
    print(string.join(["a", "b"], "-"), string.split("a b"), string.upper("x"), string.atoi("5"),
        string.replace("aa", "a", "b"), string.maketrans("a", "b")[97], string.letters == string.ascii_letters,
        string.strip(" x "), string.find("abc", "c"), string.zfill("7", 3))
else:
    print("a-b ['a', 'b'] X 5 bb b True x 2 007")
