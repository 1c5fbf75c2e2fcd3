package sock

import (
	"errors"

	"github.com/pysock/pysock/internal/interp"
	"github.com/pysock/pysock/internal/netdb"
	"github.com/pysock/pysock/internal/netfd"
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"
)

// Raise makes the Python error of what a descriptor, the resolver or the
// policy said. Errors that are Python's already, or the thread's, pass.
func (st *State) Raise(err error) error {
	switch e := err.(type) {
	case nil:
		return nil
	case unix.Errno:
		return st.Errno(e)
	}
	if err == netfd.ErrTimeout {
		return st.TimedOut()
	}
	return st.raise(err)
}

// raise is Raise for the errors that wrap others.
func (st *State) raise(err error) error {
	var errno unix.Errno
	var gai *netdb.AddrInfoError
	var host *netdb.HostError
	var raised *object.Error
	var cancelled *interp.Cancelled
	switch {
	case errors.As(err, &raised), errors.As(err, &cancelled):
		return err
	case errors.As(err, &gai):
		return st.RT.Raise(st.GaiError, starlark.MakeInt(gai.Code), st.RT.Text(gai.Text()))
	case errors.As(err, &host):
		return st.RT.Raise(st.HostError, starlark.MakeInt(host.Code), st.RT.Text(host.Text()))
	case errors.As(err, &errno):
		return st.Errno(errno)
	}
	return st.Text(err.Error())
}

// Errno makes a socket.error with a number; in Python 3 the number may choose
// a class that derives from it.
func (st *State) Errno(errno unix.Errno) error {
	return st.RT.OSError(st.Error, int(errno))
}

// Closed is the error of a socket without a descriptor.
func (st *State) Closed() error { return st.Errno(errClosed) }

// Text makes a socket.error of a text alone.
func (st *State) Text(text string) error { return st.RT.Raise(st.Error, st.RT.Text(text)) }

// TimedOut is socket.timeout('timed out').
func (st *State) TimedOut() error { return st.RT.Raise(st.Timeout, st.RT.Text("timed out")) }

// Allow asks the interpreter's policy. Its refusal is EACCES, unless its error
// is a Python error or a number.
func (st *State) Allow(a interp.Access) error {
	err := st.RT.In.Allow(a)
	if err == nil {
		return nil
	}
	var raised *object.Error
	var errno unix.Errno
	if errors.As(err, &raised) || errors.As(err, &errno) {
		return st.Raise(err)
	}
	return st.Errno(unix.EACCES)
}
