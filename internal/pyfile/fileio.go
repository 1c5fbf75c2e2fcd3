package pyfile

import (
	"fmt"
	"strings"

	"github.com/pysock/pysock/internal/object"
	"github.com/pysock/pysock/internal/pyio"
	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"
)

// fileIO is the state of a FileIO, the raw file of the module io.
type fileIO struct {
	rt   *object.Runtime
	name starlark.Value
	fd   *owned // nil before __init__
	mode string // as the attribute shows it

	readable, writable bool
}

// Raw, Read and Write serve the buffered streams on top.
func (f *fileIO) Raw(x *object.Instance) pyio.Raw {
	if x.Class() == fileIOClass(f.rt) {
		return f
	}
	return nil
}

// Direct has the streams on top keep nothing back.
func (f *fileIO) Direct() {}

// IsClosed reports whether the file was closed.
func (f *fileIO) IsClosed() bool { return f.fd == nil || f.fd.closed }

func (f *fileIO) Read(thread *starlark.Thread, size int) (data string, ready bool, err error) {
	if err := f.check(f.readable, "reading"); err != nil {
		return "", false, err
	}
	buf := make([]byte, size)
	n, err := f.fd.Read(f.rt.Thread(thread), buf)
	return string(buf[:n]), err == nil, f.failed(err)
}

func (f *fileIO) Write(thread *starlark.Thread, data string) (n int, ready bool, err error) {
	if err := f.check(f.writable, "writing"); err != nil {
		return 0, false, err
	}
	if err := f.fd.Write(f.rt.Thread(thread), []byte(data)); err != nil {
		return 0, false, f.failed(err)
	}
	return len(data), true, nil
}

// check fails if the file is closed, or not open for what is to be done.
func (f *fileIO) check(able bool, what string) error {
	if f.IsClosed() {
		return f.rt.Errorf("ValueError", "I/O operation on closed file")
	}
	if !able {
		return f.rt.Raise(pyio.For(f.rt).Unsupported, f.rt.Text("File not open for "+what))
	}
	return nil
}

func (f *fileIO) failed(err error) error { return failed(f.rt, err) }

// modeFlags reads the mode of a FileIO, and tells why it is none.
func modeFlags(mode string) (flags int, shown string, problem string) {
	const wrong = "Must have exactly one of create/read/write/append mode and at most one plus"
	kind, plus := byte(0), 0
	for i := range len(mode) {
		switch c := mode[i]; c {
		case 'r', 'w', 'a', 'x':
			if kind != 0 {
				return 0, "", wrong
			}
			kind = c
		case '+':
			plus++
		case 'b':
		default:
			return 0, "", "invalid mode: " + mode
		}
	}
	if kind == 0 || plus > 1 {
		return 0, "", wrong
	}
	flags = unix.O_WRONLY
	if kind == 'r' {
		flags = unix.O_RDONLY
	}
	if plus == 1 {
		flags = unix.O_RDWR
	}
	switch kind {
	case 'w':
		flags |= unix.O_CREAT | unix.O_TRUNC
	case 'a':
		flags |= unix.O_CREAT | unix.O_APPEND
	case 'x':
		flags |= unix.O_CREAT | unix.O_EXCL
	}
	// What is open for reading and writing shows as rb+ but for these.
	shown = string(kind) + "b"
	if plus == 1 {
		if kind == 'w' {
			shown = "rb"
		}
		shown += "+"
	}
	return flags, shown, ""
}

type fileIOKey struct{}

func fileIOClass(rt *object.Runtime) *object.Class {
	return rt.Local(fileIOKey{}, func() any {
		c := rt.NewClass("_io", "FileIO", []*object.Class{pyio.For(rt).RawIOBase})
		c.InC = true
		c.New = func(thread *starlark.Thread, cls *object.Class, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			return object.NewInstance(cls, &fileIO{rt: rt}), nil
		}
		defineFileIO(rt, c)
		return c
	}).(*object.Class)
}

