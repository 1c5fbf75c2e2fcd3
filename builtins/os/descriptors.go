package os

import (
	"crypto/rand"

	"github.com/pysock/pysock/internal/interp"
	"github.com/pysock/pysock/internal/netfd"
	"github.com/pysock/pysock/internal/object"
	"github.com/pysock/pysock/internal/pyfile"
	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"
)

// descriptors adds the functions on descriptors. A number stands for a socket
// or pipe of the interpreter, or else for whatever the process has under it.
func (s *module) descriptors() {
	rt := s.rt
	s.add(function{"pipe", nil, 0}, func(thread *starlark.Thread, v []starlark.Value) (starlark.Value, error) {
		r, w, err := netfd.Pipe()
		if err != nil {
			return nil, s.failed(err)
		}
		return starlark.Tuple{s.keep(r), s.keep(w)}, nil
	})
	s.add(function{"read", []string{"", ""}, 2}, s.read)
	s.add(function{"write", []string{"", ""}, 2}, s.write)
	s.add(function{"open", []string{"path", "flags", "mode"}, 2}, s.open)
	// one makes a function of a number.
	one := func(name string, f func(num int) (starlark.Value, error)) {
		s.add(function{name, []string{"fd"}, 1}, func(thread *starlark.Thread, v []starlark.Value) (starlark.Value, error) {
			num, err := rt.Int(v[0])
			if err != nil {
				return nil, err
			}
			r, err := f(num)
			return r, s.failed(err)
		})
	}
	one("close", func(num int) (starlark.Value, error) {
		delete(s.fds, num)
		return starlark.None, netfd.CloseNum(num)
	})
	one("dup", func(num int) (starlark.Value, error) {
		if fd := netfd.Lookup(num); fd != nil {
			dup, err := fd.Dup()
			if err != nil {
				return nil, err
			}
			return s.keep(dup), nil
		}
		n, err := unix.FcntlInt(uintptr(num), unix.F_DUPFD_CLOEXEC, 0)
		return starlark.MakeInt(n), err
	})
	one("isatty", func(num int) (starlark.Value, error) {
		return starlark.Bool(pyfile.FromNumber(num).Isatty()), nil
	})
	one("fsync", func(num int) (starlark.Value, error) { return starlark.None, unix.Fsync(num) })
	s.fdopen()
	s.add(function{"dup2", []string{"fd", "fd2"}, 2}, s.dup2)
	s.add(function{"lseek", []string{"", "", ""}, 3}, func(thread *starlark.Thread, v []starlark.Value) (starlark.Value, error) {
		num, err := rt.Int(v[0])
		if err != nil {
			return nil, err
		}
		offset, err := rt.Int64(v[1])
		if err != nil {
			return nil, err
		}
		whence, err := rt.Int(v[2])
		if err != nil {
			return nil, err
		}
		at, err := unix.Seek(num, offset, whence)
		return starlark.MakeInt64(at), s.failed(err)
	})
	s.add(function{"ftruncate", []string{"", ""}, 2}, func(thread *starlark.Thread, v []starlark.Value) (starlark.Value, error) {
		num, err := rt.Int(v[0])
		if err != nil {
			return nil, err
		}
		size, err := rt.Int64(v[1])
		if err != nil {
			return nil, err
		}
		return s.none(unix.Ftruncate(num, size))
	})
	s.add(function{"urandom", []string{""}, 1}, func(thread *starlark.Thread, v []starlark.Value) (starlark.Value, error) {
		n, err := rt.Int64(v[0])
		switch {
		case err != nil:
			return nil, err
		case n < 0:
			return nil, rt.Errorf("ValueError", "negative argument not allowed")
		case n > 1<<30:
			return nil, rt.Raise(rt.Exc("MemoryError"))
		}
		b := make([]byte, n)
		_, _ = rand.Read(b) // never fails
		return rt.BytesOf(b), nil
	})
	if rt.Py3() {
		s.descriptors3(one)
	}
}

// descriptors3 adds what Python 3 alone has.
func (s *module) descriptors3(one func(name string, f func(num int) (starlark.Value, error))) {
	one("get_inheritable", func(num int) (starlark.Value, error) {
		flags, err := unix.FcntlInt(uintptr(num), unix.F_GETFD, 0)
		return starlark.Bool(flags&unix.FD_CLOEXEC == 0), err
	})
	// In what mode a descriptor is for the system is the interpreter's affair:
	// its own are never blocking, and waits are its own too.
	one("get_blocking", func(num int) (starlark.Value, error) {
		flags, err := unix.FcntlInt(uintptr(num), unix.F_GETFL, 0)
		return starlark.Bool(flags&unix.O_NONBLOCK == 0 || s.fds[num] != nil), err
	})
}

