package object

import (
	"slices"
	"strings"

	"go.starlark.net/starlark"
	"go.starlark.net/syntax"
)

// StructSeqType is a class of tuples whose items have names too, as CPython's
// structseq makes them: time.struct_time, os.stat_result, sys.version_info.
type StructSeqType struct {
	class   *Class
	names   []string // items first, then what has a name only
	visible int      // the items
}

// StructSeq is a value of a [StructSeqType].
//
// Its Type is "tuple": the engine compares values of one type only, and
// sys.version_info >= (3,) must work. So a tuple may not be compared with it
// by the engine, tuple first: use [StructSeq.Tuple].
type StructSeq struct {
	kind   *StructSeqType
	values starlark.Tuple // in the order of kind.names
}

var (
	_ starlark.Sequence   = (*StructSeq)(nil)
	_ starlark.Indexable  = (*StructSeq)(nil)
	_ starlark.Sliceable  = (*StructSeq)(nil)
	_ starlark.HasAttrs   = (*StructSeq)(nil)
	_ starlark.HasBinary  = (*StructSeq)(nil)
	_ starlark.Comparable = (*StructSeq)(nil)
	_ HasClass            = (*StructSeq)(nil)
)

// NewStructSeqType makes a type of which the first visible names are items.
func (rt *Runtime) NewStructSeqType(module, name string, visible int, names ...string) *StructSeqType {
	k := &StructSeqType{names: names, visible: visible}
	k.class = rt.NewClass(module, name, []*Class{rt.BuiltinType("tuple")})
	k.class.InC = true
	k.class.New = func(thread *starlark.Thread, cls *Class, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		return k.convert(args, kwargs)
	}
	return k
}

// Class is the type as scripts see it.
func (k *StructSeqType) Class() *Class { return k.class }

// Make makes a value; what is left out is None.
func (k *StructSeqType) Make(values ...starlark.Value) *StructSeq {
	all := make(starlark.Tuple, len(k.names))
	copy(all, values)
	for i := len(values); i < len(all); i++ {
		all[i] = starlark.None
	}
	return &StructSeq{k, all}
}

// convert is the call of the type with a sequence.
func (k *StructSeqType) convert(args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	rt := k.class.rt
	if len(args) != 1 || len(kwargs) > 0 {
		return nil, rt.Errorf("TypeError", "%s() takes exactly 1 argument (%d given)", k.class.name, len(args)+len(kwargs))
	}
	iter := starlark.Iterate(args[0])
	if iter == nil {
		return nil, rt.Errorf("TypeError", "constructor requires a sequence")
	}
	defer iter.Done()
	var values []starlark.Value
	var v starlark.Value
	for iter.Next(&v) {
		values = append(values, v)
	}
	n := len(values)
	if least, most := k.visible, len(k.names); n < least || n > most {
		bound, want := "a", least
		if least != most {
			bound = "an at least"
			if n > most {
				bound, want = "an at most", most
			}
		}
		return nil, rt.Errorf("TypeError", "%s() takes %s %d-sequence (%d-sequence given)", k.class.QualName(), bound, want, n)
	}
	return k.Make(values...), nil
}

// Tuple is the items without names.
func (s *StructSeq) Tuple() starlark.Tuple { return s.values[:s.kind.visible:s.kind.visible] }

func (s *StructSeq) Class() *Class         { return s.kind.class }
func (s *StructSeq) Type() string          { return "tuple" }
func (s *StructSeq) Freeze()               {}
func (s *StructSeq) Truth() starlark.Bool  { return s.kind.visible > 0 }
func (s *StructSeq) Hash() (uint32, error) { return s.Tuple().Hash() }
func (s *StructSeq) Len() int              { return s.kind.visible }

// Index returns an item.
func (s *StructSeq) Index(i int) starlark.Value { return s.values[i] }

// Slice returns a tuple.
func (s *StructSeq) Slice(start, end, step int) starlark.Value {
	return s.Tuple().Slice(start, end, step)
}

// Iterate yields the items.
func (s *StructSeq) Iterate() starlark.Iterator { return s.Tuple().Iterate() }

// String is repr: time.struct_time(tm_year=1970, ...).
func (s *StructSeq) String() string {
	rt := s.kind.class.rt
	var b strings.Builder
	b.WriteString(s.kind.class.QualName())
	b.WriteByte('(')
	for i, v := range s.Tuple() {
		if i > 0 {
			b.WriteString(", ")
		}
		text, err := rt.Repr(rt.current(), v)
		if err != nil {
			rt.raiseLater(err)
		}
		b.WriteString(s.kind.names[i] + "=" + text)
	}
	b.WriteByte(')')
	return b.String()
}

// Attr returns a field by name.
func (s *StructSeq) Attr(name string) (starlark.Value, error) {
	// From the end: stat_result has items that a later field of the same name
	// gives more exactly.
	for i := len(s.kind.names) - 1; i >= 0; i-- {
		if s.kind.names[i] == name {
			return s.values[i], nil
		}
	}
	switch name {
	case "n_fields":
		return starlark.MakeInt(len(s.kind.names)), nil
	case "n_sequence_fields":
		return starlark.MakeInt(s.kind.visible), nil
	case "n_unnamed_fields":
		return starlark.MakeInt(0), nil
	case "__class__":
		return s.kind.class, nil
	}
	return nil, s.kind.class.rt.NoAttribute(s, name, "'%s' object has no attribute '%s'", s.kind.class.QualName(), name)
}

// AttrNames lists the fields.
func (s *StructSeq) AttrNames() []string { return slices.Sorted(slices.Values(s.kind.names)) }

// Binary gives what a tuple gives.
func (s *StructSeq) Binary(op syntax.Token, y starlark.Value, side starlark.Side) (starlark.Value, error) {
	if o, ok := y.(*StructSeq); ok {
		y = o.Tuple()
	}
	if side == starlark.Left {
		return starlark.Binary(op, s.Tuple(), y)
	}
	return starlark.Binary(op, y, s.Tuple())
}

// CompareSameType compares with a tuple or another of its kind.
func (s *StructSeq) CompareSameType(op syntax.Token, y starlark.Value, depth int) (bool, error) {
	if o, ok := y.(*StructSeq); ok {
		y = o.Tuple()
	}
	return starlark.CompareDepth(op, s.Tuple(), y, depth)
}
