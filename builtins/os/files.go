package os

import (
	goos "os"
	"path/filepath"
	"time"

	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"
)

func (s *module) defineStat() {
	rt := s.rt
	names := []string{
		"st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid", "st_size", "st_atime", "st_mtime", "st_ctime",
		"st_atime", "st_mtime", "st_ctime", "st_blksize", "st_blocks", "st_rdev",
	}
	if rt.Py3() {
		names = append(names, "st_atime_ns", "st_mtime_ns", "st_ctime_ns")
	}
	s.stat = rt.NewStructSeqType(rt.Pick("posix", "os"), "stat_result", 10, names...)
	s.m.Set("stat_result", s.stat.Class())
}

func (s *module) statResult(st *unix.Stat_t) starlark.Value {
	n := func(x int64) starlark.Value { return starlark.MakeInt64(x) }
	a, m, c := times(st)
	values := []starlark.Value{
		n(int64(st.Mode)), starlark.MakeUint64(st.Ino), starlark.MakeUint64(uint64(st.Dev)), n(int64(st.Nlink)), n(int64(st.Uid)), n(int64(st.Gid)), n(st.Size),
		n(int64(a.Sec)), n(int64(m.Sec)), n(int64(c.Sec)), seconds(a), seconds(m), seconds(c),
		n(int64(st.Blksize)), n(st.Blocks), starlark.MakeUint64(uint64(st.Rdev)),
	}
	if s.rt.Py3() {
		values = append(values, n(a.Nano()), n(m.Nano()), n(c.Nano()))
	}
	return s.stat.Make(values...)
}

// files adds the functions on files and directories by name.
func (s *module) files() {
	rt := s.rt
	// onPath makes a function of a path that returns None.
	onPath := func(name string, f func(path string) error) {
		s.add(function{name, []string{"path"}, 1}, func(thread *starlark.Thread, v []starlark.Value) (starlark.Value, error) {
			path, err := s.file(name, v[0])
			if err != nil {
				return nil, err
			}
			return s.none(f(path), v[0])
		})
	}
	onPath("remove", unix.Unlink)
	onPath("unlink", unix.Unlink)
	onPath("rmdir", unix.Rmdir)
	onPath("chdir", unix.Chdir)
	withMode := func(name string, mode uint32, required int, f func(path string, mode uint32) error) {
		s.add(function{name, []string{"path", "mode"}, required}, func(thread *starlark.Thread, v []starlark.Value) (starlark.Value, error) {
			path, err := s.file(name, v[0])
			if err != nil {
				return nil, err
			}
			m := mode
			if v[1] != nil {
				n, err := rt.Int(v[1])
				if err != nil {
					return nil, err
				}
				m = uint32(n)
			}
			return s.none(f(path, m), v[0])
		})
	}
	withMode("mkdir", 0o777, 1, unix.Mkdir)
	withMode("mkfifo", 0o666, 1, unix.Mkfifo)
	withMode("chmod", 0, 2, unix.Chmod)
	s.pair("rename", unix.Rename)
	s.pair("link", unix.Link)
	s.pair("symlink", unix.Symlink)
	if rt.Py3() {
		s.pair("replace", unix.Rename)
	}
	s.directories()
	s.statuses()

	s.add(function{"access", []string{"path", "mode"}, 2}, func(thread *starlark.Thread, v []starlark.Value) (starlark.Value, error) {
		path, err := s.file("access", v[0])
		if err != nil {
			return nil, err
		}
		mode, err := rt.Int(v[1])
		if err != nil {
			return nil, err
		}
		return starlark.Bool(unix.Access(path, uint32(mode)) == nil), nil
	})
	s.add(function{"readlink", []string{"path"}, 1}, func(thread *starlark.Thread, v []starlark.Value) (starlark.Value, error) {
		path, err := s.file("readlink", v[0])
		if err != nil {
			return nil, err
		}
		target, err := goos.Readlink(path)
		if err != nil {
			return nil, s.failed(errnoOf(err), v[0])
		}
		return like(rt, v[0], target), nil
	})
	s.add(function{"utime", []string{"path", "times"}, rt2(rt, 2, 1)}, s.utime)
	s.add(function{"umask", []string{""}, 1}, func(thread *starlark.Thread, v []starlark.Value) (starlark.Value, error) {
		mask, err := rt.Int(v[0])
		if err != nil {
			return nil, err
		}
		return starlark.MakeInt(unix.Umask(mask)), nil
	})
}

func rt2(rt *object.Runtime, py2, py3 int) int {
	if rt.Py3() {
		return py3
	}
	return py2
}

