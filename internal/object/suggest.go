package object

import (
	"math"
	"slices"
	"strings"

	"go.starlark.net/starlark"
)

// Scope is what is known of the names that the code of a frame sees.
type Scope struct {
	Own     []string // the variables of the function; none in a module's own code
	Locals  []string // those of them that are bound
	Globals []string // of the module
	// Self are the attributes of the object that a method calls self, as far
	// as its class's source tells.
	Self   []string
	OnSelf bool // the failing look-up was of an attribute of self
}

// Suggestion is what Python 3.13's traceback adds to an error about a name that
// looks like another one: ". Did you mean: 'x'?"; or nothing.
func (rt *Runtime) Suggestion(thread *starlark.Thread, x *Instance) string {
	if !rt.Py3() {
		return ""
	}
	e := x.Exception()
	is := func(class string) bool { return x.class.IsSubclass(rt.Exc(class)) }
	field := "name"
	if is("ImportError") {
		field = "name_from"
	}
	wrong, ok := AsText(orNone(e.Field(field)))
	switch {
	case !ok || is("SyntaxError"):
		return ""
	case is("AttributeError"):
		return meant(closest(wrong, rt.attributesFor(e, wrong)))
	case is("ImportError"):
		module, _ := AsText(orNone(e.Field("name")))
		m, ok := rt.Modules[module].(starlark.HasAttrs)
		if !ok {
			return ""
		}
		return meant(closest(wrong, visible(m.AttrNames(), wrong)))
	case is("NameError"):
		text := meant(rt.nameFor(e, wrong))
		if rt.IsModule == nil || !rt.IsModule(wrong) {
			return text
		}
		if text != "" {
			return text + " Or did you forget to import '" + wrong + "'?"
		}
		return ". Did you forget to import '" + wrong + "'?"
	}
	return ""
}

// ownerField holds the type of an AttributeError's object where the engine's
// error tells no more of it.
const ownerField = " owner"

func meant(name string) string {
	if name == "" {
		return ""
	}
	return ". Did you mean: '" + name + "'?"
}

// visible leaves out the names that begin with _, unless wrong does too.
func visible(names []string, wrong string) []string {
	if strings.HasPrefix(wrong, "_") {
		return names
	}
	return slices.DeleteFunc(slices.Clone(names), func(s string) bool { return strings.HasPrefix(s, "_") })
}

// attributesFor are the names that may have been meant on an object.
func (rt *Runtime) attributesFor(e *Exception, wrong string) []string {
	var names []string
	if obj := e.Field("obj"); obj != nil {
		names = rt.AttributeNames(obj)
	} else if owner, ok := AsText(orNone(e.Field(ownerField))); ok {
		names = rt.BuiltinType(owner).AttrNames()
	}
	if s, ok := rt.scopeOf(e); ok && s.OnSelf {
		return names
	}
	return visible(names, wrong)
}

// AttributeNames is dir(v) without what every object has.
func (rt *Runtime) AttributeNames(v starlark.Value) []string {
	var names []string
	switch v := v.(type) {
	case *Instance:
		names = v.AttrNames()
	case *Class:
		names = v.AttrNames()
	case *Module:
		names = v.AttrNames()
	default:
		names = rt.TypeOf(v).AttrNames()
		if x, ok := v.(*Code); ok {
			names = append(names, x.AttrNames()...)
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

func (rt *Runtime) scopeOf(e *Exception) (Scope, bool) {
	if rt.Scope == nil || len(e.Trace) == 0 {
		return Scope{}, false
	}
	return rt.Scope(e.Trace[len(e.Trace)-1])
}

// nameFor is the name that may have been meant by one that is not bound.
func (rt *Runtime) nameFor(e *Exception, wrong string) string {
	if len(e.Trace) == 0 {
		return ""
	}
	s, _ := rt.scopeOf(e)
	if slices.Contains(s.Self, wrong) {
		return "self." + wrong
	}
	names := append(slices.Clone(s.Locals), s.Globals...)
	if rt.BuiltinNames != nil {
		names = append(names, rt.BuiltinNames()...)
	}
	return closest(wrong, names)
}

// The costs of CPython's edit distance: a change of case is cheaper than
// another letter.
const (
	moveCost = 2
	caseCost = 1
)

const (
	maxCandidates = 750
	maxNameLength = 40 // in bytes, of what two names do not share
)

// closest is the first of the names that are nearest to wrong; "" if all are
// too far off: no more than a third of the letters may differ.
func closest(wrong string, names []string) string {
	if len(names) >= maxCandidates {
		return ""
	}
	best, found := math.MaxInt, ""
	for _, name := range names {
		if name == wrong {
			continue
		}
		limit := min((len(name)+len(wrong)+3)*moveCost/6, best-1)
		if d := distance(wrong, name, limit); d <= limit {
			best, found = d, name
		}
	}
	return found
}

// distance is the edit distance of the bytes of a and b, or more than limit if it is.
func distance(a, b string, limit int) int {
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	if len(a) == 0 || len(b) == 0 {
		return moveCost * (len(a) + len(b))
	}
	if len(a) > maxNameLength || len(b) > maxNameLength {
		return limit + 1
	}
	if len(b) < len(a) {
		a, b = b, a
	}
	if (len(b)-len(a))*moveCost > limit {
		return limit + 1
	}
	row := make([]int, len(a))
	for i := range row {
		row[i] = (i + 1) * moveCost
	}
	result := 0
	for j := range len(b) {
		result = j * moveCost
		diagonal := result
		least := limit + 1
		for i := range row {
			replaced := diagonal + substitution(b[j], a[i])
			diagonal = row[i]
			result = min(replaced, min(result, diagonal)+moveCost)
			row[i] = result
			least = min(least, result)
		}
		if least > limit {
			return limit + 1
		}
	}
	return result
}

func substitution(a, b byte) int {
	switch {
	case a == b:
		return 0
	case lowerASCII(a) == lowerASCII(b):
		return caseCost
	}
	return moveCost
}

func lowerASCII(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		return c + 'a' - 'A'
	}
	return c
}
