package lang

import (
	"strings"
	"unicode"

	"github.com/pysock/pysock/internal/format"
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

func (x str) casefold() string { return strings.ReplaceAll(x.lower(), "ß", "ss") }

func (c ctx) strIsIdentifier(self value, args tuple, kwargs keywords) (value, error) {
	if err := c.noneOf("isidentifier", self, args, kwargs); err != nil {
		return nil, err
	}
	s, _ := object.AsText(self)
	for i, r := range s {
		if r != '_' && !unicode.IsLetter(r) && (i == 0 || !unicode.IsDigit(r) && !unicode.Is(unicode.Mn, r)) {
			return starlark.False, nil
		}
	}
	return starlark.Bool(s != ""), nil
}

// strTranslate replaces characters by a table: 256 bytes for byte strings, a
// mapping from code points for text.
func (c ctx) strTranslate(self value, args tuple, kwargs keywords) (value, error) {
	x := c.stringOf(self)
	if x.t.IsText() {
		table, err := c.one(c.Pick("translate", "str.translate"), args, kwargs)
		if err != nil {
			return nil, err
		}
		return c.translateText(x, table)
	}
	var tableArg, deleteArg value
	sig := object.Sig{Name: "translate", Min: 1, Max: 2}
	if c.Py3() {
		sig.Names = []string{"", "delete"}
	}
	if err := sig.Unpack(c.Runtime, args, kwargs, &tableArg, &deleteArg); err != nil {
		return nil, err
	}
	table := ""
	if tableArg != starlark.None {
		s, ok, err := c.operandOf(x, tableArg)
		if err != nil {
			return nil, err
		}
		if !ok {
			return nil, c.wants(x, "translate", 0, tableArg)
		}
		if len(s) != 256 {
			return nil, c.Errorf("ValueError", "translation table must be 256 characters long")
		}
		table = s
	}
	gone := ""
	if deleteArg != nil {
		s, ok, err := c.operandOf(x, deleteArg)
		if err != nil {
			return nil, err
		}
		if !ok {
			return nil, c.wants(x, "translate", 0, deleteArg)
		}
		gone = s
	}
	b := make([]byte, 0, len(x.s))
	for i := 0; i < len(x.s); i++ {
		ch := x.s[i]
		if strings.IndexByte(gone, ch) >= 0 {
			continue
		}
		if table != "" {
			ch = table[ch]
		}
		b = append(b, ch)
	}
	return c.makeLike(x, string(b)), nil
}

func (c ctx) translateText(x str, table value) (value, error) {
	var b strings.Builder
	for s := x.s; s != ""; s = s[x.charLen(s):] {
		ch := s[:x.charLen(s)]
		v, err := c.getitem(table, starlark.MakeInt(int(x.char(s))))
		if err != nil {
			if c.Matches(err, "LookupError") {
				b.WriteString(ch)
				continue
			}
			return nil, err
		}
		switch v := object.Plain(v).(type) {
		case starlark.NoneType:
		case starlark.Int:
			n, ok := v.Int64()
			if !ok || n < 0 || n > unicode.MaxRune {
				return nil, c.Errorf(c.Pick("TypeError", "ValueError"), "character mapping must be in range(0x110000)")
			}
			b.WriteString(runeString(rune(n)))
		default:
			text, ok := object.AsText(v)
			if !ok {
				return nil, c.Errorf("TypeError", "%s", c.Pick("character mapping must return integer, None or unicode", "character mapping must return integer, None or str"))
			}
			b.WriteString(text)
		}
	}
	return c.makeLike(x, b.String()), nil
}

// makeTrans is Python 3's str.maketrans.
func (c ctx) makeTrans(args tuple, kwargs keywords) (value, error) {
	if err := c.count("maketrans", args, kwargs, 1, 3); err != nil {
		return nil, err
	}
	d := starlark.NewDict(0)
	if len(args) == 1 {
		from, ok := args[0].(*starlark.Dict)
		if !ok {
			return nil, c.Errorf("TypeError", "if you give only one argument to maketrans it must be a dict")
		}
		for _, kv := range from.Items() {
			k := kv[0]
			if s, ok := object.AsText(k); ok {
				r, n := firstRune(s)
				if s == "" || n != len(s) {
					return nil, c.Errorf("ValueError", "string keys in translate table must be of length 1")
				}
				k = starlark.MakeInt(int(r))
			}
			if err := c.dictSet(d, k, kv[1]); err != nil {
				return nil, err
			}
		}
		return d, nil
	}
	var texts [3][]rune
	for i, a := range args {
		s, ok := object.AsText(a)
		if !ok {
			return nil, c.Errorf("TypeError", "maketrans() argument %d must be str, not %s", i+1, c.TypeName(a))
		}
		texts[i] = []rune(s)
	}
	if len(texts[0]) != len(texts[1]) {
		return nil, c.Errorf("ValueError", "the first two maketrans arguments must have equal length")
	}
	for i, r := range texts[0] {
		_ = d.SetKey(starlark.MakeInt(int(r)), starlark.MakeInt(int(texts[1][i])))
	}
	for _, r := range texts[2] {
		_ = d.SetKey(starlark.MakeInt(int(r)), starlark.None)
	}
	return d, nil
}

// makeTransBytes is Python 3's bytes.maketrans.
func (c ctx) makeTransBytes(args tuple, kwargs keywords) (value, error) {
	if err := c.count("maketrans", args, kwargs, 2, 2); err != nil {
		return nil, err
	}
	from, ok1 := c.AsBytes(args[0])
	to, ok2 := c.AsBytes(args[1])
	if !ok1 || !ok2 {
		bad := args[0]
		if ok1 {
			bad = args[1]
		}
		return nil, c.wants(str{t: format.Bytes3}, "maketrans", 0, bad)
	}
	if len(from) != len(to) {
		return nil, c.Errorf("ValueError", "maketrans arguments must have same length")
	}
	var table [256]byte
	for i := range table {
		table[i] = byte(i)
	}
	for i := range len(from) {
		table[from[i]] = to[i]
	}
	return starlark.Bytes(table[:]), nil
}
