// Package selectmod is Python's select module, on the polls of internal/netfd.
package selectmod

import (
	"math"
	"time"

	"github.com/pysock/pysock/internal/netfd"
	"github.com/pysock/pysock/internal/object"
	"github.com/pysock/pysock/internal/sock"
	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"
)

// module is the state of the module in one interpreter.
type module struct {
	rt   *object.Runtime
	err  *object.Class // select.error: in Python 3 OSError
	os   *object.Class // what poll and epoll objects raise: IOError, OSError
	poll *object.Class
}

// Module returns Python's select module: select, poll, error, on Linux epoll,
// and the constants POLL*, EPOLL* and PIPE_BUF.
//
// A descriptor that is closed while a thread waits for it ends the wait with
// EBADF; CPython's would go on.
func Module(thread *starlark.Thread) (starlark.Value, error) {
	rt := object.For(thread)
	if m, ok := rt.Modules["select"]; ok {
		return m, nil
	}
	s := &module{rt: rt}
	if rt.Py3() {
		s.os = rt.Exc("OSError")
		s.err = s.os
	} else {
		s.os = rt.Exc("IOError")
		s.err = rt.NewExceptionClass("select", "error", rt.Exc("Exception"))
	}
	s.definePoll()
	m := rt.NewModule("select", nil, nil)
	m.Set("error", s.err)
	m.Func("select", s.selectFunc)
	m.Func("poll", s.newPoll)
	for _, c := range constants {
		if !c.py3 || rt.Py3() {
			m.Set(c.name, starlark.MakeInt(c.value))
		}
	}
	s.addEpoll(m)
	rt.Modules["select"] = m
	return m, nil
}

type constant struct {
	name  string
	value int
	py3   bool // Python 3 only
}

// setSize is FD_SETSIZE: select(2), and so Python's, knows no higher number.
const setSize = 1024

// What poll(2) reports for each of select's three sets, as in the kernel.
const (
	readSet   = unix.POLLIN | unix.POLLHUP | unix.POLLERR
	writeSet  = unix.POLLOUT | unix.POLLERR
	exceptSet = unix.POLLPRI
)

// waiting is one of select's three lists.
type waiting struct {
	objects []starlark.Value
	at      []int // index of each object's descriptor in the poll set
}

// pollSet collects descriptors, each once.
type pollSet struct {
	fds   []netfd.PollFD
	index map[int]int
}

func (p *pollSet) add(num int, events int16) int {
	i, ok := p.index[num]
	if !ok {
		i = len(p.fds)
		p.fds = append(p.fds, netfd.PollFD{Fd: int32(num)})
		if p.index == nil {
			p.index = map[int]int{}
		}
		p.index[num] = i
	}
	p.fds[i].Events |= events
	return i
}

func (s *module) selectFunc(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	rt := s.rt
	switch {
	case len(kwargs) > 0:
		return nil, rt.Errorf("TypeError", "%s() takes no keyword arguments", rt.Pick("select", "select.select"))
	case len(args) < 3:
		return nil, rt.Errorf("TypeError", "select expected at least 3 arguments, got %d", len(args))
	case len(args) > 4:
		return nil, rt.Errorf("TypeError", "select expected at most 4 arguments, got %d", len(args))
	}
	timeout := netfd.Forever
	if len(args) == 4 {
		var err error
		if timeout, err = s.timeout(args[3]); err != nil {
			return nil, err
		}
	}
	var set pollSet
	var lists [3]waiting
	for i, asked := range []int16{unix.POLLIN, unix.POLLOUT, unix.POLLPRI} {
		if err := s.collect(thread, args[i], asked, &lists[i], &set); err != nil {
			return nil, err
		}
	}
	op := netfd.Poll(set.fds, timeout)
	defer op.Free()
	if rt.Dialect == object.Py2 {
		op.EndOnSignal()
	}
	if err := rt.Thread(thread).Block(op); err != nil {
		return nil, err
	}
	if err := op.Err(); err != nil {
		return nil, s.errno(s.err, err)
	}
	for _, fd := range set.fds {
		if fd.Revents&unix.POLLNVAL != 0 {
			return nil, s.errno(s.err, unix.EBADF)
		}
	}
	result := make(starlark.Tuple, 3)
	for i, ready := range []int16{readSet, writeSet, exceptSet} {
		result[i] = starlark.NewList(lists[i].ready(set.fds, ready))
	}
	return result, nil
}

// collect reads one of select's lists.
func (s *module) collect(thread *starlark.Thread, v starlark.Value, events int16, into *waiting, set *pollSet) error {
	iter := starlark.Iterate(v)
	if iter == nil {
		return s.rt.Errorf("TypeError", "arguments 1-3 must be sequences")
	}
	var x starlark.Value
	for iter.Next(&x) {
		into.objects = append(into.objects, x)
	}
	iter.Done() // before fileno methods run: they may change the list
	for _, x := range into.objects {
		num, err := sock.FilenoOf(thread, x)
		if err != nil {
			return err
		}
		if num >= setSize {
			return s.rt.Errorf("ValueError", "filedescriptor out of range in select()")
		}
		into.at = append(into.at, set.add(num, events))
	}
	return nil
}

// ready returns the objects whose descriptors have one of events.
func (w *waiting) ready(fds []netfd.PollFD, events int16) []starlark.Value {
	var found []starlark.Value
	for i, x := range w.objects {
		if fds[w.at[i]].Revents&events != 0 {
			found = append(found, x)
		}
	}
	return found
}

// timeout is select's: seconds or None.
func (s *module) timeout(v starlark.Value) (time.Duration, error) {
	rt := s.rt
	if v == starlark.None {
		return netfd.Forever, nil
	}
	f, err := rt.Float(v)
	switch {
	case err != nil && (rt.Matches(err, "TypeError")):
		return 0, rt.Errorf("TypeError", "timeout must be a float or None")
	case err != nil:
		return 0, err
	case rt.Py3() && math.IsNaN(f):
		return 0, rt.Errorf("ValueError", "Invalid value NaN (not a number)")
	case math.IsNaN(f) || f < 0 && !rt.Py3():
		return 0, s.errno(s.err, unix.EINVAL)
	case math.Abs(f) > float64(math.MaxInt64)/1e9:
		return 0, rt.Errorf("OverflowError", "%s", rt.Pick("timeout period too long", "timestamp out of range for platform time_t"))
	case f < 0:
		return 0, rt.Errorf("ValueError", "timeout must be non-negative")
	}
	return time.Duration(f * 1e9), nil
}

// errno makes the exception of a system call's error.
func (s *module) errno(class *object.Class, err error) error {
	if e, ok := err.(unix.Errno); ok {
		return s.rt.OSError(class, int(e))
	}
	return s.rt.Errorf("RuntimeError", "%s", err)
}