// FileIO is the class io.FileIO.
func FileIO(rt *object.Runtime) *object.Class { return fileIOClass(rt) }

// init is FileIO(name, mode, closefd, opener).
func (f *fileIO) init(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) error {
	rt := f.rt
	var name, modeArg, closeArg, opener starlark.Value
	sig := object.Sig{Name: "FileIO", Min: 1, Max: 4, Names: []string{"file", "mode", "closefd", "opener"}}
	if err := sig.Unpack(rt, args, kwargs, &name, &modeArg, &closeArg, &opener); err != nil {
		return err
	}
	mode := "r"
	if modeArg != nil {
		var ok bool
		if mode, ok = object.AsText(modeArg); !ok {
			return rt.Errorf("TypeError", "FileIO() argument 'mode' must be str, not %s", rt.TypeName(modeArg))
		}
	}
	return f.open(thread, name, mode, closeArg == nil || bool(closeArg.Truth()), opener)
}

// open opens a file by name, or takes a descriptor by number.
func (f *fileIO) open(thread *starlark.Thread, name starlark.Value, mode string, closefd bool, opener starlark.Value) error {
	rt := f.rt
	num, isNum, err := fileNumber(rt, name)
	if err != nil {
		return err
	}
	flags, shown, problem := modeFlags(mode)
	if problem != "" {
		return rt.Errorf("ValueError", "%s", problem)
	}
	t := rt.Thread(thread)
	switch {
	case isNum:
		var st unix.Stat_t
		if err := unix.Fstat(num, &st); err != nil {
			return f.failed(err)
		}
		if st.Mode&unix.S_IFMT == unix.S_IFDIR {
			return rt.OSError(rt.Exc("OSError"), int(unix.EISDIR), name)
		}
	case !closefd:
		return rt.Errorf("ValueError", "Cannot use closefd=False with file name")
	case opener != nil && opener != starlark.None:
		v, err := rt.Call(thread, opener, starlark.Tuple{name, starlark.MakeInt(flags | unix.O_CLOEXEC)}, nil)
		if err != nil {
			return err
		}
		if num, err = rt.Int(v); err != nil {
			return err
		}
		if num < 0 {
			return rt.Errorf("ValueError", "opener returned %d", num)
		}
	default:
		if num, err = openPath(rt, t, name, flags); err != nil {
			return err
		}
	}
	f.name, f.mode = name, shown
	f.readable = flags&unix.O_ACCMODE != unix.O_WRONLY
	f.writable = flags&unix.O_ACCMODE != unix.O_RDONLY
	f.fd = own(rt.In, num, !closefd)
	if strings.HasPrefix(mode, "a") || strings.Contains(mode, "a") {
		_, _ = f.fd.seek(0, 2) // a pipe has no end
	}
	return nil
}

// fileNumber reads a file argument that is a descriptor's number.
func fileNumber(rt *object.Runtime, v starlark.Value) (num int, isNum bool, err error) {
	switch v := object.Plain(v).(type) {
	case starlark.Int, starlark.Bool:
		if num, err = rt.Int(v); err == nil && num < 0 {
			err = rt.Errorf("ValueError", "%s", rt.Pick("Negative filedescriptor", "negative file descriptor"))
		}
		return num, true, err
	}
	return -1, false, nil
}

// repr is <_io.FileIO name='x' mode='rb' closefd=True>.
func (f *fileIO) repr(thread *starlark.Thread, class string) (string, error) {
	if f.IsClosed() {
		return "<_io.FileIO [closed]>", nil
	}
	name, err := f.rt.Repr(thread, f.name)
	if !f.rt.Py3() {
		return fmt.Sprintf("<_io.FileIO name=%s mode='%s'>", name, f.mode), err
	}
	return fmt.Sprintf("<%s name=%s mode='%s' closefd=%s>", class, name, f.mode, map[bool]string{true: "True", false: "False"}[f.fd.descriptor.owned]), err
}