// pair makes a function of two paths.
func (s *module) pair(name string, f func(from, to string) error) {
	s.add(function{name, []string{"src", "dst"}, 2}, func(thread *starlark.Thread, v []starlark.Value) (starlark.Value, error) {
		from, err := s.file(name, v[0])
		if err != nil {
			return nil, err
		}
		to, err := s.file(name, v[1])
		if err != nil {
			return nil, err
		}
		return s.none(f(from, to), v[0], v[1])
	})
}

func (s *module) utime(thread *starlark.Thread, v []starlark.Value) (starlark.Value, error) {
	path, err := s.file("utime", v[0])
	if err != nil {
		return nil, err
	}
	now := time.Now()
	at := [2]time.Time{now, now}
	if v[1] != nil && v[1] != starlark.None {
		pair, ok := v[1].(starlark.Tuple)
		if !ok || len(pair) != 2 {
			return nil, s.rt.Errorf("TypeError", "%s", s.rt.Pick("utime() arg 2 must be a tuple (atime, mtime)", "utime: 'times' must be either a tuple of two ints or None"))
		}
		for i := range at {
			f, err := s.rt.Float(pair[i])
			if err != nil {
				return nil, err
			}
			at[i] = time.Unix(0, int64(f*1e9))
		}
	}
	return s.none(errnoOf(goos.Chtimes(path, at[0], at[1])), v[0])
}

// statuses adds stat, lstat and fstat.
func (s *module) statuses() {
	rt := s.rt
	for name, f := range map[string]func(string, *unix.Stat_t) error{"stat": unix.Stat, "lstat": unix.Lstat} {
		s.add(function{name, []string{"path"}, 1}, func(thread *starlark.Thread, v []starlark.Value) (starlark.Value, error) {
			var st unix.Stat_t
			if _, isInt := object.AsInt(v[0]); isInt && rt.Py3() && name == "stat" {
				num, err := rt.Int(v[0])
				if err != nil {
					return nil, err
				}
				if err := unix.Fstat(num, &st); err != nil {
					return nil, s.failed(err)
				}
				return s.statResult(&st), nil
			}
			path, err := s.file(name, v[0])
			if err != nil {
				if rt.Py3() && name == "stat" && rt.Matches(err, "TypeError") {
					return nil, rt.Errorf("TypeError", "stat: path should be string, bytes, os.PathLike or integer, not %s", rt.TypeName(v[0]))
				}
				return nil, err
			}
			if err := f(path, &st); err != nil {
				return nil, s.failed(err, v[0])
			}
			return s.statResult(&st), nil
		})
	}
	s.add(function{"fstat", []string{"fd"}, 1}, func(thread *starlark.Thread, v []starlark.Value) (starlark.Value, error) {
		num, err := rt.Int(v[0])
		if err != nil {
			return nil, err
		}
		var st unix.Stat_t
		if err := unix.Fstat(num, &st); err != nil {
			return nil, s.failed(err)
		}
		return s.statResult(&st), nil
	})
}

// directories adds what works on directories.
func (s *module) directories() {
	rt := s.rt
	s.add(function{"getcwd", nil, 0}, func(thread *starlark.Thread, v []starlark.Value) (starlark.Value, error) {
		dir, err := unix.Getwd()
		return rt.Text(dir), s.failed(err)
	})
	if rt.Py3() {
		s.add(function{"getcwdb", nil, 0}, func(thread *starlark.Thread, v []starlark.Value) (starlark.Value, error) {
			dir, err := unix.Getwd()
			return rt.Bytes(dir), s.failed(err)
		})
	} else {
		s.add(function{"getcwdu", nil, 0}, func(thread *starlark.Thread, v []starlark.Value) (starlark.Value, error) {
			dir, err := unix.Getwd()
			if rt.Dialect == object.Py2 {
				return object.NewText(dir), s.failed(err)
			}
			return rt.Text(dir), s.failed(err)
		})
	}
	s.add(function{"listdir", []string{"path"}, rt2(rt, 1, 0)}, func(thread *starlark.Thread, v []starlark.Value) (starlark.Value, error) {
		if v[0] == nil || v[0] == starlark.None && rt.Py3() {
			v[0] = rt.Text(".")
		}
		path, err := s.file("listdir", v[0])
		if err != nil {
			if rt.Py3() && rt.Matches(err, "TypeError") {
				err = rt.Errorf("TypeError", "listdir: path should be string, bytes, os.PathLike, integer or None, not %s", rt.TypeName(v[0]))
			}
			return nil, err
		}
		names, err := list(path)
		if err != nil {
			return nil, s.failed(err, v[0])
		}
		all := make([]starlark.Value, len(names))
		for i, n := range names {
			all[i] = like(rt, v[0], n)
		}
		return starlark.NewList(all), nil
	})
	params := []string{"name", "mode"}
	if rt.Py3() {
		params = append(params, "exist_ok")
	}
	s.addDef(function{"makedirs", params, 1}, s.makedirs)
	s.addDef(function{"removedirs", []string{"name"}, 1}, func(thread *starlark.Thread, v []starlark.Value) (starlark.Value, error) {
		path, err := s.file("rmdir", v[0])
		if err != nil {
			return nil, err
		}
		if err := unix.Rmdir(path); err != nil {
			return nil, s.failed(err, v[0])
		}
		for dir := split(path)[0]; dir != "" && unix.Rmdir(dir) == nil; dir = split(dir)[0] {
		}
		return starlark.None, nil
	})
	s.addDef(function{"walk", []string{"top", "topdown", "onerror", "followlinks"}, 1}, func(thread *starlark.Thread, v []starlark.Value) (starlark.Value, error) {
		path, err := s.file("walk", v[0])
		if err != nil {
			return nil, err
		}
		return &walk{s: s, like: v[0], top: path, bottomUp: v[1] != nil && !bool(v[1].Truth())}, nil
	})
}

