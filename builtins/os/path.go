package os

import (
	"errors"
	goos "os"
	"os/user"
	"path/filepath"
	"slices"
	"strings"

	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"
)

// Path returns os.path: Python's posixpath.
func Path(thread *starlark.Thread) (starlark.Value, error) {
	rt := object.For(thread)
	if m, ok := rt.Modules["os.path"]; ok {
		return m, nil
	}
	p := &paths{module{rt: rt, m: rt.NewModule("posixpath", nil, nil)}}
	for name, text := range map[string]string{"sep": "/", "curdir": ".", "pardir": "..", "pathsep": ":", "extsep": ".", "devnull": "/dev/null"} {
		p.m.Set(name, rt.Text(text))
	}
	p.m.Set("altsep", starlark.None)
	p.m.Set("supports_unicode_filenames", starlark.False)
	p.manipulations()
	p.queries()
	rt.Modules["os.path"], rt.Modules["posixpath"] = p.m, p.m
	return p.m, nil
}

type paths struct{ module }

// manipulations adds the functions that look at the text alone.
func (p *paths) manipulations() {
	rt := p.rt
	// text makes a function of one path.
	text := func(name, param string, f func(path string) any) {
		p.addDef(function{name, []string{param}, 1}, func(thread *starlark.Thread, v []starlark.Value) (starlark.Value, error) {
			path, err := p.text(v[0])
			if err != nil {
				return nil, err
			}
			switch r := f(path).(type) {
			case bool:
				return starlark.Bool(r), nil
			case [2]string:
				return starlark.Tuple{like(rt, v[0], r[0]), like(rt, v[0], r[1])}, nil
			case string:
				return like(rt, v[0], r), nil
			}
			return starlark.None, nil
		})
	}
	text("basename", "p", func(s string) any { return s[strings.LastIndexByte(s, '/')+1:] })
	text("dirname", "p", func(s string) any { return split(s)[0] })
	text("split", "p", func(s string) any { return split(s) })
	text("splitext", "p", func(s string) any { return splitext(s) })
	text("splitdrive", "p", func(s string) any { return [2]string{"", s} })
	text("isabs", "s", func(s string) any { return strings.HasPrefix(s, "/") })
	text("normpath", "path", func(s string) any { return normpath(s) })
	text("normcase", "s", func(s string) any { return s })
	text("abspath", "path", func(s string) any { return abspath(s) })
	text("expanduser", "path", func(s string) any { return expanduser(s) })
	text("expandvars", "path", func(s string) any { return expandvars(s) })
	text("realpath", "filename", func(s string) any { return realpath(s) })
	p.m.Func("join", p.join)
	p.addDef(function{"commonprefix", []string{"m"}, 1}, func(thread *starlark.Thread, v []starlark.Value) (starlark.Value, error) {
		all, err := p.list(v[0])
		if err != nil || len(all) == 0 {
			return rt.Text(""), err
		}
		low, high := slices.Min(all), slices.Max(all)
		n := 0
		for n < len(low) && n < len(high) && low[n] == high[n] {
			n++
		}
		return rt.Text(low[:n]), nil
	})
	p.addDef(function{"relpath", []string{"path", "start"}, 1}, func(thread *starlark.Thread, v []starlark.Value) (starlark.Value, error) {
		path, err := p.text(v[0])
		if err != nil {
			return nil, err
		}
		if path == "" {
			return nil, rt.Errorf("ValueError", "no path specified")
		}
		start := "."
		if v[1] != nil && v[1] != starlark.None {
			if start, err = p.text(v[1]); err != nil {
				return nil, err
			}
		}
		rel, err := filepath.Rel(abspath(start), abspath(path))
		if err != nil {
			return nil, rt.Errorf("ValueError", "%s", err)
		}
		return like(rt, v[0], rel), nil
	})
	if rt.Py3() {
		p.addDef(function{"commonpath", []string{"paths"}, 1}, p.commonpath)
	}
}

// text is a path argument of a function that only looks at its text.
func (p *paths) text(v starlark.Value) (string, error) {
	s, err := fsPath(p.rt, v, "path")
	if err == nil || !p.rt.Matches(err, "TypeError") {
		return s, err
	}
	if p.rt.Py3() {
		return "", p.rt.Errorf("TypeError", "expected str, bytes or os.PathLike object, not %s", p.rt.TypeName(v))
	}
	return "", p.rt.Errorf("AttributeError", "'%s' object has no attribute 'rfind'", p.rt.TypeName(v))
}

func (p *paths) list(v starlark.Value) ([]string, error) {
	iter := starlark.Iterate(v)
	if iter == nil {
		return nil, p.rt.Errorf("TypeError", "'%s' object is not iterable", p.rt.TypeName(v))
	}
	defer iter.Done()
	var all []string
	var e starlark.Value
	for iter.Next(&e) {
		s, err := p.text(e)
		if err != nil {
			return nil, err
		}
		all = append(all, s)
	}
	return all, nil
}

