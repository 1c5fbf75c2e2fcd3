package lang

import (
	"github.com/pysock/pysock/internal/object"
	"github.com/pysock/pysock/internal/pyfile"
)

// isFileName reports whether a built-in name of the dialect is about files.
func isFileName(d object.Dialect, name string) bool {
	return name == "open" || name == "file" && d == object.Py2
}

// fileValue is the value of a name that isFileName knows. The module io has
// the same open.
func (l *lang) fileValue(name string) value {
	if name == "file" {
		return pyfile.FileClass(l.Runtime)
	}
	return pyfile.OpenFunction(l.Runtime)
}
