package socket

import (
	"context"
	"net/netip"
	"os"
	"strings"

	"github.com/pysock/pysock/internal/interp"
	"github.com/pysock/pysock/internal/netdb"
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"
)

// look is one question to the resolver.
type look struct {
	ctx context.Context
	err error
}

// lookUp asks the resolver about a host: through the policy, and without the
// lock, unless it is an address already. The error is f's, or what interrupted
// the thread.
func (m *module) lookUp(thread *starlark.Thread, host string, f func(*look)) error {
	var l look
	if numeric(host) {
		l.ctx = context.Background()
		f(&l)
		return l.err
	}
	if err := m.allowName(host); err != nil {
		return err
	}
	interrupted := m.RT.Thread(thread).BlockContext(func(ctx context.Context) {
		l.ctx = ctx
		f(&l)
	})
	if interrupted != nil {
		return interrupted
	}
	return l.err
}

func (m *module) allowName(host string) error {
	if m.RT.In.Policy == nil {
		return nil
	}
	return m.Allow(interp.Access{Op: "resolve", Address: host})
}

// numeric reports whether a host needs no look-up.
func numeric(host string) bool {
	if host == "" || host == "<broadcast>" || host == netdb.Any {
		return true
	}
	if _, ok := netdb.InetAton(host); ok {
		return true
	}
	_, err := netip.ParseAddr(host)
	return err == nil
}

// gethostname is socket.gethostname().
func (m *module) gethostname(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	sig := object.Sig{Name: "gethostname", Class: "_socket"}
	if err := sig.Unpack(m.RT, args, kwargs); err != nil {
		return nil, err
	}
	name, err := os.Hostname()
	if err != nil {
		return nil, m.Raise(err)
	}
	return m.RT.Text(name), nil
}

// sethostname is socket.sethostname(name).
func (m *module) sethostname(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	v, err := m.one("sethostname", args, kwargs)
	if err != nil {
		return nil, err
	}
	name, err := m.pathName(v)
	if err != nil {
		return nil, err
	}
	return starlark.None, m.Raise(setHostname(name))
}

// one returns the only argument of a function, in the words of
// PyArg_ParseTuple ("1 argument", not "one argument").
func (m *module) one(name string, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	switch {
	case len(kwargs) > 0:
		return nil, m.RT.Errorf("TypeError", "%s() takes no keyword arguments", name)
	case len(args) != 1:
		return nil, m.RT.Errorf("TypeError", "%s() takes exactly 1 argument (%d given)", name, len(args))
	}
	return args[0], nil
}

// hostArg is the host of gethostbyname and its kin: format unit "s" in 2.7,
// "et" with idna in Python 3.
func (m *module) hostArg(name string, args starlark.Tuple, kwargs []starlark.Tuple) (string, error) {
	v, err := m.one(name, args, kwargs)
	if err != nil {
		return "", err
	}
	if !m.RT.Py3() {
		return m.text2(name, 1, v)
	}
	var host string
	switch v := v.(type) {
	case starlark.String, object.Text:
		s, _ := object.AsText(v)
		if host, err = m.idnaArg(s); err != nil {
			return "", err
		}
	case starlark.Bytes:
		host = string(v)
	case *object.ByteArray:
		host = string(v.Bytes())
	default:
		return "", m.RT.Errorf("TypeError", "%s() argument 1 must be str, bytes or bytearray, not %s", name, m.typeName(v))
	}
	if strings.IndexByte(host, 0) >= 0 {
		return "", m.RT.Errorf("TypeError", "%s() argument 1 must be encoded string without null bytes, not %s", name, m.typeName(v))
	}
	return host, nil
}

// idnaArg encodes a name, with the errors of Python 3's codec.
func (m *module) idnaArg(name string) (string, error) {
	if name == "" {
		return "", nil
	}
	encoded, fault := encodeIDNA(name)
	if fault == nil {
		return encoded, nil
	}
	at := 0
	for _, label := range strings.Split(name, ".") {
		n := len([]rune(label))
		switch {
		case fault == errLabelEmpty && label == "":
			return "", m.RT.Errorf("UnicodeEncodeError", `'idna' codec can't encode character '\x2e' in position %d: label empty`, at)
		case fault == errLabelLong && n > maxLabel:
			return "", m.RT.Errorf("UnicodeEncodeError", "'idna' codec can't encode characters in position %d-%d: label too long", at, at+n-1)
		}
		at += n + 1
	}
	return "", m.RT.Errorf("UnicodeEncodeError", "'idna' codec can't encode: %s", fault)
}

// text2 is 2.7's format unit "s": a str or ASCII unicode without NUL.
func (m *module) text2(name string, position int, v starlark.Value) (string, error) {
	var s string
	switch v := v.(type) {
	case starlark.String:
		s = string(v)
	case starlark.Bytes:
		s = string(v)
	case object.Text:
		if !ascii(v.GoString()) {
			return "", m.notASCII(v)
		}
		s = v.GoString()
	default:
		return "", m.RT.Errorf("TypeError", "%s() argument %d must be string, not %s", name, position, m.typeName(v))
	}
	if strings.IndexByte(s, 0) >= 0 {
		return "", m.RT.Errorf("TypeError", "%s() argument %d must be string without null bytes, not %s", name, position, m.typeName(v))
	}
	return s, nil
}

