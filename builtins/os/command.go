package os

import (
	"context"
	"errors"
	"io"
	goos "os"
	"os/exec"
	"time"

	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"
)

// command adds system, which gives a line to the shell. The command has the
// script's standard streams; the interpreter's policy is asked first, as "exec".
func (s *module) command() {
	s.add(function{"system", []string{"command"}, 1}, func(thread *starlark.Thread, v []starlark.Value) (starlark.Value, error) {
		line, ok := object.AsText(v[0])
		if b, isBytes := v[0].(starlark.Bytes); isBytes {
			line, ok = string(b), true
		}
		if !ok {
			return nil, s.rt.Errorf("TypeError", s.rt.Pick("system() argument 1 must be string, not %s", "expected str, bytes or os.PathLike object, not %s"), s.rt.TypeName(v[0]))
		}
		if err := s.failed(s.allow("exec", line)); err != nil {
			return nil, err
		}
		status := unix.WaitStatus(0)
		err := s.rt.Thread(thread).BlockContext(func(ctx context.Context) {
			status = s.runShell(ctx, line)
		})
		if err != nil {
			return nil, err
		}
		return starlark.MakeInt(int(status)), nil
	})
}

// runShell waits for sh -c; the status is wait(2)'s, as system(3) returns it.
func (s *module) runShell(ctx context.Context, line string) unix.WaitStatus {
	cmd := exec.CommandContext(ctx, "/bin/sh", "-c", line)
	cmd.Args[0] = "sh"
	if f, ok := s.rt.In.Stdin.(*goos.File); ok {
		cmd.Stdin = f
	}
	cmd.Stdout, cmd.Stderr = stream(s.rt.In.Stdout), stream(s.rt.In.Stderr)
	cmd.WaitDelay = time.Second // what the shell left behind may hold the streams open for long
	err := cmd.Run()
	var exit *exec.ExitError
	switch {
	case err == nil || errors.Is(err, exec.ErrWaitDelay):
		return 0
	case errors.As(err, &exit):
		if w, ok := exit.Sys().(interface{ ExitStatus() int }); ok && w.ExitStatus() >= 0 {
			return unix.WaitStatus(w.ExitStatus() << 8)
		}
		if w, ok := exit.Sys().(interface{ Signal() unix.Signal }); ok {
			return unix.WaitStatus(w.Signal())
		}
	}
	return 127 << 8
}

// stream is the file behind a stream, if there is one: the command writes to it
// at once, before what the script has in its buffer.
func stream(w io.Writer) io.Writer {
	if f, ok := w.(interface{ File() *goos.File }); ok {
		return f.File()
	}
	return w
}
