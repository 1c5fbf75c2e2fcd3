// Package sys is Python's sys module.
package sys

import (
	"math"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/pysock/pysock/internal/codec"
	"github.com/pysock/pysock/internal/interp"
	"github.com/pysock/pysock/internal/object"
	"github.com/pysock/pysock/internal/pyfile"
	"github.com/pysock/pysock/internal/stdio"
	"go.starlark.net/starlark"
)

// Module returns Python's sys module: argv, exit, the standard streams (which
// a script may replace, for print too), exc_info, excepthook, version and its like,
// platform, path, modules, the recursion limit, the numbers of the
// machine, and the sizes that objects have in CPython. What looks deeper into
// CPython's engine than _getframe does (settrace) is left out.
func Module(thread *starlark.Thread) (starlark.Value, error) {
	rt := object.For(thread)
	if m, ok := rt.Modules["sys"]; ok {
		return m, nil
	}
	s := &module{rt: rt}
	m := rt.NewModule("sys", s.lazy, s.lazyNames)
	std := pyfile.Streams(rt)
	for name, f := range map[string]*object.Instance{"stdin": std.In, "stdout": std.Out, "stderr": std.Err} {
		m.Set(name, f)
		m.Set("__"+name+"__", f)
	}
	s.script(m)
	s.version(m)
	s.machine(m)
	s.functions(m)
	hook := object.NewFunc("excepthook", s.excepthook)
	m.Set("excepthook", hook)
	m.Set("__excepthook__", hook)
	hook = object.NewFunc("displayhook", s.displayhook)
	m.Set("displayhook", hook)
	m.Set("__displayhook__", hook)
	m.Set("modules", &modules{rt})
	rt.Modules["sys"] = m
	return m, nil
}

type module struct{ rt *object.Runtime }

// script sets what depends on the script that runs.
func (s *module) script(m *object.Module) {
	args := s.rt.In.Args
	if len(args) == 0 {
		args = []string{""}
	}
	argv := make([]starlark.Value, len(args))
	for i, a := range args {
		argv[i] = s.rt.Text(a)
	}
	m.Set("argv", starlark.NewList(argv))
	dir := ""
	if args[0] != "" && args[0] != "-c" && args[0] != "-" {
		script := args[0]
		if real, err := filepath.EvalSymlinks(script); err == nil {
			script = real
		}
		dir = filepath.Dir(script)
		if abs, err := filepath.Abs(dir); err == nil {
			dir = abs
		}
	}
	path := []starlark.Value{s.rt.Text(dir)}
	for _, dir := range filepath.SplitList(os.Getenv("PYTHONPATH")) {
		path = append(path, s.rt.Text(dir))
	}
	m.Set("path", starlark.NewList(path))
	executable, _ := os.Executable()
	m.Set("executable", s.rt.Text(executable))
	for _, name := range []string{"prefix", "exec_prefix"} {
		m.Set(name, s.rt.Text(filepath.Dir(filepath.Dir(executable))))
	}
}

// version sets the names that tell which Python this is.
func (s *module) version(m *object.Module) {
	rt := s.rt
	info := rt.NewStructSeqType("sys", "version_info", 5, "major", "minor", "micro", "releaselevel", "serial")
	major, minor, micro, hex := 2, 7, 18, 0x020712f0
	platform := runtime.GOOS
	if rt.Py3() {
		major, minor, micro, hex = 3, 13, 0, 0x030d00f0
	} else if platform == "linux" {
		platform = "linux2"
	}
	m.Set("version_info", info.Make(starlark.MakeInt(major), starlark.MakeInt(minor), starlark.MakeInt(micro), rt.Text("final"), starlark.MakeInt(0)))
	m.Set("version", rt.Text(rt.Pick("2.7.18 (pysock)", "3.13.0 (pysock)")))
	m.Set("hexversion", starlark.MakeInt(hex))
	m.Set("api_version", starlark.MakeInt(1013))
	m.Set("platform", rt.Text(platform))
	if !rt.Py3() {
		m.Set("subversion", starlark.Tuple{rt.Text("pysock"), rt.Text(""), rt.Text("")})
		m.Set("maxint", starlark.MakeInt64(math.MaxInt64))
		m.Set("py3kwarning", starlark.False)
	}
}

