# The words and positions of json's errors in Python 3.
import json

for bad in ("", "{", "[1,]", "{'a': 1}", '{"a" 1}', "[1 2]", "nope", '"open', '{"a": 1} x', '{"a": }', "\"a\nb\"", "01",
            "[1", '{"a": 1,}', '"\\x"', '"\\u12"', "\n\n  x", '{1: 2}', "-", "tru"):
    try:
        print(json.loads(bad))
    except json.JSONDecodeError as e:
        print(repr(bad), "->", e, "|", e.msg, e.pos, e.lineno, e.colno, isinstance(e, ValueError))


class Thing:
    pass


loop = []
loop.append(loop)
for bad in Thing(), {(1, 2): 3}, {1}, b"x", loop, {"a": Thing()}, object:
    try:
        json.dumps(bad)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
for bad in None, 5, ["x"]:
    try:
        json.loads(bad)
    except TypeError as e:
        print(e)
try:
    json.dumps(float("nan"), allow_nan=False)
except ValueError as e:
    print(e)
print(json.loads(b'{"a": "\xc3\xa9"}'), json.loads(bytearray(b"[1]")), json.dumps({"b": 1, "a": 2}),
    json.dumps({(1, 2): 3}, skipkeys=True), json.dumps({"é": "ü"}, ensure_ascii=False),
    json.dumps([1, {"a": 2}], indent=4))
