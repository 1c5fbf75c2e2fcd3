package lang

import (
	"strings"
	"unicode"

	"github.com/pysock/pysock/internal/format"
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// isSpace reports whether r is white space in x: for bytes, what C's isspace
// says of ASCII; for text, what Python's str.isspace says.
func (x str) isSpace(r rune) bool {
	switch {
	case r == ' ' || '\t' <= r && r <= '\r':
		return true
	case !x.t.IsText():
		return false
	case 0x1c <= r && r <= 0x1f || r == 0x85:
		return true
	case x.t == format.Unicode2 && r == 0x180e: // as in Unicode 5.2
		return true
	}
	return r > 0x7f && unicode.Is(unicode.Z, r) && r != 0x200b
}

// splitArgs are the arguments of split and rsplit.
func (c ctx) splitArgs(name string, self value, args tuple, kwargs keywords) (x str, sep string, bySpace bool, limit int, err error) {
	var sepArg, maxArg value
	if len(kwargs) > 0 && !c.Py3() {
		return x, "", false, 0, c.noKeywords(name)
	}
	if len(args) < 2 && len(kwargs) == 0 { // nearly always
		sepArg = arg(args, 0)
	} else {
		sig := object.Sig{Name: name, Max: 2, Names: []string{"sep", "maxsplit"}}
		if err = sig.Unpack(c.Runtime, args, kwargs, &sepArg, &maxArg); err != nil {
			return
		}
	}
	if x, err = c.receiver(self, tuple{orElse(sepArg, starlark.None)}); err != nil {
		return
	}
	limit = -1
	if maxArg != nil {
		i, err := c.Index(maxArg)
		if err != nil {
			return x, "", false, 0, err
		}
		if n, ok := i.Int64(); ok && n >= 0 && n < 1<<31 {
			limit = int(n)
		}
	}
	if sepArg == nil || sepArg == starlark.None {
		return x, "", true, limit, nil
	}
	sep, ok, err := c.operandOf(x, sepArg)
	switch {
	case err != nil:
		return x, "", false, 0, err
	case !ok && x.t == format.Str3:
		return x, "", false, 0, c.Errorf("TypeError", "must be str or None, not %s", c.TypeName(sepArg))
	case !ok:
		return x, "", false, 0, c.wants(x, name, 0, sepArg)
	case sep == "":
		return x, "", false, 0, c.Errorf("ValueError", "empty separator")
	}
	return x, sep, false, limit, nil
}

func (c ctx) strSplit(self value, args tuple, kwargs keywords) (value, error) {
	x, sep, bySpace, limit, err := c.splitArgs("split", self, args, kwargs)
	if err != nil {
		return nil, err
	}
	if bySpace {
		return c.makeList(x, x.fields(limit)), nil
	}
	if limit >= 0 {
		limit++
	}
	return c.makeList(x, strings.SplitN(x.s, sep, limit)), nil
}

// fields splits at white space, n times at most.
func (x str) fields(n int) []string {
	var out []string
	s := x.s
	for {
		s = x.trimLeft(s, x.isSpace)
		if s == "" {
			return out
		}
		if n == 0 {
			return append(out, s)
		}
		n--
		end := 0
		for end < len(s) && !x.isSpace(x.char(s[end:])) {
			end += x.charLen(s[end:])
		}
		out = append(out, s[:end])
		s = s[end:]
	}
}

func (c ctx) strRSplit(self value, args tuple, kwargs keywords) (value, error) {
	x, sep, bySpace, limit, err := c.splitArgs("rsplit", self, args, kwargs)
	if err != nil {
		return nil, err
	}
	var out []string // from the right
	s := x.s
	if bySpace {
		for {
			s = x.trimRight(s, x.isSpace)
			if s == "" {
				break
			}
			if limit == 0 {
				out = append(out, s)
				break
			}
			limit--
			start := len(s)
			for start > 0 {
				n := x.lastLen(s[:start])
				if x.isSpace(x.char(s[start-n:])) {
					break
				}
				start -= n
			}
			out = append(out, s[start:])
			s = s[:start]
		}
	} else {
		for limit != 0 {
			i := strings.LastIndex(s, sep)
			if i < 0 {
				break
			}
			out = append(out, s[i+len(sep):])
			s = s[:i]
			limit--
		}
		out = append(out, s)
	}
	for i, j := 0, len(out)-1; i < j; i, j = i+1, j-1 {
		out[i], out[j] = out[j], out[i]
	}
	return c.makeList(x, out), nil
}

// trimLeft removes characters that in accepts.
func (x str) trimLeft(s string, in func(rune) bool) string {
	for s != "" && in(x.char(s)) {
		s = s[x.charLen(s):]
	}
	return s
}

func (x str) trimRight(s string, in func(rune) bool) string {
	for s != "" {
		n := x.lastLen(s)
		if !in(x.char(s[len(s)-n:])) {
			break
		}
		s = s[:len(s)-n]
	}
	return s
}

func (c ctx) strStrip(self value, args tuple, kwargs keywords) (value, error) {
	return c.strip("strip", true, true, self, args, kwargs)
}

func (c ctx) strLStrip(self value, args tuple, kwargs keywords) (value, error) {
	return c.strip("lstrip", true, false, self, args, kwargs)
}

func (c ctx) strRStrip(self value, args tuple, kwargs keywords) (value, error) {
	return c.strip("rstrip", false, true, self, args, kwargs)
}

func (c ctx) strip(name string, left, right bool, self value, args tuple, kwargs keywords) (value, error) {
	if c.Py3() || len(kwargs) > 0 {
		if err := c.count(name, args, kwargs, 0, 1); err != nil {
			return nil, err
		}
	} else if len(args) > 1 {
		return nil, c.Errorf("TypeError", "%s() takes at most 1 argument (%d given)", name, len(args))
	}
	x, err := c.receiver(self, args)
	if err != nil {
		return nil, err
	}
	in := x.isSpace
	if len(args) == 1 && args[0] != starlark.None {
		set, ok, err := c.operandOf(x, args[0])
		if err != nil {
			return nil, err
		}
		if !ok {
			switch {
			case x.t == format.Str3:
				return nil, c.Errorf("TypeError", "%s arg must be None or str", name)
			case x.t == format.Bytes3 || x.array:
				return nil, c.wants(x, name, 0, args[0])
			}
			return nil, c.Errorf("TypeError", "%s arg must be None, str or unicode", name)
		}
		in = func(r rune) bool {
			for rest := set; rest != ""; rest = rest[x.charLen(rest):] {
				if x.char(rest) == r {
					return true
				}
			}
			return false
		}
	}
	s := x.s
	if left {
		s = x.trimLeft(s, in)
	}
	if right {
		s = x.trimRight(s, in)
	}
	if len(s) == len(x.s) && !x.array && x.t == c.stringOf(self).t {
		return self, nil
	}
	return c.makeLike(x, s), nil
}

// lineEnd is the length of the line end that s begins with, or 0.
func (x str) lineEnd(s string) int {
	switch r := x.char(s); {
	case r == '\r' && len(s) > 1 && s[1] == '\n':
		return 2
	case r == '\n' || r == '\r':
		return 1
	case !x.t.IsText():
		return 0
	case r == '\v' || r == '\f':
		return 1
	case 0x1c <= r && r <= 0x1e || r == 0x85 || r == 0x2028 || r == 0x2029:
		return x.charLen(s)
	}
	return 0
}

func (c ctx) strSplitLines(self value, args tuple, kwargs keywords) (value, error) {
	if len(kwargs) > 0 && !c.Py3() {
		return nil, c.noKeywords("splitlines")
	}
	var keep value
	sig := object.Sig{Name: "splitlines", Max: 1, Names: []string{"keepends"}}
	if err := sig.Unpack(c.Runtime, args, kwargs, &keep); err != nil {
		return nil, err
	}
	keepEnds := false
	if keep != nil {
		if c.Py3() {
			keepEnds = bool(keep.Truth())
		} else {
			n, err := c.Index(keep)
			if err != nil {
				return nil, err
			}
			keepEnds = n.Sign() != 0
		}
	}
	x := c.stringOf(self)
	var out []string
	start := 0
	for i := 0; i < len(x.s); {
		n := x.lineEnd(x.s[i:])
		if n == 0 {
			i += x.charLen(x.s[i:])
			continue
		}
		end := i
		if keepEnds {
			end += n
		}
		out = append(out, x.s[start:end])
		i += n
		start = i
	}
	if start < len(x.s) {
		out = append(out, x.s[start:])
	}
	return c.makeList(x, out), nil
}

func (c ctx) strPartition(self value, args tuple, kwargs keywords) (value, error) {
	return c.partition("partition", strings.Index, self, args, kwargs)
}

func (c ctx) strRPartition(self value, args tuple, kwargs keywords) (value, error) {
	return c.partition("rpartition", strings.LastIndex, self, args, kwargs)
}

func (c ctx) partition(name string, find func(s, sep string) int, self value, args tuple, kwargs keywords) (value, error) {
	full := name
	if c.Py3() {
		full = c.TypeName(self) + "." + name
	}
	v, err := c.one(full, args, kwargs)
	if err != nil {
		return nil, err
	}
	x, err := c.receiver(self, args)
	if err != nil {
		return nil, err
	}
	sep, ok, err := c.operandOf(x, v)
	if err != nil {
		return nil, err
	}
	if !ok {
		return nil, c.wants(x, name, 0, v)
	}
	if sep == "" {
		return nil, c.Errorf("ValueError", "empty separator")
	}
	i := find(x.s, sep)
	parts := [3]string{x.s[:max(i, 0)], sep, ""}
	switch {
	case i >= 0:
		parts[2] = x.s[i+len(sep):]
	case name == "partition":
		parts = [3]string{x.s, "", ""}
	default:
		parts = [3]string{"", "", x.s}
	}
	return tuple{c.makeLike(x, parts[0]), c.makeLike(x, parts[1]), c.makeLike(x, parts[2])}, nil
}

// strJoin is sep.join(strings).
func (c ctx) strJoin(self value, args tuple, kwargs keywords) (value, error) {
	full := "join"
	if c.Py3() {
		full = c.TypeName(self) + ".join"
	}
	v, err := c.one(full, args, kwargs)
	if err != nil {
		return nil, err
	}
	elems, err := c.collect(v)
	if err != nil {
		if c.Matches(err, "TypeError") && !c.iterableType(v) {
			return nil, c.Errorf("TypeError", "can only join an iterable")
		}
		return nil, err
	}
	x, err := c.receiver(self, elems)
	if err != nil {
		return nil, err
	}
	if len(elems) == 1 && !x.array { // the one string itself, if it is of the type
		if k := kindOf(elems[0]); k == kindOf(self) {
			return elems[0], nil
		}
	}
	var b strings.Builder
	for i, e := range elems {
		if i > 0 {
			b.WriteString(x.s)
		}
		s, ok, err := c.operandOf(x, e)
		if err != nil {
			return nil, err
		}
		if !ok {
			kind := c.TypeName(e)
			switch {
			case x.t == format.Str3:
				return nil, c.Errorf("TypeError", "sequence item %d: expected str instance, %s found", i, kind)
			case x.t == format.Bytes3:
				return nil, c.Errorf("TypeError", "sequence item %d: expected a bytes-like object, %s found", i, kind)
			case x.t == format.Unicode2:
				return nil, c.Errorf("TypeError", "sequence item %d: expected string or Unicode, %s found", i, kind)
			case x.array:
				return nil, c.Errorf("TypeError", "can only join an iterable of bytes (item %d has type '%s')", i, kind)
			}
			return nil, c.Errorf("TypeError", "sequence item %d: expected string, %s found", i, kind)
		}
		b.WriteString(s)
	}
	return c.makeLike(x, b.String()), nil
}
