package object

import (
	"fmt"
	"math"

	"go.starlark.net/starlark"
)

// Sig is the signature of a function that CPython has in C: how many
// arguments it takes, and by which names. Its errors are worded as
// PyArg_ParseTuple and the method tables word them.
type Sig struct {
	Name     string // "recv"
	Class    string // of a method, for Python 3's words: "socket"
	Min, Max int
	Names    []string // if keywords are accepted

	// Varargs2 is a function that Python 2 hands a tuple though it takes one
	// argument: then it says "exactly 1 argument", not "one".
	Varargs2 bool
}

// Unpack puts the arguments in order. Those not given are nil.
func (s *Sig) Unpack(rt *Runtime, args starlark.Tuple, kwargs []starlark.Tuple, into ...*starlark.Value) error {
	if len(kwargs) == 0 && len(args) >= s.Min && len(args) <= s.Max {
		for i, a := range args {
			*into[i] = a
		}
		return nil
	}
	if len(kwargs) > 0 && s.Names == nil {
		return rt.Errorf("TypeError", "%s() takes no keyword arguments", s.full(rt))
	}
	if n := len(args) + len(kwargs); n > s.Max || s.Names == nil && n < s.Min {
		return s.count(rt, n)
	}
	for i, a := range args {
		*into[i] = a
	}
	var unknown []any // named after what is missing
	for _, kv := range kwargs {
		name, _ := AsText(kv[0])
		i := s.position(name)
		switch {
		case i < 0:
			unknown = s.unknown(rt, name)
			continue
		case *into[i] != nil:
			return rt.Errorf("TypeError", rt.Pick("Argument given by name ('%s') and position (%d)", "argument for %[3]s() given by name ('%[1]s') and position (%[2]d)"), given(rt, name, i+1, s.Name)...)
		}
		*into[i] = kv[1]
	}
	for i := range s.Min {
		if *into[i] == nil {
			return rt.Errorf("TypeError", rt.Pick("Required argument '%s' (pos %d) not found", "%[3]s() missing required argument '%[1]s' (pos %[2]d)"), given(rt, s.Names[i], i+1, s.Name)...)
		}
	}
	if unknown != nil {
		return rt.Errorf("TypeError", rt.Pick("'%s' is an invalid keyword argument for this function", "%[2]s() got an unexpected keyword argument '%[1]s'%[3]s"), unknown...)
	}
	return nil
}

func (s *Sig) unknown(rt *Runtime, name string) []any {
	if rt.Py3() {
		return []any{name, s.Name, KeywordMeant(name, s.Names)}
	}
	return []any{name}
}

func given(rt *Runtime, name string, pos int, fn string) []any {
	if rt.Py3() {
		return []any{name, pos, fn}
	}
	return []any{name, pos}
}

func (s *Sig) position(name string) int {
	for i, n := range s.Names {
		if n == name {
			return i
		}
	}
	return -1
}

// full is the name as Python 3's method tables show it: with its class.
func (s *Sig) full(rt *Runtime) string {
	if rt.Py3() && s.Class != "" {
		return s.Class + "." + s.Name
	}
	return s.Name
}

func (s *Sig) count(rt *Runtime, n int) error {
	switch {
	case s.Max == 0:
		return rt.Errorf("TypeError", "%s() takes no arguments (%d given)", s.full(rt), n)
	case s.Min == 1 && s.Max == 1 && (rt.Py3() || !s.Varargs2):
		return rt.Errorf("TypeError", "%s() takes exactly one argument (%d given)", s.full(rt), n)
	}
	bound, want := "exactly", s.Min
	if s.Min != s.Max {
		bound = "at least"
		if n > s.Max {
			bound, want = "at most", s.Max
		}
	}
	plural := "s"
	if want == 1 {
		plural = ""
	}
	return rt.Errorf("TypeError", "%s() takes %s %d argument%s (%d given)", s.Name, bound, want, plural, n)
}

// Def is the signature of a function that CPython has in Python: Names in
// order, of which the last have Defaults. Errors are worded as for a def.
type Def struct {
	Name     string   // "create_connection"
	Class    string   // of a method, for Python 3's qualified name
	Names    []string // parameters; for a method without self
	Defaults int      // how many of the last may be left out
	Method   bool     // self counts in the numbers
}

