package object

import (
	"errors"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/pysock/pysock/internal/format"
	"github.com/pysock/pysock/internal/interp"
	"go.starlark.net/starlark"
	"go.starlark.net/syntax"
)

// The engine's own errors are text only. This is the one place that turns
// them into the exceptions Python would have raised, in its words. A rule's
// answer is written with $1, $2, ... for the names of types that the pattern
// found, which go through pythonType, and @1, @2, ... for what it found as it
// stands; @0 is the whole text.
type rule struct {
	pattern  string
	class    string
	py2, py3 string // "" for py3: as py2
}

var rules = []rule{
	{`^(?:local|global) variable (.+) referenced before assignment$`, "", "", ""}, // see unbound
	{`^key (.+) not in dict$`, "KeyError", "", ""},                                // see missingKey
	{`^(?s:key (.+) not in .*)$`, "KeyError", "", ""},
	{`^(\S+) has no \.(\S+) field or method`, "AttributeError", "'$1' object has no attribute '@2'", ""},
	{`^can't assign to \.(\S+) field of (\S+)`, "AttributeError", "'$2' object has no attribute '@1'", "'$2' object has no attribute '@1' and no __dict__ for setting new attributes"},
	{`^(?:string|unicode) index -?\d+ out of range|^index -?\d+ out of range: empty (?:string|unicode)`, "IndexError", "string index out of range", ""},
	{`^bytes index -?\d+ out of range|^index -?\d+ out of range: empty bytes`, "IndexError", "string index out of range", "index out of range"},
	{`^(x?range) index -?\d+ out of range`, "IndexError", "xrange object index out of range", "range object index out of range"},
	{`^(list|tuple|bytearray) index -?\d+ out of range`, "IndexError", "$1 index out of range", ""},
	{`^index -?\d+ out of range: empty (\S+)`, "IndexError", "$1 index out of range", ""},
	{`^(string|list|tuple) index: got (\S+), want int`, "TypeError", "@1 indices must be integers, not $2", "@1 indices must be integers or slices, not $2"},
	{`^unhandled index operation (set|frozenset|dict_\w+)\[`, "TypeError", "'$1' object does not support indexing", "'$1' object is not subscriptable"},
	{`^unhandled index operation (\S+)\[`, "TypeError", "'$1' object has no attribute '__getitem__'", "'$1' object is not subscriptable"},
	{`^invalid slice operand (\S+)`, "TypeError", "'$1' object has no attribute '__getitem__'", "'$1' object is not subscriptable"},
	{`^(\S+) value does not support item assignment`, "TypeError", "'$1' object does not support item assignment", ""},
	{`^invalid (?:start|end) index: got`, "TypeError", "slice indices must be integers or None or have an __index__ method", ""},
	{`^zero is not a valid slice step`, "ValueError", "slice step cannot be zero", ""},
	{`^unknown unary op: (\S+) (\S+)`, "TypeError", "bad operand type for unary $1: '$2'", ""},
	{`^unknown binary op: (\S+) (not in|in) (\S+)`, "TypeError", "argument of type '$3' is not iterable", ""},
	{`^unknown binary op: string \+ (\S+)`, "TypeError", "cannot concatenate 'str' and '$1' objects", `can only concatenate str (not "$1") to str`},
	{`^unknown binary op: unicode \+ (\S+)`, "TypeError", "coercing to Unicode: need string or buffer, $1 found", `can only concatenate str (not "$1") to str`},
	{`^unknown binary op: list \+ (\S+)`, "TypeError", `can only concatenate list (not "$1") to list`, ""},
	{`^unknown binary op: tuple \+ (\S+)`, "TypeError", `can only concatenate tuple (not "$1") to tuple`, ""},
	{`^unknown binary op: bytes \+ (\S+)`, "TypeError", "cannot concatenate 'str' and '$1' objects", "can't concat $1 to bytes"},
	{`^unknown binary op: (?:string|list|tuple|bytes|unicode) \* (\S+)`, "TypeError", "can't multiply sequence by non-int of type '$1'", ""},
	{`^unknown binary op: (\S+) \* (?:string|list|tuple|bytes|unicode)`, "TypeError", "can't multiply sequence by non-int of type '$1'", ""},
	{`^unknown binary op: (\S+) (\S+) (\S+)`, "TypeError", "unsupported operand type(s) for $2: '$1' and '$3'", ""},
	{`^(\S+) (<|<=|>|>=) (\S+) not implemented`, "TypeError", "'$2' not supported between instances of '$1' and '$3'", ""},
	{`^'in <string>' requires string as left operand, not (\S+)`, "TypeError", "'in <string>' requires string as left operand, not $1", ""},
	{`^floating-point division by zero`, "ZeroDivisionError", "float division by zero", "float division by zero"},
	{`^floored division by zero`, "ZeroDivisionError", "integer division or modulo by zero", "integer division or modulo by zero"},
	{`^integer modulo by zero`, "ZeroDivisionError", "integer division or modulo by zero", "integer modulo by zero"},
	{`^floating-point modulo by zero`, "ZeroDivisionError", "float modulo", "float modulo by zero"},
	{`^int too large to convert to float`, "OverflowError", "long int too large to convert to float", "int too large to convert to float"},
	{`^negative shift count`, "ValueError", "negative shift count", ""},
	{`^shift count too large`, "OverflowError", "Python int too large to convert to C long", "too many digits in integer"},
	{`repeat count \S+ too large|^excessive repeat`, "OverflowError", "cannot fit 'long' into an index-sized integer", "cannot fit 'int' into an index-sized integer"},
	{`^invalid call of non-function \((\S+)\)`, "TypeError", "'$1' object is not callable", ""},
	{`^argument after \* must be iterable, not (\S+)`, "TypeError", "argument after * must be an iterable, not $1", ""},
	{`^argument after \*\* must be a mapping, not (\S+)`, "TypeError", "argument after ** must be a mapping, not $1", ""},
	{`^keywords must be strings`, "TypeError", "keywords must be strings", ""},
	{`^got (\S+) in sequence assignment`, "TypeError", "'$1' object is not iterable", "cannot unpack non-iterable $1 object"},
	{`^too many values to unpack \(got \S+, want (\d+)\)`, "ValueError", "too many values to unpack", "too many values to unpack (expected $1)"},
	{`^too few values to unpack \(got (\d+), want (\d+)\)`, "ValueError", "", ""}, // see tooFew
	{`^(?:\S+: )?(?:for parameter \S+: )?(\S+) value is not iterable`, "TypeError", "'$1' object is not iterable", ""},
	{`unhashable type: (\S+)`, "TypeError", "unhashable type: '$1'", ""},
	{`^unhashable: (\S+)`, "TypeError", "unhashable type: '$1'", ""},
	{`cannot .* during iteration`, "RuntimeError", "@0", ""},
	{`cannot .* frozen`, "TypeError", "@0", ""},
	{`^len: value of type (\S+) has no len`, "TypeError", "object of type '$1' has no len()", ""},
	{`^(?:fail: )(?s:(.*))$`, "RuntimeError", "$1", ""},
	{`^pop: (?:list index|index) .*out of range|^pop: empty list`, "IndexError", "pop index out of range", ""},
	{`^index -?\d+ out of range`, "IndexError", "list index out of range", ""},
	{`^pop: missing key|^popitem: empty dict`, "KeyError", "popitem(): dictionary is empty", ""},
	{`^index: value not in list`, "ValueError", "list.index(x): x not in list", ""},
	{`^remove: element not found`, "ValueError", "list.remove(x): x not in list", ""},
	{`^(?:index|rindex): substring not found`, "ValueError", "substring not found", ""},
	{`^split: empty separator`, "ValueError", "empty separator", ""},
	{`^comparison exceeded maximum recursion depth`, "RecursionError", "maximum recursion depth exceeded in cmp", "maximum recursion depth exceeded in comparison"},
	{`^Starlark stack overflow`, "RecursionError", "maximum recursion depth exceeded", ""},
	{`^duplicate key:`, "ValueError", "@0", ""},
	{`^cannot load `, "ImportError", "@0", ""},
	{`^load: name (\S+) not found`, "ImportError", "cannot import name @1", ""},
	{`out of range`, "OverflowError", "@0", ""},
	{`unexpected keyword argument`, "TypeError", "@0", ""},
	{`got \S+, want|missing argument|got \d+ arguments|takes no|does not accept`, "TypeError", "@0", ""},
}

