# json: dumps and loads, options, errors.
from __future__ import print_function

import json
try:
    from StringIO import StringIO
except ImportError:
    from io import StringIO

print(json.dumps({"a": 1}), json.dumps([1, 2.5, "x", None, True, False]), json.dumps("q\"uo\\te\n\t\x01/"),
    json.dumps(u"gr\xfcn \u20ac \U0001F600"), json.dumps({"k": [{}, [], ()]}), json.dumps(1e100), json.dumps(-0.0),
    json.dumps(10 ** 20))
print(json.dumps({"b": 1, "a": {"d": 2, "c": [1]}}, sort_keys=True), json.dumps([1, 2], separators=(",", ":")),
    json.dumps({1: 1}), json.dumps({None: 1}), json.dumps({True: 1}), json.dumps({1.5: 1}), json.dumps(float("inf")),
    json.dumps(float("nan")))
print(json.dumps({"b": [1, {"x": None}], "a": {}, "c": []}, sort_keys=True, indent=2, separators=(",", ": ")))
data = json.loads('{"n": 1, "f": 1.5, "e": 1e3, "s": "a\\u00e9\\n", "l": [1, [2]], "t": true, "x": null, "neg": -7, "o": {}}')
print(data["n"], data["f"], data["e"], data["s"] == u"a\xe9\n", data["l"], data["t"], data["x"], data["neg"], data["o"],
    sorted(str(k) for k in data), type(data["n"]).__name__, type(data["e"]).__name__)
print(json.loads("5"), json.loads(" [1 , 2 ] "), json.loads('"\\ud83d\\ude00"') == u"\U0001F600",
    json.loads("NaN") != json.loads("NaN"), json.loads("-Infinity"), json.loads("[]"),
    json.loads("123456789012345678901234567890") == 123456789012345678901234567890)
out = StringIO()
json.dump({"k": "v"}, out)
print(out.getvalue(),
    json.load(StringIO(u'{"a": [1]}'))["a"] if str is not bytes else json.load(StringIO('{"a": [1]}'))["a"])


class Point(object):
    def __init__(self, x, y):
        self.x, self.y = x, y


print(json.dumps(Point(1, 2), default=lambda p: [p.x, p.y]),
    json.loads('{"x": 1}', object_hook=lambda d: Point(d["x"], 0)).x, json.loads("[1.5]", parse_float=str),
    json.loads(b'{"bytes": 1}'.decode()))


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, Point):
            return {"point": [o.x, o.y]}
        return json.JSONEncoder.default(self, o)


print(json.dumps([Point(3, 4)], cls=Encoder), Encoder().encode({"p": Point(0, 0)}),
    json.dumps(u"\xe9", ensure_ascii=False) == u'"\xe9"', json.JSONDecoder().decode("[1]"),
    json.JSONDecoder().raw_decode("[1] rest"))
for bad in ("", "{", "[1,]", "{'a': 1}", '{"a" 1}', "[1 2]", "nope", '"open', '{"a": 1} x', '{"a": }', "\"a\nb\"", "01",
            "[1", '{"a": 1,}'):
    try:
        json.loads(bad)
        print("fine", bad)
    except ValueError as e:
        print(type(e).__name__ in ("ValueError", "JSONDecodeError"), repr(bad))
for bad in Point(1, 2), {(1, 2): 3}, set([1]), object():
    try:
        json.dumps(bad)
    except TypeError as e:
        print(type(e).__name__)
