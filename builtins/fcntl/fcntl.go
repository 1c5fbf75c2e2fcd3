// Package fcntl is Python's fcntl module.
package fcntl

import (
	"errors"
	"unsafe"

	"github.com/pysock/pysock/internal/netfd"
	"github.com/pysock/pysock/internal/object"
	"github.com/pysock/pysock/internal/sock"
	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"
)

// module is the state of the module in one interpreter.
type module struct{ rt *object.Runtime }

var constants = []struct {
	name  string
	value int
}{
	{"F_DUPFD", unix.F_DUPFD}, {"F_GETFD", unix.F_GETFD}, {"F_SETFD", unix.F_SETFD},
	{"F_GETFL", unix.F_GETFL}, {"F_SETFL", unix.F_SETFL}, {"F_GETLK", unix.F_GETLK},
	{"F_SETLK", unix.F_SETLK}, {"F_SETLKW", unix.F_SETLKW}, {"F_GETOWN", unix.F_GETOWN},
	{"F_SETOWN", unix.F_SETOWN}, {"F_RDLCK", unix.F_RDLCK}, {"F_WRLCK", unix.F_WRLCK},
	{"F_UNLCK", unix.F_UNLCK}, {"FD_CLOEXEC", unix.FD_CLOEXEC}, {"LOCK_SH", unix.LOCK_SH},
	{"LOCK_EX", unix.LOCK_EX}, {"LOCK_NB", unix.LOCK_NB}, {"LOCK_UN", unix.LOCK_UN},
}

// Module returns Python's fcntl module: fcntl, ioctl and flock, of fcntl(2),
// ioctl(2) and flock(2), and lockf on whole files.
//
// Sockets of pysock never block in the kernel. So O_NONBLOCK of a socket is its
// mode: F_GETFL tells settimeout's, and F_SETFL on a socket object sets it.
func Module(thread *starlark.Thread) (starlark.Value, error) {
	rt := object.For(thread)
	if m, ok := rt.Modules["fcntl"]; ok {
		return m, nil
	}
	s := &module{rt}
	m := rt.NewModule("fcntl", nil, nil)
	for _, c := range constants {
		m.Set(c.name, starlark.MakeInt(c.value))
	}
	m.Func("fcntl", s.fcntl)
	m.Func("ioctl", s.ioctl)
	m.Func("flock", s.flock)
	m.Func("lockf", s.lockf)
	rt.Modules["fcntl"] = m
	return m, nil
}

func (s *module) failed(err error) error {
	var errno unix.Errno
	if errors.As(err, &errno) {
		class := s.rt.Pick("IOError", "OSError")
		return s.rt.OSError(s.rt.Exc(class), int(errno))
	}
	return err
}

// argument is what the third parameter of fcntl and ioctl gives the kernel: a
// number, or memory.
type argument struct {
	number uintptr
	memory []byte
	into   []byte // where the memory goes back to, if the script can see it change
}

func (s *module) argument(name string, v starlark.Value) (a argument, err error) {
	if v == nil {
		return a, nil
	}
	const room = 1024 // whatever the script gives: the kernel may write more than it read
	if b, ok := s.rt.AsBytes(v); ok {
		if len(b) > room {
			return a, s.rt.Errorf("ValueError", "%s", s.rt.Pick(name+" string arg too long", name+" argument 3 is too long"))
		}
		a.memory = append(make([]byte, 0, room+1), b...)
		a.into, _ = object.Writable(v)
		return a, nil
	}
	n, err := s.rt.Int64(v)
	a.number = uintptr(n)
	return a, err
}

// call makes the system call and returns what Python does: the number, or the
// memory as the kernel left it.
func (s *module) call(trap uintptr, num int, cmd uintptr, a argument) (starlark.Value, error) {
	if a.memory == nil {
		r, _, errno := unix.Syscall(trap, uintptr(num), cmd, a.number)
		if errno != 0 {
			return nil, s.failed(errno)
		}
		return starlark.MakeInt(int(int32(r))), nil
	}
	room := a.memory[:cap(a.memory)]
	r, _, errno := unix.Syscall(trap, uintptr(num), cmd, uintptr(unsafe.Pointer(&room[0])))
	if errno != 0 {
		return nil, s.failed(errno)
	}
	if a.into != nil {
		copy(a.into, a.memory)
		return starlark.MakeInt(int(int32(r))), nil
	}
	return s.rt.Bytes(string(a.memory)), nil
}

