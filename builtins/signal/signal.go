// Package signal is Python's signal module.
package signal

import (
	goos "os"
	gosignal "os/signal"
	"sync"

	"github.com/pysock/pysock/internal/interp"
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"
)

// Default and ignore are SIG_DFL and SIG_IGN.
const (
	byDefault = 0
	ignored   = 1
)

// signals is one more than the greatest signal number: NSIG.
const signals = 65

// module is the state of the module in one interpreter.
type module struct {
	rt       *object.Runtime
	standard starlark.Value // default_int_handler
	err      *object.Class  // ItimerError

	mu       sync.Mutex // guards the rest: signals come on another goroutine
	handlers map[unix.Signal]starlark.Value
	incoming chan goos.Signal // made with the first handler
	timer    timer

	kinds enumerations
}

// Module returns Python's signal module: signal, getsignal, alarm, setitimer,
// getitimer, pause, default_int_handler, the constants, and in Python 3
// raise_signal and strsignal.
//
// A handler runs on the main thread: between two steps of the script, or in
// the middle of a wait. That goes on then (PEP 475), but that Python 2's sockets, select and
// poll fail with EINTR and its sleep ends. Without a handler SIGINT raises KeyboardInterrupt and
// every other signal does what the system says.
func Module(thread *starlark.Thread) (starlark.Value, error) {
	rt := object.For(thread)
	if m, ok := rt.Modules["signal"]; ok {
		return m, nil
	}
	s := &module{rt: rt, handlers: map[unix.Signal]starlark.Value{}}
	m := rt.NewModule("signal", s.constant, s.constantNames)
	m.Set("NSIG", starlark.MakeInt(signals))
	s.standard = object.NewFunc("default_int_handler", s.interrupt)
	m.Set("default_int_handler", s.standard)
	m.Func("signal", s.signal)
	m.Func("getsignal", s.getsignal)
	m.Func("pause", s.pause)
	m.Func("set_wakeup_fd", s.refuse("set_wakeup_fd"))
	m.Func("siginterrupt", func(*starlark.Thread, starlark.Tuple, []starlark.Tuple) (starlark.Value, error) {
		return starlark.None, nil // waits always go on
	})
	s.addTimers(m)
	if rt.Py3() {
		m.Func("raise_signal", s.raiseSignal)
		m.Func("strsignal", s.strsignal)
	}
	rt.In.OnExit(s.end)
	rt.Modules["signal"] = m
	return m, nil
}

// end gives the signals and the timer back when the script has ended.
func (s *module) end(*starlark.Thread) error {
	s.set(0, 0)
	s.rt.In.OnInterrupt(nil)
	if s.incoming != nil {
		gosignal.Stop(s.incoming)
		close(s.incoming)
		s.incoming = nil
	}
	for sig, h := range s.handlers {
		if isNumber(h, ignored) {
			gosignal.Reset(sig)
		}
	}
	return nil
}

func (s *module) refuse(name string) func(*starlark.Thread, starlark.Tuple, []starlark.Tuple) (starlark.Value, error) {
	return func(*starlark.Thread, starlark.Tuple, []starlark.Tuple) (starlark.Value, error) {
		return nil, s.rt.Errorf("NotImplementedError", "signal.%s() is not supported by pysock", name)
	}
}

// interrupt is default_int_handler.
func (s *module) interrupt(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	if s.rt.Py3() && len(args) != 2 {
		return nil, s.rt.Errorf("TypeError", "default_int_handler expected 2 arguments, got %d", len(args))
	}
	return nil, s.rt.Raise(s.rt.Exc("KeyboardInterrupt"))
}

// number reads a signal number.
func (s *module) number(v starlark.Value) (unix.Signal, error) {
	n, err := s.rt.Int(v)
	if err != nil {
		return 0, err
	}
	if n < 1 || n >= signals {
		return 0, s.rt.Errorf("ValueError", "signal number out of range")
	}
	return unix.Signal(n), nil
}

func (s *module) signal(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	rt := s.rt
	var num, handler starlark.Value
	if rt.Py3() {
		def := object.Def{Name: "signal", Names: []string{"signalnum", "handler"}}
		if err := def.Unpack(rt, args, kwargs, &num, &handler); err != nil {
			return nil, err
		}
	} else {
		sig := object.Sig{Name: "signal", Min: 2, Max: 2}
		if err := sig.Unpack(rt, args, kwargs, &num, &handler); err != nil {
			return nil, err
		}
	}
	if rt.Thread(thread) != rt.In.Main() {
		return nil, rt.Errorf("ValueError", "%s", rt.Pick("signal only works in main thread", "signal only works in main thread of the main interpreter"))
	}
	if _, err := rt.Index(num); err != nil {
		return nil, err
	}
	sig, err := s.number(num)
	if err != nil {
		return nil, err
	}
	if n, isInt := object.AsInt(handler); isInt {
		i, ok := n.Int64()
		if !ok || i != byDefault && i != ignored {
			return nil, s.notHandler()
		}
		handler = n
	} else if !rt.Callable(handler) {
		return nil, s.notHandler()
	}
	if sig == unix.SIGKILL || sig == unix.SIGSTOP {
		if rt.Py3() {
			return nil, rt.OSError(rt.Exc("OSError"), int(unix.EINVAL))
		}
		return nil, rt.Raise(rt.Exc("RuntimeError"), starlark.MakeInt(int(unix.EINVAL)), rt.Text("Invalid argument"))
	}
	old := s.shown(sig)
	s.install(sig, handler)
	return old, nil
}

func (s *module) notHandler() error {
	return s.rt.Errorf("TypeError", "signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object")
}

