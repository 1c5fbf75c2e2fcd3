package parse

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/pysock/pysock/internal/python/ast"
	"github.com/pysock/pysock/internal/python/scan"
)

// Detect tells which Python a source is written in: by its "#!" line, else by
// what it has that the other Python refuses (print statements, "except X, e", backquotes, 0777 and 10L;
// f-strings, nonlocal, print(..., end=), annotations), else by names that only one of
// them has (raw_input, SocketServer; socketserver), else it is Python 3.
// Strings and comments do not count, and the source may have errors.
func Detect(src []byte) ast.Version {
	if v, ok := interpreter(src); ok {
		return v
	}
	// Python 2.7's scanner refuses least. For it a character that is not ASCII is a letter.
	ascii := bytes.Clone(bytes.TrimPrefix(src, byteOrderMark))
	for i, c := range ascii {
		if c >= utf8.RuneSelf || c == 0 {
			ascii[i] = '_'
		}
	}
	source, err := scan.Decode("", ascii, ast.Python2)
	if err != nil { // the encoding is unknown
		source = &scan.Source{Version: ast.Python2, Text: string(ascii) + "\n"}
	}
	d := detector{src: source, scan: scan.New(source), begins: true}
	d.run()
	switch {
	case d.only2 != d.only3:
		return newer(d.only3 > d.only2)
	case d.names2 != d.names3:
		return newer(d.names3 > d.names2)
	}
	return ast.Python3
}

var byteOrderMark = []byte("\xef\xbb\xbf")

func newer(is3 bool) ast.Version {
	if is3 {
		return ast.Python3
	}
	return ast.Python2
}

// interpreter returns the Python that the "#!" line names by its number.
func interpreter(src []byte) (v ast.Version, ok bool) {
	line, _, _ := bytes.Cut(bytes.TrimPrefix(src, byteOrderMark), []byte("\n"))
	if !bytes.HasPrefix(line, []byte("#!")) {
		return 0, false
	}
	_, number, found := strings.Cut(string(line), "python")
	if !found || number == "" || number[0] != '2' && number[0] != '3' {
		return 0, false
	}
	return newer(number[0] == '3'), true
}

// names2 and names3 are modules and functions that only one Python has.
var names2 = map[string]bool{
	"raw_input": true, "xrange": true, "unicode": true, "basestring": true, "unichr": true, "iteritems": true, "has_key": true,
	"SocketServer": true, "Queue": true, "thread": true, "urllib2": true, "urlparse": true, "httplib": true, "BaseHTTPServer": true,
	"SimpleHTTPServer": true, "ConfigParser": true, "StringIO": true, "cStringIO": true, "cPickle": true, "Tkinter": true, "commands": true,
}

var names3 = map[string]bool{
	"socketserver": true, "queue": true, "_thread": true, "configparser": true, "tkinter": true, "asyncio": true, "pathlib": true,
	"typing": true, "builtins": true, "dataclasses": true, "selectors": true, "ipaddress": true, "FileNotFoundError": true,
	"ConnectionError": true, "ConnectionResetError": true, "ConnectionRefusedError": true, "BrokenPipeError": true,
	"BlockingIOError": true, "TimeoutError": true, "PermissionError": true, "ModuleNotFoundError": true,
}

// ambiguous are those of these names that are as likely to be a variable's: they
// count in import statements only.
var ambiguous = map[string]bool{
	"Queue": true, "queue": true, "thread": true, "commands": true, "typing": true, "builtins": true, "selectors": true,
}

// detector counts the evidence for each Python.
type detector struct {
	src  *scan.Source
	scan *scan.Scanner

	only2, only3   int // what the other one refuses
	names2, names3 int // names

	prev   scan.Token // the token before
	begins bool       // a statement begins at the next token
	first  scan.Kind  // the token that the statement began with
	lambda int        // lambdas whose colon is to come
}

func (d *detector) run() {
	for {
		t, err := d.scan.Scan()
		if err != nil || t.Kind == scan.EOF {
			return
		}
		d.token(t)
		d.prev = t
		switch t.Kind {
		case scan.Newline, scan.Indent, scan.Dedent:
			d.begins, d.first, d.lambda = true, scan.Newline, 0
		case scan.Semi:
			d.begins = true
		case scan.Colon:
			d.begins = t.Depth == 0 && d.lambda == 0
			d.lambda = max(d.lambda-1, 0)
		default:
			if d.begins {
				d.first = t.Kind
			}
			d.begins = false
		}
	}
}

func (d *detector) text(t scan.Token) string { return d.src.Text[t.Lo:t.Hi] }

