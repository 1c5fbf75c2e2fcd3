package scan

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/pysock/pysock/internal/python/ast"
)

// kindName is what Python's tokenize module calls the kinds of tokens.
func kindName(k Kind) string {
	switch k {
	case EOF:
		return "ENDMARKER"
	case Newline:
		return "NEWLINE"
	case Indent:
		return "INDENT"
	case Dedent:
		return "DEDENT"
	case Number:
		return "NUMBER"
	case String:
		return "STRING"
	case FStringStart:
		return "FSTRING_START"
	case FStringMiddle:
		return "FSTRING_MIDDLE"
	case FStringEnd:
		return "FSTRING_END"
	case Name:
		return "NAME"
	}
	if k >= And {
		return "NAME"
	}
	return "OP"
}

// tokens scans src and writes its tokens as Python's tokenize module prints them:
// kind, text and, of those that have text, place.
func tokens(src string, v ast.Version) (string, error) {
	source, err := Decode("t.py", []byte(src), v)
	if err != nil {
		return "", err
	}
	s := New(source)
	var list []string
	for {
		t, e := s.Scan()
		if e != nil {
			return strings.Join(list, " "), e
		}
		switch kind := kindName(t.Kind); kind {
		case "NEWLINE", "INDENT", "DEDENT", "ENDMARKER":
			list = append(list, kind)
		default:
			list = append(list, fmt.Sprintf("%s%q@%d:%d", kind, source.Text[t.Lo:t.Hi], t.Start.Line, t.Start.Col))
		}
		if t.Kind == EOF {
			return strings.Join(list, " "), nil
		}
	}
}

