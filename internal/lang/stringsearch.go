package lang

import (
	"strings"

	"github.com/pysock/pysock/internal/format"
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// needle is the first argument of find and its like: a string, or in bytes
// also a number.
func (c ctx) needle(x str, name string, args tuple) (string, error) {
	if x.t == format.Bytes3 || x.array {
		switch v := number(args[0]).(type) {
		case starlark.Int:
			if x.t == format.Bytes3 {
				n, ok := v.Int64()
				if !ok || n < 0 || n > 255 {
					return "", c.Errorf("ValueError", "byte must be in range(0, 256)")
				}
				return string([]byte{byte(n)}), nil
			}
		}
	}
	s, ok, err := c.operandOf(x, args[0])
	if err == nil && !ok {
		if x.t == format.Bytes3 {
			return "", c.Errorf("TypeError", "argument should be integer or bytes-like object, not '%s'", c.TypeName(args[0]))
		}
		return "", c.wants(x, name, 1, args[0])
	}
	return s, err
}

// search is the work of find, rfind, index, rindex: an index in characters, or -1.
func (c ctx) search(name string, last bool, self value, args tuple, kwargs keywords) (int, error) {
	if err := c.searchCount(name, args, kwargs); err != nil {
		return 0, err
	}
	x, err := c.receiver(self, args[:1])
	if err != nil {
		return 0, err
	}
	sub, err := c.needle(x, name, args)
	if err != nil {
		return 0, err
	}
	from, to, ok, err := c.span(x, args, 1)
	if err != nil || !ok {
		return -1, err
	}
	i := strings.Index(x.s[from:to], sub)
	if last {
		i = strings.LastIndex(x.s[from:to], sub)
	}
	if i < 0 {
		return -1, nil
	}
	return x.length(x.s[:from+i]), nil
}

func (c ctx) searchCount(name string, args tuple, kwargs keywords) error {
	if len(kwargs) == 0 && len(args) >= 1 && len(args) <= 3 {
		return nil
	}
	if c.Py3() || len(kwargs) > 0 {
		return c.count(name, args, kwargs, 1, 3)
	}
	return c.sigCount(name, args, 1, 3)
}

func (c ctx) strFind(self value, args tuple, kwargs keywords) (value, error) {
	n, err := c.search("find", false, self, args, kwargs)
	return starlark.MakeInt(n), err
}

func (c ctx) strRFind(self value, args tuple, kwargs keywords) (value, error) {
	n, err := c.search("rfind", true, self, args, kwargs)
	return starlark.MakeInt(n), err
}

func (c ctx) strIndex(self value, args tuple, kwargs keywords) (value, error) {
	return c.found("index", false, self, args, kwargs)
}

func (c ctx) strRIndex(self value, args tuple, kwargs keywords) (value, error) {
	return c.found("rindex", true, self, args, kwargs)
}

func (c ctx) found(name string, last bool, self value, args tuple, kwargs keywords) (value, error) {
	n, err := c.search(name, last, self, args, kwargs)
	if err == nil && n < 0 {
		if x := c.stringOf(self); x.t == format.Bytes3 || x.array {
			return nil, c.Errorf("ValueError", "subsection not found")
		}
		return nil, c.Errorf("ValueError", "substring not found")
	}
	return starlark.MakeInt(n), err
}

func (c ctx) strCount(self value, args tuple, kwargs keywords) (value, error) {
	if err := c.searchCount("count", args, kwargs); err != nil {
		return nil, err
	}
	x, err := c.receiver(self, args[:1])
	if err != nil {
		return nil, err
	}
	sub, err := c.needle(x, "count", args)
	if err != nil {
		return nil, err
	}
	from, to, ok, err := c.span(x, args, 1)
	if err != nil || !ok {
		return starlark.MakeInt(0), err
	}
	if sub == "" {
		return starlark.MakeInt(x.length(x.s[from:to]) + 1), nil
	}
	return starlark.MakeInt(strings.Count(x.s[from:to], sub)), nil
}

func (c ctx) strStartsWith(self value, args tuple, kwargs keywords) (value, error) {
	return c.affix("startswith", strings.HasPrefix, self, args, kwargs)
}

func (c ctx) strEndsWith(self value, args tuple, kwargs keywords) (value, error) {
	return c.affix("endswith", strings.HasSuffix, self, args, kwargs)
}

// affix is startswith or endswith, of one string or of any in a tuple.
func (c ctx) affix(name string, has func(s, affix string) bool, self value, args tuple, kwargs keywords) (value, error) {
	if err := c.searchCount(name, args, kwargs); err != nil {
		return nil, err
	}
	x, err := c.receiver(self, args[:1])
	if err != nil {
		return nil, err
	}
	from, to, ok, err := c.span(x, args, 1)
	if err != nil {
		return nil, err
	}
	options, isTuple := args[0].(tuple)
	if !isTuple {
		options = args[:1]
	}
	for _, o := range options {
		s, isString, err := c.operandOf(x, o)
		if err != nil {
			return nil, err
		}
		if !isString {
			return nil, c.badAffix(x, name, isTuple, o)
		}
		if ok && has(x.s[from:to], s) {
			return starlark.True, nil
		}
	}
	return starlark.False, nil
}

func (c ctx) badAffix(x str, name string, inTuple bool, v value) error {
	kind := c.TypeName(v)
	switch {
	case x.t == format.Str3 && inTuple:
		return c.Errorf("TypeError", "tuple for %s must only contain str, not %s", name, kind)
	case x.t == format.Str3:
		return c.Errorf("TypeError", "%s first arg must be str or a tuple of str, not %s", name, kind)
	case x.t == format.Bytes3 && inTuple:
		return c.Errorf("TypeError", "a bytes-like object is required, not '%s'", kind)
	case x.t == format.Bytes3:
		return c.Errorf("TypeError", "%s first arg must be bytes or a tuple of bytes, not %s", name, kind)
	case x.array:
		return c.Errorf("TypeError", "Type %s doesn't support the buffer API", kind)
	case inTuple:
		return c.wants(x, name, 0, v)
	}
	return c.Errorf("TypeError", "%s first arg must be str, unicode, or tuple, not %s", name, kind)
}

func (c ctx) strReplace(self value, args tuple, kwargs keywords) (value, error) {
	if c.Py3() && len(kwargs) == 1 && len(args) == 2 {
		if v := keyword(kwargs, "count"); v != nil {
			args, kwargs = tuple{args[0], args[1], v}, nil
		}
	}
	if len(kwargs) > 0 || c.Py3() {
		if c.Py3() && len(args) < 2 && len(kwargs) == 0 && c.stringOf(self).t == format.Str3 {
			return nil, c.Errorf("TypeError", "replace() takes at least 2 positional arguments (%d given)", len(args))
		}
		if err := c.count("replace", args, kwargs, 2, 3); err != nil {
			return nil, err
		}
	} else if err := c.sigCount("replace", args, 2, 3); err != nil {
		return nil, err
	}
	x, err := c.receiver(self, args[:2])
	if err != nil {
		return nil, err
	}
	from, err := c.stringArg(x, "replace", args, 0)
	if err != nil {
		return nil, err
	}
	to, err := c.stringArg(x, "replace", args, 1)
	if err != nil {
		return nil, err
	}
	n := -1
	if len(args) == 3 {
		i, err := c.Index(args[2])
		if err != nil {
			return nil, err
		}
		if k, ok := i.Int64(); ok && k < 1<<31 {
			n = int(k)
		}
	}
	if from == "" && !x.t.IsText() {
		return c.makeLike(x, interleave(x.s, to, n)), nil
	}
	return c.makeLike(x, strings.Replace(x.s, from, to, n)), nil
}

// interleave puts sep before each byte of s and behind the last, n times at most.
func interleave(s, sep string, n int) string {
	var b strings.Builder
	for i := 0; i <= len(s); i++ {
		if n != 0 {
			b.WriteString(sep)
			n--
		}
		if i < len(s) {
			b.WriteByte(s[i])
		}
	}
	return b.String()
}

// contains is v in x.
func (c ctx) contains(self, v value) (bool, error) {
	if c.Dialect == object.Py2 && hasText(v) {
		x, err := c.receiver(self, tuple{v})
		if err != nil {
			return false, err
		}
		s, _ := object.AsText(v)
		return strings.Contains(x.s, s), nil
	}
	x := c.stringOf(self)
	if x.t == format.Bytes3 || x.array {
		if n, ok := number(v).(starlark.Int); ok {
			k, small := n.Int64()
			if !small || k < 0 || k > 255 {
				return false, c.Errorf("ValueError", "byte must be in range(0, 256)")
			}
			return strings.IndexByte(x.s, byte(k)) >= 0, nil
		}
	}
	s, ok, err := c.operandOf(x, v)
	if err != nil {
		return false, err
	}
	if !ok {
		switch {
		case x.t == format.Bytes3:
			return false, c.Errorf("TypeError", "a bytes-like object is required, not '%s'", c.TypeName(v))
		case x.array:
			return false, c.Errorf("TypeError", "Type %s doesn't support the buffer API", c.TypeName(v))
		}
		if x.t == format.Unicode2 {
			return false, c.wants(x, "", 0, v)
		}
		return false, c.Errorf("TypeError", "'in <string>' requires string as left operand, not %s", c.TypeName(v))
	}
	return strings.Contains(x.s, s), nil
}
