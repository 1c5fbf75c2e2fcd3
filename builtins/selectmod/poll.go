package selectmod

import (
	"math"
	"slices"
	"time"

	"github.com/pysock/pysock/internal/netfd"
	"github.com/pysock/pysock/internal/object"
	"github.com/pysock/pysock/internal/sock"
	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"
)

// poller is what a poll object holds: its descriptors in the order of their
// registration.
type poller struct {
	fds  []netfd.PollFD
	busy bool // a thread polls
}

func (p *poller) find(num int) int {
	return slices.IndexFunc(p.fds, func(f netfd.PollFD) bool { return int(f.Fd) == num })
}

const allEvents = unix.POLLIN | unix.POLLPRI | unix.POLLOUT

func (s *module) newPoll(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	sig := object.Sig{Name: "poll", Class: "select"}
	if err := sig.Unpack(s.rt, args, kwargs); err != nil {
		return nil, err
	}
	return object.NewInstance(s.poll, new(poller)), nil
}

func (s *module) definePoll() {
	method := func(name string, f func(thread *starlark.Thread, p *poller, args starlark.Tuple) (starlark.Value, error)) *object.Method {
		return object.NewMethod(name, func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			if len(kwargs) > 0 {
				return nil, s.rt.Errorf("TypeError", "%s() takes no keyword arguments", s.rt.Pick("", "select.poll.")+name)
			}
			return f(thread, self.(*object.Instance).Native.(*poller), args)
		})
	}
	s.poll = s.rt.NewClass("select", "poll", nil,
		method("register", s.pollRegister),
		method("modify", s.pollModify),
		method("unregister", s.pollUnregister),
		method("poll", s.pollPoll),
	)
	s.poll.InC = true
	s.poll.New = func(thread *starlark.Thread, cls *object.Class, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		return nil, s.rt.Errorf("TypeError", "cannot create 'select.poll' instances")
	}
}

// count refuses a wrong number of arguments. Python 2 parsed them by
// PyArg_ParseTuple, Python 3 by position.
func (s *module) count(name string, n, least, most int) error {
	if least <= n && n <= most {
		return nil
	}
	bound, want := "exactly ", least
	if least != most {
		bound = "at least "
		if n > most {
			bound, want = "at most ", most
		}
	}
	plural := "s"
	if want == 1 {
		plural = ""
	}
	if s.rt.Py3() {
		if least == most {
			bound = ""
		}
		return s.rt.Errorf("TypeError", "%s expected %s%d argument%s, got %d", name, bound, want, plural, n)
	}
	return s.rt.Errorf("TypeError", "%s() takes %s%d argument%s (%d given)", name, bound, want, plural, n)
}

// mask converts an event mask: an unsigned short.
func (s *module) mask(v starlark.Value) (int16, error) {
	rt := s.rt
	i, ok := object.AsInt(v)
	if !ok {
		return 0, rt.Errorf("TypeError", "an integer is required")
	}
	if i.Sign() < 0 {
		if rt.Py3() {
			return 0, rt.Errorf("ValueError", "value must be positive")
		}
		return 0, rt.Errorf("OverflowError", "can't convert negative value to unsigned long")
	}
	n, ok := i.Int64()
	if !ok || n > math.MaxUint16 {
		return 0, rt.Errorf("OverflowError", "Python int too large for C unsigned short")
	}
	return int16(uint16(n)), nil
}

func (s *module) pollRegister(thread *starlark.Thread, p *poller, args starlark.Tuple) (starlark.Value, error) {
	if err := s.count("register", len(args), 1, 2); err != nil {
		return nil, err
	}
	num, err := sock.FilenoOf(thread, args[0])
	if err != nil {
		return nil, err
	}
	events := int16(allEvents)
	if len(args) > 1 {
		if events, err = s.mask(args[1]); err != nil {
			return nil, err
		}
	}
	p.detach()
	if i := p.find(num); i >= 0 {
		p.fds[i].Events = events
	} else {
		p.fds = append(p.fds, netfd.PollFD{Fd: int32(num), Events: events})
	}
	return starlark.None, nil
}