// machine sets the numbers of the machine, and of how this Python is built.
func (s *module) machine(m *object.Module) {
	rt := s.rt
	m.Set("maxsize", starlark.MakeInt64(math.MaxInt64))
	m.Set("maxunicode", starlark.MakeInt(0x10ffff))
	m.Set("byteorder", rt.Text("little"))
	m.Set("float_repr_style", rt.Text("short"))
	m.Set("dont_write_bytecode", starlark.True)
	m.Set("warnoptions", new(starlark.List))
	m.Set("flags", s.flags())
	info := rt.NewStructSeqType("sys", "float_info", 11, "max", "max_exp", "max_10_exp", "min", "min_exp", "min_10_exp",
		"dig", "mant_dig", "epsilon", "radix", "rounds")
	n := starlark.MakeInt
	m.Set("float_info", info.Make(starlark.Float(math.MaxFloat64), n(1024), n(308), starlark.Float(0x1p-1022), n(-1021), n(-307),
		n(15), n(53), starlark.Float(0x1p-52), n(2), n(1)))
}

// flags is what the interpreter's options were: pysock has none of them.
func (s *module) flags() starlark.Value {
	names := strings.Fields(s.rt.Pick(
		"debug py3k_warning division_warning division_new inspect interactive optimize dont_write_bytecode no_user_site "+
			"no_site ignore_environment tabcheck verbose unicode bytes_warning hash_randomization",
		"debug inspect interactive optimize dont_write_bytecode no_user_site no_site ignore_environment verbose "+
			"bytes_warning quiet hash_randomization isolated dev_mode utf8_mode warn_default_encoding safe_path int_max_str_digits"))
	values := make([]starlark.Value, len(names))
	for i, name := range names {
		switch name {
		case "dev_mode", "safe_path":
			values[i] = starlark.False
		case "int_max_str_digits":
			values[i] = starlark.MakeInt(4300)
		case "dont_write_bytecode", "hash_randomization":
			values[i] = starlark.MakeInt(map[bool]int{true: 1}[s.rt.Py3() || name == "dont_write_bytecode"])
		default:
			values[i] = starlark.MakeInt(0)
		}
	}
	return s.rt.NewStructSeqType("sys", "flags", len(names), names...).Make(values...)
}

// functions adds the functions.
func (s *module) functions(m *object.Module) {
	rt := s.rt
	m.Func("exit", s.exit)
	m.Func("_getframe", s.getFrame)
	m.Func("getsizeof", s.getSizeof)
	// none makes a function without arguments.
	none := func(name string, f func(t *interp.Thread) starlark.Value) {
		sig := object.Sig{Name: name, Class: "sys"}
		m.Func(name, func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			if err := sig.Unpack(rt, args, kwargs); err != nil {
				return nil, err
			}
			return f(rt.Thread(thread)), nil
		})
	}
	one := func(name string, varargs2 bool, f func(v starlark.Value) (starlark.Value, error)) {
		sig := object.Sig{Name: name, Class: "sys", Min: 1, Max: 1, Varargs2: varargs2}
		m.Func(name, func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var v starlark.Value
			if err := sig.Unpack(rt, args, kwargs, &v); err != nil {
				return nil, err
			}
			return f(v)
		})
	}
	none("exc_info", s.excInfo)
	none("getdefaultencoding", func(*interp.Thread) starlark.Value { return rt.Text(rt.DefaultEncoding()) })
	none("getfilesystemencoding", func(*interp.Thread) starlark.Value { return rt.Text(rt.Pick("UTF-8", "utf-8")) })
	none("getrecursionlimit", func(*interp.Thread) starlark.Value {
		if rt.In.MaxDepth == 0 {
			return starlark.MakeInt(interp.DefaultDepth)
		}
		return starlark.MakeInt(rt.In.MaxDepth)
	})
	one("setrecursionlimit", true, func(v starlark.Value) (starlark.Value, error) {
		n, err := rt.Int(v)
		if err != nil {
			return nil, err
		}
		if n <= 0 {
			return nil, rt.Errorf("ValueError", "%s", rt.Pick("recursion limit must be positive", "recursion limit must be greater or equal than 1"))
		}
		rt.In.MaxDepth = n
		return starlark.None, nil
	})
	// Values are not counted here; two is what CPython says of a value that
	// one name holds.
	one("getrefcount", false, func(starlark.Value) (starlark.Value, error) { return starlark.MakeInt(2), nil })
	if rt.Py3() {
		none("get_int_max_str_digits", func(*interp.Thread) starlark.Value { return starlark.MakeInt(rt.IntDigits()) })
		one("set_int_max_str_digits", false, s.setIntDigits)
	}
	ignore := func(v starlark.Value) (starlark.Value, error) { return starlark.None, nil }
	if rt.Py3() {
		one("intern", false, func(v starlark.Value) (starlark.Value, error) { return v, nil })
		one("setswitchinterval", false, ignore)
		none("getswitchinterval", func(*interp.Thread) starlark.Value { return starlark.Float(0.005) })
		none("exception", func(t *interp.Thread) starlark.Value { return s.excInfo(t).(starlark.Tuple)[1] })
		return
	}
	one("setcheckinterval", true, ignore)
	rt.Unlock = func() { m.Func("setdefaultencoding", s.setDefaultEncoding) }
	none("getcheckinterval", func(*interp.Thread) starlark.Value { return starlark.MakeInt(100) })
	none("exc_clear", func(t *interp.Thread) starlark.Value {
		s.rt.ForgetHandled(t)
		return starlark.None
	})
}

