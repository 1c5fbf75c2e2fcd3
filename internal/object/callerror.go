package object

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"go.starlark.net/starlark"
)

// Arity is what Python's messages about the arguments of a call need to know
// of a function.
type Arity struct {
	Required, Total int      // positional parameters: without default, all
	PosOnly         int      // the first of them, which no keyword can give
	Names           []string // of these and of the keyword-only ones; nil if they are not known
	Varargs, Kwargs bool
	Qualname        string // of a lambda
}

// kwOnly are the names of the keyword-only parameters.
func (a *Arity) kwOnly() []string { return a.Names[min(a.Total, len(a.Names)):] }

// CallSite is a call in the source.
type CallSite struct {
	Callee   string   // the last name of what is called, or ""
	Path     []string // all of it: a name, or a name and attributes; nil for all else
	Args     int      // arguments by position, one for each that begins with *
	Keywords []string // that stand in it, without those of **
}

// A refusal is the engine's refusal of a call's arguments. It tells less than
// Python's message has to: what else was given is looked up in the source of the
// call.
type refusal struct {
	rt       *Runtime
	label    string // how messages call the function
	arity    Arity
	known    bool     // arity is
	keywords []string // of the call, as far as they are known
}

// refusedCall is Python's error for the engine's "function NAME ...", or nil if
// the text is another.
func (rt *Runtime) refusedCall(ee *starlark.EvalError, text string) *Error {
	rest, ok := strings.CutPrefix(text, "function ")
	name, rest, ok2 := strings.Cut(rest, " ")
	if !ok || !ok2 {
		return nil
	}
	r := refusal{rt: rt, label: rt.FunctionLabel(name)}
	r.arity, r.known = rt.arity(ee, name)
	if rt.Py3() && name == "lambda" && r.arity.Qualname != "" {
		r.label = r.arity.Qualname
	}
	r.keywords = rt.keywordsGiven(ee, name)
	if kind, rest, _ := strings.Cut(rest, " "); kind == "accepts" {
		return r.tooMany(rest)
	}
	if x, ok := strings.CutPrefix(rest, "got multiple values for parameter "); ok {
		return r.twice(unquote(x))
	}
	if x, ok := strings.CutPrefix(rest, "got an unexpected keyword argument "); ok {
		return r.unexpected(unquote(x))
	}
	if x, ok := strings.CutPrefix(rest, "missing "); ok {
		_, names, _ := strings.Cut(strings.TrimSuffix(x, ")"), "(")
		return r.missing(strings.Split(names, ", "))
	}
	return nil
}

func unquote(s string) string { return strings.Trim(s, `"`) }

func (r *refusal) error(format string, args ...any) *Error {
	return r.rt.Raise(r.rt.Exc("TypeError"), r.rt.Text(r.label+fmt.Sprintf(format, args...)))
}

// tooMany words the engine's "accepts ...", in which the last number is that of
// the given arguments, and one before it that of the accepted ones.
func (r *refusal) tooMany(text string) *Error {
	numbers := strings.FieldsFunc(text, func(c rune) bool { return c < '0' || c > '9' })
	given, _ := strconv.Atoi(numbers[len(numbers)-1])
	accepted, none := 0, len(numbers) == 1
	if !none {
		accepted, _ = strconv.Atoi(numbers[0])
	}
	if !r.rt.Py3() {
		if !none {
			given += len(r.keywords)
		}
		bound := "exactly"
		switch {
		case none:
			return r.error("() takes no arguments (%d given)", given)
		case strings.HasPrefix(text, "at most"):
			bound = "at most"
		}
		return r.error("() takes %s %d argument%s (%d given)", bound, accepted, pluralS(accepted), given)
	}
	if none { // the engine counts keywords, too
		given -= len(r.keywords)
	}
	byKeyword := 0
	if r.known {
		for _, k := range r.keywords {
			switch i := slices.Index(r.arity.Names, k); {
			case i < r.arity.PosOnly && !r.arity.Kwargs:
				return r.unexpected(k)
			case i >= r.arity.Total:
				byKeyword++
			case i < given && i >= r.arity.PosOnly:
				return r.twice(k)
			}
		}
	}
	takes := fmt.Sprintf("%d positional argument%s", accepted, pluralS(accepted))
	if strings.HasPrefix(text, "at most") {
		takes = fmt.Sprintf("from %d to %d positional arguments", r.arity.Required, accepted)
	}
	if byKeyword > 0 {
		return r.error("() takes %s but %d positional argument%s (and %d keyword-only argument%s) were given",
			takes, given, pluralS(given), byKeyword, pluralS(byKeyword))
	}
	return r.error("() takes %s but %d %s given", takes, given, wasWere(given))
}

