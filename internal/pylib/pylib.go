// Package pylib holds the companion modules that are written in Python: the
// sources, for the front-end to run.
//
// The folder both holds what serves Python 2.7 and 3 alike, py2 and py3 what
// only one of them has. The sources keep to the grammar that both versions
// share, to the modules that pysock has in Go, and to the module _pysock of
// builtins/pysockmod. They derive from no built-in container: what is like one
// wraps it and says so in __wraps__.
//
// The scripts in testdata are run on CPython, too: see tools/pylibcheck.
package pylib

import (
	"embed"
	"io/fs"
	"strings"
)

//go:embed all:both all:py2 all:py3
var sources embed.FS

// Source returns the source of a module of Python 2 or 3 by its dotted name,
// and the file name that tracebacks show for it. A package's source is that of
// its __init__.py; [IsPackage] tells it from a module.
func Source(name string, py3 bool) (src []byte, filename string, ok bool) {
	file, _, ok := find(name, py3)
	if !ok {
		return nil, "", false
	}
	src, err := sources.ReadFile(file)
	if err != nil {
		return nil, "", false
	}
	return src, "<frozen " + name + ">", true
}

// IsPackage reports whether a module of the library has modules below it.
func IsPackage(name string, py3 bool) bool {
	_, pkg, ok := find(name, py3)
	return ok && pkg
}

// InC reports whether filename, as [Source] names it, is of a module that
// CPython has in C: its tracebacks show no frames of it.
func InC(filename string) bool {
	switch filename {
	case "<frozen array>", "<frozen bisect>", "<frozen datetime>", "<frozen functools>", "<frozen heapq>",
		"<frozen itertools>", "<frozen operator>":
		return true
	}
	return false
}

// find is the embedded file of a module.
func find(name string, py3 bool) (file string, pkg, ok bool) {
	if name == "" || strings.ContainsAny(name, "/\\") || name == "collections.abc" && !py3 {
		return "", false, false
	}
	folder := "py2/"
	if py3 {
		folder = "py3/"
	}
	path := strings.ReplaceAll(name, ".", "/")
	for _, folder := range []string{folder, "both/"} {
		if isFile(folder + path + ".py") {
			return folder + path + ".py", false, true
		}
		if isFile(folder + path + "/__init__.py") {
			return folder + path + "/__init__.py", true, true
		}
	}
	return "", false, false
}

func isFile(path string) bool {
	info, err := fs.Stat(sources, path)
	return err == nil && info.Mode().IsRegular()
}
