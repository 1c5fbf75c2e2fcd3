package sock

import (
	"math"
	"sync/atomic"

	"github.com/pysock/pysock/internal/netdb"
	"github.com/pysock/pysock/internal/netfd"
	"github.com/pysock/pysock/internal/object"
)

// State is the socket module's state of one runtime. It is also the value of
// the module _socket.
type State struct {
	*object.Module
	RT *object.Runtime

	// The classes of errors. In Python 3 Error is OSError and Timeout is
	// TimeoutError.
	Error, Timeout, GaiError, HostError *object.Class

	// Class is what socket.socket names, Raw is _socket.socket. The socket
	// module sets them.
	Class, Raw *object.Class

	// Resolver looks names up.
	Resolver netdb.Resolver

	timeout atomic.Uint64 // of new sockets, as in Socket
	owner   netfd.Owner   // of the sockets' descriptors
}

// moduleName is both the key of the state in the runtime's table of modules
// and the name of CPython's C module.
const moduleName = "_socket"

// For returns the state of rt, which is made on the first call. Only the
// holder of the interpreter's lock may call it.
func For(rt *object.Runtime) *State {
	if st, ok := rt.Modules[moduleName].(*State); ok {
		return st
	}
	st := &State{Module: rt.NewModule(moduleName, nil, nil), RT: rt}
	st.SetDefaultTimeout(NoTimeout)
	if rt.Py3() {
		st.Error, st.Timeout = rt.Exc("OSError"), rt.Exc("TimeoutError")
	} else {
		st.Error = rt.NewExceptionClass("socket", "error", rt.Exc("IOError"))
		st.Timeout = rt.NewExceptionClass("socket", "timeout", st.Error)
	}
	st.GaiError = rt.NewExceptionClass("socket", "gaierror", st.Error)
	st.HostError = rt.NewExceptionClass("socket", "herror", st.Error)
	st.Set("error", st.Error)
	st.Set("timeout", st.Timeout)
	st.Set("gaierror", st.GaiError)
	st.Set("herror", st.HostError)
	rt.Modules[moduleName] = st
	rt.In.OnEnd(st.owner.Close)
	return st
}

// ErrorClass returns socket.error of rt.
func ErrorClass(rt *object.Runtime) *object.Class { return For(rt).Error }

// NoTimeout is the timeout, in seconds, of a socket in blocking mode. Zero is
// non-blocking mode.
const NoTimeout float64 = -1

// DefaultTimeout is the timeout of new sockets, in seconds.
func (st *State) DefaultTimeout() float64 { return math.Float64frombits(st.timeout.Load()) }

// SetDefaultTimeout sets the timeout of new sockets.
func (st *State) SetDefaultTimeout(seconds float64) { st.timeout.Store(math.Float64bits(seconds)) }