// detach leaves the present list to the thread that polls it.
func (p *poller) detach() {
	if p.busy {
		p.fds = slices.Clone(p.fds)
	}
}

func (s *module) pollModify(thread *starlark.Thread, p *poller, args starlark.Tuple) (starlark.Value, error) {
	if err := s.count("modify", len(args), 2, 2); err != nil {
		return nil, err
	}
	num, err := sock.FilenoOf(thread, args[0])
	if err != nil {
		return nil, err
	}
	events, err := s.mask(args[1])
	if err != nil {
		return nil, err
	}
	i := p.find(num)
	if i < 0 {
		return nil, s.errno(s.os, unix.ENOENT)
	}
	p.detach()
	p.fds[i].Events = events
	return starlark.None, nil
}

func (s *module) pollUnregister(thread *starlark.Thread, p *poller, args starlark.Tuple) (starlark.Value, error) {
	sig := object.Sig{Name: "unregister", Class: "poll", Min: 1, Max: 1}
	var v starlark.Value
	if err := sig.Unpack(s.rt, args, nil, &v); err != nil {
		return nil, err
	}
	num, err := sock.FilenoOf(thread, v)
	if err != nil {
		return nil, err
	}
	i := p.find(num)
	if i < 0 {
		return nil, s.rt.Raise(s.rt.Exc("KeyError"), starlark.MakeInt(num))
	}
	p.detach()
	p.fds = slices.Delete(p.fds, i, i+1)
	return starlark.None, nil
}

func (s *module) pollPoll(thread *starlark.Thread, p *poller, args starlark.Tuple) (starlark.Value, error) {
	rt := s.rt
	if len(args) > 1 {
		return nil, rt.Errorf("TypeError", "poll expected at most 1 argument%s, got %d", rt.Pick("s", ""), len(args))
	}
	timeout := netfd.Forever
	if len(args) == 1 && args[0] != starlark.None {
		var err error
		if timeout, err = s.milliseconds(args[0]); err != nil {
			return nil, err
		}
	}
	if p.busy {
		return nil, rt.Errorf("RuntimeError", "concurrent poll() invocation")
	}
	p.busy = true
	defer func() { p.busy = false }()

	fds := p.fds
	op := netfd.Poll(fds, timeout)
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
	var events []starlark.Value
	for _, f := range fds {
		if f.Revents != 0 {
			events = append(events, starlark.Tuple{starlark.MakeInt(int(f.Fd)), starlark.MakeInt(int(uint16(f.Revents)))})
		}
	}
	if !rt.Py3() {
		// Its descriptors are the keys of a dict of small ints.
		slices.SortFunc(events, func(a, b starlark.Value) int {
			m, _ := starlark.AsInt32(a.(starlark.Tuple)[0])
			n, _ := starlark.AsInt32(b.(starlark.Tuple)[0])
			return m - n
		})
	}
	return starlark.NewList(events), nil
}

// milliseconds is poll's timeout, rounded up in Python 3. Less than zero is
// forever.
func (s *module) milliseconds(v starlark.Value) (time.Duration, error) {
	rt := s.rt
	f, err := rt.Float(v)
	if err != nil {
		if rt.Matches(err, "TypeError") {
			return 0, rt.Errorf("TypeError", "timeout must be an integer or None")
		}
		return 0, err
	}
	if rt.Py3() {
		f = math.Ceil(f)
	} else {
		f = math.Trunc(f)
	}
	switch {
	case math.Abs(f) > math.MaxInt64/1e3 || math.IsNaN(f):
		return 0, rt.Errorf("OverflowError", "%s", rt.Pick("Python int too large to convert to C long", "timestamp out of range for platform time_t"))
	case math.Abs(f) > math.MaxInt32:
		return 0, rt.Errorf("OverflowError", "%s", rt.Pick("Python int too large to convert to C int", "timeout is too large"))
	case f < 0:
		return netfd.Forever, nil
	}
	return time.Duration(f) * time.Millisecond, nil
}