func (p *paths) join(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	rt := p.rt
	if len(args) == 0 {
		return nil, rt.Errorf("TypeError", "%s", rt.Pick("join() takes at least 1 argument (0 given)", "join() missing 1 required positional argument: 'a'"))
	}
	path, err := p.text(args[0])
	if err != nil {
		return nil, err
	}
	for _, v := range args[1:] {
		b, err := fsPath(rt, v, "join")
		switch {
		case err != nil && rt.Py3() && rt.Matches(err, "TypeError"):
			return nil, rt.Errorf("TypeError", "join() argument must be str, bytes, or os.PathLike object, not '%s'", rt.TypeName(v))
		case err != nil && rt.Matches(err, "TypeError"):
			return nil, rt.Errorf("AttributeError", "'%s' object has no attribute 'startswith'", rt.TypeName(v))
		case err != nil:
			return nil, err
		}
		switch {
		case strings.HasPrefix(b, "/"):
			path = b
		case path == "" || strings.HasSuffix(path, "/"):
			path += b
		default:
			path += "/" + b
		}
	}
	return like(rt, args[0], path), nil
}

func (p *paths) commonpath(thread *starlark.Thread, v []starlark.Value) (starlark.Value, error) {
	all, err := p.list(v[0])
	if err != nil {
		return nil, err
	}
	if len(all) == 0 {
		return nil, p.rt.Errorf("ValueError", "commonpath() arg is an empty sequence")
	}
	absolute := strings.HasPrefix(all[0], "/")
	var common []string
	for i, s := range all {
		if strings.HasPrefix(s, "/") != absolute {
			return nil, p.rt.Errorf("ValueError", "Can't mix absolute and relative paths")
		}
		parts := strings.FieldsFunc(s, func(r rune) bool { return r == '/' })
		parts = slices.DeleteFunc(parts, func(s string) bool { return s == "." })
		if i == 0 {
			common = parts
			continue
		}
		n := 0
		for n < len(common) && n < len(parts) && common[n] == parts[n] {
			n++
		}
		common = common[:n]
	}
	path := strings.Join(common, "/")
	if absolute {
		path = "/" + path
	}
	return p.rt.Text(path), nil
}

// split is posixpath.split: the head keeps no slash at its end, unless it is
// all slashes.
func split(s string) [2]string {
	i := strings.LastIndexByte(s, '/') + 1
	head, tail := s[:i], s[i:]
	if strings.Trim(head, "/") != "" {
		head = strings.TrimRight(head, "/")
	}
	return [2]string{head, tail}
}

// splitext is posixpath.splitext: dots at the beginning of a name begin no
// extension.
func splitext(s string) [2]string {
	name := strings.LastIndexByte(s, '/') + 1
	dot := strings.LastIndexByte(s, '.')
	if dot <= name || strings.Trim(s[name:dot], ".") == "" {
		return [2]string{s, ""}
	}
	return [2]string{s[:dot], s[dot:]}
}

func normpath(s string) string {
	n := filepath.Clean(s)
	if strings.HasPrefix(s, "//") && !strings.HasPrefix(s, "///") {
		return "/" + n // POSIX leaves two slashes to the system
	}
	return n
}

func abspath(s string) string {
	if !strings.HasPrefix(s, "/") {
		dir, _ := goos.Getwd()
		s = dir + "/" + s
	}
	return normpath(s)
}

// realpath follows symbolic links as far as the path exists.
func realpath(s string) string {
	s = abspath(s)
	rest := ""
	for {
		if real, err := filepath.EvalSymlinks(s); err == nil {
			if real == "/" && rest != "" {
				real = "" // two leading slashes would stay
			}
			return normpath(real + rest)
		}
		h := split(s)
		if h[0] == s || h[1] == "" {
			return normpath(s + rest)
		}
		s, rest = h[0], "/"+h[1]+rest
	}
}

func expanduser(s string) string {
	if !strings.HasPrefix(s, "~") {
		return s
	}
	name, rest, slash := strings.Cut(s[1:], "/")
	home := goos.Getenv("HOME")
	if name != "" || home == "" {
		u, err := user.Lookup(name)
		if name == "" {
			u, err = user.Current()
		}
		if err != nil {
			return s
		}
		home = u.HomeDir
	}
	home = strings.TrimRight(home, "/")
	if slash {
		return home + "/" + rest
	}
	if home == "" {
		return "/"
	}
	return home
}

