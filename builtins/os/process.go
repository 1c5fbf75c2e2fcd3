package os

import (
	goos "os"
	"os/user"
	"runtime"

	"github.com/pysock/pysock/internal/interp"
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"
)

// process adds the functions on processes.
func (s *module) process() {
	rt := s.rt
	for name, f := range map[string]func() int{
		"getpid": unix.Getpid, "getppid": unix.Getppid, "getuid": unix.Getuid, "getgid": unix.Getgid,
		"geteuid": unix.Geteuid, "getegid": unix.Getegid, "getpgrp": unix.Getpgrp,
	} {
		s.add(function{name, nil, 0}, func(thread *starlark.Thread, v []starlark.Value) (starlark.Value, error) {
			return starlark.MakeInt(f()), nil
		})
	}
	numbers := func(name string, f func(n ...int) (starlark.Value, error), params ...string) {
		s.add(function{name, params, len(params)}, func(thread *starlark.Thread, v []starlark.Value) (starlark.Value, error) {
			n := make([]int, len(v))
			for i := range v {
				var err error
				if n[i], err = rt.Int(v[i]); err != nil {
					return nil, err
				}
			}
			r, err := f(n...)
			return r, s.failed(err)
		})
	}
	numbers("kill", func(n ...int) (starlark.Value, error) { return starlark.None, unix.Kill(n[0], unix.Signal(n[1])) }, "", "")
	numbers("killpg", func(n ...int) (starlark.Value, error) { return starlark.None, unix.Kill(-n[0], unix.Signal(n[1])) }, "", "")
	numbers("getpgid", func(n ...int) (starlark.Value, error) {
		id, err := unix.Getpgid(n[0])
		return starlark.MakeInt(id), err
	}, "pid")
	numbers("getsid", func(n ...int) (starlark.Value, error) {
		id, err := unix.Getsid(n[0])
		return starlark.MakeInt(id), err
	}, "")
	for name, f := range map[string]func(int) error{
		"setuid": unix.Setuid, "setgid": unix.Setgid,
		"seteuid": func(id int) error { return unix.Setreuid(-1, id) },
		"setegid": func(id int) error { return unix.Setregid(-1, id) },
	} {
		numbers(name, func(n ...int) (starlark.Value, error) { return starlark.None, f(n[0]) }, "")
	}
	numbers("setpgid", func(n ...int) (starlark.Value, error) { return starlark.None, unix.Setpgid(n[0], n[1]) }, "", "")
	s.add(function{"setsid", nil, 0}, func(thread *starlark.Thread, v []starlark.Value) (starlark.Value, error) {
		_, err := unix.Setsid()
		return starlark.None, s.failed(err)
	})
	s.add(function{"getgroups", nil, 0}, func(thread *starlark.Thread, v []starlark.Value) (starlark.Value, error) {
		ids, err := unix.Getgroups()
		list := make([]starlark.Value, len(ids))
		for i, id := range ids {
			list[i] = starlark.MakeInt(id)
		}
		return starlark.NewList(list), s.failed(err)
	})
	numbers("strerror", func(n ...int) (starlark.Value, error) { return rt.Text(strerror(n[0])), nil }, "")
	numbers("_exit", func(n ...int) (starlark.Value, error) {
		rt.In.Cancel(&interp.Exit{Status: n[0] & 0xff})
		return nil, &interp.Cancelled{Cause: rt.In.Stopped()}
	}, "status")
	s.add(function{"fork", nil, 0}, func(thread *starlark.Thread, v []starlark.Value) (starlark.Value, error) {
		return nil, rt.Errorf("NotImplementedError", "os.fork() is not supported by pysock; use threads")
	})
	s.add(function{"getlogin", nil, 0}, func(thread *starlark.Thread, v []starlark.Value) (starlark.Value, error) {
		u, err := user.Current()
		if err != nil {
			return nil, s.failed(unix.ENXIO)
		}
		return rt.Text(u.Username), nil
	})
	if rt.Py3() {
		s.add(function{"cpu_count", nil, 0}, func(thread *starlark.Thread, v []starlark.Value) (starlark.Value, error) {
			return starlark.MakeInt(runtime.NumCPU()), nil
		})
		s.addDef(function{"fspath", []string{"path"}, 1}, func(thread *starlark.Thread, v []starlark.Value) (starlark.Value, error) {
			path, err := fsPath(rt, v[0], "fspath")
			if err != nil && rt.Matches(err, "TypeError") {
				err = rt.Errorf("TypeError", "expected str, bytes or os.PathLike object, not %s", rt.TypeName(v[0]))
			}
			return like(rt, v[0], path), err
		})
		size := rt.NewStructSeqType("os", "terminal_size", 2, "columns", "lines")
		s.add(function{"get_terminal_size", []string{""}, 0}, func(thread *starlark.Thread, v []starlark.Value) (starlark.Value, error) {
			num := 1
			if v[0] != nil {
				var err error
				if num, err = rt.Int(v[0]); err != nil {
					return nil, err
				}
			}
			w, err := unix.IoctlGetWinsize(num, unix.TIOCGWINSZ)
			if err != nil {
				return nil, s.failed(err)
			}
			return size.Make(starlark.MakeInt(int(w.Col)), starlark.MakeInt(int(w.Row))), nil
		})
		s.m.Set("terminal_size", size.Class())
		s.addDef(function{"fsencode", []string{"filename"}, 1}, func(thread *starlark.Thread, v []starlark.Value) (starlark.Value, error) {
			path, err := fsPath(rt, v[0], "fsencode")
			return rt.Bytes(path), err
		})
		s.addDef(function{"fsdecode", []string{"filename"}, 1}, func(thread *starlark.Thread, v []starlark.Value) (starlark.Value, error) {
			path, err := fsPath(rt, v[0], "fsdecode")
			return rt.Text(path), err
		})
	}
	s.command()
	s.names()
	s.statusWords()
}

