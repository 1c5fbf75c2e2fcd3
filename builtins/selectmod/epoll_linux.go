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

// epoller is what an epoll object holds; nil once closed.
type epoller struct{ *netfd.Epoll }

// mostEvents is how many events poll returns if it is not told: FD_SETSIZE-1.
const mostEvents = setSize - 1

// addEpoll adds the class epoll.
func (s *module) addEpoll(m *object.Module) {
	rt := s.rt
	method := func(name string, names []string, least int, f func(thread *starlark.Thread, e *netfd.Epoll, args []starlark.Value) (starlark.Value, error)) *object.Method {
		sig := object.Sig{Name: name, Class: "select.epoll", Min: least, Max: len(names), Names: names}
		return object.NewMethod(name, func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			values := make([]starlark.Value, 2)
			into := []*starlark.Value{&values[0], &values[1]}
			if err := sig.Unpack(rt, args, kwargs, into[:len(names)]...); err != nil {
				return nil, err
			}
			e := self.(*object.Instance).Native.(*epoller)
			if e.Epoll == nil {
				return nil, rt.Errorf("ValueError", "I/O operation on closed epoll %s", rt.Pick("fd", "object"))
			}
			return f(thread, e.Epoll, values)
		})
	}
	class := rt.NewClass("select", "epoll", nil,
		method("fileno", nil, 0, func(thread *starlark.Thread, e *netfd.Epoll, args []starlark.Value) (starlark.Value, error) {
			return starlark.MakeInt(e.FD().Num()), nil
		}),
		method("register", []string{"fd", "eventmask"}, 1, s.epollControl(unix.EPOLL_CTL_ADD)),
		method("modify", []string{"fd", "eventmask"}, 2, s.epollControl(unix.EPOLL_CTL_MOD)),
		method("unregister", []string{"fd"}, 1, s.epollControl(unix.EPOLL_CTL_DEL)),
		method("poll", []string{"timeout", "maxevents"}, 0, s.epollPoll),
		object.NewMethod("close", s.epollClose),
	)
	if rt.Py3() {
		class.Define(
			object.NewMethod("__enter__", func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
				if self.(*object.Instance).Native.(*epoller).Epoll == nil {
					return nil, rt.Errorf("ValueError", "I/O operation on closed epoll object")
				}
				return self, nil
			}),
			object.NewMethod("__exit__", func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
				return s.epollClose(thread, self, nil, nil)
			}),
		)
	}
	class.DefineAttrs(&object.GetSet{AttrName: "closed", Get: func(x *object.Instance) (starlark.Value, error) {
		return starlark.Bool(x.Native.(*epoller).Epoll == nil), nil
	}})
	class.InC = true
	class.New = s.newEpoll
	m.Set("epoll", class)
}

func (s *module) newEpoll(thread *starlark.Thread, cls *object.Class, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	rt := s.rt
	sig := object.Sig{Name: "epoll", Max: 1, Names: []string{"sizehint", "flags"}}
	if rt.Py3() {
		sig.Max = 2
	}
	var v [2]starlark.Value
	if err := sig.Unpack(rt, args, kwargs, &v[0], &v[1]); err != nil {
		return nil, err
	}
	if v[0] != nil {
		n, err := rt.Int(v[0])
		if err != nil {
			return nil, err
		}
		if n != -1 && n <= 0 {
			if rt.Py3() {
				return nil, rt.Errorf("ValueError", "negative sizehint")
			}
			return nil, rt.Errorf("ValueError", "sizehint must be greater zero, got %d", n)
		}
	}
	if v[1] != nil {
		n, err := rt.Int(v[1])
		if err != nil {
			return nil, err
		}
		if n != 0 && n != unix.EPOLL_CLOEXEC {
			return nil, rt.Errorf("OSError", "invalid flags")
		}
	}
	e, err := netfd.NewEpoll()
	if err != nil {
		return nil, s.errno(s.os, err)
	}
	rt.In.Opened()
	return object.NewInstance(cls, &epoller{e}), nil
}

func (s *module) epollClose(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	e := self.(*object.Instance).Native.(*epoller)
	if e.Epoll != nil {
		_ = e.Close()
		e.Epoll = nil
		s.rt.In.Closed()
	}
	return starlark.None, nil
}

// epollControl makes register, modify and unregister.
func (s *module) epollControl(op int) func(thread *starlark.Thread, e *netfd.Epoll, args []starlark.Value) (starlark.Value, error) {
	return func(thread *starlark.Thread, e *netfd.Epoll, args []starlark.Value) (starlark.Value, error) {
		num, err := sock.FilenoOf(thread, args[0])
		if err != nil {
			return nil, err
		}
		events := uint32(unix.EPOLLIN | unix.EPOLLPRI | unix.EPOLLOUT)
		if args[1] != nil {
			n, err := s.rt.Int64(args[1])
			if err != nil {
				return nil, err
			}
			events = uint32(n)
		}
		err = e.Ctl(op, num, events)
		if err == unix.EBADF && op == unix.EPOLL_CTL_DEL && !s.rt.Py3() {
			err = nil // a closed descriptor has left by itself
		}
		if err != nil {
			return nil, s.errno(s.os, err)
		}
		return starlark.None, nil
	}
}

func (s *module) epollPoll(thread *starlark.Thread, e *netfd.Epoll, args []starlark.Value) (starlark.Value, error) {
	rt := s.rt
	most := mostEvents
	if args[1] != nil {
		n, err := rt.Int(args[1])
		if err != nil {
			return nil, err
		}
		if n != -1 {
			most = n
		}
	}
	var deadline time.Time
	if args[0] != nil && args[0] != starlark.None {
		f, err := rt.Float(args[0])
		switch {
		case err != nil && rt.Py3() && rt.Matches(err, "TypeError"):
			return nil, rt.Errorf("TypeError", "timeout must be an integer or None")
		case err != nil:
			return nil, err
		case math.IsNaN(f) || f > math.MaxInt32/1e3:
			return nil, rt.Errorf("OverflowError", "timeout is too large")
		case f >= 0:
			deadline = time.Now().Add(time.Duration(math.Ceil(f*1e3)) * time.Millisecond)
		}
	}
	if most <= 0 {
		return nil, rt.Errorf("ValueError", "maxevents must be greater than 0, got %d", most)
	}
	op := e.Wait(most)
	defer op.Free()
	op.SetDeadline(deadline)
	if rt.Dialect == object.Py2 {
		op.EndOnSignal()
	}
	if err := rt.Thread(thread).Block(op); err != nil {
		return nil, err
	}
	if err := op.Err(); err != nil && err != netfd.ErrTimeout {
		return nil, s.errno(s.os, err)
	}
	var events []starlark.Value
	for _, ev := range op.Events() {
		events = append(events, starlark.Tuple{starlark.MakeInt(ev.Num), starlark.MakeInt64(int64(ev.Events))})
	}
	return starlark.NewList(events), nil
}
