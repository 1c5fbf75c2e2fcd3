package codec

import (
	"bufio"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/pysock/pysock/internal/format"
)

// The tables of testdata hold CPython's answers; see measure.py there.
func TestTables(t *testing.T) {
	for _, v := range []format.Version{format.Py2, format.Py3} {
		for _, tt := range []struct {
			name string
			f    func(v format.Version, s, name, errors string) (string, error)
		}{{"decode", Decode}, {"encode", Encode}} {
			file := fmt.Sprintf("testdata/%s%d.tsv", tt.name, v)
			f, err := os.Open(file)
			if err != nil {
				t.Fatal(err)
			}
			defer f.Close()
			t.Run(fmt.Sprint(tt.name, int(v)), func(t *testing.T) {
				for lines := bufio.NewScanner(f); lines.Scan(); {
					row := strings.SplitN(lines.Text(), "\t", 4)
					in, err := hex.DecodeString(row[2])
					if err != nil {
						t.Fatal(err)
					}
					out, err := tt.f(v, string(in), Normalize(row[0]), row[1])
					got := hex.EncodeToString([]byte(out))
					if err != nil {
						got = message(v, err)
					}
					if got != row[3] {
						t.Errorf("%q.%s(%s, %s)\n got %s\nwant %s", in, tt.name, row[0], row[1], got, row[3])
					}
				}
			})
		}
	}
}

// message is what Python shows of an error. Its words about characters that
// cannot be encoded are the object package's, so here they are the position.
func message(v format.Version, err error) string {
	var fe *format.Error
	if errors.As(err, &fe) {
		return fe.Error()
	}
	var ue *format.UnicodeError
	if !errors.As(err, &ue) {
		return err.Error()
	}
	what, one := "decode bytes", ue.End == ue.Start+1
	switch {
	case ue.Kind == "UnicodeDecodeError" && one:
		what = fmt.Sprintf("decode byte 0x%02x", ue.Object[ue.Start])
	case ue.Kind == "UnicodeEncodeError":
		what = "encode characters"
		if one {
			what = "encode character " + character(v, ue.Object, ue.Start)
		}
	}
	if one {
		return fmt.Sprintf("%s: '%s' codec can't %s in position %d: %s", ue.Kind, ue.Encoding, what, ue.Start, ue.Reason)
	}
	return fmt.Sprintf("%s: '%s' codec can't %s in position %d-%d: %s", ue.Kind, ue.Encoding, what, ue.Start, ue.End-1, ue.Reason)
}

func character(v format.Version, text string, i int) string {
	for ; i > 0; i-- {
		_, n := decodeRune(text)
		text = text[n:]
	}
	_, n := decodeRune(text)
	q := format.QuoteASCII(text[:n])
	if v == format.Py2 {
		q = "u" + q
	}
	return q
}

// The expected values are CPython's.
func TestTransforms(t *testing.T) {
	for _, tt := range []struct {
		name         string
		decode       bool
		in, py2, py3 string
	}{
		{"hex", false, "a\xff", "61ff", "61ff"},
		{"hex", true, "61ff", "a\xff", "a\xff"},
		{"hex", true, "6", "TypeError: Odd-length string", "ValueError: Odd-length string"},
		{"hex", true, "zz", "TypeError: Non-hexadecimal digit found", "ValueError: Non-hexadecimal digit found"},
		{"base64", false, "abc", "YWJj\n", "YWJj\n"},
		{"base64", false, "", "", ""},
		{"base64", true, "YWJj\n", "abc", "abc"},
		{"base64", true, "YW Jj=", "abc", "abc"},
		{"base64", true, "YQ==", "a", "a"},
		{"base64", true, "YQ=", "binascii.Error: Incorrect padding", "binascii.Error: Incorrect padding"},
		{"rot13", false, "Hello", "Uryyb", "Uryyb"},
		{"string_escape", false, "a\n'\"\xff", `a\n\'"\xff`, ""},
		{"string_escape", true, `a\n\x41\101\q`, "a\nAA\\q", ""},
		{"string_escape", true, `\x4`, `ValueError: invalid \x escape`, ""},
	} {
		for v, want := range map[format.Version]string{format.Py2: tt.py2, format.Py3: tt.py3} {
			if v == format.Py3 && tt.name == "string_escape" {
				continue
			}
			got, err := Transformed(v, tt.in, tt.name, tt.decode)
			if err != nil {
				got = message(v, err)
			}
			if got != want {
				t.Errorf("%s %q: got %q, want %q", tt.name, tt.in, got, want)
			}
		}
	}
}

func TestIDNA(t *testing.T) {
	for _, tt := range []struct{ text, ace string }{
		{"example.com", "example.com"},
		{"b\u00fccher.example", "xn--bcher-kva.example"},
		{"\u4f8b\u3048.jp", "xn--r8jz45g.jp"},
		{"\u043f\u0440\u0438\u043c\u0435\u0440", "xn--e1afmkfd"},
	} {
		if got, err := Encode(format.Py3, tt.text, "idna", "strict"); got != tt.ace || err != nil {
			t.Errorf("%q: got %q, %v", tt.text, got, err)
		}
		if got, err := Decode(format.Py3, tt.ace, "idna", "strict"); got != tt.text || err != nil {
			t.Errorf("%q: got %q, %v", tt.ace, got, err)
		}
	}
	if _, err := Encode(format.Py3, "a..b", "idna", "strict"); err == nil {
		t.Error("an empty label was encoded")
	}
}
