package socketserver

import (
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// connection is a request on its own thread. What its thread waits in lies on
// the stack above everything that called it, and an idle connection should do
// with the first 4 KB. So where no script overrides what stands between the
// thread and handle, the steps of process_request_thread, finish_request and the
// handler's constructor are taken one after the other, not one inside the other.
type connection struct {
	l       *library
	server  *object.Instance
	request starlark.Tuple

	handler *object.Instance
	handle  *starlark.Function // set by begin if the steps are taken here
	args    starlark.Tuple     // of handle
	err     error              // what begin met, or handle
}

// begin takes the steps before handle, and reports whether that is to be
// called. If not, the request is over or has failed.
func (c *connection) begin(thread *starlark.Thread) bool {
	l := c.l
	class := c.plain()
	if class == nil {
		_, c.err = l.rt.CallMethod(thread, c.server, "process_request_thread", c.request...)
		return false
	}
	var v starlark.Value
	args := starlark.Tuple{c.request[0], c.request[1], c.server}
	if v, c.err = class.Allocate(thread, args, nil); c.err != nil {
		c.err = l.endRequest(thread, c.server, c.request, c.err)
		return false
	}
	c.handler = v.(*object.Instance)
	if c.err = l.beginHandler(thread, c.handler, args); c.err != nil {
		c.err = l.endRequest(thread, c.server, c.request, c.err)
		return false
	}
	f, _ := class.Lookup("handle")
	if _, own := c.handler.Own("handle"); !own {
		c.handle, _ = f.(*starlark.Function)
		c.args = starlark.Tuple{c.handler}
	}
	if c.handle == nil {
		_, err := l.rt.CallMethod(thread, c.handler, "handle")
		c.err = l.endRequest(thread, c.server, c.request, l.endHandler(thread, c.handler, err))
	}
	return c.handle != nil
}

// plain returns the handler's class if nothing of a script stands between the
// thread and it, or nil.
func (c *connection) plain() *object.Class {
	l := c.l
	if c.server.Overridden("process_request_thread", l.processRequestThread) || c.server.Overridden("finish_request", l.finishRequestMethod) {
		return nil
	}
	v, err := c.server.Attr("RequestHandlerClass")
	class, ok := v.(*object.Class)
	if err != nil || !ok || !class.IsSubclass(l.handlerClass) {
		return nil
	}
	init, _ := class.Lookup("__init__")
	made, _ := class.Lookup("__new__")
	if object, _ := l.rt.Object.Own("__new__"); init != l.handlerInit || made != object {
		return nil
	}
	return class
}

// end takes the steps after handle.
func (c *connection) end(thread *starlark.Thread) error {
	if c.handle == nil {
		return c.err
	}
	return c.l.endRequest(thread, c.server, c.request, c.l.endHandler(thread, c.handler, c.err))
}
