package socket

import (
	"errors"

	"strings"

	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"
)

// recv receives once.
func (f *file2) recv(thread *starlark.Thread, size int) (string, error) {
	if f.s != nil {
		for {
			data, err := f.m.receive(thread, f.s, size)
			if !isEINTR(err) {
				return data, err
			}
		}
	}
	v, err := f.call(thread, "recv", starlark.MakeInt(size))
	for isEINTR(err) {
		v, err = f.call(thread, "recv", starlark.MakeInt(size))
	}
	if err != nil {
		return "", err
	}
	data, ok := f.m.RT.AsBytes(v)
	if !ok {
		return "", f.m.RT.Errorf("TypeError", "expected string or Unicode object, %s found", f.m.RT.TypeName(v))
	}
	return data, nil
}

// isEINTR reports whether a signal handler ended a call, which the files of
// sockets begin anew.
func isEINTR(err error) bool {
	var e *object.Error
	if !errors.As(err, &e) {
		return false
	}
	number, err := e.Value.Attr("errno")
	if err != nil {
		return false
	}
	n, err := starlark.AsInt32(number)
	return err == nil && n == int(unix.EINTR)
}

// call calls a method of what the file was made of, which need not be a socket.
func (f *file2) call(thread *starlark.Thread, name string, args ...starlark.Value) (starlark.Value, error) {
	return f.m.callAttr(thread, f.source(), name, args...)
}

// sizeArg is the optional size of read and readline; less than zero is no limit.
func (f *file2) sizeArg(args starlark.Tuple) (int, error) {
	if len(args) == 0 {
		return -1, nil
	}
	if args[0] == starlark.None {
		return -1, nil // in 2.7 None is less than any number
	}
	if _, ok := object.AsText(args[0]); ok { // and a str is greater
		return 0, f.m.RT.Errorf("TypeError", "unsupported operand type(s) for -: 'str' and 'int'")
	}
	return f.m.RT.Int(args[0])
}

// read is f.read([size]). What an error interrupts is lost, as in 2.7.
func (f *file2) read(thread *starlark.Thread, args starlark.Tuple) (starlark.Value, error) {
	size, err := f.sizeArg(args)
	if err != nil {
		return nil, err
	}
	if size >= 0 && len(f.rbuf) >= size {
		data := f.rbuf[:size]
		f.rbuf = f.rbuf[size:]
		return starlark.String(data), nil
	}
	var b strings.Builder
	b.WriteString(f.rbuf)
	f.rbuf = ""
	for size < 0 || b.Len() < size {
		want := size - b.Len()
		if size < 0 {
			want = max(f.rsize, defaultBufsize)
		}
		data, err := f.recv(thread, want)
		if err != nil {
			return nil, err
		}
		if data == "" {
			break
		}
		if b.Len() == 0 && len(data) == size {
			return starlark.String(data), nil
		}
		b.WriteString(data)
	}
	return starlark.String(b.String()), nil
}

// readline is f.readline([size]).
func (f *file2) readline(thread *starlark.Thread, args starlark.Tuple) (starlark.Value, error) {
	size, err := f.sizeArg(args)
	if err != nil {
		return nil, err
	}
	line, err := f.line(thread, size)
	return starlark.String(line), err
}

func (f *file2) line(thread *starlark.Thread, size int) (string, error) {
	if line, ok := f.cut(size); ok {
		return line, nil
	}
	if f.rsize > 1 && f.rbuf == "" {
		return f.firstLine(thread, size)
	}
	return f.gather(thread, size)
}

// cut takes a line, or size bytes, out of the buffer.
func (f *file2) cut(size int) (string, bool) {
	end := strings.IndexByte(f.rbuf, '\n') + 1
	if size >= 0 && (end == 0 || end > size) && len(f.rbuf) >= size {
		end = size
	} else if end == 0 {
		return "", false
	}
	line := f.rbuf[:end]
	f.rbuf = f.rbuf[end:]
	return line, true
}

// firstLine is gather for the usual case, where one recv brings a line.
func (f *file2) firstLine(thread *starlark.Thread, size int) (string, error) {
	data, err := f.recv(thread, f.rsize)
	if err != nil || data == "" {
		return "", err
	}
	f.rbuf = data
	if line, ok := f.cut(size); ok {
		return line, nil
	}
	return f.gather(thread, size)
}

// gather receives until there is a line.
func (f *file2) gather(thread *starlark.Thread, size int) (string, error) {
	var b strings.Builder
	b.WriteString(f.rbuf)
	f.rbuf = ""
	for {
		data, err := f.recv(thread, f.rsize)
		if err != nil {
			return "", err
		}
		if data == "" {
			return b.String(), nil
		}
		end := strings.IndexByte(data, '\n') + 1
		if left := size - b.Len(); size >= 0 && (end == 0 || end > left) && len(data) >= left {
			end = left
		}
		if end > 0 {
			b.WriteString(data[:end])
			f.rbuf = data[end:]
			return b.String(), nil
		}
		b.WriteString(data)
	}
}

// readlines is f.readlines([sizehint]).
func (f *file2) readlines(thread *starlark.Thread, args starlark.Tuple) (starlark.Value, error) {
	hint, total := 0, 0
	if len(args) > 0 && args[0] != starlark.None && !isText(args[0]) {
		var err error
		if hint, err = f.m.RT.Int(args[0]); err != nil {
			return nil, err
		}
	}
	var lines []starlark.Value
	for {
		line, err := f.line(thread, -1)
		if err != nil {
			return nil, err
		}
		if line == "" {
			break
		}
		lines = append(lines, starlark.String(line))
		total += len(line)
		if hint != 0 && total >= hint {
			break
		}
	}
	return starlark.NewList(lines), nil
}

// isText reports whether v is a str, which 2.7 compares with numbers.
func isText(v starlark.Value) bool {
	_, ok := object.AsText(v)
	return ok
}

// next is f.next(), for iteration.
func (f *file2) next(thread *starlark.Thread, args starlark.Tuple) (starlark.Value, error) {
	line, err := f.line(thread, -1)
	if err != nil {
		return nil, err
	}
	if line == "" {
		return nil, f.m.RT.Raise(f.m.RT.Exc("StopIteration"))
	}
	return starlark.String(line), nil
}
