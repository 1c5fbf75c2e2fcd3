# -*- coding: utf-8 -*-
"""JSON of every kind of value, and what becomes of text that is none."""
from __future__ import print_function
import json
import sys

PY3 = sys.version_info[0] == 3


def attempt(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)


class Thing(object):
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return 'Thing(%d)' % self.n


print('-- dumps')
for value in (None, True, False, 0, -5, 10 ** 30, 1.5, 1e100, 0.1, -0.0, 1e16, 'text', u'unicode \u20ac \U0001f600', 'quote " back \\ slash /',
              'control \n\r\t\b\f\0\x1f\x7f', [], {}, (), [1, [2, [3]]], (1, 'two'), {'a': 1}, {'a': {'b': [1, {'c': None}]}},
              {1: 'int'}, {1.5: 'float'}, {True: 'bool'}, {None: 'none'}, float('nan'), float('inf'), -float('inf'), u'\u2028\x80\xff'):
    attempt(json.dumps, value)
data = {'name': 'x', 'list': [1, 2, [], {}], 'dict': {'z': None, 'a': [True]}, 'num': 2.5}
attempt(json.dumps, data, sort_keys=True)
print(json.dumps(data, sort_keys=True, indent=4))
print(json.dumps(data, sort_keys=True, indent=0))
print(json.dumps([1, [2, {'a': []}]], indent=2, separators=(',', ': ')))
attempt(json.dumps, data, sort_keys=True, separators=(',', ':'))
attempt(json.dumps, u'caf\xe9 \u20ac', ensure_ascii=False)
attempt(json.dumps, {u'\xe9': [u'\u20ac', 'ascii']}, ensure_ascii=False)
attempt(json.dumps, {'b': 1, 'c': set([1])}, default=sorted, sort_keys=True)
attempt(json.dumps, {(1, 2): 3})
attempt(json.dumps, {(1, 2): 3, 'a': 1}, skipkeys=True)
attempt(json.dumps, set([1]))
attempt(json.dumps, [1, Thing(2)])
attempt(json.dumps, float('nan'), allow_nan=False)
attempt(json.dumps, [float('-inf')], allow_nan=False)
a = []
a.append(a)
attempt(json.dumps, a)
d = {}
d['d'] = [d]
attempt(json.dumps, d)
shared = [1]
attempt(json.dumps, [shared, shared])
attempt(json.dumps, 1, nonsense=2)


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, Thing):
            return {'n': o.n}
        return json.JSONEncoder.default(self, o)


attempt(json.dumps, [Thing(1), 2], cls=Encoder)
attempt(json.dumps, [len], cls=Encoder)
print(''.join(Encoder(sort_keys=True).iterencode({'a': [1, Thing(2)]})))
print(json.JSONEncoder().encode({'foo': ['bar', 'baz']}))
print(json.JSONEncoder.item_separator, json.JSONEncoder.key_separator)


class Pipe(object):
    def __init__(self, text=''):
        self.text = text

    def write(self, s):
        self.text += s

    def read(self):
        return self.text


p = Pipe()
json.dump({'a': [1, 2, {'b': None}]}, p, indent=1, separators=(',', ':'))
print(p.text)
attempt(json.load, p)

print('-- loads')
for text in ('null', 'true', ' false ', '0', '-0', '12', '-12', '1.5', '-1.5e3', '1E-2', '1e5', '0.5', '"text"', '""', '"\\u20ac\\ud83d\\ude00\\n\\t\\"\\\\\\/\\b\\f\\r"',
             '"\\ud83d"', '"\\ud83d\\u0041"', '[]', '[ ]', '{}', '{ }', '[1, 2,3 , [4]]', '{"a": 1}', '{"a":{"b":[1,{"c":null}]}}', 'NaN', 'Infinity', '-Infinity',
             '\t[\r\n1 ]\n', '12345678901234567890123', '{"a":1,"a":2}', '[1.0, 2e0]'):
    attempt(json.loads, text)
