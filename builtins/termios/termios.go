// Package termios is Python's termios module.
package termios

import (
	"errors"

	"github.com/pysock/pysock/internal/errnos"
	"github.com/pysock/pysock/internal/object"
	"github.com/pysock/pysock/internal/sock"
	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"
)

// module is the state of the module in one interpreter.
type module struct {
	rt  *object.Runtime
	err *object.Class
}

// When tcsetattr changes the terminal.
const (
	now = iota
	drain
	flush
)

// Module returns Python's termios module: tcgetattr, tcsetattr, the constants
// that programs which read key by key or hide what is typed need, and the
// ioctls of a window's size. See termios(3).
func Module(thread *starlark.Thread) (starlark.Value, error) {
	rt := object.For(thread)
	if m, ok := rt.Modules["termios"]; ok {
		return m, nil
	}
	s := &module{rt: rt, err: rt.NewExceptionClass("termios", "error", rt.Exc("Exception"))}
	m := rt.NewModule("termios", nil, nil)
	m.Set("error", s.err)
	for name, n := range constants {
		m.Set(name, starlark.MakeInt64(n))
	}
	m.Set("TCSANOW", starlark.MakeInt(now))
	m.Set("TCSADRAIN", starlark.MakeInt(drain))
	m.Set("TCSAFLUSH", starlark.MakeInt(flush))
	m.Func("tcgetattr", s.get)
	m.Func("tcsetattr", s.set)
	rt.Modules["termios"] = m
	return m, nil
}

func (s *module) failed(err error) error {
	var errno unix.Errno
	if errors.As(err, &errno) {
		return s.rt.Raise(s.err, starlark.MakeInt(int(errno)), s.rt.Text(errnos.Strerror(int(errno))))
	}
	return err
}

func (s *module) get(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	sig := object.Sig{Name: "tcgetattr", Class: "termios", Min: 1, Max: 1}
	var file starlark.Value
	if err := sig.Unpack(s.rt, args, kwargs, &file); err != nil {
		return nil, err
	}
	num, err := sock.FilenoOf(thread, file)
	if err != nil {
		return nil, err
	}
	t, err := unix.IoctlGetTermios(num, getRequest)
	if err != nil {
		return nil, s.failed(err)
	}
	cc := make([]starlark.Value, len(t.Cc))
	for i, c := range t.Cc {
		cc[i] = s.rt.Bytes(string([]byte{c}))
	}
	if t.Lflag&unix.ICANON == 0 {
		for _, i := range []int{unix.VMIN, unix.VTIME} {
			cc[i] = starlark.MakeInt(int(t.Cc[i]))
		}
	}
	speed := uint64(t.Cflag) & speedMask
	return starlark.NewList([]starlark.Value{
		starlark.MakeUint64(uint64(t.Iflag)), starlark.MakeUint64(uint64(t.Oflag)), starlark.MakeUint64(uint64(t.Cflag)),
		starlark.MakeUint64(uint64(t.Lflag)), starlark.MakeUint64(speed), starlark.MakeUint64(speed), starlark.NewList(cc),
	}), nil
}

func (s *module) set(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	sig := object.Sig{Name: "tcsetattr", Class: "termios", Min: 3, Max: 3}
	var file, when, attributes starlark.Value
	if err := sig.Unpack(s.rt, args, kwargs, &file, &when, &attributes); err != nil {
		return nil, err
	}
	num, err := sock.FilenoOf(thread, file)
	if err != nil {
		return nil, err
	}
	how, err := s.rt.Int(when)
	if err != nil {
		return nil, err
	}
	wrong := s.rt.Errorf("TypeError", "tcsetattr, arg 3: must be 7 element list")
	list, ok := attributes.(*starlark.List)
	if !ok || list.Len() != 7 {
		return nil, wrong
	}
	t, err := unix.IoctlGetTermios(num, getRequest)
	if err != nil {
		return nil, s.failed(err)
	}
	var flags [4]int64
	for i := range flags {
		if flags[i], err = s.rt.Int64(list.Index(i)); err != nil {
			return nil, err
		}
	}
	setFlags(t, flags)
	cc, ok := list.Index(6).(*starlark.List)
	if !ok || cc.Len() != len(t.Cc) {
		return nil, s.rt.Errorf("TypeError", "tcsetattr: attributes[6] must be %d element list", len(t.Cc))
	}
	for i := range t.Cc {
		if b, ok := s.rt.AsBytes(cc.Index(i)); ok && len(b) == 1 {
			t.Cc[i] = b[0]
			continue
		}
		n, err := s.rt.Int(cc.Index(i))
		if err != nil {
			return nil, s.rt.Errorf("TypeError", "tcsetattr: elements of attributes must be characters or integers")
		}
		t.Cc[i] = byte(n)
	}
	if how < now || how > flush {
		return nil, s.failed(unix.EINVAL)
	}
	return starlark.None, s.failed(unix.IoctlSetTermios(num, setRequest+uint(how), t))
}
