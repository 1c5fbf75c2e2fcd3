package host

import (
	"errors"
	"os"
	"path/filepath"
	"strings"

	"github.com/pysock/pysock/builtins"
	"github.com/pysock/pysock/internal/interp"
	"github.com/pysock/pysock/internal/lang"
	"github.com/pysock/pysock/internal/object"
	"github.com/pysock/pysock/internal/pylib"
	"github.com/pysock/pysock/internal/python/scan"
	"go.starlark.net/starlark"
)

// importModule is Python's import: the packages above name first, then name.
// level counts the dots in front of a relative name. See object.Runtime.Import.
func (r *run) importModule(thread *starlark.Thread, name string, level int) (top, leaf starlark.Value, err error) {
	r.publishSoFar(thread)
	if level > 0 {
		base, err := r.relativeTo(thread, level)
		if err != nil {
			return nil, nil, err
		}
		if name = strings.TrimSuffix(base+"."+name, "."); base == "" {
			name = strings.TrimPrefix(name, ".")
		}
	}
	var full string
	if level < 0 {
		if p := r.besideImporter(thread, name); p != nil {
			full, leaf = p.Name(), p
		}
	}
	for part := range strings.SplitSeq(name, ".") {
		parent := leaf
		if full != "" {
			full += "."
		}
		full += part
		if leaf, err = r.importOne(thread, full, parent, name); err != nil {
			return nil, nil, err
		}
		if top == nil {
			top = leaf
		}
		if p, ok := parent.(*object.Module); ok {
			if _, ok := p.Lookup(part); !ok {
				p.Set(part, leaf)
			}
		}
	}
	return top, leaf, nil
}

// besideImporter is the package of the calling file, if it has a module of the
// name: Python 2 looks there first.
func (r *run) besideImporter(thread *starlark.Thread, name string) *object.Module {
	first, _, _ := strings.Cut(name, ".")
	p, ok := r.rt.Modules[r.callerPackage(thread)].(*object.Module)
	if !ok || p.Dir() == "" {
		return nil
	}
	full := p.Name() + "." + first
	if m, known := r.rt.Modules[full]; known && m != starlark.None {
		return p
	}
	if m, _ := r.find(p.Dir(), full, first); m == nil {
		return nil
	}
	return p
}

// callerPackage is the package of the calling file, or "".
func (r *run) callerPackage(thread *starlark.Thread) string {
	for i := 0; i < thread.CallStackDepth(); i++ {
		if m := r.files[thread.CallFrame(i).Pos.Filename()]; m != nil {
			return packageOf(m)
		}
	}
	return ""
}

// relativeTo is the package that a relative import of the calling file starts
// from.
func (r *run) relativeTo(thread *starlark.Thread, level int) (string, error) {
	pkg := r.callerPackage(thread)
	if pkg == "" {
		return "", r.rt.Errorf(r.rt.Pick("ValueError", "ImportError"), "%s", r.rt.Pick("Attempted relative import in non-package", "attempted relative import with no known parent package"))
	}
	parts := strings.Split(pkg, ".")
	if level > len(parts) {
		return "", r.rt.Errorf(r.rt.Pick("ValueError", "ImportError"), "%s", r.rt.Pick("Attempted relative import beyond toplevel package", "attempted relative import beyond top-level package"))
	}
	return strings.Join(parts[:len(parts)-level+1], "."), nil
}

// packageOf is a module's __package__.
func packageOf(m *object.Module) string {
	if m.IsPackage() {
		return m.Name()
	}
	if i := strings.LastIndexByte(m.Name(), '.'); i >= 0 {
		return m.Name()[:i]
	}
	return ""
}

// importOne imports the module of a full name, whose parent is imported, on
// the way to the module wanted.
func (r *run) importOne(thread *starlark.Thread, name string, parent starlark.Value, wanted string) (starlark.Value, error) {
	if v := r.rt.Modules[name]; v != nil {
		if v == starlark.None {
			return nil, r.noModule(name, parent, wanted)
		}
		return v, nil
	}
	v, err := r.makeModule(thread, name, parent, wanted)
	if err != nil {
		return nil, err
	}
	if r.rt.Modules[name] == nil {
		r.rt.Modules[name] = v
	}
	return v, nil
}

func (r *run) makeModule(thread *starlark.Thread, name string, parent starlark.Value, wanted string) (starlark.Value, error) {
	if name == r.rt.Pick("__builtin__", "builtins") {
		return lang.BuiltinModule(r.rt), nil
	}
	if r.host.Modules[name] != nil || builtins.Lookup(name, r.rt.Dialect) != nil {
		return r.module(thread, name)
	}
	if src, filename, ok := pylib.Source(name, r.rt.Py3()); ok {
		m := r.rt.NewModule(name, nil, nil)
		if pylib.IsPackage(name, r.rt.Py3()) {
			m.SetPackage()
		}
		return r.runModule(thread, m, filename, src)
	}
	dirs := r.searchPath()
	base := name
	if i := strings.LastIndexByte(name, '.'); i >= 0 {
		p, ok := parent.(*object.Module)
		if !ok || !p.IsPackage() {
			return nil, r.noModule(name, parent, wanted)
		}
		dirs, base = below(dirs, p), name[i+1:]
	}
	for _, dir := range dirs {
		if m, filename := r.find(dir, name, base); m != nil {
			if filename == "" {
				return m, nil // a package without a file of its own
			}
			return r.importFile(thread, m, filename)
		}
	}
	if r.hostHasBelow(name) {
		m := r.rt.NewModule(name, nil, nil)
		m.SetPackage()
		return m, nil
	}
	return nil, r.noModule(name, parent, wanted)
}

