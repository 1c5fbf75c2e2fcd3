package pyfile

import (
	"strings"

	"github.com/pysock/pysock/internal/interp"
	"github.com/pysock/pysock/internal/object"
	"github.com/pysock/pysock/internal/pyio"
	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"
)

type fileClassKey struct{}

// FileClass is Python 2's class file.
func FileClass(rt *object.Runtime) *object.Class {
	return rt.Local(fileClassKey{}, func() any {
		c := rt.BuiltinType("file")
		c.Final = ""
		c.New = func(thread *starlark.Thread, cls *object.Class, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			const none = "<uninitialized file>"
			f := &File{stream: &stream{closed: true}, rt: rt, name: rt.Text(none), mode: none}
			return object.NewInstance(cls, f), nil
		}
		define(rt, c)
		c.Define(object.NewMethod("__init__", func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			return starlark.None, Of(self.(*object.Instance)).init(thread, args, kwargs)
		}))
		return c
	}).(*object.Class)
}

// init is file(name, mode, buffering). Writes are not held back, whatever
// buffering says; see pyio.Direct.
func (f *File) init(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) error {
	rt := f.rt
	var name, modeArg, buffering starlark.Value
	sig := object.Sig{Name: "file", Min: 1, Max: 3, Names: []string{"name", "mode", "buffering"}}
	if err := sig.Unpack(rt, args, kwargs, &name, &modeArg, &buffering); err != nil {
		return err
	}
	mode, err := fileArgs(rt, modeArg, buffering)
	if err != nil {
		return err
	}
	if _, err := pathOf(rt, name); err != nil {
		return err
	}
	flags, universal, err := stdioMode(rt, mode)
	if err != nil {
		return err
	}
	num, err := openPath(rt, rt.Thread(thread), name, flags)
	if err != nil {
		return err
	}
	f.set(num, name, mode, flags, universal)
	return nil
}

// Fdopen is os.fdopen(num, mode, buffering) of Python 2.
func Fdopen(rt *object.Runtime, num int, mode, buffering starlark.Value) (starlark.Value, error) {
	s, err := fileArgs(rt, mode, buffering)
	if err != nil {
		return nil, err
	}
	flags, universal, err := stdioMode(rt, s)
	if err != nil {
		return nil, err
	}
	var st unix.Stat_t
	if err := unix.Fstat(num, &st); err != nil {
		return nil, rt.OSError(rt.Exc("OSError"), int(err.(unix.Errno)))
	}
	f := &File{rt: rt}
	f.set(num, rt.Text("<fdopen>"), s, flags, universal)
	return object.NewInstance(FileClass(rt), f), nil
}

func fileArgs(rt *object.Runtime, mode, buffering starlark.Value) (string, error) {
	s := "r"
	if mode != nil {
		var ok bool
		if s, ok = object.AsText(mode); !ok {
			name := rt.TypeName(mode)
			if mode == starlark.None {
				name = "None"
			}
			return "", rt.Errorf("TypeError", "file() argument 2 must be string, not %s", name)
		}
	}
	if buffering != nil {
		if _, err := rt.Int(buffering); err != nil {
			return "", err
		}
	}
	return s, nil
}

// stdioMode reads a mode as fopen(3) does, with Python 2's U.
func stdioMode(rt *object.Runtime, mode string) (flags int, universal bool, err error) {
	if mode == "" {
		return 0, false, rt.Errorf("ValueError", "empty mode string")
	}
	s := strings.Replace(mode, "U", "", 1)
	if universal = s != mode; universal {
		if strings.HasPrefix(s, "w") || strings.HasPrefix(s, "a") {
			return 0, false, rt.Errorf("ValueError", "universal newline mode can only be used with modes starting with 'r'")
		}
		if !strings.HasPrefix(s, "r") {
			s = "r" + s
		}
	}
	switch s[0] {
	case 'r':
		flags = unix.O_RDONLY
	case 'w':
		flags = unix.O_WRONLY | unix.O_CREAT | unix.O_TRUNC
	case 'a':
		flags = unix.O_WRONLY | unix.O_CREAT | unix.O_APPEND
	default:
		return 0, false, rt.Errorf("ValueError", "mode string must begin with one of 'r', 'w', 'a' or 'U', not '%s'", mode)
	}
	if strings.Contains(s, "+") {
		flags = flags&^unix.O_ACCMODE | unix.O_RDWR
	}
	return flags, universal, nil
}

