# The methods of str, in the words both Pythons share.
from __future__ import print_function

s = "  Hello, World  "
print(repr(s.strip()), repr(s.lstrip()), repr(s.rstrip()), repr("xxaxx".strip("x")), repr("abcba".strip("ab")))
t = s.strip()
print(t.upper(), t.lower(), t.swapcase(), t.title(), t.capitalize(), "they're bill's".title())
print(t.find("o"), t.rfind("o"), t.find("z"), t.find("o", 5), t.find("o", 5, 8), t.index("W"), t.rindex("l"),
    t.count("l"), t.count("l", 4), "aaa".count("aa"), "abc".count(""))
print(t.startswith("Hell"), t.startswith(("x", "H")), t.startswith("ello", 1), t.endswith("ld"), t.endswith("l", 0, -1),
    "".startswith(""))
print(t.replace("l", "L"), t.replace("l", "L", 1), "aaa".replace("", "-"), "abc".replace("z", ""))
print("a,b,,c".split(","), "a,b,,c".split(",", 1), " a  b ".split(), " a  b c ".split(None, 1), "".split(),
    "".split(","), "a,b,c".rsplit(",", 1), " a b ".rsplit(None, 1))
print("a\nb\r\nc\rd".splitlines(), "a\nb\n".splitlines(True), "".splitlines(), "k=v=w".partition("="),
    "k=v=w".rpartition("="), "k".partition("="), "k".rpartition("="))
print("-".join(["a", "b", "c"]), "".join([]), ", ".join("abc"), "|".join(str(i) for i in range(3)))
print("abc".center(9, "*"), "abc".ljust(6) + "|", "abc".rjust(6, "."), "42".zfill(5), "-42".zfill(5), "+1".zfill(4),
    "abc".center(4) + "|")
print("abc".isalpha(), "abc1".isalnum(), "123".isdigit(), " \t".isspace(), "abc".islower(), "ABC".isupper(),
    "Abc Def".istitle(), "".isalpha(), "1a".isalpha(), "aB".islower())
print("a\tbc\td".expandtabs(), "a\tb".expandtabs(4), "hello"[1], "hello"[-1], "hello"[1:3], "hello" * 2, 3 * "ab",
    "a" * -1 == "")
print("l" in "hello", "" in "a", "z" not in "abc", "abc" < "abd", "a" < "aa", min("hello"), max("hello"), sorted("cab"),
    list("ab"), len(""), "abc"[::-1])
print("%s|%5s|%-5s|%.2s" % ("a", "b", "c", "def"), "a" "b", "x".join(reversed("abc")), str(None), str(1.5),
    str([1, "a"]), str(("x",)))
print("a".__add__("b"), "abc".__contains__("b"), "abc".__len__(), str.upper("x"), str.join("-", ["a", "b"]),
    list(map(str.strip, [" a ", "b "])))
print([ord(c) for c in "az"], chr(65), repr("quote's"), repr('dou"ble'), repr("both'\""), repr("tab\tnew\nback\\"))
for call in (lambda: "abc".index("z"), lambda: "a".join([1, 2]), lambda: "abc".rindex("z"), lambda: "a".split(""),
            lambda: "a".center()):
    try:
        call()
    except (ValueError, TypeError) as e:
        print(type(e).__name__)