// setDefaultEncoding is Python 2's, which only reload brings back.
func (s *module) setDefaultEncoding(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	sig := object.Sig{Name: "setdefaultencoding", Min: 1, Max: 1}
	var v starlark.Value
	if err := sig.Unpack(s.rt, args, kwargs, &v); err != nil {
		return nil, err
	}
	name, ok := object.AsText(v)
	if !ok {
		return nil, s.rt.Errorf("TypeError", "setdefaultencoding() argument 1 must be string, not %s", s.rt.TypeName(v))
	}
	switch norm := codec.Normalize(name); {
	case norm == "utf-8" || norm == "ascii":
		s.rt.UTF8 = norm == "utf-8"
	case codec.KindOf(s.rt.Version(), norm) == codec.Unknown:
		return nil, s.rt.Errorf("LookupError", "unknown encoding: %s", name)
	default:
		return nil, s.rt.Errorf("LookupError", "default encoding %s is not supported by pysock", name)
	}
	return starlark.None, nil
}

// excepthook reports an exception as one that ends the script.
func (s *module) excepthook(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	sig := object.Sig{Name: "excepthook", Min: 3, Max: 3}
	var class, v, tb starlark.Value
	if err := sig.Unpack(s.rt, args, kwargs, &class, &v, &tb); err != nil {
		return nil, err
	}
	x, ok := v.(*object.Instance)
	if !ok || x.Exception() == nil {
		return starlark.None, nil
	}
	var b strings.Builder
	s.rt.PrintException(thread, &b, x, true)
	return starlark.None, stdio.Write(thread, stdio.Err, b.String())
}

// exit raises SystemExit.
func (s *module) exit(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	rt := s.rt
	switch {
	case len(kwargs) > 0:
		return nil, rt.Errorf("TypeError", "%sexit() takes no keyword arguments", rt.Pick("", "sys."))
	case len(args) > 1:
		return nil, rt.Errorf("TypeError", "exit expected at most 1 argument%s, got %d", rt.Pick("s", ""), len(args))
	case len(args) == 1 && args[0] == starlark.None:
		args = nil
	case len(args) == 1:
		if t, ok := args[0].(starlark.Tuple); ok {
			args = t // PyErr_SetObject makes a tuple the exception's arguments
		}
	}
	return nil, rt.Raise(rt.Exc("SystemExit"), args...)
}

// excInfo is exc_info: the innermost error that the thread handles.
func (s *module) excInfo(t *interp.Thread) starlark.Value {
	if e := s.rt.Handling(t); e != nil {
		return starlark.Tuple{e.Value.Class(), e.Value, s.rt.TracebackOf(e.Value)}
	}
	return starlark.Tuple{starlark.None, starlark.None, starlark.None}
}

// setIntDigits is Python 3's set_int_max_str_digits.
func (s *module) setIntDigits(v starlark.Value) (starlark.Value, error) {
	const least = 640
	n, err := s.rt.Int(v)
	if err != nil {
		return nil, err
	}
	if n != 0 && n < least {
		return nil, s.rt.Errorf("ValueError", "maxdigits must be 0 or larger than %d", least)
	}
	s.rt.SetIntDigits(n)
	return starlark.None, nil
}