// keep holds a descriptor open for a script that knows its number only.
func (s *module) keep(fd *netfd.FD) starlark.Value {
	s.fds[fd.Num()] = fd
	return starlark.MakeInt(fd.Num())
}

func (s *module) read(thread *starlark.Thread, v []starlark.Value) (starlark.Value, error) {
	rt := s.rt
	num, err := rt.Int(v[0])
	if err != nil {
		return nil, err
	}
	size, err := rt.Int64(v[1])
	switch {
	case err != nil:
		return nil, err
	case size < 0:
		return nil, s.failed(unix.EINVAL)
	case size > 1<<30:
		size = 1 << 30 // as Linux itself does
	}
	t := rt.Thread(thread)
	fd := netfd.Lookup(num)
	if fd == nil {
		b := make([]byte, min(size, 1<<20))
		n, err := pyfile.FromNumber(num).Read(t, b)
		return rt.BytesOf(b[:n]), s.failed(err)
	}
	op := fd.Read(int(size))
	defer op.Free()
	if err := t.Block(op); err != nil {
		return nil, err
	}
	return rt.Bytes(op.String()), s.failed(op.Err())
}

func (s *module) write(thread *starlark.Thread, v []starlark.Value) (starlark.Value, error) {
	rt := s.rt
	num, err := rt.Int(v[0])
	if err != nil {
		return nil, err
	}
	data, ok := rt.AsBytes(v[1])
	if !ok {
		if rt.Py3() {
			return nil, rt.Errorf("TypeError", "a bytes-like object is required, not '%s'", rt.TypeName(v[1]))
		}
		return nil, rt.Errorf("TypeError", "write() argument 2 must be string or buffer, not %s", rt.TypeName(v[1]))
	}
	n, err := s.writeAll(rt.Thread(thread), num, data)
	return starlark.MakeInt(n), err
}

func (s *module) writeAll(t *interp.Thread, num int, data string) (int, error) {
	fd := netfd.Lookup(num)
	if fd == nil {
		if _, err := unix.FcntlInt(uintptr(num), unix.F_GETFD, 0); err != nil {
			return 0, s.failed(err)
		}
		return len(data), s.failed(pyfile.FromNumber(num).Write(t, []byte(data)))
	}
	op := fd.WriteAll(netfd.View(data))
	defer op.Free()
	if err := t.Block(op); err != nil {
		return op.N(), err
	}
	return op.N(), s.failed(op.Err())
}

func (s *module) open(thread *starlark.Thread, v []starlark.Value) (starlark.Value, error) {
	path, err := s.file("open", v[0])
	if err != nil {
		return nil, err
	}
	flags, err := s.rt.Int(v[1])
	if err != nil {
		return nil, err
	}
	mode := 0o777
	if v[2] != nil {
		if mode, err = s.rt.Int(v[2]); err != nil {
			return nil, err
		}
	}
	var num int
	s.rt.Thread(thread).Unlocked(func() { num, err = unix.Open(path, flags|unix.O_CLOEXEC, uint32(mode)) })
	return starlark.MakeInt(num), s.failed(err, v[0])
}

func (s *module) dup2(thread *starlark.Thread, v []starlark.Value) (starlark.Value, error) {
	from, err := s.rt.Int(v[0])
	if err != nil {
		return nil, err
	}
	to, err := s.rt.Int(v[1])
	if err != nil {
		return nil, err
	}
	if _, err := unix.FcntlInt(uintptr(from), unix.F_GETFD, 0); err != nil {
		return nil, s.failed(err)
	}
	if fd := netfd.Lookup(to); fd != nil && from != to {
		_ = fd.Close() // the number leaves the poller before it means another file
		delete(s.fds, to)
	}
	if err := unix.Dup2(from, to); err != nil {
		return nil, s.failed(err)
	}
	if s.rt.Py3() {
		return starlark.MakeInt(to), nil
	}
	return starlark.None, nil
}

// fdopen adds fdopen: a file on a descriptor. In Python 3 it is open.
func (s *module) fdopen() {
	rt := s.rt
	s.m.Func("fdopen", func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		if rt.Py3() {
			if len(args) > 0 {
				if _, ok := object.AsInt(args[0]); !ok {
					return nil, rt.Errorf("TypeError", "invalid fd type (%s, expected integer)", rt.TypeName(args[0]))
				}
			}
			return starlark.Call(thread, pyfile.OpenFunction(rt), args, kwargs)
		}
		var fd, mode, buffering starlark.Value
		sig := object.Sig{Name: "fdopen", Min: 1, Max: 3}
		if err := sig.Unpack(rt, args, kwargs, &fd, &mode, &buffering); err != nil {
			return nil, err
		}
		num, err := rt.Int(fd)
		if err != nil {
			return nil, err
		}
		return pyfile.Fdopen(rt, num, mode, buffering)
	})
}
