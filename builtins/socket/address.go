package socket

import (
	"net/netip"
	"strconv"
	"strings"

	"github.com/pysock/pysock/internal/interp"
	"github.com/pysock/pysock/internal/netdb"
	"github.com/pysock/pysock/internal/netfd"
	"github.com/pysock/pysock/internal/object"
	"github.com/pysock/pysock/internal/sock"
	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"
)

// addrParser turns the address argument of a call into a socket address, in
// the words of CPython's getsockaddrarg. Caller is who asks: Python 3 names it.
type addrParser struct {
	*module
	thread *starlark.Thread
	s      *sock.Socket
	caller string
}

// parseAddr parses the address argument v of the method caller.
func (m *module) parseAddr(thread *starlark.Thread, s *sock.Socket, caller string, v starlark.Value) (netfd.Addr, error) {
	p := addrParser{m, thread, s, caller}
	switch s.Family {
	case unix.AF_INET:
		return p.inet(v)
	case unix.AF_INET6:
		return p.inet6(v)
	case unix.AF_UNIX:
		return p.unix(v)
	}
	return p.special(v)
}

// where begins a message: the function that CPython 2.7 has for all, or the caller.
func (p *addrParser) where() string {
	if p.RT.Py3() {
		return p.caller + "()"
	}
	return "getsockaddrarg"
}

// tuple checks that v is a tuple of the right length.
func (p *addrParser) tuple(v starlark.Value, family string, low, high int, shape string) (starlark.Tuple, error) {
	t, ok := object.Plain(v).(starlark.Tuple)
	switch {
	case !ok:
		return nil, p.RT.Errorf("TypeError", "%s: %s address must be tuple, not %s", p.where(), family, p.RT.TypeName(v))
	case low <= len(t) && len(t) <= high:
		return t, nil
	case p.RT.Py3():
		return nil, p.RT.Errorf("TypeError", "%s address must be %s", family, shape)
	case low == high:
		return nil, p.RT.Errorf("TypeError", "getsockaddrarg() takes exactly %d arguments (%d given)", low, len(t))
	case len(t) < low:
		return nil, p.RT.Errorf("TypeError", "function takes at least %d arguments (%d given)", low, len(t))
	}
	return nil, p.RT.Errorf("TypeError", "function takes at most %d arguments (%d given)", high, len(t))
}

func (p *addrParser) inet(v starlark.Value) (netfd.Addr, error) {
	t, err := p.tuple(v, "AF_INET", 2, 2, "a pair (host, port)")
	if err != nil {
		return netfd.Addr{}, err
	}
	host, port, err := p.hostPort(t)
	if err != nil {
		return netfd.Addr{}, err
	}
	ip, err := p.resolve(p.thread, host, unix.AF_INET)
	if err != nil {
		return netfd.Addr{}, err
	}
	if err := p.checkPort(port); err != nil {
		return netfd.Addr{}, err
	}
	return netfd.Inet4(ip.As4(), port), nil
}

func (p *addrParser) inet6(v starlark.Value) (netfd.Addr, error) {
	t, err := p.tuple(v, "AF_INET6", 2, 4, "a tuple (host, port[, flowinfo[, scopeid]])")
	if err != nil {
		return netfd.Addr{}, err
	}
	host, port, err := p.hostPort(t)
	if err != nil {
		return netfd.Addr{}, err
	}
	var extra [2]uint32
	for i, v := range t[2:] {
		n, err := p.RT.Index(v)
		if err != nil {
			return netfd.Addr{}, err
		}
		extra[i] = mask32(n)
	}
	ip, err := p.resolve(p.thread, host, unix.AF_INET6)
	if err != nil {
		return netfd.Addr{}, err
	}
	if err := p.checkPort(port); err != nil {
		return netfd.Addr{}, err
	}
	if extra[0] > maxFlowinfo {
		return netfd.Addr{}, p.RT.Errorf("OverflowError", "%s: flowinfo must be 0-1048575.", p.where())
	}
	if ip.Is4() { // 2.7 takes any dotted quad first, and makes nonsense of it
		return netfd.Addr{}, p.Errno(unix.EADDRNOTAVAIL)
	}
	return netfd.Inet6(ip.As16(), port, extra[0], extra[1]), nil
}

