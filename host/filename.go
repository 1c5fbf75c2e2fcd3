package host

import (
	"bytes"
	"path/filepath"
	"syscall"

	"github.com/pysock/pysock/internal/object"
)

// codeName is what tracebacks and __file__ call the main script: Python 3 makes
// the names of files absolute, and both Pythons name what comes from -c and
// from standard input in brackets.
func codeName(name string, d object.Dialect, file bool) string {
	switch {
	case d == object.Star:
		return name
	case file && d == object.Py3:
		return absolute(name)
	case !file && name == "-c":
		return "<string>"
	case !file && name == "-":
		return "<stdin>"
	}
	return name
}

// showsLines reports whether tracebacks show the lines of a source: not those of
// standard input, nor in 2.7 those of -c.
func showsLines(name string, d object.Dialect) bool {
	return name != "<stdin>" && (d == object.Py3 || name != "<string>")
}

// absolute puts the working directory before a relative name and leaves its
// dots alone, as CPython does.
func absolute(name string) string {
	if filepath.IsAbs(name) {
		return name
	}
	dir, err := syscall.Getwd()
	if err != nil {
		return name
	}
	return dir + "/" + name
}

// scriptDir is the folder of the main script, where imports look first: that of
// the file itself if name is a link.
func scriptDir(name string) string {
	if real, err := filepath.EvalSymlinks(name); err == nil {
		name = real
	}
	return filepath.Dir(name)
}

// asksForPython reports whether the first line of a script names Python as its
// interpreter.
func asksForPython(src []byte) bool {
	line, _, _ := bytes.Cut(src, []byte("\n"))
	return bytes.HasPrefix(line, []byte("#!")) && bytes.Contains(line, []byte("python"))
}