// below lists the folders of a package's modules. A package that is ours has
// none of its own: what it lacks may stand in folders of its name, for our
// modules win over files one by one.
func below(dirs []string, p *object.Module) []string {
	if p.Dir() != "" {
		return []string{p.Dir()}
	}
	path := strings.ReplaceAll(p.Name(), ".", "/")
	var list []string
	for _, dir := range dirs {
		if dir = filepath.Join(dir, path); isDir(dir) {
			list = append(list, dir)
		}
	}
	return list
}

// hostHasBelow reports whether the host has a module in a package of that name.
func (r *run) hostHasBelow(name string) bool {
	for n := range r.host.Modules {
		if strings.HasPrefix(n, name+".") {
			return true
		}
	}
	return false
}

// find looks for a package or a file in dir.
func (r *run) find(dir, name, base string) (m *object.Module, filename string) {
	pkg := filepath.Join(dir, base)
	init := filepath.Join(pkg, "__init__.py")
	switch {
	case isFile(init):
		m = r.rt.NewModule(name, nil, nil)
		m.SetPackage()
		m.SetDir(pkg)
		return m, init
	case isFile(pkg + ".py"):
		return r.rt.NewModule(name, nil, nil), pkg + ".py"
	case r.rt.Py3() && isDir(pkg):
		m = r.rt.NewModule(name, nil, nil)
		m.SetPackage()
		m.SetDir(pkg)
		return m, ""
	}
	return nil, ""
}

func isFile(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.Mode().IsRegular()
}

func isDir(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

func (r *run) importFile(thread *starlark.Thread, m *object.Module, filename string) (starlark.Value, error) {
	if err := r.in.Allow(interp.Access{Op: "open", Address: filename}); err != nil {
		return nil, err
	}
	src, err := os.ReadFile(filename)
	if err != nil {
		return nil, r.rt.Errorf("ImportError", "%s", reason(err))
	}
	return r.runModule(thread, m, filename, src)
}

// runModule runs a module's source. While it runs the module is known, so that
// modules may import each other.
func (r *run) runModule(thread *starlark.Thread, m *object.Module, filename string, src []byte) (starlark.Value, error) {
	r.addFile(filename, m)
	r.rt.Modules[m.Name()] = m
	_, err := r.runPython(thread, filename, src, m)
	if err != nil {
		delete(r.rt.Modules, m.Name())
		var syntax *SyntaxError
		if errors.As(err, &syntax) {
			return nil, r.raiseSyntax(thread, syntax)
		}
		return nil, err
	}
	return m, nil
}

// reload runs the file of a module once more and gives the module what it binds; of our
// own modules there is nothing to run. See object.Runtime.Reload.
func (r *run) reload(thread *starlark.Thread, m *object.Module) (starlark.Value, error) {
	if m.Name() == "sys" && r.rt.Unlock != nil {
		r.rt.Unlock()
	}
	for filename, of := range r.files {
		if of == m && isFile(filename) {
			v, err := r.importFile(thread, m, filename)
			r.rt.Modules[m.Name()] = m // also if it failed
			return v, err
		}
	}
	return m, nil
}

// raiseSyntax makes an exception of a module that cannot be read.
func (r *run) raiseSyntax(thread *starlark.Thread, e *SyntaxError) error {
	class := r.rt.Exceptions()[e.Class]
	if class == nil {
		class = r.rt.Exc("SyntaxError")
	}
	text := r.rt.Text(e.Message)
	if !class.IsSubclass(r.rt.Exc("SyntaxError")) {
		return r.rt.Raise(class, text)
	}
	args := starlark.Tuple{text}
	if e.Line > 0 {
		args = append(args, r.syntaxPlace(e))
	}
	x, err := starlark.Call(thread, class, args, nil)
	if err != nil {
		return err
	}
	return r.rt.ToRaise(thread, x)
}

// syntaxPlace is the second argument of Python's SyntaxError.
func (r *run) syntaxPlace(e *SyntaxError) starlark.Tuple {
	number := func(n int, ok bool) starlark.Value {
		if !ok {
			return starlark.None
		}
		return starlark.MakeInt(n)
	}
	line := starlark.MakeInt(e.Line)
	text := starlark.Value(starlark.None)
	pe := e.python
	if pe == nil {
		return starlark.Tuple{r.rt.Text(e.Filename), line, number(e.Col, e.Col > 0), r.rt.Text(e.Text)}
	}
	if pe.HasText {
		text = r.rt.Text(pe.Text)
	}
	place := starlark.Tuple{r.rt.Text(e.Filename), line, number(pe.Offset, pe.Offset != scan.NoOffset), text}
	if r.rt.Py3() {
		place = append(place, number(pe.EndLine, true), number(pe.EndOffset, true))
	}
	return place
}

// noModule is the error of a name that no module has. Python 2 tells all that
// is left of the wanted name.
func (r *run) noModule(name string, parent starlark.Value, wanted string) error {
	if r.rt.Py3() {
		if p, ok := parent.(*object.Module); ok && !p.IsPackage() {
			return r.rt.NoModule("ModuleNotFoundError", name, nil, "No module named '%s'; '%s' is not a package", name, p.Name())
		}
		return r.rt.NoModule("ModuleNotFoundError", name, nil, "No module named '%s'", name)
	}
	if i := strings.LastIndexByte(name, '.'); i >= 0 {
		wanted = wanted[i+1:]
	}
	return r.rt.Errorf("ImportError", "No module named %s", wanted)
}
