# -*- coding: utf-8 -*-
"""JSON texts and values at the edges, in the form that both versions share."""
from __future__ import print_function
import json
import sys

for doc in [u'"\\ud83d\\ude00"', u'"\\ud83d"', u'"\\ude00x"', u'"\\ud83d\\u0041"', u'"é\\n\\/\\b"', u'["é", 1] x', u'-0', u'-', u'-0.0',
            u'1e5', u'1E+2', u'01', u'1.', u'1.e2', u'-Infinity', u'NaN', u'Infinityx', u'123456789012345678901234567890', u'1e999',
            u'[]', u'[1,]', u'{"a":1,}', u'{"a":1,"a":2}', u'{"a" : [ {"b":{} } ] }', u'{1:2}', u'"a\tb"', u'"abc', u'"\\x"', u'"\\u12"',
            u'"\\uD83D\\u12"', u'tru', u'', u'  ', u' [1 , 2 ] ', u'{"a" 1}', u'[1 2]', u'"\u2028"', u'"\x7f"', u'[' * 50 + u']' * 50,
            u'{', u'[', u'{"a":1', u'[1', u'{"a":1 "b"}', u'[1,', u'{"a":1,']:
    for s in (doc, doc.encode('utf-8')):
        try:
            v = json.loads(s)
            print(repr(v), type(v).__name__, json.dumps(v))
        except Exception as e:
            print(type(e).__name__, e)
for v in [u'\U0001f600', u'\ud83d', u'é', u'"\\\b\f\n\r\t/\x00\x1f\x7f', {}, [], (), {'a': [], }, {'a': (1, 2.5, None)}, 1e16, 1e-7, 0.1,
          float('inf'), -float('inf'), float('nan'), 10 ** 30, -5, True, {u'é': {'z': [True]}}, {1: 2}, {None: 1}, {True: 1}, object]:
    for options in ({}, {'indent': 2, 'sort_keys': True}, {'ensure_ascii': False}, {'separators': (',', ':')}, {'indent': 0},
                    {'allow_nan': False}, {'sort_keys': True}):
        try:
            print(repr(json.dumps(v, **options)))
        except Exception as e:
            print(type(e).__name__, str(e)[:50])
print(json.dumps({'b': 1, 'a': 2, u'é': 3}, sort_keys=True), json.dumps({'b': [1], 'a': {}}, sort_keys=True, indent=1))
held = []
held.append(held)
try:
    json.dumps(held)
except ValueError as e:
    print(e)
print(json.JSONDecoder().raw_decode('xx[1] y', 2), json.JSONDecoder().raw_decode(u'é[1] y', 1), json.loads('[1.5, 2]', parse_float=str),
      json.loads('{"a": 1}', object_hook=lambda d: 5))
