package host

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/pysock/pysock/builtins"
	"github.com/pysock/pysock/internal/interp"
	"github.com/pysock/pysock/internal/lang"
	"github.com/pysock/pysock/internal/star"
	"go.starlark.net/starlark"
	"go.starlark.net/syntax"
)

// loader runs the files that scripts load, each once. It belongs to the holder
// of the lock.
type loader struct {
	run     *run
	loaded  map[string]*loadedFile // by path
	loading []string               // files being loaded now, outermost first
	own     map[string]starlark.Value
}

type loadedFile struct {
	globals starlark.StringDict
	err     error
}

// module returns a module by Python's name: the host's own or one of ours.
func (l *loader) module(thread *starlark.Thread, name string) (starlark.Value, error) {
	if v := l.own[name]; v != nil {
		return v, nil
	}
	if make := l.run.host.Modules[name]; make != nil {
		v, err := make(thread)
		if err != nil {
			return nil, err
		}
		if l.own == nil {
			l.own = map[string]starlark.Value{}
		}
		l.own[name] = v
		return v, nil
	}
	if make := builtins.Lookup(name, l.run.rt.Dialect); make != nil {
		return make(thread)
	}
	return nil, fmt.Errorf("no module named %s", name)
}

// load is the engine's load statement: a module of ours, or a file beside the
// one that loads it.
func (r *run) load(thread *starlark.Thread, name string) (starlark.StringDict, error) {
	if !strings.HasSuffix(name, ".star") {
		v, err := r.module(thread, name)
		if err != nil {
			return nil, r.rt.Errorf("ImportError", "No module named %s", name)
		}
		return attributes(v), nil
	}
	path := name
	if !filepath.IsAbs(path) {
		path = filepath.Join(filepath.Dir(thread.CallFrame(0).Pos.Filename()), name)
	}
	return r.loadFile(thread, path)
}

// attributes lists what can be loaded from a module.
func attributes(v starlark.Value) starlark.StringDict {
	x, ok := v.(starlark.HasAttrs)
	if !ok {
		return nil
	}
	dict := starlark.StringDict{}
	for _, n := range x.AttrNames() {
		if a, err := x.Attr(n); err == nil && a != nil {
			dict[n] = a
		}
	}
	return dict
}

func (r *run) loadFile(thread *starlark.Thread, path string) (starlark.StringDict, error) {
	for i, p := range r.loading {
		if p == path {
			cycle := append(append([]string(nil), r.loading[i:]...), path)
			for i, p := range cycle {
				cycle[i] = filepath.Base(p)
			}
			return nil, r.rt.Errorf("ImportError", "cycle in load: %s", strings.Join(cycle, " -> "))
		}
	}
	if f := r.loaded[path]; f != nil {
		return f.globals, f.err
	}
	if err := r.in.Allow(interp.Access{Op: "open", Address: path}); err != nil {
		return nil, err
	}
	src, err := os.ReadFile(path)
	if err != nil {
		return nil, r.rt.Errorf("ImportError", "%s", reason(err))
	}
	r.loading = append(r.loading, path)
	globals, err := r.runStar(thread, path, src, strings.TrimSuffix(filepath.Base(path), ".star"))
	r.loading = r.loading[:len(r.loading)-1]
	if r.loaded == nil {
		r.loaded = map[string]*loadedFile{}
	}
	r.loaded[path] = &loadedFile{globals, err}
	return globals, err
}

// reason is an error of the file system without Go's "open".
func reason(err error) string {
	var pe *os.PathError
	if errors.As(err, &pe) {
		return fmt.Sprintf("%s: %v", pe.Path, pe.Err)
	}
	return err.Error()
}

// runStar compiles and runs a .star file under the given module name.
func (r *run) runStar(thread *starlark.Thread, filename string, src []byte, module string) (starlark.StringDict, error) {
	r.sources.add(filename, src)
	file, err := star.Parse(filename, src, lang.StarMethod)
	if err != nil {
		return nil, r.syntaxError(err)
	}
	r.sources.tree(filename, file)
	main := module == "__main__"
	if main {
		r.loading = append(r.loading[:0], filename)
	}
	var names []string
	prog, err := starlark.FileProgram(file, func(name string) bool {
		if !r.knows(name) {
			return false
		}
		names = append(names, name)
		return true
	})
	if err != nil {
		return nil, r.syntaxError(err)
	}
	predeclared, err := r.predeclared(thread, names, module, filename)
	if err != nil {
		return nil, err
	}
	return prog.Init(thread, predeclared)
}

// knows reports whether a free name of a .star file means something.
func (r *run) knows(name string) bool {
	if name == "__name__" || name == "__file__" {
		return true
	}
	if _, ok := r.host.Globals[name]; ok {
		return true
	}
	if lang.Has(r.rt, name) {
		return true
	}
	if _, ok := r.host.Modules[name]; ok {
		return true
	}
	for _, n := range builtins.Predeclared {
		if n == name {
			return true
		}
	}
	return false
}

// syntaxError words a static error of the engine for a reader.
func (r *run) syntaxError(err error) error {
	var se syntax.Error
	if errors.As(err, &se) {
		return r.newSyntaxError(se.Pos, se.Msg)
	}
	if list, ok := resolveErrors(err); ok {
		return r.newSyntaxError(list[0].Pos, list[0].Msg)
	}
	return err
}