// shown is what signal.getsignal answers.
func (s *module) shown(sig unix.Signal) starlark.Value {
	h := s.handler(sig)
	if n, ok := h.(starlark.Int); ok {
		i, _ := n.Int64()
		return s.member("Handlers", int(i))
	}
	return h
}

// handler is what answers a signal: a callable, or one of the two numbers.
func (s *module) handler(sig unix.Signal) starlark.Value {
	s.mu.Lock()
	defer s.mu.Unlock()
	if h, ok := s.handlers[sig]; ok {
		return h
	}
	switch sig {
	case unix.SIGINT:
		if s.rt.In.InterruptIgnored() {
			return starlark.MakeInt(ignored)
		}
		return s.standard
	case unix.SIGPIPE, unix.SIGXFSZ:
		return starlark.MakeInt(ignored)
	}
	return starlark.MakeInt(byDefault)
}

func isNumber(v starlark.Value, n int) bool {
	i, ok := v.(starlark.Int)
	if !ok {
		return false
	}
	m, ok := i.Int64()
	return ok && m == int64(n)
}

// install makes handler answer sig from now on.
func (s *module) install(sig unix.Signal, handler starlark.Value) {
	s.mu.Lock()
	s.handlers[sig] = handler
	s.mu.Unlock()
	if sig == unix.SIGINT {
		// The host listens to Ctrl-C, and asks what to do.
		switch {
		case handler == s.standard:
			s.rt.In.OnInterrupt(nil)
		case isNumber(handler, byDefault):
			s.rt.In.OnInterrupt(func() { die(sig) })
		default:
			s.rt.In.OnInterrupt(func() { s.deliver(sig) })
		}
		return
	}
	if sig == unix.SIGQUIT {
		goQuit()
	}
	switch {
	case isNumber(handler, byDefault) && sig == unix.SIGQUIT:
		gosignal.Reset(sig)
		SystemQuit()
	case isNumber(handler, byDefault):
		gosignal.Reset(sig)
	case isNumber(handler, ignored):
		gosignal.Ignore(sig)
	default:
		if s.incoming == nil {
			s.incoming = make(chan goos.Signal, 64)
			go s.listen(s.incoming)
		}
		gosignal.Notify(s.incoming, sig)
	}
}

// die ends the process as the signal does that nobody handles.
func die(sig unix.Signal) {
	gosignal.Reset(sig)
	_ = unix.Kill(unix.Getpid(), sig)
}

// listen brings signals to the interpreter.
func (s *module) listen(incoming <-chan goos.Signal) {
	for sig := range incoming {
		if n, ok := sig.(unix.Signal); ok {
			s.deliver(n)
		}
	}
}

// deliver has the main thread run the handler.
func (s *module) deliver(sig unix.Signal) {
	main := s.rt.In.Main()
	if main == nil {
		return
	}
	main.Post(func() error {
		h := s.handler(sig)
		if isNumber(h, ignored) || isNumber(h, byDefault) {
			return nil
		}
		var frame starlark.Value = starlark.None
		if stack := s.rt.Stack(main.Star); len(stack) > 0 {
			frame = s.rt.StackFrame(stack)
		}
		_, err := s.rt.Call(main.Star, h, starlark.Tuple{starlark.MakeInt(int(sig)), frame}, nil)
		return err
	})
}

func (s *module) getsignal(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	sig := object.Sig{Name: "getsignal", Min: 1, Max: 1, Varargs2: true}
	var v starlark.Value
	if err := sig.Unpack(s.rt, args, kwargs, &v); err != nil {
		return nil, err
	}
	n, err := s.number(v)
	if err != nil {
		return nil, err
	}
	return s.shown(n), nil
}

// pause waits until a handler has run.
func (s *module) pause(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	sig := object.Sig{Name: "pause", Class: "signal"}
	if err := sig.Unpack(s.rt, args, kwargs); err != nil {
		return nil, err
	}
	return starlark.None, s.rt.Thread(thread).Block(&pausing{})
}

// pausing is a wait that a posted call ends for good.
type pausing struct{ interp.Parker }

func (p *pausing) Paused() bool { return false }

func (s *module) raiseSignal(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	sig := object.Sig{Name: "raise_signal", Class: "_signal", Min: 1, Max: 1}
	var v starlark.Value
	if err := sig.Unpack(s.rt, args, kwargs, &v); err != nil {
		return nil, err
	}
	n, err := s.rt.Int(v)
	if err != nil {
		return nil, err
	}
	if n == int(unix.SIGINT) {
		s.rt.In.CtrlC()
		return starlark.None, nil
	}
	if h := s.handler(unix.Signal(n)); s.rt.Callable(h) && s.rt.Thread(thread) == s.rt.In.Main() {
		_, err := s.rt.Call(thread, h, starlark.Tuple{starlark.MakeInt(n), starlark.None}, nil)
		return starlark.None, err // before the next statement: the system would take its time
	}
	if err := unix.Kill(unix.Getpid(), unix.Signal(n)); err != nil {
		return nil, s.rt.OSError(s.rt.Exc("OSError"), int(err.(unix.Errno)))
	}
	return starlark.None, nil
}

func (s *module) strsignal(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	sig := object.Sig{Name: "strsignal", Class: "_signal", Min: 1, Max: 1}
	var v starlark.Value
	if err := sig.Unpack(s.rt, args, kwargs, &v); err != nil {
		return nil, err
	}
	n, err := s.number(v)
	if err != nil {
		return nil, err
	}
	for _, c := range numbers {
		if c.signal == n {
			return s.rt.Text(c.text), nil
		}
	}
	return starlark.None, nil
}