const maxFlowinfo = 1<<20 - 1

// mask32 is format unit "I": the low bits, without a check.
func mask32(n starlark.Int) uint32 {
	if u, ok := n.Uint64(); ok {
		return uint32(u)
	}
	i, _ := n.Int64()
	return uint32(i)
}

// hostPort reads the first two elements of an address.
func (p *addrParser) hostPort(t starlark.Tuple) (string, int, error) {
	host, err := p.host(t[0])
	if err != nil {
		return "", 0, err
	}
	port, err := p.RT.Int(t[1])
	if err != nil && p.RT.Py3() && p.RT.Matches(err, "OverflowError") {
		err = p.badPort()
	}
	return host, port, err
}

func (p *addrParser) checkPort(port int) error {
	if port < 0 || port > 0xffff {
		return p.badPort()
	}
	return nil
}

func (p *addrParser) badPort() error {
	return p.RT.Errorf("OverflowError", "%s: port must be 0-65535.", p.where())
}

// host reads a host name: format unit "et" with idna in 2.7, idna_converter in
// Python 3.
func (p *addrParser) host(v starlark.Value) (string, error) {
	rt := p.RT
	var host string
	switch v := v.(type) {
	case starlark.String:
		host = string(v)
	case object.Text:
		var err error
		if host, err = p.idna(v.GoString(), rt.Py3()); err != nil {
			return "", err
		}
	case starlark.Bytes:
		host = string(v)
	case *object.ByteArray:
		if !rt.Py3() {
			return "", rt.Errorf("TypeError", "decoding bytearray is not supported")
		}
		host = string(v.Bytes())
	default:
		return "", rt.Errorf("TypeError", rt.Pick("coercing to Unicode: need string or buffer, %s found", "str, bytes or bytearray expected, not %s"), rt.TypeName(v))
	}
	if strings.IndexByte(host, 0) >= 0 {
		if rt.Py3() {
			return "", rt.Errorf("TypeError", "host name must not contain null character")
		}
		return "", rt.Errorf("TypeError", "getsockaddrarg() argument 1 must be encoded string without null bytes, not %s", rt.TypeName(v))
	}
	return host, nil
}

// idna encodes a name for an address. Python 3 hides the reason of a failure
// (quiet).
func (p *addrParser) idna(name string, quiet bool) (string, error) {
	encoded, fault := encodeIDNA(name)
	switch {
	case fault == nil:
		return encoded, nil
	case quiet:
		return "", p.RT.Errorf("TypeError", "encoding of hostname failed")
	}
	return "", p.RT.Errorf("UnicodeError", "label empty or too long")
}

// unix reads an AF_UNIX address: a path or an abstract name.
func (p *addrParser) unix(v starlark.Value) (netfd.Addr, error) {
	rt := p.RT
	var path string
	switch v := v.(type) {
	case starlark.String:
		path = string(v)
	case starlark.Bytes:
		path = string(v)
	case object.Text:
		if !rt.Py3() {
			return netfd.Addr{}, p.notASCII(v)
		}
		path = v.GoString()
	case *object.ByteArray:
		if !rt.Py3() {
			return netfd.Addr{}, rt.Errorf("TypeError", "argument must be string or pinned buffer, not bytearray")
		}
		path = string(v.Bytes())
	default:
		if rt.Py3() {
			return netfd.Addr{}, rt.Errorf("TypeError", "a bytes-like object is required, not '%s'", rt.TypeName(v))
		}
		return netfd.Addr{}, rt.Errorf("TypeError", "argument must be string or read-only character buffer, not %s", p.typeName(v))
	}
	limit := netfd.MaxUnixPath
	if strings.HasPrefix(path, "\x00") {
		limit++
	}
	if len(path) > limit {
		return netfd.Addr{}, p.Text("AF_UNIX path too long")
	}
	return netfd.Unix(path), nil
}

// notASCII is what 2.7 says of unicode where it wants a str.
func (m *module) notASCII(v starlark.Value) error {
	t, _ := v.(object.Text)
	_, err := m.RT.ASCII(t)
	return err
}

