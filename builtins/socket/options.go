package socket

import (
	"math"

	"github.com/pysock/pysock/internal/object"
	"github.com/pysock/pysock/internal/sock"
	"go.starlark.net/starlark"
)

var (
	getsockoptSig  = object.Sig{Name: "getsockopt", Class: "socket", Min: 2, Max: 3}
	setsockoptSig  = object.Sig{Name: "setsockopt", Class: "socket", Min: 3, Max: 3}
	setsockoptSig4 = object.Sig{Name: "setsockopt", Class: "socket", Min: 4, Max: 4}
)

// getsockopt is s.getsockopt(level, option[, buflen]).
func (m *module) getsockopt(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	s, err := m.of(self)
	if err != nil {
		return nil, err
	}
	var vals [3]starlark.Value
	if err := m.unpack(&getsockoptSig, args, kwargs, &vals[0], &vals[1], &vals[2]); err != nil {
		return nil, err
	}
	var n [3]int // level, option, length
	for i, v := range vals {
		if v == nil {
			continue
		}
		if n[i], err = m.RT.Int(v); err != nil {
			return nil, err
		}
	}
	fd, err := m.fd(s)
	if err != nil {
		return nil, err
	}
	const longest = 1024
	switch {
	case n[2] == 0:
		value, err := fd.GetsockoptInt(n[0], n[1])
		if err != nil {
			return nil, m.Raise(err)
		}
		return starlark.MakeInt(value), nil
	case n[2] < 0 || n[2] > longest:
		return nil, m.Text("getsockopt buflen out of range")
	}
	value, err := fd.GetsockoptBytes(n[0], n[1], n[2])
	if err != nil {
		return nil, m.Raise(err)
	}
	return m.RT.BytesOf(value), nil
}

// setsockopt is s.setsockopt(level, option, value): an int, or a buffer of
// bytes; in Python 3 also None and a length.
func (m *module) setsockopt(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	s, err := m.of(self)
	if err != nil {
		return nil, err
	}
	var value starlark.Value
	var level, option int
	null := m.RT.Py3() && len(args) == 4 && args[2] == starlark.None
	var vals [4]starlark.Value
	if null {
		err = m.unpack(&setsockoptSig4, args, kwargs, &vals[0], &vals[1], &vals[2], &vals[3])
	} else {
		err = m.unpack(&setsockoptSig, args, kwargs, &vals[0], &vals[1], &vals[2])
	}
	if err != nil {
		return nil, err
	}
	value = vals[2]
	if level, err = m.RT.Int(vals[0]); err != nil {
		return nil, err
	}
	if option, err = m.RT.Int(vals[1]); err != nil {
		return nil, err
	}
	fd, err := m.fd(s)
	if err != nil {
		return nil, err
	}
	if null {
		size, err := m.RT.Int(vals[3])
		if err != nil {
			return nil, err
		}
		return starlark.None, m.Raise(fd.SetsockoptNull(level, option, size))
	}
	if n, err := m.RT.Int(value); err == nil {
		return starlark.None, m.Raise(fd.SetsockoptInt(level, option, n))
	}
	data, err := m.optionBytes(value)
	if err != nil {
		return nil, err
	}
	return starlark.None, m.Raise(fd.SetsockoptBytes(level, option, []byte(data)))
}

// optionBytes is the buffer form of an option's value.
func (m *module) optionBytes(v starlark.Value) (string, error) {
	if m.RT.Py3() {
		return m.data("setsockopt", v)
	}
	return m.readOnly2("setsockopt", 3, v)
}

// readOnly2 is 2.7's format unit "s#": a str or ASCII unicode, no bytearray.
func (m *module) readOnly2(name string, position int, v starlark.Value) (string, error) {
	switch v := v.(type) {
	case starlark.String:
		return string(v), nil
	case starlark.Bytes:
		return string(v), nil
	case object.Text:
		if s, ok := m.RT.AsBytes(v); ok {
			return s, nil
		}
		return "", m.notASCII(v)
	}
	return "", m.RT.Errorf("TypeError", "%s() argument %d must be string or read-only buffer, not %s", name, position, m.typeName(v))
}

// gettimeout is s.gettimeout().
func (m *module) gettimeout(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	s, err := m.noArgs(self, "gettimeout", args, kwargs)
	if err != nil {
		return nil, err
	}
	return timeoutValue(s.Timeout()), nil
}

// timeoutValue is a timeout as a script sees it.
func timeoutValue(seconds float64) starlark.Value {
	if seconds < 0 {
		return starlark.None
	}
	return starlark.Float(seconds)
}

// settimeout is s.settimeout(seconds).
func (m *module) settimeout(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	s, v, err := m.oneArg(self, "settimeout", args, kwargs)
	if err != nil {
		return nil, err
	}
	seconds, err := m.timeout(v)
	if err != nil {
		return nil, err
	}
	if _, err := m.fd(s); err != nil {
		s.SetTimeout(seconds)
		return nil, err
	}
	s.SetTimeout(seconds)
	return starlark.None, nil
}

// timeout converts the argument of settimeout. Python 3 counts nanoseconds,
// and rounds up.
func (m *module) timeout(v starlark.Value) (float64, error) {
	rt := m.RT
	if v == starlark.None {
		return sock.NoTimeout, nil
	}
	if !rt.Py3() {
		f, err := rt.Float(v)
		switch {
		case err != nil:
			return 0, err
		case math.IsInf(f, 0) && !isFloat(v):
			return 0, rt.Errorf("OverflowError", "long int too large to convert to float")
		case f < 0:
			return 0, rt.Errorf("ValueError", "Timeout value out of range")
		}
		return f + 0, nil
	}
	f, ok := v.(starlark.Float)
	if !ok {
		i, err := rt.Index(v)
		if err != nil {
			return 0, err
		}
		f = i.Float()
		if math.Abs(float64(f)) > math.MaxInt64/1e9 {
			return 0, rt.Errorf("OverflowError", "timestamp too large to convert to C PyTime_t")
		}
	}
	ns := math.Ceil(float64(f) * 1e9)
	if f < 0 {
		ns = math.Floor(float64(f) * 1e9)
	}
	switch {
	case math.IsNaN(ns):
		return 0, rt.Errorf("ValueError", "Invalid value NaN (not a number)")
	case !(math.Abs(ns) < math.MaxInt64):
		return 0, rt.Errorf("OverflowError", "timestamp out of range for platform time_t")
	case ns < 0:
		return 0, rt.Errorf("ValueError", "Timeout value out of range")
	}
	return (ns + 0) / 1e9, nil
}

func isFloat(v starlark.Value) bool {
	_, ok := v.(starlark.Float)
	return ok
}

// setblocking is s.setblocking(flag).
func (m *module) setblocking(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	s, v, err := m.oneArg(self, "setblocking", args, kwargs)
	if err != nil {
		return nil, err
	}
	block := bool(v.Truth())
	if f, ok := v.(starlark.Float); ok {
		block = m.RT.Py3() && f != 0 || int(f) != 0
	} else if !m.RT.Py3() {
		n, err := m.RT.Int64(v)
		if err != nil {
			return nil, err
		}
		block = n != 0
	}
	if _, err := m.fd(s); err != nil {
		return nil, err
	}
	if block {
		s.SetTimeout(sock.NoTimeout)
	} else {
		s.SetTimeout(0)
	}
	return starlark.None, nil
}

// getblocking is s.getblocking().
func (m *module) getblocking(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	s, err := m.noArgs(self, "getblocking", args, kwargs)
	if err != nil {
		return nil, err
	}
	return starlark.Bool(s.Timeout() != 0), nil
}
