// Package errnos names the system's error numbers as Python's errno module
// does, and words them as os.strerror does.
//
// The tables are generated (see gen.go), one per platform, sorted by name and
// made of constant expressions only.
package errnos

//go:generate go run gen.go

import (
	"iter"
	"sort"
	"strconv"
	"syscall"
)

// Pythons is a set of Python versions.
type Pythons uint8

// The Pythons whose errno module was read.
const (
	Py2 Pythons = 1 << iota // CPython 2.7.18
	Py3                     // CPython 3.13.0
)

// An Errno is one constant of the errno module.
type Errno struct {
	Name  string
	Value int
	In    Pythons // which Pythons list the name
}

// Lookup returns the number of an error name such as "ECONNREFUSED".
func Lookup(name string) (Errno, bool) {
	i := sort.Search(len(table), func(i int) bool { return table[i].Name >= name })
	if i < len(table) && table[i].Name == name {
		return table[i], true
	}
	return Errno{}, false
}

// All yields the constants that at least one of the given Pythons has, in the
// order of their names.
func All(in Pythons) iter.Seq[Errno] {
	return func(yield func(Errno) bool) {
		for i := range table {
			if table[i].In&in != 0 && !yield(table[i]) {
				return
			}
		}
	}
}

// Name returns the name that errno.errorcode shows for a number, or "" if no
// name is known. Where two names share a number CPython shows the one that its
// module adds last.
func Name(n int) string {
	switch n {
	case int(syscall.EAGAIN):
		return "EAGAIN"
	case int(syscall.EDEADLK):
		return nameDeadlock
	case int(syscall.ENOTSUP):
		return "ENOTSUP"
	}
	for i := range table {
		if table[i].Value == n {
			return table[i].Name
		}
	}
	return ""
}

// Strerror returns the C library's text for a number, as os.strerror gives it:
// "Connection refused", or "Unknown error 1000".
func Strerror(n int) string {
	if n == 0 {
		return noError
	}
	if n > 0 && n < maxErrno {
		// The Go library's texts are the C library's with the first letter
		// lowered where the second is lower-case too.
		text := syscall.Errno(n).Error()
		if n == ehwpoison {
			text = "memory page has hardware error" // unknown to the Go library
		}
		if text == "errno "+strconv.Itoa(n) {
			return unknownError + strconv.Itoa(n)
		}
		if 'a' <= text[0] && text[0] <= 'z' {
			text = string(text[0]-'a'+'A') + text[1:]
		}
		return text
	}
	return unknownError + strconv.Itoa(n)
}
