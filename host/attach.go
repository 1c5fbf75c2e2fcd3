package host

import (
	"github.com/pysock/pysock/internal/interp"
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// Attach makes a Starlark thread that the caller runs the main thread of a new
// pysock interpreter, in the .star language: the modules under builtins then
// work on it in full, threads included. The caller's goroutine holds the
// interpreter's lock until it calls release, so it must run the thread's code
// itself, between the two calls. release waits for nobody: threads that the
// script started go on while the caller's program lives, unless it cancels
// them.
//
//	thread := &starlark.Thread{Name: "main"}
//	release := host.Attach(thread)
//	defer release()
//	sock, err := socket.Module(thread)
//
// Without Attach the modules work on that thread alone.
func Attach(thread *starlark.Thread) (release func()) {
	in := interp.New()
	object.New(in, object.Star)
	_, end := in.NewThread(thread)
	return end
}