type compiledRule struct {
	rule
	*regexp.Regexp
}

var compiledRules = sync.OnceValue(func() []compiledRule {
	out := make([]compiledRule, len(rules))
	for i, r := range rules {
		out[i] = compiledRule{r, regexp.MustCompile(r.pattern)}
	}
	return out
})

// classify makes the exception for an error that is not Python's.
func (rt *Runtime) classify(thread *starlark.Thread, err error) *Error {
	if errors.Is(err, interp.ErrTooDeep) {
		return rt.tooDeep("")
	}
	var ue *format.UnicodeError
	if errors.As(err, &ue) {
		return rt.UnicodeError(ue)
	}
	var ee *starlark.EvalError
	text := err.Error()
	if errors.As(err, &ee) {
		text = ee.Msg
	}
	if e := rt.refusedCall(ee, text); e != nil {
		return e
	}
	for _, r := range compiledRules() {
		m := r.FindStringSubmatch(text)
		if m == nil {
			continue
		}
		switch {
		case r.class == "":
			return rt.unbound(ee, text, m[1])
		case r.class == "RecursionError":
			return rt.tooDeep(strings.TrimPrefix(rt.Pick(r.py2, r.py3), "maximum recursion depth exceeded"))
		case r.class == "KeyError" && r.py2 == "":
			return rt.Raise(rt.Exc("KeyError"), rt.keyOf(m[1]))
		case strings.HasPrefix(text, "too few values"):
			return rt.tooFew(m[1], m[2])
		}
		m[0] = text
		answer := r.py2
		if rt.Py3() && r.py3 != "" {
			answer = r.py3
		}
		e := rt.Raise(rt.Exc(r.class), rt.Text(rt.expand(answer, m)))
		if strings.HasSuffix(r.pattern, " field or method") && rt.Py3() {
			e.Value.Exception().fields = []field{{"name", rt.Text(m[2])}, {ownerField, rt.Text(rt.pythonType(m[1]))}}
		}
		return e
	}
	return rt.Raise(rt.Exc("RuntimeError"), rt.Text(text))
}