// resolve finds the address of a host, as CPython's setipaddr does. The lock is
// given away where the answer may take time.
func (m *module) resolve(thread *starlark.Thread, host string, family int) (netip.Addr, error) {
	if !m.RT.Py3() {
		if ip, ok := netdb.ParseDottedQuad(host); ok {
			return netip.AddrFrom4(ip), nil
		}
	}
	var ip netip.Addr
	err := m.lookUp(thread, host, func(l *look) { ip, l.err = m.Resolver.HostAddr(l.ctx, host, family) })
	switch err {
	case nil:
		return ip, nil
	case netdb.ErrWildcard:
		return ip, m.Text("wildcard resolved to multiple address")
	case netdb.ErrFamily:
		return ip, m.Text("address family mismatched")
	}
	return ip, m.Raise(err)
}

// address makes the value of a socket address, as CPython's makesockaddr does.
func (m *module) address(s *sock.Socket, a netfd.Addr) starlark.Value {
	switch {
	case a.Absent:
		return starlark.None
	case a.Family == unix.AF_INET:
		return starlark.Tuple{m.RT.Text(netdb.InetNtoa(a.IP4())), starlark.MakeInt(a.Port)}
	case a.Family == unix.AF_INET6:
		return starlark.Tuple{m.RT.Text(m.inet6Text(a)), starlark.MakeInt(a.Port), starlark.MakeInt(int(a.Flowinfo)), starlark.MakeInt(int(a.ScopeID))}
	case a.Family == unix.AF_UNIX:
		if strings.HasPrefix(a.Path, "\x00") {
			return m.RT.Bytes(a.Path)
		}
		return m.RT.Text(a.Path)
	}
	return m.specialAddress(a)
}

// inet6Text writes an IPv6 address; 2.7 adds the scope of a link-local one.
func (m *module) inet6Text(a netfd.Addr) string {
	ip := netip.AddrFrom16(a.IP)
	text, _ := netdb.InetNtop(a.IP[:])
	if a.ScopeID != 0 && !m.RT.Py3() && (ip.IsLinkLocalUnicast() || ip.IsLinkLocalMulticast()) {
		text += "%" + interfaceName(int(a.ScopeID))
	}
	return text
}

// otherAddress is the value of an address of a family that Python does not know.
func (m *module) otherAddress(a netfd.Addr) starlark.Value {
	const shown = 14 // sizeof(sockaddr.sa_data)
	raw := a.Raw
	if len(raw) > shown {
		raw = raw[:shown]
	}
	return starlark.Tuple{starlark.MakeInt(a.Family), m.RT.Bytes(raw + strings.Repeat("\x00", shown-len(raw)))}
}

func (p *addrParser) badFamily() error {
	if p.RT.Py3() {
		return p.Text(p.caller + "(): bad family")
	}
	return p.Text("getsockaddrarg: bad family")
}

// allow asks the policy about an address that is about to be used.
func (m *module) allow(s *sock.Socket, op string, a netfd.Addr) error {
	if m.RT.In.Policy == nil {
		return nil
	}
	return m.Allow(interp.Access{Op: op, Network: network(s), Address: addressText(a)})
}

// network names a socket's protocol as Go's net package does.
func network(s *sock.Socket) string {
	unixFamily := s.Family == unix.AF_UNIX
	switch kind := s.Type &^ typeFlags; {
	case unixFamily && kind == unix.SOCK_STREAM:
		return "unix"
	case unixFamily && kind == unix.SOCK_DGRAM:
		return "unixgram"
	case unixFamily:
		return "unixpacket"
	case s.Family != unix.AF_INET && s.Family != unix.AF_INET6:
		return "raw"
	case kind == unix.SOCK_STREAM:
		return "tcp"
	case kind == unix.SOCK_DGRAM:
		return "udp"
	}
	return "raw"
}

// addressText writes an address for the policy: host:port or a path.
func addressText(a netfd.Addr) string {
	switch a.Family {
	case unix.AF_INET:
		return netip.AddrPortFrom(netip.AddrFrom4(a.IP4()), uint16(a.Port)).String()
	case unix.AF_INET6:
		return netip.AddrPortFrom(netip.AddrFrom16(a.IP), uint16(a.Port)).String()
	case unix.AF_UNIX:
		if strings.HasPrefix(a.Path, "\x00") {
			return "@" + a.Path[1:]
		}
		return a.Path
	}
	return a.Raw
}

func decimal(n int) string { return strconv.Itoa(n) }
