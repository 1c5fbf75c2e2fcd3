package netdb

import (
	"context"
	"net"
	"net/netip"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/sys/unix"
)

// Any stands for no host or no service: Python's None. To glibc itself "*"
// means that.
const Any = "*"

// Hints restrict what Getaddrinfo returns; a zero field does not.
type Hints struct {
	Family int // AF_*
	Type   int // SOCK_*
	Proto  int // IPPROTO_*
	Flags  int // AI_*
}

// An AddrInfo is one address that Getaddrinfo found.
type AddrInfo struct {
	Family, Type, Proto int
	CanonName           string     // with AI_CANONNAME, of the first address only
	Addr                netip.Addr // without zone
	Port                int
	ScopeID             uint32 // the zone of an IPv6 address
}

// A kind is a sort of socket.
type kind struct {
	Type, proto int
	service     string // the protocol's name among the services; "" if it has none
	flags       uint8
}

const (
	standard    = 1 << iota // returned where neither type nor protocol is asked for
	anyProtocol             // serves whichever protocol is asked for
)

// Getaddrinfo translates a host and a service, a name or number each, to
// addresses, as getaddrinfo(3). Its error is an *AddrInfoError, or that of the
// context.
func (r *Resolver) Getaddrinfo(ctx context.Context, host, service string, hints Hints) ([]AddrInfo, error) {
	fail := func(code int) ([]AddrInfo, error) {
		name := host
		if code == EAI_SERVICE {
			name = service
		}
		return nil, &AddrInfoError{Code: code, Name: name}
	}
	switch {
	case host == Any && service == Any:
		return fail(EAI_NONAME)
	case hints.Flags&^aiMask != 0, host == Any && hints.Flags&AI_CANONNAME != 0:
		return fail(EAI_BADFLAGS)
	}
	switch hints.Family {
	case unix.AF_UNSPEC, unix.AF_INET, unix.AF_INET6:
	default:
		return fail(EAI_FAMILY)
	}
	if hints.Flags&AI_ADDRCONFIG != 0 {
		family, ok := configured(hints.Family)
		if !ok {
			return fail(EAI_NONAME)
		}
		hints.Family = family
	}
	endpoints, code := r.endpoints(service, hints)
	if code != 0 {
		return fail(code)
	}
	found, scope, err := r.addresses(ctx, host, hints)
	if err != nil {
		return nil, err
	}
	r.sort(found.Addrs)

	var all []AddrInfo
	for _, addr := range found.Addrs {
		for _, e := range endpoints {
			e.Family = familyOf(addr)
			e.Addr = addr
			e.ScopeID = scope
			all = append(all, e)
		}
	}
	if hints.Flags&AI_CANONNAME != 0 {
		all[0].CanonName = found.Name
	}
	return all, nil
}

// configured narrows a family to those of which an interface, the loopback
// aside, has an address; ok is false if none is left.
func configured(family int) (narrowed int, ok bool) {
	addrs, err := net.InterfaceAddrs()
	if err != nil {
		return family, true
	}
	var seen4, seen6 bool
	for _, addr := range addrs {
		prefix, ok := addr.(*net.IPNet)
		if !ok {
			continue
		}
		ip, _ := netip.AddrFromSlice(prefix.IP)
		switch ip = ip.Unmap(); {
		case ip.Is4() && ip != loopback4():
			seen4 = true
		case ip.Is6() && ip != netip.IPv6Loopback():
			seen6 = true
		}
	}
	switch {
	case family == unix.AF_INET:
		return family, seen4
	case family == unix.AF_INET6:
		return family, seen6
	case seen4 && !seen6:
		return unix.AF_INET, true
	case seen6 && !seen4:
		return unix.AF_INET6, true
	}
	return family, true
}

// endpoints returns the types, protocols and ports that a service and hints
// amount to, or an error code.
func (r *Resolver) endpoints(service string, hints Hints) (all []AddrInfo, code int) {
	port, numeric := 0, true
	if service == "" {
		service = Any
	}
	if service != Any {
		var whole bool
		port, numeric, whole = servicePort(service)
		if !whole && hints.Flags&AI_NUMERICSERV != 0 {
			return nil, EAI_NONAME
		}
	}
	chosen := kinds[:]
	asked := hints.Type != 0 || hints.Proto != 0
	if asked {
		i := slices.IndexFunc(chosen, hints.match)
		switch {
		case i < 0 && hints.Type != 0:
			return nil, EAI_SOCKTYPE
		case i < 0, service != Any && chosen[i].service == "":
			return nil, EAI_SERVICE
		}
		chosen = chosen[i : i+1]
	}
	for _, k := range chosen {
		if numeric && !asked && k.flags&standard == 0 {
			continue
		}
		if !numeric {
			var ok bool
			if port, ok = r.ServiceByName(service, k.service); !ok || k.service == "" {
				continue
			}
		}
		proto := k.proto
		if k.flags&anyProtocol != 0 {
			proto = hints.Proto
		}
		all = append(all, AddrInfo{Type: k.Type, Proto: proto, Port: port})
	}
	if len(all) == 0 {
		return nil, EAI_SERVICE
	}
	return all, 0
}