// adjacent reports whether nothing is between t and the token before it.
func (d *detector) adjacent(t scan.Token) bool { return d.prev.Hi == t.Lo }

// token weighs a token and the one before it.
func (d *detector) token(t scan.Token) {
	d.statement(t)
	switch t.Kind {
	case scan.Backquote:
		d.only2++
	case scan.NotEqual:
		if d.text(t) == "<>" {
			d.only2++
		}
	case scan.Number:
		d.number(d.text(t))
	case scan.String:
		d.string(t)
	case scan.Name:
		d.name(t)
	case scan.Lambda:
		d.lambda++
	case scan.Equal:
		if d.prev.Kind == scan.Colon && d.adjacent(t) && t.Depth > 0 { // :=
			d.only3++
		}
		if d.prev.Kind == scan.Name && d.first == scan.Print && t.Depth == 1 {
			switch d.text(d.prev) {
			case "end", "file", "sep", "flush":
				d.only3++
			}
		}
		if d.prev.Kind == scan.Name && d.first == scan.Class && t.Depth == 1 {
			d.only3++
		}
	case scan.Greater:
		if d.prev.Kind == scan.Minus && d.adjacent(t) { // ->
			d.only3++
		}
	case scan.Def, scan.For, scan.With:
		if d.prev.Kind == scan.Name && d.text(d.prev) == "async" {
			d.only3++
		}
	case scan.From:
		if d.prev.Kind == scan.Yield || d.first == scan.Raise && t.Depth == 0 {
			d.only3++
		}
	}
}

// statement weighs a token by the kind of statement that it is in.
func (d *detector) statement(t scan.Token) {
	switch d.first {
	case scan.Print, scan.Exec:
		if d.prev.Kind != d.first {
			break
		}
		switch t.Kind {
		case scan.String, scan.Name, scan.Number, scan.LBrace, scan.Lambda, scan.Not, scan.RightShift:
			d.only2++
		case scan.Newline, scan.Minus, scan.LSqb:
			d.names2++ // Python 3 takes it, and does nothing
		}
	case scan.Except, scan.Raise:
		if t.Kind == scan.Comma && t.Depth == 0 && d.lambda == 0 {
			d.only2++
		}
	case scan.Def:
		switch {
		case t.Kind == scan.LPar && t.Depth == 2 && (d.prev.Kind == scan.LPar || d.prev.Kind == scan.Comma):
			d.only2++ // a tuple parameter
		case t.Kind == scan.Colon && t.Depth == 1 && d.lambda == 0:
			d.only3++ // an annotation
		case t.Kind == scan.Comma && d.prev.Kind == scan.Star:
			d.only3++
		}
	case scan.Name:
		if t.Kind == scan.Colon && t.Depth == 0 && d.lambda == 0 {
			d.only3++ // an annotation
		}
	}
}

func (d *detector) number(text string) {
	last := text[len(text)-1]
	octal := len(text) > 1 && text[0] == '0' && strings.Trim(text, "01234567") == "" && strings.Trim(text, "0") != ""
	if octal || last == 'l' || last == 'L' {
		d.only2++
	}
}

// string weighs the prefix of a string. One that 2.7 does not know is a name to its scanner.
func (d *detector) string(t scan.Token) {
	if strings.HasPrefix(strings.ToLower(d.text(t)), "ur") {
		d.only2++
	}
	if d.prev.Kind == scan.Name && d.adjacent(t) {
		switch strings.ToLower(d.text(d.prev)) {
		case "f", "fr", "rf", "rb":
			d.only3++
		}
	}
}

func (d *detector) name(t scan.Token) {
	text := d.text(t)
	if d.prev.Kind == scan.Number && d.adjacent(t) && text[0] == '_' { // 1_000
		d.only3++
	}
	if d.prev.Kind == scan.Name && d.first == scan.Name {
		switch d.text(d.prev) {
		case "nonlocal", "await":
			d.only3++
		}
	}
	imported := d.first == scan.Import || d.first == scan.From
	if ambiguous[text] && !imported {
		return
	}
	if names2[text] {
		d.names2++
	}
	if names3[text] {
		d.names3++
	}
}

// Hint says which flag would help with a source that is refused as v, or "" if none would.
func Hint(src []byte, v ast.Version) string {
	other, flag := ast.Python3, "-3"
	if v == ast.Python3 {
		other, flag = ast.Python2, "-2"
	}
	if _, err := File("", src, other, 0); err != nil {
		return ""
	}
	return "the file is valid Python " + other.String()[:1] + ": try " + flag
}