// names adds uname and times.
func (s *module) names() {
	rt := s.rt
	var uname *object.StructSeqType
	if rt.Py3() {
		uname = rt.NewStructSeqType("posix", "uname_result", 5, "sysname", "nodename", "release", "version", "machine")
	}
	s.add(function{"uname", nil, 0}, func(thread *starlark.Thread, v []starlark.Value) (starlark.Value, error) {
		var u unix.Utsname
		if err := unix.Uname(&u); err != nil {
			return nil, s.failed(err)
		}
		t := starlark.Tuple{
			rt.Text(unix.ByteSliceToString(u.Sysname[:])), rt.Text(unix.ByteSliceToString(u.Nodename[:])),
			rt.Text(unix.ByteSliceToString(u.Release[:])), rt.Text(unix.ByteSliceToString(u.Version[:])),
			rt.Text(unix.ByteSliceToString(u.Machine[:])),
		}
		if uname != nil {
			return uname.Make(t...), nil
		}
		return t, nil
	})
}

// statusWords adds what takes a wait status apart.
func (s *module) statusWords() {
	for name, f := range map[string]func(w unix.WaitStatus) starlark.Value{
		"WIFEXITED":   func(w unix.WaitStatus) starlark.Value { return starlark.Bool(w.Exited()) },
		"WEXITSTATUS": func(w unix.WaitStatus) starlark.Value { return starlark.MakeInt(int(w>>8) & 0xff) },
		"WIFSIGNALED": func(w unix.WaitStatus) starlark.Value { return starlark.Bool(w.Signaled()) },
		"WTERMSIG":    func(w unix.WaitStatus) starlark.Value { return starlark.MakeInt(int(w) & 0x7f) },
		"WIFSTOPPED":  func(w unix.WaitStatus) starlark.Value { return starlark.Bool(w.Stopped()) },
		"WSTOPSIG":    func(w unix.WaitStatus) starlark.Value { return starlark.MakeInt(int(w>>8) & 0xff) },
		"WCOREDUMP":   func(w unix.WaitStatus) starlark.Value { return starlark.Bool(w&0x80 != 0) },
	} {
		s.add(function{name, []string{"status"}, 1}, func(thread *starlark.Thread, v []starlark.Value) (starlark.Value, error) {
			n, err := s.rt.Int(v[0])
			if err != nil {
				return nil, err
			}
			return f(unix.WaitStatus(n)), nil
		})
	}
}

// environment adds getenv, putenv and unsetenv.
func (s *module) environment() {
	rt := s.rt
	s.addDef(function{"getenv", []string{"key", "default"}, 1}, func(thread *starlark.Thread, v []starlark.Value) (starlark.Value, error) {
		e, ok := s.m.Lookup("environ")
		if m, isMapping := e.(starlark.Mapping); ok && isMapping {
			if x, found, err := m.Get(v[0]); found || err != nil {
				return x, err
			}
		}
		if v[1] == nil {
			return starlark.None, nil
		}
		return v[1], nil
	})
	s.add(function{"putenv", []string{"", ""}, 2}, func(thread *starlark.Thread, v []starlark.Value) (starlark.Value, error) {
		return starlark.None, putenv(rt, v[0], v[1])
	})
	s.add(function{"unsetenv", []string{""}, 1}, func(thread *starlark.Thread, v []starlark.Value) (starlark.Value, error) {
		name, err := fsPath(rt, v[0], "unsetenv")
		if err != nil {
			return nil, err
		}
		return s.none(errnoOf(goos.Unsetenv(name)))
	})
}
