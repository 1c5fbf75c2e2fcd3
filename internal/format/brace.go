package format

import "strings"

// Fields are the arguments of str.format, or the mapping of str.format_map.
// The values are opaque here; errors of the methods pass through [Brace]
// unchanged. Keys, names and specs are strings of the type of the format.
type Fields interface {
	// Len is the number of positional arguments; -1 under format_map.
	Len() int

	// Arg is positional argument i, which is less than Len.
	Arg(i int) any

	// Keyword is the argument of that name, else KeyError.
	Keyword(name string) (any, error)

	// Attr is getattr(v, name).
	Attr(v any, name string) (any, error)

	// Index is v[i], and Item v[key].
	Index(v any, i int) (any, error)
	Item(v any, key string) (any, error)

	// Convert is str(v), repr(v) or ascii(v), for conv 's', 'r' or 'a'; in a
	// format that is 2.7's unicode, unicode(v) for 's'.
	Convert(v any, conv byte) (any, error)

	// AppendFormat appends format(v, spec).
	AppendFormat(dst []byte, v any, spec string) ([]byte, error)
}

// maxNesting is how deep replacement fields nest: one level within a spec.
const maxNesting = 2

// Brace is format.format(...), where format is a string of type t (2.7's str
// or unicode, 3.x's str), with the given arguments. See "Format String Syntax"
// in the library reference.
func Brace(t Type, format string, fields Fields) (string, error) {
	buf := getBuffer()
	b := brace{t: t, fields: fields}
	dst, err := b.expand(buf.b, format, maxNesting)
	text := ""
	if err == nil {
		text = string(dst)
	}
	buf.put(dst)
	return text, err
}

type numbering int

const (
	undecided numbering = iota
	automatic           // {} {}
	manual              // {0} {1}
)

// brace is the state that a format string shares with the specs inside it.
type brace struct {
	t         Type
	fields    Fields
	numbering numbering
	next      int // the next automatic number
}

// replacement is a parsed replacement field: {name!conv:spec}.
type replacement struct {
	name string
	conv rune // or -1
	spec string
	// nested says that the spec holds fields of its own.
	nested bool
}

// expand appends format with its fields replaced.
func (b *brace) expand(dst []byte, format string, depth int) ([]byte, error) {
	if depth == 0 {
		return dst, valueError("Max string recursion exceeded")
	}
	for format != "" {
		n := strings.IndexAny(format, "{}")
		if n < 0 {
			return append(dst, format...), nil
		}
		dst = append(dst, format[:n]...)
		c := format[n]
		format = format[n+1:]
		if format != "" && format[0] == c { // doubled: the brace itself
			dst = append(dst, c)
			format = format[1:]
			continue
		}
		if format == "" || c == '}' {
			return dst, valueError("Single '%c' encountered in format string", c)
		}
		field, size, err := parseField(b.t, format)
		if err != nil {
			return dst, err
		}
		format = format[size:]
		if dst, err = b.replace(dst, &field, depth); err != nil {
			return dst, err
		}
	}
	return dst, nil
}

// replace appends what stands for a field.
func (b *brace) replace(dst []byte, f *replacement, depth int) ([]byte, error) {
	v, err := b.lookup(f.name)
	if err != nil {
		return dst, err
	}
	if f.conv >= 0 {
		if v, err = b.convert(v, f.conv); err != nil {
			return dst, err
		}
	}
	spec := f.spec
	if f.nested {
		expanded, err := b.expand(nil, spec, depth-1)
		if err != nil {
			return dst, err
		}
		spec = string(expanded)
	}
	out, err := b.fields.AppendFormat(dst, v, spec)
	if err != nil {
		return dst, err
	}
	return out, nil
}

func (b *brace) convert(v any, conv rune) (any, error) {
	if conv == 's' || conv == 'r' || conv == 'a' && b.t.Version() == Py3 {
		return b.fields.Convert(v, byte(conv))
	}
	if conv > ' ' && conv < 0x7F {
		return nil, valueError("Unknown conversion specifier %c", conv)
	}
	number := uint32(conv)
	if b.t == Str2 {
		number = uint32(int8(conv))
	}
	return nil, valueError(`Unknown conversion specifier \x%x`, number)
}

// parseField parses a field, s beginning after its opening brace, and returns
// the length of the field in s, its closing brace included.
func parseField(t Type, s string) (replacement, int, error) {
	if t.Version() == Py2 {
		return parseField2(t, s)
	}
	return parseField3(t, s)
}