func (rt *Runtime) tooDeep(where string) *Error {
	class := rt.Pick("RuntimeError", "RecursionError")
	return rt.Raise(rt.Exc(class), rt.Text("maximum recursion depth exceeded"+where))
}

// expand fills in a rule's answer.
func (rt *Runtime) expand(answer string, m []string) string {
	var b strings.Builder
	for i := 0; i < len(answer); i++ {
		n := -1
		if i+1 < len(answer) && '0' <= answer[i+1] && answer[i+1] <= '9' {
			n = int(answer[i+1] - '0')
		}
		if n < 0 || n >= len(m) {
			b.WriteByte(answer[i])
			continue
		}
		switch answer[i] {
		case '$':
			b.WriteString(rt.pythonType(m[n]))
		case '@':
			b.WriteString(m[n])
		default:
			b.WriteByte(answer[i])
			continue
		}
		i++
	}
	return b.String()
}

// pythonType is Python's name for one of the engine's types.
func (rt *Runtime) pythonType(s string) string {
	switch s {
	case "string":
		return "str"
	case "bytes":
		return rt.Pick("str", "bytes")
	case "unicode":
		return rt.Pick("unicode", "str")
	case "instancemethod":
		return rt.Pick("instancemethod", "method")
	}
	return s
}

func (rt *Runtime) unbound(ee *starlark.EvalError, text, name string) *Error {
	if strings.HasPrefix(text, "global") {
		if !rt.Py3() && ee != nil && len(ee.CallStack) > 0 {
			// Python 2 tells a function's global from a name of the module's own code.
			if in, _, _ := rt.FunctionName(ee.CallStack[len(ee.CallStack)-1].Name); in != "<module>" {
				return rt.NoName("NameError", name, "global name '%s' is not defined", name)
			}
		}
		return rt.NoName("NameError", name, "name '%s' is not defined", name)
	}
	if rt.Scope != nil && ee != nil && len(ee.CallStack) > 0 {
		top := ee.CallStack[len(ee.CallStack)-1]
		if in, _, _ := rt.FunctionName(top.Name); in == "<genexpr>" {
			return rt.UnboundFree(name) // its own variables are always bound
		}
		s, ok := rt.Scope(Frame{Filename: top.Pos.Filename(), Line: int(top.Pos.Line), Col: int(top.Pos.Col)})
		if ok && !slices.Contains(s.Own, name) {
			return rt.UnboundFree(name)
		}
	}
	return rt.UnboundLocal(name)
}

// UnboundLocal is the error of reading a function's variable before it is bound.
func (rt *Runtime) UnboundLocal(name string) *Error {
	return rt.NoName("UnboundLocalError", name, rt.Pick("local variable '%s' referenced before assignment",
		"cannot access local variable '%s' where it is not associated with a value"), name)
}

// UnboundFree is the error of reading a variable of a function around the
// running one before it is bound.
func (rt *Runtime) UnboundFree(name string) *Error {
	return rt.NoName("NameError", name, rt.Pick("free variable '%s' referenced before assignment in enclosing scope",
		"cannot access free variable '%s' where it is not associated with a value in enclosing scope"), name)
}

// keyOf recovers the key from the engine's text of it: the text of a literal
// is evaluated, any other stands for itself.
func (rt *Runtime) keyOf(text string) starlark.Value {
	if text != "" && strings.ContainsRune(`"(-0123456789NTFb`, rune(text[0])) {
		if v, err := starlark.EvalOptions(&syntax.FileOptions{}, &starlark.Thread{}, "key", text, nil); err == nil {
			return v
		}
	}
	return rt.Text(text)
}

func (rt *Runtime) tooFew(got, want string) *Error {
	if rt.Py3() {
		return rt.Raise(rt.Exc("ValueError"), rt.Text("not enough values to unpack (expected "+want+", got "+got+")"))
	}
	n, _ := strconv.Atoi(got)
	return rt.Raise(rt.Exc("ValueError"), rt.Text("need more than "+got+" value"+pluralS(n)+" to unpack"))
}
