# Methods of texts that Starlark and Python share.
text = "  The quick brown fox  "
print repr(text.strip()), repr(text.lstrip()), repr(text.rstrip()), repr("xxaxx".strip("x"))
print text.split(), "a,b,,c".split(","), "a,b,c".split(",", 1), "a b c".rsplit(" ", 1), " a  b ".split(" ")
print "one\ntwo\r\nthree".splitlines(), "one\ntwo".splitlines(True), "".split(), "".split(",")
print "-".join(["a", "b", "c"]), ", ".join([]), "".join(["x"])
print "hello".upper(), "HeLLo".lower(), "hello world".title(), "hello World".capitalize()
print "hello".find("l"), "hello".find("z"), "hello".rfind("l"), "hello".index("l"), "hello".count("l"), "hello".find("l", 3)
print "hello".replace("l", "L"), "hello".replace("l", "L", 1), "aaa".replace("", "-")
print "hello".startswith("he"), "hello".endswith("lo"), "hello".startswith(("x", "he")), "hello".endswith("x")
print "key=value=x".partition("="), "key=value=x".rpartition("="), "none".partition("=")
print "12".isdigit(), "ab".isalpha(), "a1".isalnum(), " ".isspace(), "ab".islower(), "AB".isupper(), "Ab Cd".istitle(), "".isdigit()
try:
    "hello".index("z")
except ValueError, error:
    print error.__class__.__name__, error
try:
    ",".join([1, 2])
except TypeError, error:
    print error.__class__.__name__, error
print int("42"), int("-7"), int(" 8 "), int("ff", 16), int("101", 2), int(3.9), float("2.5"), float("1e3"), float(3)
print ord("A"), chr(97), bool(""), bool("x"), bool([]), bool(0), bool(0.0), bool(None)
for bad in "x", "", "1.5", "0x10":
    try:
        int(bad)
    except ValueError, error:
        print error.__class__.__name__, error
try:
    float("x")
except ValueError, error:
    print error.__class__.__name__, error