// parseField2 first finds the matching brace, whatever stands before it.
func parseField2(t Type, s string) (f replacement, size int, err error) {
	f.conv = -1
	depth, inSpec := 1, false
	for depth > 0 {
		if size == len(s) {
			return f, 0, valueError("unmatched '{' in format")
		}
		switch s[size] {
		case ':':
			inSpec = true
		case '{':
			f.nested = f.nested || inSpec
			depth++
		case '}':
			depth--
		}
		size++
	}
	s = s[:size-1]
	end := strings.IndexAny(s, ":!")
	if end < 0 {
		f.name = s
		return f, size, nil
	}
	f.name, f.spec = s[:end], s[end+1:]
	if s[end] == ':' {
		return f, size, nil
	}
	if f.spec == "" {
		return f, 0, valueError("end of format while looking for conversion specifier")
	}
	conv, w := t.char(f.spec)
	f.spec = f.spec[w:]
	if conv != 0 { // CPython takes NUL for no conversion
		f.conv = conv
	}
	if f.spec != "" {
		if f.spec[0] != ':' {
			return f, 0, valueError("expected ':' after format specifier")
		}
		f.spec = f.spec[1:]
	}
	return f, size, nil
}

// parseField3 lets brackets in the name hold anything.
func parseField3(t Type, s string) (f replacement, size int, err error) {
	f.conv = -1
	end := 0
name:
	for ; end < len(s); end++ {
		switch s[end] {
		case '{':
			return f, 0, valueError("unexpected '{' in field name")
		case '[':
			n := strings.IndexByte(s[end:], ']')
			if n < 0 {
				end = len(s)
				break name
			}
			end += n
		case '}', ':', '!':
			break name
		}
	}
	if end >= len(s) {
		return f, 0, valueError("expected '}' before end of string")
	}
	f.name = s[:end]
	pos := end + 1
	if s[end] == '}' {
		return f, pos, nil
	}
	if s[end] == '!' {
		if pos == len(s) {
			return f, 0, valueError("end of string while looking for conversion specifier")
		}
		conv, w := t.char(s[pos:])
		pos += w
		if conv != 0 { // CPython takes NUL for no conversion
			f.conv = conv
		}
		if pos < len(s) {
			switch s[pos] {
			case '}':
				return f, pos + 1, nil
			case ':':
				pos++
			default:
				return f, 0, valueError("expected ':' after conversion specifier")
			}
		}
	}
	spec := pos
	for depth := 1; pos < len(s); pos++ {
		switch s[pos] {
		case '{':
			f.nested = true
			depth++
		case '}':
			if depth--; depth == 0 {
				f.spec = s[spec:pos]
				return f, pos + 1, nil
			}
		}
	}
	return f, 0, valueError("unmatched '{' in format spec")
}

// lookup is the value of a field name: arg.attr[key]...
func (b *brace) lookup(name string) (any, error) {
	first, rest := name, ""
	if n := strings.IndexAny(name, ".["); n >= 0 {
		first, rest = name[:n], name[n:]
	}
	v, err := b.argument(first)
	for err == nil && rest != "" {
		v, rest, err = b.step(v, rest)
	}
	return v, err
}

// argument is the value of the first part of a field name.
func (b *brace) argument(first string) (any, error) {
	i, isIndex, err := index(b.t, first)
	if err != nil {
		return nil, err
	}
	if first != "" && !isIndex {
		return b.fields.Keyword(first)
	}
	wanted := manual
	if first == "" {
		wanted = automatic
	}
	if b.numbering == undecided {
		b.numbering = wanted
	}
	switch {
	case b.numbering == wanted:
	case wanted == automatic:
		return nil, valueError("cannot switch from manual field specification to automatic field numbering")
	default:
		return nil, valueError("cannot switch from automatic field numbering to manual field specification")
	}
	if wanted == automatic {
		i = b.next
		b.next++
	}
	n := b.fields.Len()
	switch {
	case n < 0:
		return nil, valueError("Format string contains positional fields")
	case i < n:
		return b.fields.Arg(i), nil
	case b.t.Version() == Py2:
		return nil, indexError("tuple index out of range")
	}
	return nil, indexError("Replacement index %d out of range for positional args tuple", i)
}

// step follows one .attr or [key] from v, and returns what is left of the name.
func (b *brace) step(v any, rest string) (any, string, error) {
	if rest[0] == '.' {
		name := rest[1:]
		end := strings.IndexAny(name, ".[")
		if end < 0 {
			end = len(name)
		}
		if end == 0 {
			return nil, "", errEmptyAttribute()
		}
		v, err := b.fields.Attr(v, name[:end])
		return v, name[end:], err
	}
	if rest[0] != '[' {
		return nil, "", valueError("Only '.' or '[' may follow ']' in format field specifier")
	}
	end := strings.IndexByte(rest, ']')
	if end < 0 {
		return nil, "", valueError("Missing ']' in format string")
	}
	key, rest := rest[1:end], rest[end+1:]
	i, isIndex, err := index(b.t, key)
	switch {
	case err != nil:
		return nil, "", err
	case key == "":
		return nil, "", errEmptyAttribute()
	case isIndex:
		v, err = b.fields.Index(v, i)
	default:
		v, err = b.fields.Item(v, key)
	}
	return v, rest, err
}

func errEmptyAttribute() error { return valueError("Empty attribute in format string") }

// index is s as a number, if it is nothing but digits.
func index(t Type, s string) (i int, ok bool, err error) {
	i, size, err := scanIndex(t, s)
	return i, size == len(s) && s != "", err
}
