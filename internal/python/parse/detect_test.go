package parse

import (
	"strings"
	"testing"

	"github.com/pysock/pysock/internal/python/ast"
)

func TestDetect(t *testing.T) {
	tests := []struct {
		src  string
		want ast.Version
	}{
		{"", ast.Python3},
		{"x = 1\n", ast.Python3},
		{"print('hello')\n", ast.Python3},
		{"#!/usr/bin/python2\nprint('a', end='')\n", ast.Python2},
		{"#!/usr/bin/env python2.7\nx = 1\n", ast.Python2},
		{"#!/usr/bin/env python3\nprint 'a'\n", ast.Python3},
		{"#!/usr/bin/env python\nprint 'a'\n", ast.Python2},
		{"#! /usr/bin/python -u\nx\n", ast.Python3},
		{"print 'hello'\n", ast.Python2},
		{"print x, y\n", ast.Python2},
		{"print\n", ast.Python2},
		{"print >>f, x\n", ast.Python2},
		{"if x: print x\n", ast.Python2},
		{"def f():\n    while 1:\n        print \"a %s\" % b\n", ast.Python2},
		{"exec 'x'\n", ast.Python2},
		{"try:\n  x\nexcept X, e:\n  y\n", ast.Python2},
		{"try:\n  x\nexcept (X, Y), e:\n  y\n", ast.Python2},
		{"try:\n  x\nexcept (X, Y):\n  y\n", ast.Python3},
		{"raise X, 'a'\n", ast.Python2},
		{"raise X('a', 'b')\n", ast.Python3},
		{"raise X from Y\n", ast.Python3},
		{"x = `y`\n", ast.Python2},
		{"x <> y\n", ast.Python2},
		{"x = 0777\n", ast.Python2},
		{"x = 10L\n", ast.Python2},
		{"x = 00, 0o17, 0x10\n", ast.Python3},
		{"x = ur'a'\n", ast.Python2},
		{"def f(a, (b, c)): pass\n", ast.Python2},
		{"x = raw_input()\n", ast.Python2},
		{"import SocketServer\n", ast.Python2},
		{"import socketserver\n", ast.Python3},
		{"try:\n  import SocketServer\nexcept ImportError:\n  import socketserver as SocketServer\n", ast.Python2},
		{"import SocketServer\nprint('a', end='')\n", ast.Python3},
		{"x = f'{y}'\n", ast.Python3},
		{"import socketserver\nprint 'a'\n", ast.Python2},
		{"def f():\n    nonlocal x\n", ast.Python3},
		{"async def f(): await x\n", ast.Python3},
		{"def f(x: int) -> int: pass\n", ast.Python3},
		{"x: int = 1\n", ast.Python3},
		{"if (n := f()): pass\n", ast.Python3},
		{"class C(metaclass=M): pass\n", ast.Python3},
		{"yield from x\n", ast.Python3},
		{"# print 'hello'\n'''\nprint 'a'\n'''\nx = \"except X, e:\"\n", ast.Python3},
		{"s = 'raw_input'  # raw_input\n", ast.Python3},
		{"from __future__ import print_function\nimport SocketServer\nprint('a', file=f)\n", ast.Python3},
		{"# -*- coding: gbk -*-\nprint '\xc4\xe3'\n", ast.Python2},
		{"print '\xc4\xe3'\n", ast.Python2},
		{"\xef\xbb\xbfprint 'a'\r\n", ast.Python2},
		{"print 'a'\nx = (\n", ast.Python2},
		{"x = 'a\nprint 'b'\n", ast.Python3},
		{"d = {'print': 1, 'b': lambda x: y}\nfor k in d: x\n", ast.Python3},
		{"lambda: x\nx = lambda a: a\n", ast.Python3},
		{strings.Repeat("x = (1, 2)\n", 100) + "print x\n", ast.Python2},
	}
	for _, test := range tests {
		if got := Detect([]byte(test.src)); got != test.want {
			t.Errorf("Detect(%q) = %s, want %s", test.src, got, test.want)
		}
	}
}

func TestHint(t *testing.T) {
	for _, test := range []struct {
		src  string
		v    ast.Version
		want string
	}{
		{"print 'a'\n", ast.Python3, "the file is valid Python 2: try -2"},
		{"f'{x}'\n", ast.Python2, "the file is valid Python 3: try -3"},
		{"x y\n", ast.Python3, ""},
	} {
		if got := Hint([]byte(test.src), test.v); got != test.want {
			t.Errorf("Hint(%q, %s) = %q, want %q", test.src, test.v, got, test.want)
		}
	}
}
