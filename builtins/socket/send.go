package socket

import (
	"time"

	"github.com/pysock/pysock/internal/netfd"
	"github.com/pysock/pysock/internal/object"
	"github.com/pysock/pysock/internal/sock"
	"go.starlark.net/starlark"
)

var (
	sendSig    = object.Sig{Name: "send", Class: "socket", Min: 1, Max: 2}
	sendallSig = object.Sig{Name: "sendall", Class: "socket", Min: 1, Max: 2}
)

// data returns the bytes of an argument of the function name.
func (m *module) data(name string, v starlark.Value) (string, error) {
	switch v := v.(type) {
	case starlark.String:
		if !m.RT.Py3() {
			return string(v), nil
		}
	case starlark.Bytes:
		return string(v), nil
	}
	if b, ok := m.RT.AsBytes(v); ok {
		return b, nil
	}
	if w, ok := v.(writable); ok {
		return string(w.Bytes()), nil
	}
	if !m.RT.Py3() {
		if _, ok := v.(object.Text); ok {
			return "", m.notASCII(v)
		}
		return "", m.RT.Errorf("TypeError", "%s() argument 1 must be string or buffer, not %s", name, m.typeName(v))
	}
	return "", m.RT.Errorf("TypeError", "a bytes-like object is required, not '%s'", m.RT.TypeName(v))
}

// sendArgs returns the data and the flags of send and sendall.
func (m *module) sendArgs(sig *object.Sig, args starlark.Tuple, kwargs []starlark.Tuple) (data string, flags int, err error) {
	if len(args) == 0 || len(args) > 2 || len(kwargs) > 0 {
		if sig == &sendallSig {
			return "", 0, m.unpack(sig, args, kwargs)
		}
		return "", 0, sig.Unpack(m.RT, args, kwargs)
	}
	if data, err = m.data(sig.Name, args[0]); err != nil {
		return "", 0, err
	}
	if len(args) == 2 {
		flags, err = m.RT.Int(args[1])
	}
	return data, flags, err
}

// send is s.send(data[, flags]).
func (m *module) send(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	s, err := m.of(self)
	if err != nil {
		return nil, err
	}
	data, flags, err := m.sendArgs(&sendSig, args, kwargs)
	if err != nil {
		return nil, err
	}
	fd := s.FD()
	if fd == nil {
		return nil, m.Closed()
	}
	op := fd.Send(netfd.View(data), flags)
	err = m.transmit(thread, s, op)
	n := op.N()
	op.Free()
	if err != nil {
		return nil, err
	}
	return starlark.MakeInt(n), nil
}

// transmit sends in the socket's mode. The lock is given away all the while:
// the system may run the receiver's side of the connection in the call.
func (m *module) transmit(thread *starlark.Thread, s *sock.Socket, op *netfd.SendOp) error {
	timeout := s.Timeout()
	if timeout == 0 {
		return m.Raise(op.Try())
	}
	if d, limited := sock.Duration(timeout); limited {
		op.SetDeadline(time.Now().Add(d))
	}
	t := m.RT.Thread(thread)
	if interrupted := t.Block(op); interrupted != nil {
		if op.Err() != nil || op.N() == 0 {
			return interrupted
		}
		t.RaiseLater(interrupted) // it is sent, and the script should know
	}
	return m.Raise(op.Err())
}

// sendall is s.sendall(data[, flags]).
func (m *module) sendall(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	s, err := m.of(self)
	if err != nil {
		return nil, err
	}
	data, flags, err := m.sendArgs(&sendallSig, args, kwargs)
	if err != nil {
		return nil, err
	}
	fd := s.FD()
	if fd == nil {
		return nil, m.Closed()
	}
	return starlark.None, m.sendWhole(thread, s, fd, data, flags)
}

// sendWhole sends all of data. The timeout of 2.7 is for each part, that of
// Python 3 for the whole.
func (m *module) sendWhole(thread *starlark.Thread, s *sock.Socket, fd *netfd.FD, data string, flags int) error {
	if data == "" && m.RT.Py3() {
		return nil
	}
	op := fd.SendAll(netfd.View(data), flags)
	if d, limited := s.Wait(); limited && d > 0 && !m.RT.Py3() {
		op.SetIdle(d)
	}
	err := m.transmit(thread, s, op)
	op.Free()
	return err
}

// sendto is s.sendto(data[, flags], address).
func (m *module) sendto(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	s, err := m.of(self)
	if err != nil {
		return nil, err
	}
	if len(kwargs) > 0 {
		sig := object.Sig{Name: "sendto", Class: "socket"}
		return nil, sig.Unpack(m.RT, nil, kwargs)
	}
	if len(args) != 2 && len(args) != 3 {
		return nil, m.RT.Errorf("TypeError", "sendto() takes 2 or 3 arguments (%d given)", len(args))
	}
	data, err := m.data("sendto", args[0])
	if err != nil {
		return nil, err
	}
	flags := 0
	if len(args) == 3 {
		if flags, err = m.RT.Int(args[1]); err != nil {
			return nil, err
		}
	}
	to, err := m.parseAddr(thread, s, "sendto", args[len(args)-1])
	if err != nil {
		return nil, err
	}
	if err := m.allow(s, "sendto", to); err != nil {
		return nil, err
	}
	fd, err := m.fd(s)
	if err != nil {
		return nil, err
	}
	op := fd.SendTo(netfd.View(data), flags, to)
	err = m.transmit(thread, s, op)
	n := op.N()
	op.Free()
	if err != nil {
		return nil, err
	}
	return starlark.MakeInt(n), nil
}
