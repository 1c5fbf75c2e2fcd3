package pyfile

import (
	"errors"
	"strings"

	"github.com/pysock/pysock/internal/interp"
	"github.com/pysock/pysock/internal/netfd"
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"
)

// pathOf converts a file name: str, in Python 2 unicode, in Python 3 bytes and
// what has __fspath__.
func pathOf(rt *object.Runtime, v starlark.Value) (string, error) {
	path, ok := object.AsText(v)
	if b, isBytes := v.(starlark.Bytes); isBytes {
		path, ok = string(b), true
	}
	if x, isInstance := v.(*object.Instance); isInstance && rt.Py3() {
		r, found, err := x.Special(rt.Current(), "__fspath__")
		if err != nil {
			return "", err
		}
		if found {
			path, ok = object.AsText(r)
		}
	}
	switch {
	case !ok && rt.Py3():
		return "", rt.Errorf("TypeError", "expected str, bytes or os.PathLike object, not %s", rt.TypeName(v))
	case !ok:
		return "", rt.Errorf("TypeError", "coercing to Unicode: need string or buffer, %s found", rt.TypeName(v))
	case strings.IndexByte(path, 0) < 0:
		return path, nil
	case rt.Py3():
		return "", rt.Errorf("ValueError", "embedded null byte")
	}
	return "", rt.Errorf("TypeError", "file() argument 1 must be encoded string without null bytes, not %s", rt.TypeName(v))
}

// openPath opens the file that v names, if the policy lets the script. A
// directory is refused.
func openPath(rt *object.Runtime, t *interp.Thread, v starlark.Value, flags int) (num int, err error) {
	path, err := pathOf(rt, v)
	if err != nil {
		return -1, err
	}
	fail := func(errno unix.Errno) error { return rt.OSError(rt.Exc("IOError"), int(errno), v) }
	if err := rt.In.Allow(interp.Access{Op: "open", Address: path}); err != nil {
		var raised *object.Error
		errno := unix.EACCES
		if errors.As(err, &raised) {
			return -1, err
		}
		errors.As(err, &errno)
		return -1, fail(errno)
	}
	t.Unlocked(func() {
		num, err = netfd.OpenFile(path, flags, 0o666)
		var st unix.Stat_t
		if err == nil && unix.Fstat(num, &st) == nil && st.Mode&unix.S_IFMT == unix.S_IFDIR {
			_ = unix.Close(num)
			err = unix.EISDIR
		}
	})
	var errno unix.Errno
	if errors.As(err, &errno) {
		return -1, fail(errno)
	}
	return num, err
}