// The tokens wanted are those of CPython's tokenize module, without its COMMENT and NL.
func TestTokens(t *testing.T) {
	tests := []struct {
		version ast.Version
		src     string
		want    string
	}{
		{ast.Python3, "", `ENDMARKER`},
		{ast.Python3, "x\n", `NAME"x"@1:0 NEWLINE ENDMARKER`},
		{ast.Python3, "x", `NAME"x"@1:0 NEWLINE ENDMARKER`},
		{ast.Python3, "# c\n\n  # d\nx # e\n", `NAME"x"@4:0 NEWLINE ENDMARKER`},
		{ast.Python3, "if x:\n  y\n\n  # c\n# d\n  z\nw", `NAME"if"@1:0 NAME"x"@1:3 OP":"@1:4 NEWLINE INDENT NAME"y"@2:2 NEWLINE NAME"z"@6:2 NEWLINE DEDENT NAME"w"@7:0 NEWLINE ENDMARKER`},
		{ast.Python3, "if x:\n  if y:\n    z\nw", `NAME"if"@1:0 NAME"x"@1:3 OP":"@1:4 NEWLINE INDENT NAME"if"@2:2 NAME"y"@2:5 OP":"@2:6 NEWLINE INDENT NAME"z"@3:4 NEWLINE DEDENT DEDENT NAME"w"@4:0 NEWLINE ENDMARKER`},
		{ast.Python3, "(x,\n\n # c\n y)\nz", `OP"("@1:0 NAME"x"@1:1 OP","@1:2 NAME"y"@4:1 OP")"@4:2 NEWLINE NAME"z"@5:0 NEWLINE ENDMARKER`},
		{ast.Python3, "x = 1 + \\\n  2", `NAME"x"@1:0 OP"="@1:2 NUMBER"1"@1:4 OP"+"@1:6 NUMBER"2"@2:2 NEWLINE ENDMARKER`},
		{ast.Python3, "a:=b->c@=d...e!=f**=g//=h<<=i>>=j", `NAME"a"@1:0 OP":="@1:1 NAME"b"@1:3 OP"->"@1:4 NAME"c"@1:6 OP"@="@1:7 NAME"d"@1:9 OP"..."@1:10 NAME"e"@1:13 OP"!="@1:14 NAME"f"@1:16 OP"**="@1:17 NAME"g"@1:20 OP"//="@1:21 NAME"h"@1:24 OP"<<="@1:25 NAME"i"@1:28 OP">>="@1:29 NAME"j"@1:32 NEWLINE ENDMARKER`},
		{ast.Python3, "x = 'a\\\nb' \"\"\"c\nd\"\"\" rb'\\a'", `NAME"x"@1:0 OP"="@1:2 STRING"'a\\\nb'"@1:4 STRING"\"\"\"c\nd\"\"\""@2:3 STRING"rb'\\a'"@3:5 NEWLINE ENDMARKER`},
		{ast.Python3, "é = '中' + b", `NAME"é"@1:0 OP"="@1:3 STRING"'中'"@1:5 OP"+"@1:11 NAME"b"@1:13 NEWLINE ENDMARKER`},
		{ast.Python3, "f'a{b!r:{c}d}'", `FSTRING_START"f'"@1:0 FSTRING_MIDDLE"a"@1:2 OP"{"@1:3 NAME"b"@1:4 OP"!"@1:5 NAME"r"@1:6 OP":"@1:7 OP"{"@1:8 NAME"c"@1:9 OP"}"@1:10 FSTRING_MIDDLE"d"@1:11 OP"}"@1:12 FSTRING_END"'"@1:13 NEWLINE ENDMARKER`},
		{ast.Python3, "f'{a[\"b\":c]}{d!=e}'", `FSTRING_START"f'"@1:0 OP"{"@1:2 NAME"a"@1:3 OP"["@1:4 STRING"\"b\""@1:5 OP":"@1:8 NAME"c"@1:9 OP"]"@1:10 OP"}"@1:11 OP"{"@1:12 NAME"d"@1:13 OP"!="@1:14 NAME"e"@1:16 OP"}"@1:17 FSTRING_END"'"@1:18 NEWLINE ENDMARKER`},
		{ast.Python3, "f'{f'{1}'}'", `FSTRING_START"f'"@1:0 OP"{"@1:2 FSTRING_START"f'"@1:3 OP"{"@1:5 NUMBER"1"@1:6 OP"}"@1:7 FSTRING_END"'"@1:8 OP"}"@1:9 FSTRING_END"'"@1:10 NEWLINE ENDMARKER`},
		{ast.Python3, "1_000 0x_f 1e-5j .5", `NUMBER"1_000"@1:0 NUMBER"0x_f"@1:6 NUMBER"1e-5j"@1:11 NUMBER".5"@1:17 NEWLINE ENDMARKER`},
		{ast.Python2, "10L 0777 0o17 1e5J 08.5\n", `NUMBER"10L"@1:0 NUMBER"0777"@1:4 NUMBER"0o17"@1:9 NUMBER"1e5J"@1:14 NUMBER"08.5"@1:19 NEWLINE ENDMARKER`},
		{ast.Python2, "a<>b!=`c`\n", `NAME"a"@1:0 OP"<>"@1:1 NAME"b"@1:3 OP"!="@1:4 OP"` + "`" + `"@1:6 NAME"c"@1:7 OP"` + "`" + `"@1:8 NEWLINE ENDMARKER`},
		{ast.Python2, "ur'a' bR\"b\"\n", `STRING"ur'a'"@1:0 STRING"bR\"b\""@1:6 NEWLINE ENDMARKER`},
		{ast.Python2, "if x:\n        y\n\tz\n", `NAME"if"@1:0 NAME"x"@1:3 OP":"@1:4 NEWLINE INDENT NAME"y"@2:8 NEWLINE NAME"z"@3:1 NEWLINE DEDENT ENDMARKER`},
	}
	for _, test := range tests {
		got, err := tokens(test.src, test.version)
		if err != nil {
			t.Errorf("Python %s: %q: %v", test.version, test.src, err)
		}
		if got != test.want {
			t.Errorf("Python %s: %q\n got: %s\nwant: %s", test.version, test.src, got, test.want)
		}
	}
}