// list is the names in a directory, in the system's order.
func list(path string) ([]string, error) {
	d, err := goos.Open(path)
	if err != nil {
		return nil, errnoOf(err)
	}
	defer d.Close()
	names, err := d.Readdirnames(-1)
	return names, errnoOf(err)
}

func (s *module) makedirs(thread *starlark.Thread, v []starlark.Value) (starlark.Value, error) {
	path, err := s.file("mkdir", v[0])
	if err != nil {
		return nil, err
	}
	mode := 0o777
	if v[1] != nil {
		if mode, err = s.rt.Int(v[1]); err != nil {
			return nil, err
		}
	}
	existOK := len(v) > 2 && v[2] != nil && bool(v[2].Truth())
	head := split(path)
	if head[1] == "" {
		head = split(head[0])
	}
	if head[0] != "" && head[1] != "" {
		if err := goos.MkdirAll(head[0], goos.FileMode(mode)); err != nil {
			return nil, s.failed(errnoOf(err), v[0])
		}
	}
	if err := unix.Mkdir(path, uint32(mode)); err != nil {
		if info, e := goos.Stat(path); existOK && e == nil && info.IsDir() {
			return starlark.None, nil
		}
		return nil, s.failed(err, v[0])
	}
	return starlark.None, nil
}

// walk is what os.walk returns. Top down, a script may change the list of
// directories to say where to go on.
type walk struct {
	s        *module
	like     starlark.Value
	top      string
	bottomUp bool
}

func (w *walk) String() string        { return "<generator object walk>" }
func (w *walk) Type() string          { return "generator" }
func (w *walk) Freeze()               {}
func (w *walk) Truth() starlark.Bool  { return true }
func (w *walk) Hash() (uint32, error) { return starlark.String(w.top).Hash() }

// Iterate begins the walk.
func (w *walk) Iterate() starlark.Iterator { return &walker{walk: w, dirs: []any{w.top}} }

// walker goes through a tree. dirs is a stack of paths still to be read, and
// of tuples to be given when the walk comes up again.
type walker struct {
	*walk
	dirs []any
	last *starlark.List // the directories of what was given last
	path string
}

func (w *walker) Done() {}

func (w *walker) Next(p *starlark.Value) bool {
	w.descend()
	for len(w.dirs) > 0 {
		next := w.dirs[len(w.dirs)-1]
		w.dirs = w.dirs[:len(w.dirs)-1]
		if t, ok := next.(starlark.Tuple); ok {
			*p = t
			return true
		}
		path := next.(string)
		entries, err := goos.ReadDir(path)
		if err != nil {
			continue
		}
		var dirs, files []starlark.Value
		for _, e := range entries {
			name := like(w.s.rt, w.like, e.Name())
			if info, err := goos.Stat(filepath.Join(path, e.Name())); err == nil && info.IsDir() {
				dirs = append(dirs, name)
			} else {
				files = append(files, name)
			}
		}
		w.last, w.path = starlark.NewList(dirs), path
		t := starlark.Tuple{like(w.s.rt, w.like, path), w.last, starlark.NewList(files)}
		if !w.bottomUp {
			*p = t
			return true
		}
		w.dirs = append(w.dirs, t)
		w.descend()
	}
	return false
}

// descend puts the directories found last on the stack, without symbolic links.
func (w *walker) descend() {
	if w.last == nil {
		return
	}
	for i := w.last.Len() - 1; i >= 0; i-- {
		name, err := fsPath(w.s.rt, w.last.Index(i), "walk")
		if err != nil {
			continue
		}
		path := w.path + "/" + name
		if info, err := goos.Lstat(path); err == nil && info.Mode()&goos.ModeSymlink == 0 {
			w.dirs = append(w.dirs, path)
		}
	}
	w.last = nil
}
