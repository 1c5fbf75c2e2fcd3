package host

import (
	"errors"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"github.com/pysock/pysock/internal/lang"
	"github.com/pysock/pysock/internal/object"
	"github.com/pysock/pysock/internal/python/ast"
	"github.com/pysock/pysock/internal/python/lower"
	"github.com/pysock/pysock/internal/python/parse"
	"go.starlark.net/starlark"
)

// IsPython reports whether a file is Python: its name ends in .py, or it has
// no ending and a first line that asks for Python ("#!/usr/bin/env python3").
func IsPython(filename string, src []byte) bool {
	ext := filepath.Ext(filename)
	return ext == ".py" || ext == "" && asksForPython(src)
}

// detectPython decides which Python a source is written in.
func detectPython(src []byte) object.Dialect {
	if parse.Detect(src) == ast.Python2 {
		return object.Py2
	}
	return object.Py3
}

func (r *run) pythonVersion() ast.Version {
	if r.rt.Dialect == object.Py2 {
		return ast.Python2
	}
	return ast.Python3
}

// runPython runs a Python source as the module m.
func (r *run) runPython(thread *starlark.Thread, filename string, src []byte, m *object.Module) (starlark.StringDict, error) {
	if showsLines(filename, r.rt.Dialect) {
		r.sources.add(filename, src)
	}
	tree, err := parse.File(filename, src, r.pythonVersion(), 0)
	if err != nil {
		return nil, withHint(pythonSyntaxError(err), parse.Hint(src, r.pythonVersion()))
	}
	if err := r.warn(thread, tree); err != nil {
		return nil, err
	}
	res, err := lower.Module(tree, lower.Options{
		Module:   m.Name(),
		Package:  packageOf(m),
		Builtin:  r.builtin,
		Settable: m.Name() != "__main__",
	})
	if err != nil {
		return nil, pythonSyntaxError(err)
	}
	r.sources.code(filename, res.Signatures, tree.Future)
	m.Bound = res.Bound
	m.Set("__name__", r.rt.Text(m.Name()))
	m.Set("__file__", r.rt.Text(filename))
	if res.HasDoc {
		m.Set("__doc__", r.rt.Text(res.Doc))
	}
	predeclared, prog, err := r.compile(res)
	if err != nil {
		return nil, err
	}
	if r.running == nil {
		r.running = map[*object.Module]*lower.Result{}
	}
	r.running[m] = res
	globals, err := prog.Init(thread, predeclared)
	delete(r.running, m)
	m.SetRunning(nil)
	return r.publish(m, res, globals), err
}

// builtin reports whether a name is one of Python's own, or of the host's.
func (r *run) builtin(name string) bool {
	if _, ok := r.host.Globals[name]; ok {
		return true
	}
	return lang.Has(r.rt, name)
}

// compile makes a program of a lowered source, and the names it needs.
func (r *run) compile(res *lower.Result) (starlark.StringDict, *starlark.Program, error) {
	predeclared := r.predeclare(res)
	prog, err := starlark.FileProgram(res.File, predeclared.Has)
	if err != nil {
		return nil, nil, r.syntaxError(err)
	}
	return predeclared, prog, nil
}

// predeclare makes what a lowered source calls by names of no module.
func (r *run) predeclare(res *lower.Result) starlark.StringDict {
	predeclared := make(starlark.StringDict, len(res.Names)+len(res.Constants))
	for _, n := range res.Names {
		if v, ok := r.host.Globals[n]; ok {
			predeclared[n] = v
		} else if v, ok := lang.Lookup(r.rt, n); ok {
			predeclared[n] = v
		}
	}
	for n, c := range res.Constants {
		predeclared[n] = r.constant(c)
	}
	return predeclared
}

// constant is the value of a constant that the engine has no literal for.
func (r *run) constant(c lower.Constant) starlark.Value {
	switch c.Kind {
	case lower.Text:
		return r.rt.Unicode(c.Text)
	case lower.Long:
		return r.rt.Long(starlark.MakeInt64(c.Int))
	case lower.Complex:
		return r.rt.NewComplex(c.Complex)
	}
	return object.Ellipsis
}

// publishSoFar makes the variables of the module whose own code imports
// another its attributes from now on: the other may import it in turn, and
// sys.modules has it.
func (r *run) publishSoFar(thread *starlark.Thread) {
	for i := range thread.CallStackDepth() {
		f, ok := thread.DebugFrame(i).Callable().(*starlark.Function)
		if !ok {
			continue
		}
		m := r.files[f.Position().Filename()]
		if res := r.running[m]; res != nil && !m.Running() {
			m.SetRunning(func() { r.publish(m, res, f.Globals()) })
		}
		return
	}
}

// publish makes the module's variables its attributes, and returns them as
// they are now. Variables in cells stay live.
func (r *run) publish(m *object.Module, res *lower.Result, globals starlark.StringDict) starlark.StringDict {
	public := make(starlark.StringDict, len(res.Globals))
	for _, name := range slices.Concat(res.Bound, slices.Sorted(maps.Keys(res.Globals))) {
		v := globals[name]
		if _, known := res.Globals[name]; !known || v == nil {
			continue
		}
		m.Publish(name, v)
		if c, ok := v.(object.Variable); ok {
			if v = c.Value(); v == nil {
				continue
			}
		}
		public[name] = v
	}
	return public
}

// withHint adds what would help to the report of a file that cannot be read:
// the flag for the Python it is written in.
func withHint(err error, hint string) error {
	var e *SyntaxError
	if hint != "" && errors.As(err, &e) {
		e.report += "pysock: " + hint + "\n"
	}
	return err
}

// pythonSyntaxError makes the host's error of the parser's.
func pythonSyntaxError(err error) error {
	var pe *parse.Error
	if !errors.As(err, &pe) {
		return err
	}
	return &SyntaxError{
		Class: pe.Kind.String(), Filename: pe.Filename, Line: pe.Line, Col: max(pe.Offset, 0),
		Message: pe.Msg, report: pe.Report(), python: pe,
	}
}

// searchPath lists the folders where imports look for files: those of sys.path,
// if the script has that in hands, then those that it began with.
func (r *run) searchPath() []string {
	var dirs []string
	if sys, ok := r.rt.Modules["sys"].(*object.Module); ok {
		path, _ := sys.Lookup("path")
		if list, ok := path.(*starlark.List); ok {
			for i := range list.Len() {
				if dir, ok := object.AsText(list.Index(i)); ok {
					dirs = append(dirs, dir)
				}
			}
		}
	}
	dirs = append(dirs, r.firstPath()...)
	if r.rt.Py3() {
		for i, dir := range dirs {
			if abs, err := filepath.Abs(dir); err == nil {
				dirs[i] = abs
			}
		}
	}
	return dirs
}

// firstPath is where imports look without a change of sys.path: beside the
// script, then the folders of PYTHONPATH.
func (r *run) firstPath() []string {
	if r.path == nil {
		r.path = []string{r.dir}
		for _, p := range filepath.SplitList(os.Getenv("PYTHONPATH")) {
			if p != "" && !slices.Contains(r.path, p) {
				r.path = append(r.path, p)
			}
		}
	}
	return r.path
}