func (f *File) set(num int, name starlark.Value, mode string, flags int, universal bool) {
	f.name, f.mode = name, mode
	f.stream = &stream{
		raw:      own(f.rt.In, num, false),
		readable: flags&unix.O_ACCMODE != unix.O_WRONLY,
		writable: flags&unix.O_ACCMODE != unix.O_RDONLY,
	}
	if universal {
		f.newlines = &pyio.Newline{Translate: true}
	}
	if flags&unix.O_APPEND != 0 {
		_, _ = f.raw.(seeker).seek(0, 2) // a pipe has no end
	}
}

// seeker is a Raw with a position.
type seeker interface {
	seek(offset int64, whence int) (int64, error)
}

func seek(f *File, _ *object.Instance, _ *interp.Thread, args starlark.Tuple) (starlark.Value, error) {
	raw, ok := f.raw.(seeker)
	if !ok || f.rt.Py3() {
		return nil, f.noSeek()
	}
	offset, err := f.offset(args[0])
	if err != nil {
		return nil, err
	}
	whence := 0
	if len(args) == 2 {
		if whence, err = f.rt.Int(args[1]); err != nil {
			return nil, err
		}
	}
	if whence == 1 {
		offset -= int64(len(f.ahead))
	}
	if _, err := raw.seek(offset, whence); err != nil {
		return nil, f.failed(err)
	}
	f.ahead, f.looping = nil, false
	return starlark.None, nil
}

// offset converts the argument of seek: a float counts too.
func (f *File) offset(v starlark.Value) (int64, error) {
	if x, ok := v.(starlark.Float); ok {
		return int64(x), nil
	}
	i, err := f.rt.Index(v)
	if err != nil {
		return 0, f.rt.Errorf("TypeError", "'%s' object cannot be interpreted as an index", f.rt.TypeName(v))
	}
	return f.rt.Int64(i)
}

func tell(f *File, _ *object.Instance, _ *interp.Thread, _ starlark.Tuple) (starlark.Value, error) {
	raw, ok := f.raw.(seeker)
	if !ok || f.rt.Py3() {
		return nil, f.noSeek()
	}
	at, err := raw.seek(0, 1)
	if !f.looping { // next reads ahead, and CPython's tell tells so
		at -= int64(len(f.ahead))
	}
	return starlark.MakeInt64(at), f.failed(err)
}

func truncate(f *File, _ *object.Instance, _ *interp.Thread, args starlark.Tuple) (starlark.Value, error) {
	raw, ok := f.raw.(seeker)
	switch {
	case !f.writable:
		return nil, f.unsupported("not writable")
	case !ok:
		return nil, f.noSeek()
	}
	size, err := raw.seek(0, 1)
	size -= int64(len(f.ahead))
	if len(args) == 1 {
		size, err = f.rt.Int64(args[0])
	} else {
		err = f.failed(err)
	}
	if err != nil {
		return nil, err
	}
	return starlark.None, f.failed(unix.Ftruncate(f.raw.Fileno(), size))
}

func readinto(f *File, _ *object.Instance, t *interp.Thread, args starlark.Tuple) (starlark.Value, error) {
	b, ok := object.Writable(args[0])
	switch {
	case !f.readable:
		return nil, f.unsupported("not readable")
	case !ok:
		return nil, f.rt.Errorf("TypeError", f.rt.Pick("argument 1 must be read-write buffer, not %s", "readinto() argument must be read-write bytes-like object, not %s"), f.rt.TypeName(args[0]))
	}
	if err := f.notLooping(); err != nil {
		return nil, err
	}
	data, err := f.readBytes(t, len(b))
	return starlark.MakeInt(copy(b, data)), f.failed(err)
}

// notLooping fails after next: what it read ahead would be lost.
func (f *File) notLooping() error {
	if !f.looping || len(f.ahead) == 0 {
		return nil
	}
	return f.rt.Errorf("ValueError", "Mixing iteration and read methods would lose data")
}

// rewind gives back what was read ahead, before something is written.
func (f *File) rewind() error {
	raw, ok := f.raw.(seeker)
	if !ok || len(f.ahead) == 0 {
		return nil
	}
	_, err := raw.seek(-int64(len(f.ahead)), 1)
	f.ahead, f.looping = nil, false
	return f.failed(err)
}
