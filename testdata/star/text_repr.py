# How texts look: repr, escapes, bytes, and str.
from __future__ import print_function

for text in ["hello", "", "it's", 'say "hi"', "both ' and \"", "tab\tline\nreturn\r", "back\\slash", "\x00\x01\x1f\x7f\x80\xff", "caf\xc3\xa9", "\a\b\f\v"]:
    print(repr(text), len(text))
print(["it's", 'a "b"', "\n"], ("x",), {"key": "value"})
print("plain", repr("plain"), str("plain"))
print("no end of line", "two", "three", sep="-", end="!\n")
print()
print("", "")
print("one", 2, 3.0, None, True, [1], (2,), {})
print(repr(None), repr(True), repr(5), repr(-7), repr(1.5), str(None), str(False))
print(len("\xde\xad"), "\xde\xad"[0] == "\xde", "\x41")
print("a" + "b", "ab" * 3, "b" in "abc", "abc"[1], "abc"[-1], "abcdef"[1:4], "abcdef"[::2], "abcdef"[::-1])
print("a" < "b", "Z" < "a", "\xff" > "z", "" < "a")
print("""three
lines of
text""")
print(r"raw \n text", 'single')