// Unpack puts the arguments in order. Those not given are nil.
func (d *Def) Unpack(rt *Runtime, args starlark.Tuple, kwargs []starlark.Tuple, into ...*starlark.Value) error {
	if len(kwargs) == 0 && len(args) == len(d.Names) {
		for i, a := range args {
			*into[i] = a
		}
		return nil
	}
	self := 0
	if d.Method {
		self = 1
	}
	name := d.Name
	if rt.Py3() && d.Class != "" {
		name = d.Class + "." + d.Name
	}
	required := len(d.Names) - d.Defaults
	if len(args) > len(d.Names) {
		if rt.Py3() {
			return rt.Errorf("TypeError", "%s() takes %s but %d %s given", name, positional(required+self, len(d.Names)+self), len(args)+self, wasWere(len(args)+self))
		}
		return rt.Errorf("TypeError", "%s() takes %s (%d given)", name, atMost(required+self, len(d.Names)+self), len(args)+len(kwargs)+self)
	}
	for i, a := range args {
		*into[i] = a
	}
	sig := Sig{Names: d.Names}
	for _, kv := range kwargs {
		k, _ := AsText(kv[0])
		i := sig.position(k)
		if i < 0 {
			near := ""
			if rt.Py3() {
				near = KeywordMeant(k, d.Names)
			}
			return rt.Errorf("TypeError", "%s() got an unexpected keyword argument '%s'%s", name, k, near)
		}
		if *into[i] != nil {
			return rt.Errorf("TypeError", rt.Pick("%s() got multiple values for keyword argument '%s'", "%s() got multiple values for argument '%s'"), name, k)
		}
		*into[i] = kv[1]
	}
	var missing []string
	for i := range required {
		if *into[i] == nil {
			missing = append(missing, d.Names[i])
		}
	}
	if len(missing) == 0 {
		return nil
	}
	if rt.Py3() {
		return rt.Errorf("TypeError", "%s() missing %d required positional argument%s: %s", name, len(missing), pluralS(len(missing)), quotedList(missing))
	}
	bound := "exactly"
	if d.Defaults > 0 {
		bound = "at least"
	}
	return rt.Errorf("TypeError", "%s() takes %s %d argument%s (%d given)", name, bound, required+self, pluralS(required+self), len(args)+len(kwargs)+self)
}

func pluralS(n int) string {
	if n == 1 {
		return ""
	}
	return "s"
}

func wasWere(n int) string {
	if n == 1 {
		return "was"
	}
	return "were"
}

func positional(low, high int) string {
	if low == high {
		return fmt.Sprintf("%d positional argument%s", high, pluralS(high))
	}
	return fmt.Sprintf("from %d to %d positional arguments", low, high)
}

func atMost(low, high int) string {
	switch {
	case high == 0:
		return "no arguments"
	case low == high:
		return fmt.Sprintf("exactly %d argument%s", high, pluralS(high))
	}
	return fmt.Sprintf("at most %d argument%s", high, pluralS(high))
}

func quotedList(names []string) string {
	switch n := len(names); n {
	case 1:
		return "'" + names[0] + "'"
	case 2:
		return "'" + names[0] + "' and '" + names[1] + "'"
	default:
		s := ""
		for _, x := range names[:n-1] {
			s += "'" + x + "', "
		}
		return s + "and '" + names[n-1] + "'"
	}
}

// Int converts an argument as format unit "i" does: an int of 32 bits.
func (rt *Runtime) Int(v starlark.Value) (int, error) {
	n, err := rt.Int64(v)
	switch {
	case err != nil:
		return 0, err
	case n > math.MaxInt32:
		return 0, rt.Errorf("OverflowError", "signed integer is greater than maximum")
	case n < math.MinInt32:
		return 0, rt.Errorf("OverflowError", "signed integer is less than minimum")
	}
	return int(n), nil
}

// Int64 converts an argument as format unit "l" does: a C long.
func (rt *Runtime) Int64(v starlark.Value) (int64, error) {
	i, err := rt.Index(v)
	if err != nil {
		return 0, err
	}
	n, ok := i.Int64()
	if !ok {
		return 0, rt.Errorf("OverflowError", "Python int too large to convert to C long")
	}
	return n, nil
}

// Index returns the integer v is: an int, a bool, or an object with __index__
// (Python 2 also __int__).
func (rt *Runtime) Index(v starlark.Value) (starlark.Int, error) {
	switch v := v.(type) {
	case starlark.Int:
		return v, nil
	case starlark.Bool:
		if v {
			return starlark.MakeInt(1), nil
		}
		return starlark.MakeInt(0), nil
	case starlark.Float:
		if !rt.Py3() {
			return starlark.Int{}, rt.Errorf("TypeError", "integer argument expected, got float")
		}
	case *Instance:
		if i, ok := v.Native.(starlark.Int); ok {
			return i, nil
		}
		for _, name := range []string{"__index__", "__int__"} {
			if name == "__int__" && rt.Py3() {
				break
			}
			r, found, err := v.Special(rt.current(), name)
			if err != nil {
				return starlark.Int{}, err
			}
			if i, ok := AsInt(r); found && ok {
				return i, nil
			}
		}
	}
	if rt.Py3() {
		return starlark.Int{}, rt.Errorf("TypeError", "'%s' object cannot be interpreted as an integer", rt.TypeName(v))
	}
	return starlark.Int{}, rt.Errorf("TypeError", "an integer is required")
}

// Float converts an argument as format unit "d" does.
func (rt *Runtime) Float(v starlark.Value) (float64, error) {
	switch v := v.(type) {
	case starlark.Float:
		return float64(v), nil
	case starlark.Int:
		return float64(v.Float()), nil
	case starlark.Bool:
		if v {
			return 1, nil
		}
		return 0, nil
	case *Instance:
		r, found, err := v.Special(rt.current(), "__float__")
		if err != nil {
			return 0, err
		}
		if f, ok := r.(starlark.Float); found && ok {
			return float64(f), nil
		}
	}
	return 0, rt.Errorf("TypeError", rt.Pick("a float is required", "must be real number, not %s"), argsIf(rt.Py3(), rt.TypeName(v))...)
}
