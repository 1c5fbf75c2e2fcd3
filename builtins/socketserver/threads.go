package socketserver

import (
	"github.com/pysock/pysock/internal/interp"
	"github.com/pysock/pysock/internal/object"
	"github.com/pysock/pysock/internal/pythread"
	"go.starlark.net/starlark"
)

func (l *library) threadingMixIn() *object.Class {
	m := func(name string, do body, params ...string) *object.Method {
		return l.method("ThreadingMixIn", name, do, params...)
	}
	c := l.class("ThreadingMixIn", nil,
		m("process_request_thread", l.processThread, "request", "client_address"),
		m("process_request", l.startThread, "request", "client_address"),
	)
	c.Set("daemon_threads", starlark.False)
	if l.rt.Py3() {
		l.threads, l.noThreads = l.threadLists()
		c.Define(m("server_close", l.closeAndJoin))
		c.Set("block_on_close", starlark.True)
		c.Set("_threads", object.NewInstance(l.noThreads, nil))
	}
	l.processRequestThread = own(c, "process_request_thread")
	l.threadingMix = c
	return c
}

// processThread is the life of a request on its own thread.
func (l *library) processThread(thread *starlark.Thread, x *object.Instance, args starlark.Tuple) (starlark.Value, error) {
	_, err := l.rt.CallMethod(thread, x, "finish_request", args...)
	return starlark.None, l.endRequest(thread, x, args, err)
}

// endRequest is what processThread does after finish_request, which gave err.
func (l *library) endRequest(thread *starlark.Thread, x *object.Instance, request starlark.Tuple, err error) error {
	if err != nil && l.rt.Py3() {
		return l.threadFailed(thread, x, request, err)
	}
	if err == nil {
		_, err = l.rt.CallMethod(thread, x, "shutdown_request", request[:1]...)
		if err == nil || l.rt.Py3() {
			return err
		}
	}
	return l.failed(thread, x, request, err)
}

// threadFailed is failed on a thread of Python 3, where shutdown_request stands
// in a finally clause.
func (l *library) threadFailed(thread *starlark.Thread, x *object.Instance, request starlark.Tuple, err error) error {
	e := l.rt.FromError(thread, err)
	if e == nil {
		return err
	}
	l.rt.TraceBelow(thread, e, err)
	failure := again(e, err)
	if l.reports(e) {
		failure = l.handling(thread, e, func() error {
			_, err := l.rt.CallMethod(thread, x, "handle_error", request...)
			return err
		})
	}
	if _, err := l.rt.CallMethod(thread, x, "shutdown_request", request[:1]...); err != nil {
		if failure != nil {
			link(err, e)
		}
		return err
	}
	return failure
}

// startThread starts the thread of a request.
func (l *library) startThread(thread *starlark.Thread, x *object.Instance, args starlark.Tuple) (starlark.Value, error) {
	daemon, err := truth(x, "daemon_threads")
	if err != nil {
		return nil, err
	}
	t := pythread.New(pythread.NextName(l.rt, "process_request_thread"))
	if l.rt.Py3() {
		if err := l.remember(thread, x, t, daemon); err != nil {
			return nil, err
		}
	}
	c := &connection{l: l, server: x, request: args}
	return starlark.None, t.Go(l.rt, daemon, func(it *interp.Thread) {
		if c.begin(it.Star) {
			_, c.err = starlark.Call(it.Star, c.handle, c.args, nil)
		}
		t.End(l.rt, c.end(it.Star))
	})
}

// remember puts the thread on the list that server_close of Python 3 waits
// for.
func (l *library) remember(thread *starlark.Thread, x *object.Instance, t *pythread.Thread, daemon bool) error {
	block, err := truth(x, "block_on_close")
	if err != nil {
		return err
	}
	if _, ok := x.Own("_threads"); block && !ok {
		x.SetOwn("_threads", object.NewInstance(l.threads, &threadList{}))
	}
	v, err := x.Attr("_threads")
	if err != nil {
		return err
	}
	list, ok := v.(*object.Instance)
	if !ok {
		return nil
	}
	if n, ok := list.Native.(*threadList); ok && !daemon {
		n.add(t)
	}
	return nil
}

// closeAndJoin closes the server behind the mixin and waits for the threads.
func (l *library) closeAndJoin(thread *starlark.Thread, x *object.Instance, _ starlark.Tuple) (starlark.Value, error) {
	super, err := l.rt.NewSuper(l.threadingMix, x)
	if err != nil {
		return nil, err
	}
	if _, err := l.call(thread, super, "server_close"); err != nil {
		return nil, err
	}
	if _, err := l.callAttr(thread, x, "_threads", "join"); err != nil {
		return nil, err
	}
	return starlark.None, nil
}

// threadList is _Threads: the threads to wait for. Those that have ended leave
// it when the next one comes.
type threadList struct {
	list []*pythread.Thread
	reap int // length at which the ended ones are dropped
}

func (n *threadList) add(t *pythread.Thread) {
	if len(n.list) >= n.reap {
		n.drop()
		n.reap = 2*len(n.list) + 16 // so that thousands of live ones are not looked at each time
	}
	n.list = append(n.list, t)
}

// drop forgets the threads that have ended.
func (n *threadList) drop() {
	live := n.list[:0]
	for _, t := range n.list {
		if t.Alive() || t.Interp() == nil {
			live = append(live, t)
		}
	}
	clear(n.list[len(live):])
	n.list = live
}

// threadLists makes the classes of ThreadingMixIn._threads.
func (l *library) threadLists() (threads, noThreads *object.Class) {
	threads = l.class("_Threads", nil,
		l.method("_Threads", "join", l.joinThreads),
		l.method("_Threads", "reap", func(_ *starlark.Thread, x *object.Instance, _ starlark.Tuple) (starlark.Value, error) {
			if n, ok := x.Native.(*threadList); ok {
				n.drop()
			}
			return starlark.None, nil
		}),
		l.method("_Threads", "__len__", func(_ *starlark.Thread, x *object.Instance, _ starlark.Tuple) (starlark.Value, error) {
			n, _ := x.Native.(*threadList)
			if n == nil {
				return starlark.MakeInt(0), nil
			}
			return starlark.MakeInt(len(n.list)), nil
		}),
	)
	noThreads = l.class("_NoThreads", nil, l.method("_NoThreads", "join", nothing))
	return threads, noThreads
}

func (l *library) joinThreads(thread *starlark.Thread, x *object.Instance, _ starlark.Tuple) (starlark.Value, error) {
	n, ok := x.Native.(*threadList)
	if !ok {
		return starlark.None, nil
	}
	list := n.list
	n.list, n.reap = nil, 0
	self := l.rt.Thread(thread)
	for _, t := range list {
		if t.Interp() == self {
			return nil, l.rt.Errorf("RuntimeError", "cannot join current thread")
		}
		if err := t.Join(self, pythread.Forever); err != nil {
			return nil, err
		}
	}
	return starlark.None, nil
}
