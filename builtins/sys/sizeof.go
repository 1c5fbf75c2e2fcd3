package sys

import (
	"math/big"
	"slices"

	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// getSizeof is getsizeof(object[, default]): what CPython's object would take in
// a 64-bit process. A list is taken for one that was made with the items it has,
// not one that grew.
func (s *module) getSizeof(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	sig := object.Sig{Name: "getsizeof", Names: []string{"object", "default"}, Min: 1, Max: 2}
	var v, otherwise starlark.Value
	if err := sig.Unpack(s.rt, args, kwargs, &v, &otherwise); err != nil {
		return nil, err
	}
	if x, ok := v.(*object.Instance); ok {
		if f, found := x.Class().Lookup("__sizeof__"); found {
			return s.askedSize(thread, x, f, otherwise)
		}
	}
	return starlark.MakeInt(s.size(v)), nil
}

// askedSize is the answer of a script's __sizeof__, and the room in front of the
// object.
func (s *module) askedSize(thread *starlark.Thread, x *object.Instance, f, otherwise starlark.Value) (starlark.Value, error) {
	v, err := starlark.Call(thread, f, starlark.Tuple{x}, nil)
	if err != nil {
		return nil, err
	}
	n, ok := v.(starlark.Int)
	if !ok {
		if otherwise != nil {
			return otherwise, nil
		}
		return nil, s.rt.Errorf("TypeError", "an integer is required")
	}
	if x.Class().OldStyle {
		return starlark.MakeInt(s.pick(72, 0)), nil
	}
	return n.Add(starlark.MakeInt(32)), nil
}

// pick is a number of Python 2.7 or 3.
func (s *module) pick(two, three int) int {
	if s.rt.Py3() {
		return three
	}
	return two
}

// size is the size in bytes.
func (s *module) size(v starlark.Value) int {
	switch v := v.(type) {
	case starlark.Int:
		return s.sizeOfInt(v)
	case starlark.Bool:
		return s.pick(24, 28)
	case starlark.Float:
		return 24
	case starlark.NoneType:
		return 16
	case *starlark.Dict:
		return s.sizeOfDict(v)
	case starlark.Tuple:
		return s.pick(56, 40) + 8*len(v)
	case *starlark.List:
		return s.sizeOfList(v.Len())
	case *starlark.Function:
		return s.pick(120, 160)
	case *object.Class:
		return s.pick(904, 1712)
	case *object.ByteArray:
		n := len(v.Bytes())
		if n > 0 {
			n++ // a zero at the end
		}
		return s.pick(48, 56) + n
	}
	name := s.rt.TypeName(v)
	switch name {
	case "str":
		if text, ok := object.AsText(v); ok && s.rt.Py3() {
			return sizeOfText(text)
		}
		return 37 + starlark.Len(v)
	case "unicode":
		return 52 + 4*starlark.Len(v)
	case "bytes":
		return 33 + starlark.Len(v)
	case "set", "frozenset":
		return s.sizeOfSet(starlark.Len(v))
	case "long":
		if n, ok := object.Plain(v).(starlark.Int); ok {
			return 24 + 4*digits(n)
		}
	}
	if n := s.sizeOfKind(name); n != 0 {
		return n
	}
	switch plain := object.Plain(v).(type) {
	case starlark.Tuple:
		return s.size(plain) // a named tuple
	case *starlark.List, *starlark.Dict:
		return s.size(plain) + 16
	}
	if x, ok := v.(*object.Instance); ok {
		return s.sizeOfInstance(x)
	}
	return s.pick(64, 48)
}

// sizeOfKind is the size of what has the same size always, by the name of its
// type; 0: it is none of those.
func (s *module) sizeOfKind(name string) int {
	switch name {
	case "NotImplementedType", "ellipsis", "object":
		return 16
	case "complex":
		return 32
	case "builtin_function_or_method":
		return 72
	case "generator":
		return s.pick(80, 192)
	case "module":
		return s.pick(56, 72)
	case "range":
		return 48
	case "xrange":
		return 40
	case "slice":
		return s.pick(72, 56)
	case "enumerate":
		return s.pick(80, 72)
	case "instancemethod", "method":
		return s.pick(80, 64)
	case "memoryview":
		return s.pick(152, 184)
	case "zip":
		return 64
	}
	return 0
}

// digits are how many 30-bit digits a number has.
func digits(n starlark.Int) int {
	return (new(big.Int).Abs(n.BigInt()).BitLen() + 29) / 30
}

func (s *module) sizeOfInt(n starlark.Int) int {
	if s.rt.Py3() {
		return 24 + 4*max(1, digits(n))
	}
	if _, small := n.Int64(); small {
		return 24
	}
	return 24 + 4*digits(n)
}

// sizeOfText is the size of a str of Python 3: its characters take as many
// bytes as its greatest needs.
func sizeOfText(text string) int {
	n, greatest := 0, rune(0)
	for rest := text; rest != ""; n++ {
		width := object.RuneLen(rest)
		r := slices.Max([]rune(rest[:width]))
		if width == 3 && rest[0] == 0xed {
			r = 0xd800 // maybe a surrogate by itself, which is no rune
		}
		greatest = max(greatest, r)
		rest = rest[width:]
	}
	switch {
	case greatest < 0x80:
		return 40 + n + 1
	case greatest < 0x100:
		return 56 + n + 1
	case greatest < 0x10000:
		return 56 + 2*(n+1)
	}
	return 56 + 4*(n+1)
}

// sizeOfList is the size of a list of n items.
func (s *module) sizeOfList(n int) int {
	if s.rt.Py3() && n > 2 {
		n += n % 2 // 3.13 makes room for an even number
	}
	return s.pick(72, 56) + 8*n
}

// sizeOfDict is the size of a dict that has grown to what it holds.
func (s *module) sizeOfDict(d *starlark.Dict) int {
	n := d.Len()
	if !s.rt.Py3() {
		return 280 + hashTable(n, 3, 2, 0, 24)
	}
	if n == 0 {
		return 64
	}
	entry := 16 // keys that are strings keep no hash beside them
	for _, k := range d.Keys() {
		if s.rt.TypeName(k) != "str" {
			entry = 24
			break
		}
	}
	slots, width := 8, 1
	for slots*2/3 < n {
		slots *= 2
	}
	switch {
	case slots >= 1<<16:
		width = 4
	case slots >= 1<<8:
		width = 2
	}
	return 96 + slots*width + slots*2/3*entry
}

func (s *module) sizeOfSet(n int) int {
	if s.rt.Py3() {
		return 216 + hashTable(n, 5, 3, 1, 16)
	}
	return 232 + hashTable(n, 3, 2, 0, 16)
}

// hashTable is the size of the table, with entries of so many bytes, that a set
// or a dict of Python 2 keeps outside itself once it has grown to n items: the
// table grows fourfold when n*up >= (slots-less)*down.
func hashTable(n, up, down, less, entry int) int {
	slots := 8
	for grown := 0; ; {
		// grown is the number of items at which this table becomes too small.
		grown = ((slots-less)*down + up - 1) / up
		if grown > n {
			break
		}
		least := grown * 4
		if grown > 50000 {
			least = grown * 2
		}
		for slots <= least {
			slots *= 2
		}
	}
	if slots == 8 {
		return 0 // a small one lies within the object
	}
	return slots * entry
}

// sizeOfInstance is the size of an object of a script's class.
func (s *module) sizeOfInstance(x *object.Instance) int {
	class := x.Class()
	switch {
	case x.Exception() != nil:
		return s.pick(72, 88)
	case class.OldStyle:
		return 72
	}
	if n, ok := class.SlotCount(); ok {
		return s.pick(48, 32) + 8*n
	}
	return s.pick(64, 48)
}