func TestDecode(t *testing.T) {
	tests := []struct {
		version        ast.Version
		src            string
		encoding, text string
	}{
		{ast.Python2, "x\n", "ascii", "x\n"},
		{ast.Python3, "x", "utf-8", "x\n"},
		{ast.Python3, "\xef\xbb\xbfx\r\ny\rz", "utf-8", "x\ny\nz\n"},
		{ast.Python2, "# -*- coding: latin-1 -*-\n'\xe9'\n", "iso-8859-1", "# -*- coding: latin-1 -*-\n'é'\n"},
		{ast.Python2, "#!python\n# vim: set fileencoding=Latin_1 :\n'\xe9'\n", "iso-8859-1", "#!python\n# vim: set fileencoding=Latin_1 :\n'é'\n"},
		{ast.Python3, "# coding=iso-8859-15\n'\xa4'\n", "iso-8859-15", "# coding=iso-8859-15\n'€'\n"},
		{ast.Python3, "# coding:cp1252\n'\x80\xe9'\n", "cp1252", "# coding:cp1252\n'€é'\n"},
		{ast.Python3, "\n# coding: ascii\nx\n", "ascii", "\n# coding: ascii\nx\n"},
		{ast.Python3, "x\n# coding: latin-1\n", "utf-8", "x\n# coding: latin-1\n"},
		{ast.Python2, "x = 'a\x00b'\ny\n", "ascii", "x = 'ay\n"},
	}
	for _, test := range tests {
		s, err := Decode("t.py", []byte(test.src), test.version)
		if err != nil {
			t.Errorf("Python %s: %q: %v", test.version, test.src, err)
			continue
		}
		if s.Encoding != test.encoding || s.Text != test.text {
			t.Errorf("Python %s: %q: got %s %q, want %s %q", test.version, test.src, s.Encoding, s.Text, test.encoding, test.text)
		}
	}
}

func TestEncode(t *testing.T) {
	for _, test := range []struct{ encoding, text, want string }{
		{"iso-8859-1", "aé", "a\xe9"},
		{"iso-8859-15", "€é", "\xa4\xe9"},
		{"cp1252", "€é", "\x80\xe9"},
		{"utf-8", "€é", "€é"},
	} {
		s := &Source{Encoding: test.encoding}
		if got := s.Encode(test.text); got != test.want {
			t.Errorf("%s: Encode(%q) = %q, want %q", test.encoding, test.text, got, test.want)
		}
	}
}

func TestErrorAs(t *testing.T) {
	_, err := Decode("t.py", []byte("# coding: ebcdic\n"), ast.Python2)
	var e *Error
	if !errors.As(err, &e) || e.Msg != "encoding problem: ebcdic" || e.Line != 1 {
		t.Errorf("got %v", err)
	}
	if got, want := err.Error(), "t.py:1: SyntaxError: encoding problem: ebcdic"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func FuzzScan(f *testing.F) {
	for _, src := range []string{
		"x = 1\n", "if x:\n\ty\n        z\n", "f'{a!r:{b}}' f\"{'c'}\"", "'''a\\\n", "(\n[{", "0777L 0x_1 1e5j", "\\\n\\", "# coding: latin-1\n'\xe9'",
		"\xef\xbb\xbfx", "\x00", "f'{", "f'{a:{b:{c:", "a\r\nb\rc", "\f\t\fx", "é = “",
	} {
		f.Add([]byte(src), false)
		f.Add([]byte(src), true)
	}
	f.Fuzz(func(t *testing.T, src []byte, python2 bool) {
		v := ast.Python3
		if python2 {
			v = ast.Python2
		}
		source, err := Decode("t.py", src, v)
		if err != nil {
			return
		}
		s := New(source)
		last := int32(0)
		for n := 0; ; n++ {
			token, err := s.Scan()
			if err != nil {
				if err.Report() == "" || err.Msg == "" {
					t.Fatalf("empty error %+v", err)
				}
				return
			}
			if token.Lo < last || token.Hi < token.Lo || int(token.Hi) > len(source.Text) {
				t.Fatalf("token %+v after offset %d", token, last)
			}
			last = token.Hi
			if token.Kind == EOF {
				return
			}
			if n > 2*len(source.Text)+1000 {
				t.Fatal("no end")
			}
		}
	})
}
