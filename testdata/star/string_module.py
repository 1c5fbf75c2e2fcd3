# The string module: letters, and text functions of the old days.
import string

print string.digits, string.ascii_letters, string.lowercase, string.uppercase
print string.hexdigits, string.octdigits, repr(string.whitespace)
print string.upper("abc"), string.lower("ABC"), string.capitalize("abc")
print string.split("a b  c"), string.split("a,b,c", ","), string.split("a,b,c", ",", 1)
print string.join(["a", "b"]), string.join(["a", "b"], "-")
print repr(string.strip("  x ")), repr(string.lstrip("  x ")), repr(string.rstrip("  x "))
print string.replace("aaa", "a", "b"), string.replace("aaa", "a", "b", 2)
print string.find("hello", "l"), string.find("hello", "z"), string.rfind("hello", "l"), string.count("hello", "l")
print string.atoi("42") + 1, string.atof("1.5") * 2
print repr(string.ljust("x", 3)), repr(string.rjust("x", 3)), repr(string.center("x", 3)), string.zfill("7", 3)
try:
    string.atoi("x")
except ValueError, error:
    print error.__class__.__name__, error
try:
    string.index("hello", "z")
except ValueError, error:
    print error.__class__.__name__, error
