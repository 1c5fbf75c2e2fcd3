package netdb

import (
	"context"
	"errors"
)

// An AddrInfoError is a failure of getaddrinfo or getnameinfo.
type AddrInfoError struct {
	Code int    // EAI_*, this platform's number
	Name string // what was looked up
	Err  error  // the resolver's error, or nil
}

func (e *AddrInfoError) Error() string {
	if e.Name == "" {
		return e.Text()
	}
	return e.Name + ": " + e.Text()
}

// Text returns gai_strerror(3)'s text, the second argument of Python's
// gaierror.
func (e *AddrInfoError) Text() string { return GaiStrerror(e.Code) }

func (e *AddrInfoError) Unwrap() error { return e.Err }

// A HostError is a failure of gethostbyname or gethostbyaddr.
type HostError struct {
	Code int // h_errno
	Name string
	Err  error
}

// Values of h_errno.
const (
	HOST_NOT_FOUND = 1
	TRY_AGAIN      = 2
	NO_RECOVERY    = 3
	NO_DATA        = 4
)

func (e *HostError) Error() string { return e.Name + ": " + e.Text() }

// Text returns hstrerror(3)'s text, the second argument of Python's herror.
func (e *HostError) Text() string { return Hstrerror(e.Code) }

func (e *HostError) Unwrap() error { return e.Err }

// Hstrerror returns the text for a value of h_errno, as hstrerror(3).
func Hstrerror(code int) string {
	switch {
	case code < 0:
		return "Resolver internal error"
	case code == 0:
		return "Resolver Error 0 (no error)"
	case code == HOST_NOT_FOUND:
		return "Unknown host"
	case code == TRY_AGAIN:
		return "Host name lookup failure"
	case code == NO_RECOVERY:
		return "Unknown server error"
	case code == NO_DATA:
		return "No address associated with name"
	}
	return "Unknown resolver error"
}

// Failures of HostAddr for which Python has a text but no number.
var (
	ErrWildcard = errors.New("wildcard resolved to multiple address")
	ErrFamily   = errors.New("address family mismatched")
)

// addrInfoError words a failure of host, in the terms of gethostbyname, as
// getaddrinfo does.
func addrInfoError(name string, err error) error {
	var host *HostError
	if !errors.As(err, &host) {
		return err // the caller's context has ended
	}
	code := EAI_NONAME
	switch host.Code {
	case TRY_AGAIN:
		code = EAI_AGAIN
	case NO_DATA:
		code = EAI_NODATA
	}
	return &AddrInfoError{Code: code, Name: name, Err: host.Err}
}

// ended reports why the caller no longer wants an answer, if so.
func ended(ctx context.Context) error {
	if ctx.Err() == nil {
		return nil
	}
	return context.Cause(ctx)
}