attempt(json.loads, u'"\u20ac"')
attempt(json.loads, b'{"a": "\xe2\x82\xac"}')
attempt(json.loads, bytearray(b'[1]'))
print('-- errors')
for text in ('', ' ', 'nul', 'x', '[', '[1', '[1,', '[1,]', '[,1]', '[1 2]', '{', '{"a"', '{"a":', '{"a":1', '{"a":1,', '{"a":1,}', '{a:1}', "{'a':1}", '{"a" 1}',
             '{"a":1 "b":2}', '{1:2}', '"abc', '"a\nb"', '"a\tb"', '"\\x"', '"\\', '"\\u12"', '"\\u12zz"', '1 2', '[] x', 'nulll', '-', '+1', '01', '1.', '.5', '1e', '- 1',
             '[1,\n2,\n x]', '{"a":\n[1,\n}', '{"a": 1}\n{"b": 2}', '[\n1,\n2\n', 'tru', '{"a":}', '[1, NaN, nan]', '"\\ud83d\\u12"', 'hello world', '{"key": "unterminated', '[}', '{]'):
    print(repr(text), end=' ')
    attempt(json.loads, text)
attempt(json.loads, 5)
attempt(json.loads, None)
attempt(json.loads, '"a\nb"', strict=False)
print('-- hooks')
attempt(json.loads, '{"a": 1, "b": {"c": 2}}', object_hook=lambda d: sorted(d.items()))
attempt(json.loads, '{"a": 1, "b": {"c": 2}}', object_pairs_hook=list)
attempt(json.loads, '[1.5, 2]', parse_float=lambda s: 'F' + s)
attempt(json.loads, '[1.5, 2]', parse_int=float)
attempt(json.loads, '[NaN, -Infinity]', parse_constant=lambda s: 'C' + s)
attempt(json.loads, '[1]', nonsense=1)
d = json.JSONDecoder()
attempt(d.raw_decode, '[1, 2] and more')
attempt(d.raw_decode, 'xx [1]', 3)
attempt(d.raw_decode, ' [1]')
attempt(d.decode, ' [1] ')
for value in (data, [1, 2.5, None, True, u'\u20ac\n'], {'nested': [{'deep': [[[]]]}]}):
    print(json.loads(json.dumps(value)) == value)
deep = json.loads('[' * 50 + ']' * 50)
print(json.dumps(deep) == '[' * 50 + ']' * 50)
if PY3:
    print('-- of Python 3')
    try:
        json.loads('{"a": 1,\n "b": x}')
    except json.JSONDecodeError as e:
        print(e.msg, e.doc, e.pos, e.lineno, e.colno, isinstance(e, ValueError), e)
    attempt(json.loads, '[1]'.encode('utf-16'))
    attempt(json.loads, '[1]'.encode('utf-32'))
    attempt(json.loads, '[1]'.encode('utf-8-sig'))
    attempt(json.loads, u'\ufeff[1]')
    attempt(json.dumps, b'bytes')
    attempt(json.dumps, {b'k': 1})
    attempt(json.dumps, {'a': 1, 2: 3}, sort_keys=True)
    attempt(json.dumps, {'order': 1, 'kept': 2, 'as': 3})
    attempt(json.loads, '{"order": 1, "kept": 2}')
    print(json.decoder.JSONDecodeError is json.JSONDecodeError)
    print(json.dumps([1, [2]], indent='--'))
else:
    attempt(json.dumps, 'caf\xc3\xa9')
    attempt(json.dumps, 'caf\xe9')
    attempt(json.dumps, 'caf\xe9', encoding='latin-1')
    attempt(json.dumps, 'caf\xc3\xa9', ensure_ascii=False)
    attempt(json.dumps, {True: 1, False: 2}, sort_keys=True)
    attempt(json.loads, '"caf\xe9"', encoding='latin-1')
    attempt(json.dumps, long(10))
    attempt(json.dumps, {long(10): 1})