// text is format unit "s" of either Python.
func (m *module) text(name string, position int, v starlark.Value) (string, error) {
	if !m.RT.Py3() {
		return m.text2(name, position, v)
	}
	s, ok := object.AsText(v)
	switch {
	case !ok && position == 0:
		return "", m.RT.Errorf("TypeError", "%s() argument must be str, not %s", name, m.typeName(v))
	case !ok:
		return "", m.RT.Errorf("TypeError", "%s() argument %d must be str, not %s", name, position, m.typeName(v))
	case strings.IndexByte(s, 0) >= 0:
		return "", m.RT.Errorf("ValueError", "embedded null character")
	}
	return s, nil
}

// gethostbyname is socket.gethostbyname(host).
func (m *module) gethostbyname(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	host, err := m.hostArg("gethostbyname", args, kwargs)
	if err != nil {
		return nil, err
	}
	ip, err := m.resolve(thread, host, unix.AF_INET)
	if err != nil {
		return nil, err
	}
	return m.RT.Text(ip.String()), nil
}

// gethostbynameEx is socket.gethostbyname_ex(host).
func (m *module) gethostbynameEx(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	name, err := m.hostArg("gethostbyname_ex", args, kwargs)
	if err != nil {
		return nil, err
	}
	// CPython first looks whether the name resolves at all, which decides the class of the error.
	if _, err := m.resolve(thread, name, unix.AF_INET); err != nil {
		return nil, err
	}
	var host netdb.Host
	err = m.lookUp(thread, name, func(l *look) { host, l.err = m.Resolver.HostByName(l.ctx, name) })
	if err != nil {
		return nil, m.Raise(err)
	}
	return m.host(host), nil
}

// gethostbyaddr is socket.gethostbyaddr(address).
func (m *module) gethostbyaddr(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	name, err := m.hostArg("gethostbyaddr", args, kwargs)
	if err != nil {
		return nil, err
	}
	ip, err := m.resolve(thread, name, unix.AF_UNSPEC)
	if err != nil {
		return nil, err
	}
	if err := m.allowName(name); err != nil {
		return nil, err
	}
	var host netdb.Host
	var l look
	interrupted := m.RT.Thread(thread).BlockContext(func(ctx context.Context) { host, l.err = m.Resolver.HostByAddr(ctx, ip) })
	switch {
	case interrupted != nil:
		return nil, interrupted
	case l.err != nil:
		return nil, m.Raise(l.err)
	case len(host.Addrs) > 0 && host.Addrs[0].Is4() != ip.Is4():
		return nil, m.Errno(unix.EAFNOSUPPORT)
	}
	return m.host(host), nil
}

// host is the triple (name, aliases, addresses).
func (m *module) host(h netdb.Host) starlark.Value {
	addrs := make([]starlark.Value, len(h.Addrs))
	for i, a := range h.Addrs {
		addrs[i] = m.RT.Text(a.String())
	}
	return starlark.Tuple{m.RT.Text(h.Name), starlark.NewList(texts(m.RT, h.Aliases)), starlark.NewList(addrs)}
}

var getfqdnDef = object.Def{Name: "getfqdn", Names: []string{"name"}, Defaults: 1}

// getfqdn is socket.getfqdn([name]): the first of a host's names that has a dot.
func (m *module) getfqdn(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var v starlark.Value
	if err := getfqdnDef.Unpack(m.RT, args, kwargs, &v); err != nil {
		return nil, err
	}
	name := ""
	if v != nil {
		s, ok := object.AsText(v)
		if !ok {
			return nil, m.RT.Errorf("AttributeError", "'%s' object has no attribute 'strip'", m.RT.TypeName(v))
		}
		name = strings.TrimSpace(s)
	}
	if name == "" || name == "0.0.0.0" || m.RT.Py3() && name == "::" {
		own, err := os.Hostname()
		if err != nil {
			return nil, m.Raise(err)
		}
		name = own
	}
	found, err := m.gethostbyaddr(thread, starlark.Tuple{m.RT.Text(name)}, nil)
	if err != nil {
		if m.isSocketError(err) {
			return m.RT.Text(name), nil
		}
		return nil, err
	}
	host := found.(starlark.Tuple)
	full, _ := object.AsText(host[0])
	aliases := host[1].(*starlark.List)
	candidates := []string{full}
	for i := range aliases.Len() {
		alias, _ := object.AsText(aliases.Index(i))
		candidates = append(candidates, alias)
	}
	for _, c := range candidates {
		if strings.Contains(c, ".") {
			return m.RT.Text(c), nil
		}
	}
	return m.RT.Text(full), nil
}