// expandvars replaces $name and ${name} of the environment; others stay.
func expandvars(s string) string {
	var b strings.Builder
	for {
		plain, rest, found := strings.Cut(s, "$")
		b.WriteString(plain)
		if !found {
			return b.String()
		}
		name, whole := variable(rest)
		if value, ok := goos.LookupEnv(name); ok && name != "" {
			b.WriteString(value)
		} else {
			b.WriteString("$" + rest[:whole])
		}
		s = rest[whole:]
	}
}

// variable is the name that s begins with, as it is or in braces, and the
// length of that.
func variable(s string) (name string, whole int) {
	if strings.HasPrefix(s, "{") {
		if end := strings.IndexByte(s, '}'); end > 0 {
			return s[1:end], end + 1
		}
		return "", 0
	}
	n := strings.IndexFunc(s, func(r rune) bool {
		return !(r == '_' || '0' <= r && r <= '9' || 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z')
	})
	if n < 0 {
		n = len(s)
	}
	return s[:n], n
}

// queries adds the functions that ask the file system.
func (p *paths) queries() {
	ask := func(name, param string, f func(path string) bool) {
		p.addDef(function{name, []string{param}, 1}, func(thread *starlark.Thread, v []starlark.Value) (starlark.Value, error) {
			if _, isInt := object.AsInt(v[0]); isInt && p.rt.Py3() {
				num, err := p.rt.Int(v[0])
				var st unix.Stat_t
				return starlark.Bool(err == nil && unix.Fstat(num, &st) == nil), nil
			}
			path, err := p.file("stat", v[0])
			if err != nil && p.rt.Matches(err, "TypeError") {
				if p.rt.Py3() {
					return nil, p.rt.Errorf("TypeError", "stat: path should be string, bytes, os.PathLike or integer, not %s", p.rt.TypeName(v[0]))
				}
				return nil, err
			}
			return starlark.Bool(err == nil && f(path)), nil
		})
	}
	mode := func(path string) uint32 {
		var st unix.Stat_t
		if unix.Stat(path, &st) != nil {
			return 0
		}
		return uint32(st.Mode) & unix.S_IFMT
	}
	ask("exists", "path", func(s string) bool { return mode(s) != 0 })
	ask("lexists", "path", func(s string) bool { _, err := goos.Lstat(s); return err == nil })
	ask("isfile", "path", func(s string) bool { return mode(s) == unix.S_IFREG })
	ask("isdir", "s", func(s string) bool { return mode(s) == unix.S_IFDIR })
	ask("islink", "path", func(s string) bool {
		i, err := goos.Lstat(s)
		return err == nil && i.Mode()&goos.ModeSymlink != 0
	})
	ask("ismount", "path", ismount)
	number := func(name string, f func(st *unix.Stat_t) starlark.Value) {
		p.addDef(function{name, []string{"filename"}, 1}, func(thread *starlark.Thread, v []starlark.Value) (starlark.Value, error) {
			path, err := p.file("stat", v[0])
			if err != nil {
				return nil, err
			}
			var st unix.Stat_t
			if err := unix.Stat(path, &st); err != nil {
				return nil, p.failed(err, v[0])
			}
			return f(&st), nil
		})
	}
	number("getsize", func(st *unix.Stat_t) starlark.Value { return starlark.MakeInt64(st.Size) })
	number("getmtime", func(st *unix.Stat_t) starlark.Value { _, m, _ := times(st); return seconds(m) })
	number("getatime", func(st *unix.Stat_t) starlark.Value { a, _, _ := times(st); return seconds(a) })
	number("getctime", func(st *unix.Stat_t) starlark.Value { _, _, c := times(st); return seconds(c) })
	p.addDef(function{"samefile", []string{"f1", "f2"}, 2}, func(thread *starlark.Thread, v []starlark.Value) (starlark.Value, error) {
		var st [2]unix.Stat_t
		for i := range st {
			path, err := p.file("stat", v[i])
			if err != nil {
				return nil, err
			}
			if err := unix.Stat(path, &st[i]); err != nil {
				return nil, p.failed(err, v[i])
			}
		}
		return starlark.Bool(st[0].Dev == st[1].Dev && st[0].Ino == st[1].Ino), nil
	})
}

func ismount(path string) bool {
	var st, parent unix.Stat_t
	if unix.Lstat(path, &st) != nil || unix.Lstat(path+"/..", &parent) != nil {
		return false
	}
	return st.Dev != parent.Dev || st.Ino == parent.Ino
}

func seconds(t unix.Timespec) starlark.Value {
	return starlark.Float(float64(t.Nano()) / 1e9)
}

// errnoOf is the number in a Go error of package os, or nil.
func errnoOf(err error) error {
	var errno unix.Errno
	if errors.As(err, &errno) {
		return errno
	}
	if err != nil {
		return unix.EIO
	}
	return nil
}