// match tells whether a kind of socket is what the hints ask for.
func (h Hints) match(k kind) bool {
	return (h.Type == 0 || h.Type == k.Type) &&
		(h.Proto == 0 || h.Proto == k.proto || k.flags&anyProtocol != 0)
}

// servicePort reads a service as strtoul(3) and its caller do: whole is false
// unless all of it is a number, and numeric too where the number, cut to 32
// bits, is negative. A port is its low 16 bits.
func servicePort(service string) (port int, numeric, whole bool) {
	digits := strings.TrimLeft(service, " \t\n\v\f\r")
	negative := strings.HasPrefix(digits, "-")
	if negative || strings.HasPrefix(digits, "+") {
		digits = digits[1:]
	}
	if digits == "" || strings.Trim(digits, "0123456789") != "" {
		return 0, false, false
	}
	n, _ := strconv.ParseUint(digits, 10, 64) // its greatest where out of range
	if negative {
		n = -n
	}
	return int(uint16(n)), int32(n) >= 0, true
}

// addresses finds the addresses of a host.
func (r *Resolver) addresses(ctx context.Context, host string, hints Hints) (found Host, scope uint32, err error) {
	if host == Any {
		six, four := netip.IPv6Loopback(), loopback4()
		if hints.Flags&AI_PASSIVE != 0 {
			six, four = netip.IPv6Unspecified(), netip.IPv4Unspecified()
		}
		if hints.Family != unix.AF_INET {
			found.Addrs = append(found.Addrs, six)
		}
		if hints.Family != unix.AF_INET6 {
			found.Addrs = append(found.Addrs, four)
		}
		return found, 0, nil
	}
	addr, scope, code := numericHost(host, hints)
	switch {
	case code != 0:
		return found, 0, &AddrInfoError{Code: code, Name: host}
	case addr.IsValid():
		return Host{Name: host, Addrs: []netip.Addr{addr}}, scope, nil
	case hints.Flags&AI_NUMERICHOST != 0:
		return found, 0, &AddrInfoError{Code: EAI_NONAME, Name: host}
	}
	if hints.Family == unix.AF_INET6 && hints.Flags&AI_V4MAPPED != 0 {
		found, err = r.mappedHost(ctx, host, hints.Flags&AI_ALL != 0)
	} else {
		found, err = r.host(ctx, host, hints.Family)
	}
	if err != nil {
		return found, 0, addrInfoError(host, err)
	}
	return found, 0, nil
}

// mappedHost finds the IPv6 addresses of a host and, if it has none or all are
// wanted, its IPv4 addresses in IPv6 form.
func (r *Resolver) mappedHost(ctx context.Context, name string, all bool) (Host, error) {
	six, err := r.host(ctx, name, unix.AF_INET6)
	if err == nil && !all {
		return six, nil
	}
	four, err4 := r.host(ctx, name, unix.AF_INET)
	if err4 != nil {
		return six, err
	}
	for _, addr := range four.Addrs {
		six.Addrs = append(six.Addrs, netip.AddrFrom16(addr.As16()))
	}
	six.Name = four.Name
	return six, nil
}

// numericHost parses an address; the result is not valid, and code 0, if host
// is a name.
func numericHost(host string, hints Hints) (addr netip.Addr, scope uint32, code int) {
	if four, ok := inetAtonExact(host); ok {
		addr = netip.AddrFrom4(four)
		switch {
		case hints.Family != unix.AF_INET6:
			return addr, 0, 0
		case hints.Flags&AI_V4MAPPED != 0:
			return netip.AddrFrom16(addr.As16()), 0, 0
		}
		return addr, 0, EAI_ADDRFAMILY
	}
	text, zone, zoned := strings.Cut(host, "%")
	addr, err := netip.ParseAddr(text)
	if err != nil || !addr.Is6() {
		return netip.Addr{}, 0, 0
	}
	if hints.Family == unix.AF_INET {
		if !addr.Is4In6() {
			return addr, 0, EAI_ADDRFAMILY
		}
		addr = addr.Unmap()
	}
	if zoned {
		var ok bool
		if scope, ok = scopeID(addr, zone); !ok {
			return addr, 0, EAI_NONAME
		}
	}
	return addr, scope, 0
}

// scopeID reads the zone of an IPv6 address: a number or, for the addresses
// that belong to a link, the name of an interface.
func scopeID(addr netip.Addr, zone string) (id uint32, ok bool) {
	if linkLocal(addr) {
		if link, err := net.InterfaceByName(zone); err == nil {
			return uint32(link.Index), true
		}
	}
	n, err := strconv.ParseUint(zone, 10, 32)
	return uint32(n), err == nil
}

func linkLocal(addr netip.Addr) bool {
	return addr.Is6() && (addr.IsLinkLocalUnicast() || addr.IsLinkLocalMulticast())
}
