package lang

import (
	"encoding/hex"
	"slices"
	"strings"

	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

var byteArrayMethods = []methodEntry{
	{"append", allOf, ctx.byteArrayAppend},
	{"clear", inStar | inPy3, func(c ctx, self value, args tuple, kwargs keywords) (value, error) {
		if err := c.noneOf("clear", self, args, kwargs); err != nil {
			return nil, err
		}
		self.(*object.ByteArray).SetBytes(nil)
		return starlark.None, nil
	}},
	{"copy", inStar | inPy3, func(c ctx, self value, args tuple, kwargs keywords) (value, error) {
		return c.NewByteArray(slices.Clone(self.(*object.ByteArray).Bytes())), c.noneOf("copy", self, args, kwargs)
	}},
	{"extend", allOf, ctx.byteArrayExtend},
	{"insert", allOf, ctx.byteArrayInsert},
	{"pop", allOf, ctx.byteArrayPop},
	{"remove", allOf, ctx.byteArrayRemove},
	{"reverse", allOf, func(c ctx, self value, args tuple, kwargs keywords) (value, error) {
		slices.Reverse(self.(*object.ByteArray).Bytes())
		return starlark.None, c.noneOf("reverse", self, args, kwargs)
	}},
}

// byteValue is a value that fits a byte.
func (c ctx) byteValue(v value) (byte, error) {
	if s, ok := v.(starlark.String); ok && !c.Py3() && len(s) == 1 {
		return s[0], nil
	}
	if _, isString := object.AsText(v); isString && !c.Py3() {
		return 0, c.Errorf("ValueError", "string must be of size 1")
	}
	n, err := c.Index(v)
	if err != nil {
		if !c.Py3() && c.Matches(err, "TypeError") {
			return 0, c.Errorf("TypeError", "an integer or string of size 1 is required")
		}
		return 0, err
	}
	k, ok := n.Int64()
	if !ok || k < 0 || k > 255 {
		return 0, c.Errorf("ValueError", "byte must be in range(0, 256)")
	}
	return byte(k), nil
}

// bytesFromInts collects an iterable of numbers from 0 to 255.
func (c ctx) bytesFromInts(v value) ([]byte, error) {
	b := []byte{}
	err := c.each(v, func(e value) error {
		n, err := c.byteValue(e)
		if err != nil {
			return err
		}
		b = append(b, n)
		return nil
	})
	return b, err
}

// bytesArgument is what a bytearray takes for several bytes.
func (c ctx) bytesArgument(v value) ([]byte, error) {
	if s, ok := c.AsBytes(v); ok {
		return []byte(s), nil
	}
	if _, isText := object.AsText(v); isText && c.Py3() {
		return nil, c.Errorf("TypeError", "expected iterable of integers; got: 'str'")
	}
	return c.bytesFromInts(v)
}

func (c ctx) byteArrayAppend(self value, args tuple, kwargs keywords) (value, error) {
	v, err := c.one(c.Pick("append", "bytearray.append"), args, kwargs)
	if err != nil {
		return nil, err
	}
	n, err := c.byteValue(v)
	if err != nil {
		return nil, err
	}
	a := self.(*object.ByteArray)
	a.SetBytes(append(a.Bytes(), n))
	return starlark.None, nil
}

func (c ctx) byteArrayExtend(self value, args tuple, kwargs keywords) (value, error) {
	v, err := c.one(c.Pick("extend", "bytearray.extend"), args, kwargs)
	if err != nil {
		return nil, err
	}
	b, err := c.bytesArgument(v)
	if err != nil {
		return nil, err
	}
	a := self.(*object.ByteArray)
	a.SetBytes(append(a.Bytes(), b...))
	return starlark.None, nil
}

func (c ctx) byteArrayInsert(self value, args tuple, kwargs keywords) (value, error) {
	if err := c.parsed("insert", args, kwargs, 2, 2); err != nil {
		return nil, err
	}
	a := self.(*object.ByteArray)
	at, err := c.slicePart(args[0], a.Len())
	if err != nil {
		return nil, err
	}
	n, err := c.byteValue(args[1])
	if err != nil {
		return nil, err
	}
	a.SetBytes(slices.Insert(a.Bytes(), min(max(at, 0), a.Len()), n))
	return starlark.None, nil
}

func (c ctx) byteArrayPop(self value, args tuple, kwargs keywords) (value, error) {
	if err := c.parsed("pop", args, kwargs, 0, 1); err != nil {
		return nil, err
	}
	a := self.(*object.ByteArray)
	at := a.Len() - 1
	if len(args) == 1 {
		k, err := c.slicePart(args[0], a.Len())
		if err != nil {
			return nil, err
		}
		at = k
	}
	if a.Len() == 0 {
		return nil, c.Errorf("IndexError", "pop from empty bytearray")
	}
	if at < 0 || at >= a.Len() {
		return nil, c.Errorf("IndexError", "pop index out of range")
	}
	b := a.Bytes()[at]
	a.SetBytes(slices.Delete(a.Bytes(), at, at+1))
	return starlark.MakeInt(int(b)), nil
}

func (c ctx) byteArrayRemove(self value, args tuple, kwargs keywords) (value, error) {
	v, err := c.one(c.Pick("remove", "bytearray.remove"), args, kwargs)
	if err != nil {
		return nil, err
	}
	n, err := c.byteValue(v)
	if err != nil {
		return nil, err
	}
	a := self.(*object.ByteArray)
	i := slices.Index(a.Bytes(), n)
	if i < 0 {
		return nil, c.Errorf("ValueError", "value not found in bytearray")
	}
	a.SetBytes(slices.Delete(a.Bytes(), i, i+1))
	return starlark.None, nil
}

// newByteArray is bytearray(), bytearray(size), bytearray(bytes), bytearray
// (text, encoding) and bytearray(numbers).
func (c ctx) newByteArray(args tuple, kwargs keywords) (value, error) {
	b, err := c.bytesOf("bytearray", args, kwargs)
	if err != nil {
		return nil, err
	}
	return c.NewByteArray(b), nil
}

// newBytes is Python 3's bytes.
func (c ctx) newBytes(args tuple, kwargs keywords) (value, error) {
	if len(args) == 1 && len(kwargs) == 0 {
		switch v := args[0].(type) {
		case starlark.Bytes:
			return v, nil
		case *object.Instance:
			r, found, err := v.Special(c.thread, "__bytes__")
			if err != nil {
				return nil, err
			}
			if found {
				if _, ok := r.(starlark.Bytes); !ok {
					return nil, c.Errorf("TypeError", "__bytes__ returned non-bytes (type %s)", c.TypeName(r))
				}
				return r, nil
			}
		}
	}
	b, err := c.bytesOf("bytes", args, kwargs)
	if err != nil {
		return nil, err
	}
	return starlark.Bytes(b), nil
}

func (c ctx) bytesOf(name string, args tuple, kwargs keywords) ([]byte, error) {
	var source, encoding, errors value
	sig := object.Sig{Name: name, Max: 3, Names: []string{"source", "encoding", "errors"}}
	if err := sig.Unpack(c.Runtime, args, kwargs, &source, &encoding, &errors); err != nil {
		return nil, err
	}
	if encoding != nil || errors != nil {
		if err := c.codecTypes(name, encoding, errors, 2); err != nil {
			return nil, err
		}
		text, isText := object.AsText(source)
		if source == nil || !isText {
			if source == nil || c.Py3() {
				return nil, c.Errorf("TypeError", c.Pick("%s without a string argument", "encoding without a string argument"), c.ifPy2(pickWord(encoding != nil, "encoding", "errors"))...)
			}
			return nil, c.Errorf("TypeError", "encoding or errors without a string argument")
		}
		v, err := c.encode(str{t: c.textType(source), s: text}, orElse(encoding, nil), orElse(errors, nil))
		if err != nil {
			return nil, err
		}
		s, _ := c.AsBytes(v)
		return []byte(s), nil
	}
	if source == nil {
		return []byte{}, nil
	}
	if s, ok := c.AsBytes(source); ok {
		if _, wide := source.(object.Text); !wide {
			return []byte(s), nil
		}
	}
	if _, isText := object.AsText(source); isText {
		if c.Py3() {
			return nil, c.Errorf("TypeError", "string argument without an encoding")
		}
		return nil, c.Errorf("TypeError", "unicode argument without an encoding")
	}
	x, isObject := source.(*object.Instance)
	if _, isNumber := number(source).(starlark.Int); isNumber || isObject && x.HasSpecial("__index__") {
		n, err := c.Index(source)
		if err != nil {
			return nil, err
		}
		size, ok := n.Int64()
		switch {
		case n.Sign() < 0:
			return nil, c.Errorf("ValueError", "negative count")
		case !ok:
			return nil, c.Errorf("OverflowError", "cannot fit '%s' into an index-sized integer", c.TypeName(source))
		case size > maxPad:
			return nil, c.Raise(c.Exc("MemoryError"))
		}
		return make([]byte, size), nil
	}
	b, err := c.bytesFromInts(source)
	if err != nil && name == "bytes" && c.Matches(err, "ValueError") {
		return nil, c.Errorf("ValueError", "bytes must be in range(0, 256)")
	}
	if err != nil && c.Py3() && c.Matches(err, "TypeError") && strings.HasSuffix(err.Error(), "object is not iterable") {
		return nil, c.Errorf("TypeError", "cannot convert '%s' object to %s", c.TypeName(source), name)
	}
	return b, err
}

func pickWord(ok bool, a, b string) string {
	if ok {
		return a
	}
	return b
}

// ifPy2 are arguments for words that only Python 2 has a place for.
func (c ctx) ifPy2(args ...any) []any {
	if c.Py3() {
		return nil
	}
	return args
}

// newMemoryView is memoryview(bytes-like).
func (c ctx) newMemoryView(args tuple, kwargs keywords) (value, error) {
	if len(args) != 1 || len(kwargs) > 0 {
		if c.Py3() {
			return nil, c.Errorf("TypeError", "memoryview() missing required argument 'object' (pos 1)")
		}
		return nil, c.Errorf("TypeError", "Required argument 'object' (pos 1) not found")
	}
	m, ok := c.NewMemoryView(args[0])
	if !ok {
		return nil, c.Errorf("TypeError", c.Pick("cannot make memory view because object does not have the buffer interface", "memoryview: a bytes-like object is required, not '%s'"), c.ifPy3(c.TypeName(args[0]))...)
	}
	return m, nil
}

// newBuffer is Python 2's buffer(object[, offset[, size]]).
func (c ctx) newBuffer(args tuple, kwargs keywords) (value, error) {
	if len(kwargs) > 0 {
		return nil, c.noKeywords("buffer")
	}
	if err := c.sigCount("buffer", args, 1, 3); err != nil {
		return nil, err
	}
	s, ok := c.AsBytes(args[0])
	if !ok {
		return nil, c.Errorf("TypeError", "buffer object expected")
	}
	part := [2]int{0, -1}
	for i, v := range args[1:] {
		n, err := c.Int(v)
		if err != nil {
			return nil, err
		}
		if n < 0 && !(i == 1 && n == -1) {
			return nil, c.Errorf("ValueError", "%s must be zero or positive", []string{"offset", "size"}[i])
		}
		part[i] = n
	}
	return c.NewBuffer(s, part[0], part[1]), nil
}

// bytesHex is bytes.hex([sep[, bytes_per_sep]]).
func (c ctx) bytesHex(self value, args tuple, kwargs keywords) (value, error) {
	var sepArg, every value
	sig := object.Sig{Name: "hex", Max: 2, Names: []string{"sep", "bytes_per_sep"}}
	if err := sig.Unpack(c.Runtime, args, kwargs, &sepArg, &every); err != nil {
		return nil, err
	}
	s, _ := c.AsBytes(self)
	text := hex.EncodeToString([]byte(s))
	if sepArg == nil {
		return starlark.String(text), nil
	}
	sep, ok := object.AsText(sepArg)
	if !ok {
		sep, ok = c.AsBytes(sepArg)
	}
	if !ok {
		return nil, c.Errorf("TypeError", "sep must be str or bytes.")
	}
	if len(sep) != 1 {
		return nil, c.Errorf("ValueError", "sep must be length 1.")
	}
	n := 1
	if every != nil {
		var err error
		if n, err = c.Int(every); err != nil {
			return nil, err
		}
	}
	if n == 0 {
		return starlark.String(text), nil
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if i > 0 && (n > 0 && (len(s)-i)%n == 0 || n < 0 && i%-n == 0) {
			b.WriteString(sep)
		}
		b.WriteString(text[2*i : 2*i+2])
	}
	return starlark.String(b.String()), nil
}

// fromHex is bytes.fromhex and bytearray.fromhex.
func (c ctx) fromHex(class value, args tuple, kwargs keywords) (value, error) {
	name := class.(*object.Class).Name()
	v, err := c.one(c.Pick("fromhex", name+".fromhex"), args, kwargs)
	if err != nil {
		return nil, err
	}
	s, ok := object.AsText(v)
	if !ok {
		return nil, c.Errorf("TypeError", "fromhex() argument must be str, not %s", c.TypeName(v))
	}
	var b []byte
	for i := 0; i < len(s); {
		if s[i] == ' ' || c.Py3() && '\t' <= s[i] && s[i] <= '\r' {
			i++
			continue
		}
		for k := range 2 {
			if i+k >= len(s) || strings.IndexByte("0123456789abcdefABCDEF", s[i+k]) < 0 {
				return nil, c.Errorf("ValueError", "non-hexadecimal number found in fromhex() arg at position %d", i+k*pickNumber(c.Py3(), 1, 0))
			}
		}
		n, _ := hex.DecodeString(s[i : i+2])
		b = append(b, n...)
		i += 2
	}
	if name == "bytearray" {
		return c.NewByteArray(b), nil
	}
	return starlark.Bytes(b), nil
}

func pickNumber(ok bool, a, b int) int {
	if ok {
		return a
	}
	return b
}
