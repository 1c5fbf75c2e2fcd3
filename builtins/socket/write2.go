package socket

import (
	"runtime"
	"strings"

	"github.com/pysock/pysock/internal/object"
	"github.com/pysock/pysock/internal/sock"
	"go.starlark.net/starlark"
)

// pending is what a file has still to send. It outlives a file that a script
// drops, so that the rest can be sent then, as CPython's destructor does.
type pending struct {
	s    *sock.Socket
	data []byte
}

// write is f.write(data), which takes str(data).
func (f *file2) write(thread *starlark.Thread, args starlark.Tuple) (starlark.Value, error) {
	data, err := f.m.RT.Str(thread, args[0])
	if err != nil || data == "" {
		return starlark.None, err
	}
	if f.wsize == 0 && (f.wbuf == nil || len(f.wbuf.data) == 0) && f.open {
		if err := f.sendall(thread, data); err == nil {
			return starlark.None, nil
		} else {
			f.keep(data) // for the next flush
			return nil, err
		}
	}
	f.keep(data)
	if f.wsize == 0 || f.wsize == 1 && strings.IndexByte(data, '\n') >= 0 || f.wsize > 1 && len(f.wbuf.data) >= f.wsize {
		return f.flush(thread, nil)
	}
	return starlark.None, nil
}

// keep adds to what is to be sent. The first time, it arranges that a dropped
// file sends the rest.
func (f *file2) keep(data string) {
	if f.wbuf == nil {
		f.wbuf = &pending{s: f.s}
		if f.s != nil {
			runtime.AddCleanup(f, (*pending).sendRest, f.wbuf)
		}
	}
	if len(f.wbuf.data) == 0 && f.s != nil {
		f.m.RT.In.Opened() // have a dropped file collected soon
	}
	f.wbuf.data = append(f.wbuf.data, data...)
}

// sendRest sends what a dropped file had in its buffer, in the background, and
// gives up when the peer does not take it.
func (p *pending) sendRest() {
	if len(p.data) > 0 {
		finish(p.s, p.data)
	}
}

// writelines is f.writelines(sequence).
func (f *file2) writelines(thread *starlark.Thread, args starlark.Tuple) (starlark.Value, error) {
	rt := f.m.RT
	if s, ok := object.AsText(args[0]); ok {
		args = starlark.Tuple{starlark.Tuple{starlark.String(s)}} // its characters, one by one
	}
	iter := starlark.Iterate(args[0])
	if iter == nil {
		return nil, rt.Errorf("TypeError", "argument 2 to map() must support iteration")
	}
	defer iter.Done()
	var v starlark.Value
	for iter.Next(&v) {
		line, err := rt.Str(thread, v)
		if err != nil {
			return nil, err
		}
		if line != "" {
			f.keep(line)
		}
	}
	if err := rt.Thread(thread).Pending(); err != nil {
		return nil, err
	}
	if f.wbuf != nil && (f.wsize <= 1 || len(f.wbuf.data) >= f.wsize) {
		return f.flush(thread, nil)
	}
	return starlark.None, nil
}

// flush is f.flush(). What could not be sent stays, from the part on that failed.
func (f *file2) flush(thread *starlark.Thread, args starlark.Tuple) (starlark.Value, error) {
	if f.wbuf == nil || len(f.wbuf.data) == 0 {
		return starlark.None, nil
	}
	data := string(f.wbuf.data)
	f.wbuf.data = nil
	part := max(f.rsize, defaultBufsize)
	for len(data) > 0 {
		n := min(part, len(data))
		if err := f.sendall(thread, data[:n]); err != nil {
			f.wbuf.data = append([]byte(data), f.wbuf.data...)
			return nil, err
		}
		data = data[n:]
	}
	return starlark.None, nil
}

func (f *file2) sendall(thread *starlark.Thread, data string) error {
	if f.s == nil {
		_, err := f.call(thread, "sendall", starlark.String(data))
		return err
	}
	fd := f.s.FD()
	if fd == nil {
		return f.m.Closed()
	}
	return f.m.sendWhole(thread, f.s, fd, data, 0)
}

// closeFile is f.close(): it sends what is left, and lets go of the socket.
func (f *file2) closeFile(thread *starlark.Thread, args starlark.Tuple) (starlark.Value, error) {
	if !f.open {
		return starlark.None, nil
	}
	_, err := f.flush(thread, nil)
	if f.close {
		if _, closeErr := f.call(thread, "close"); err == nil {
			err = closeErr
		}
	}
	if s := f.s; s != nil {
		f.s = nil
		s.Unuse()
	}
	if f.wbuf != nil {
		f.wbuf.data = nil
	}
	f.open, f.other = false, nil
	return starlark.None, err
}

// fileno is f.fileno().
func (f *file2) fileno(thread *starlark.Thread, args starlark.Tuple) (starlark.Value, error) {
	return f.call(thread, "fileno")
}
