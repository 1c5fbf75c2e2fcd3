package jsonmod

import (
	"math"
	"math/big"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// decoder reads values out of a text. Its methods take an offset, and return
// what is there and the offset behind it; ok is false for what json must see itself.
type decoder struct {
	rt      *object.Runtime
	s       string
	encoded bool // bytes of UTF-8 that need not be valid
	strict  bool // no control characters in strings
}

func (d *decoder) space(i int) int {
	for i < len(d.s) && (d.s[i] == ' ' || d.s[i] == '\t' || d.s[i] == '\n' || d.s[i] == '\r') {
		i++
	}
	return i
}

func (d *decoder) value(i, depth int) (v starlark.Value, end int, ok bool) {
	if i >= len(d.s) || depth > maxDepth {
		return nil, 0, false
	}
	switch c := d.s[i]; {
	case c == '"':
		return d.text(i + 1)
	case c == '{':
		return d.object(i+1, depth)
	case c == '[':
		return d.array(i+1, depth)
	case c == '-' || '0' <= c && c <= '9':
		if strings.HasPrefix(d.s[i:], "-Infinity") {
			return starlark.Float(math.Inf(-1)), i + 9, true
		}
		return d.number(i)
	}
	for _, w := range [...]struct {
		name string
		v    starlark.Value
	}{{"null", starlark.None}, {"true", starlark.True}, {"false", starlark.False}, {"NaN", starlark.Float(math.NaN())}, {"Infinity", starlark.Float(math.Inf(1))}} {
		if strings.HasPrefix(d.s[i:], w.name) {
			return w.v, i + len(w.name), true
		}
	}
	return nil, 0, false
}

func (d *decoder) digits(i int) int {
	for i < len(d.s) && '0' <= d.s[i] && d.s[i] <= '9' {
		i++
	}
	return i
}

// maxDigits is what int() takes at most in Python 3.
const maxDigits = 4300

func (d *decoder) number(i int) (starlark.Value, int, bool) {
	end := i
	if d.s[end] == '-' {
		end++
	}
	switch digits := d.digits(end); {
	case digits == end:
		return nil, 0, false
	case d.s[end] == '0':
		end++
	default:
		end = digits
	}
	real := false
	if end < len(d.s) && d.s[end] == '.' {
		if digits := d.digits(end + 1); digits > end+1 {
			end, real = digits, true
		}
	}
	if end < len(d.s) && (d.s[end] == 'e' || d.s[end] == 'E') {
		at := end + 1
		if at < len(d.s) && (d.s[at] == '+' || d.s[at] == '-') {
			at++
		}
		if digits := d.digits(at); digits > at {
			end, real = digits, true
		}
	}
	text := d.s[i:end]
	if real {
		f, _ := strconv.ParseFloat(text, 64) // out of range is infinite, as in Python
		return starlark.Float(f), end, true
	}
	if n, err := strconv.ParseInt(text, 10, 64); err == nil {
		return starlark.MakeInt64(n), end, true
	}
	if len(text) >= maxDigits {
		return nil, 0, false
	}
	n, ok := new(big.Int).SetString(text, 10)
	if !ok {
		return nil, 0, false
	}
	return starlark.MakeBigInt(n), end, true
}

// text is a string whose first character is at i.
func (d *decoder) text(i int) (starlark.Value, int, bool) {
	begin := i
	var b []byte // what was read, once there was an escape
	for ; i < len(d.s); i++ {
		switch c := d.s[i]; {
		case c == '"':
			s := d.s[begin:i]
			if d.encoded && !utf8.ValidString(s) {
				return nil, 0, false
			}
			if b != nil {
				s = string(append(b, s...))
			}
			return d.rt.Unicode(s), i + 1, true
		case c < ' ' && d.strict:
			return nil, 0, false
		case c == '\\':
			if d.encoded && !utf8.ValidString(d.s[begin:i]) {
				return nil, 0, false
			}
			b = append(b, d.s[begin:i]...)
			n := 0
			if b, n = d.escape(b, d.s[i+1:]); n == 0 {
				return nil, 0, false
			}
			i += n
			begin = i + 1
		}
	}
	return nil, 0, false
}

// escape appends what an escape stands for; n is the length of it in s, which begins
// after the backslash, or 0.
func (d *decoder) escape(b []byte, s string) (_ []byte, n int) {
	if s == "" {
		return b, 0
	}
	const names, values = `"\/bfnrt`, "\"\\/\b\f\n\r\t"
	if k := strings.IndexByte(names, s[0]); k >= 0 {
		return append(b, values[k]), 1
	}
	if s[0] != 'u' {
		return b, 0
	}
	r, ok := hex4(s[1:])
	if !ok {
		return b, 0
	}
	n = 5
	if 0xd800 <= r && r < 0xdc00 && strings.HasPrefix(s[n:], `\u`) {
		low, ok := hex4(s[n+2:])
		if !ok {
			return b, 0
		}
		if 0xdc00 <= low && low < 0xe000 {
			r = 0x10000 + (r-0xd800)<<10 + low - 0xdc00
			n += 6
		}
	}
	if 0xd800 <= r && r < 0xe000 { // alone: kept in three bytes, see object.Text
		return append(b, 0xed, byte(0x80|r>>6&0x3f), byte(0x80|r&0x3f)), n
	}
	return utf8.AppendRune(b, r), n
}

func hex4(s string) (rune, bool) {
	if len(s) < 4 {
		return 0, false
	}
	var r rune
	for _, c := range []byte(s[:4]) {
		switch {
		case '0' <= c && c <= '9':
			c -= '0'
		case 'a' <= c|0x20 && c|0x20 <= 'f':
			c = c | 0x20 - 'a' + 10
		default:
			return 0, false
		}
		r = r<<4 | rune(c)
	}
	return r, true
}

func (d *decoder) array(i, depth int) (starlark.Value, int, bool) {
	var elems []starlark.Value
	if i = d.space(i); i < len(d.s) && d.s[i] == ']' {
		return starlark.NewList(nil), i + 1, true
	}
	for {
		v, end, ok := d.value(i, depth+1)
		if !ok {
			return nil, 0, false
		}
		elems = append(elems, v)
		i = d.space(end)
		switch {
		case i < len(d.s) && d.s[i] == ']':
			return starlark.NewList(elems), i + 1, true
		case i < len(d.s) && d.s[i] == ',':
			i = d.space(i + 1)
		default:
			return nil, 0, false
		}
	}
}

func (d *decoder) object(i, depth int) (starlark.Value, int, bool) {
	dict := starlark.NewDict(0)
	if i = d.space(i); i < len(d.s) && d.s[i] == '}' {
		return dict, i + 1, true
	}
	for {
		if i >= len(d.s) || d.s[i] != '"' {
			return nil, 0, false
		}
		k, end, ok := d.text(i + 1)
		if !ok {
			return nil, 0, false
		}
		if i = d.space(end); i >= len(d.s) || d.s[i] != ':' {
			return nil, 0, false
		}
		v, end, ok := d.value(d.space(i+1), depth+1)
		if !ok || dict.SetKey(k, v) != nil {
			return nil, 0, false
		}
		i = d.space(end)
		switch {
		case i < len(d.s) && d.s[i] == '}':
			return dict, i + 1, true
		case i < len(d.s) && d.s[i] == ',':
			i = d.space(i + 1)
		default:
			return nil, 0, false
		}
	}
}