func (s *module) fcntl(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	sig := object.Sig{Name: "fcntl", Class: "fcntl", Min: 2, Max: 3}
	var file, cmd, arg starlark.Value
	if err := sig.Unpack(s.rt, args, kwargs, &file, &cmd, &arg); err != nil {
		return nil, err
	}
	num, err := sock.FilenoOf(thread, file)
	if err != nil {
		return nil, err
	}
	code, err := s.rt.Int(cmd)
	if err != nil {
		return nil, err
	}
	a, err := s.argument("fcntl", arg)
	if err != nil {
		return nil, err
	}
	if a.memory != nil {
		a.into = nil // fcntl always returns bytes
	}
	ours := netfd.Lookup(num) != nil
	if ours && code == unix.F_SETFL {
		setMode(file, a.number&unix.O_NONBLOCK != 0)
		a.number |= unix.O_NONBLOCK
	}
	v, err := s.call(unix.SYS_FCNTL, num, uintptr(code), a)
	if err == nil && ours && code == unix.F_GETFL && !nonblocking(file) {
		n, _ := starlark.AsInt32(v)
		v = starlark.MakeInt(n &^ unix.O_NONBLOCK)
	}
	return v, err
}

// nonblocking reports whether a socket object was told not to wait. A mere
// number says nothing of that.
func nonblocking(file starlark.Value) bool {
	if s := socketOf(file); s != nil {
		return s.Timeout() >= 0
	}
	return false
}

func setMode(file starlark.Value, nonblocking bool) {
	s := socketOf(file)
	switch {
	case s == nil:
	case nonblocking && s.Timeout() < 0:
		s.SetTimeout(0)
	case !nonblocking && s.Timeout() == 0:
		s.SetTimeout(-1)
	}
}

func socketOf(file starlark.Value) *sock.Socket {
	if x, ok := file.(*object.Instance); ok {
		if h := sock.Of(x); h != nil {
			return h.Socket()
		}
	}
	return nil
}

func (s *module) ioctl(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	sig := object.Sig{Name: "ioctl", Class: "fcntl", Min: 2, Max: 4}
	var file, request, arg, mutate starlark.Value
	if err := sig.Unpack(s.rt, args, kwargs, &file, &request, &arg, &mutate); err != nil {
		return nil, err
	}
	num, err := sock.FilenoOf(thread, file)
	if err != nil {
		return nil, err
	}
	code, err := s.rt.Int64(request)
	if err != nil {
		return nil, err
	}
	a, err := s.argument("ioctl", arg)
	if err != nil {
		return nil, err
	}
	if mutate != nil && !bool(mutate.Truth()) {
		a.into = nil
	}
	return s.call(unix.SYS_IOCTL, num, uintptr(uint32(code)), a)
}

func (s *module) flock(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	sig := object.Sig{Name: "flock", Class: "fcntl", Min: 2, Max: 2}
	var file, op starlark.Value
	if err := sig.Unpack(s.rt, args, kwargs, &file, &op); err != nil {
		return nil, err
	}
	return s.lock(thread, file, op, func(num, how int) error { return unix.Flock(num, how) })
}

func (s *module) lockf(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	sig := object.Sig{Name: "lockf", Class: "fcntl", Min: 2, Max: 5}
	var file, op, size, start, whence starlark.Value
	if err := sig.Unpack(s.rt, args, kwargs, &file, &op, &size, &start, &whence); err != nil {
		return nil, err
	}
	var numbers [3]int64
	for i, v := range []starlark.Value{size, start, whence} {
		if v != nil {
			n, err := s.rt.Int64(v)
			if err != nil {
				return nil, err
			}
			numbers[i] = n
		}
	}
	return s.lock(thread, file, op, func(num, how int) error {
		l := unix.Flock_t{Len: numbers[0], Start: numbers[1], Whence: int16(numbers[2])}
		switch {
		case how&unix.LOCK_UN != 0:
			l.Type = unix.F_UNLCK
		case how&unix.LOCK_SH != 0:
			l.Type = unix.F_RDLCK
		case how&unix.LOCK_EX != 0:
			l.Type = unix.F_WRLCK
		default:
			return s.rt.Errorf("ValueError", "unrecognized lockf argument")
		}
		cmd := unix.F_SETLKW
		if how&unix.LOCK_NB != 0 {
			cmd = unix.F_SETLK
		}
		return unix.FcntlFlock(uintptr(num), cmd, &l)
	})
}

// lock takes or gives a lock. The wait for one cannot be interrupted.
func (s *module) lock(thread *starlark.Thread, file, op starlark.Value, do func(num, how int) error) (starlark.Value, error) {
	num, err := sock.FilenoOf(thread, file)
	if err != nil {
		return nil, err
	}
	how, err := s.rt.Int(op)
	if err != nil {
		return nil, err
	}
	s.rt.Thread(thread).Unlocked(func() { err = do(num, how) })
	return starlark.None, s.failed(err)
}