func (r *refusal) twice(name string) *Error {
	return r.error(r.rt.Pick("() got multiple values for keyword argument '%s'", "() got multiple values for argument '%s'"), name)
}

// unexpected words a keyword that names no parameter, or one that only a
// position can give.
func (r *refusal) unexpected(name string) *Error {
	if !r.rt.Py3() {
		return r.error("() got an unexpected keyword argument '%s'", name)
	}
	var wrong []string
	given := append(slices.Clone(r.keywords), name)
	for _, p := range r.arity.Names[:min(r.arity.PosOnly, len(r.arity.Names))] {
		if slices.Contains(given, p) {
			wrong = append(wrong, p)
		}
	}
	if len(wrong) > 0 {
		return r.error("() got some positional-only arguments passed as keyword arguments: '%s'", strings.Join(wrong, ", "))
	}
	near := ""
	if len(r.arity.Names) > 0 {
		near = KeywordMeant(name, r.arity.Names[r.arity.PosOnly:])
	}
	return r.error("() got an unexpected keyword argument '%s'%s", name, near)
}

// KeywordMeant is what Python 3.13 adds to the refusal of a keyword that looks
// like one that is accepted, or nothing.
func KeywordMeant(wrong string, names []string) string {
	if near := closest(wrong, names); near != "" {
		return ". Did you mean '" + near + "'?"
	}
	return ""
}

// missing words a call with too few arguments. The engine names the missing
// ones; Python 2 counts what was given.
func (r *refusal) missing(names []string) *Error {
	kind := "positional"
	if !r.rt.Py3() && r.known {
		given := r.arity.Required - len(names)
		for _, k := range r.keywords {
			if i := slices.Index(r.arity.Names, k); i >= r.arity.Required {
				given++
			}
		}
		bound := "exactly"
		if r.arity.Total > r.arity.Required || r.arity.Varargs {
			bound = "at least"
		}
		return r.error("() takes %s %d argument%s (%d given)", bound, r.arity.Required, pluralS(r.arity.Required), given)
	}
	for i, n := range names {
		names[i] = strings.TrimPrefix(n, "/")
	}
	if r.known {
		byKeyword := r.arity.kwOnly()
		positional := slices.DeleteFunc(slices.Clone(names), func(n string) bool { return slices.Contains(byKeyword, n) })
		if len(positional) > 0 {
			names = positional
		} else {
			kind = "keyword-only"
		}
	}
	return r.error("() missing %d required %s argument%s: %s", len(names), kind, pluralS(len(names)), quotedList(names))
}

func (rt *Runtime) arity(ee *starlark.EvalError, name string) (Arity, bool) {
	if rt.ArityOf == nil || ee == nil || len(ee.CallStack) == 0 {
		return Arity{}, false
	}
	top := ee.CallStack[len(ee.CallStack)-1]
	return rt.ArityOf(top.Pos.Filename(), name, int(top.Pos.Line), int(top.Pos.Col))
}

// keywordsGiven are the keywords in the call of a function that refused its
// arguments, if the nearest call of the script can be seen to be that one.
func (rt *Runtime) keywordsGiven(ee *starlark.EvalError, name string) []string {
	if rt.CallAt == nil || ee == nil {
		return nil
	}
	direct := true // no Go function calls it on the script's behalf
	for i := len(ee.CallStack) - 2; i >= 0; i-- {
		fr := ee.CallStack[i]
		file := fr.Pos.Filename()
		if file == "<builtin>" {
			direct = direct && strings.HasPrefix(fr.Name, "$")
			continue
		}
		site, ok := rt.CallAt(Frame{Filename: file, Line: int(fr.Pos.Line), Col: int(fr.Pos.Col)})
		callee, qualname, _ := rt.FunctionName(name)
		switch callee {
		case "__init__", "__new__":
			owner := strings.Split(qualname, ".")
			if !ok || len(owner) < 2 || site.Callee != callee && site.Callee != owner[len(owner)-2] {
				return nil
			}
		case "<lambda>", "__call__":
			if !direct {
				return nil
			}
		default:
			if site.Callee != callee {
				return nil
			}
		}
		return site.Keywords
	}
	return nil
}
