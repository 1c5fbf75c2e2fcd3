package netdb

import (
	"context"
	"net/netip"
	"strings"

	"golang.org/x/sys/unix"
)

// HostByName finds the IPv4 addresses of a host as gethostbyname(3). Its error
// is a *HostError, or that of the context.
func (r *Resolver) HostByName(ctx context.Context, name string) (Host, error) {
	if digitsAndDots(name) {
		addr, ok := inetAtonExact(name)
		if !ok {
			return Host{}, &HostError{Code: HOST_NOT_FOUND, Name: name}
		}
		return Host{Name: name, Addrs: []netip.Addr{netip.AddrFrom4(addr)}}, nil
	}
	if addr, err := netip.ParseAddr(name); err == nil && addr.Is6() {
		return Host{}, &HostError{Code: HOST_NOT_FOUND, Name: name}
	}
	return r.host(ctx, name, unix.AF_INET)
}

// digitsAndDots tells the names that gethostbyname takes for addresses.
func digitsAndDots(name string) bool {
	return name != "" && isDigit(name[0]) && !strings.HasSuffix(name, ".") &&
		strings.Trim(name, ".0123456789") == ""
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// host looks a name up in the hosts file and then in the DNS.
func (r *Resolver) host(ctx context.Context, name string, family int) (Host, error) {
	if !validName(name) {
		return Host{}, &HostError{Code: NO_RECOVERY, Name: name}
	}
	if host, ok := r.hostsByName(name, family); ok {
		return host, nil
	}
	return r.dnsByName(ctx, name, family)
}

// validName tells whether a name consists of what host names may (res_hnok).
func validName(name string) bool {
	for i := range len(name) {
		switch c := name[i]; {
		case isDigit(c), 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z':
		case c == '-', c == '_', c == '.':
		default:
			return false
		}
	}
	return name != ""
}

// HostByAddr finds the name of an address as gethostbyaddr(3). Its error is a
// *HostError, or that of the context. The DNS answers for an IPv4 address in
// IPv6 form with one of family IPv4, at which Python raises EAFNOSUPPORT.
func (r *Resolver) HostByAddr(ctx context.Context, addr netip.Addr) (Host, error) {
	addr = addr.WithZone("")
	if host, ok := r.hostsByAddr(addr); ok {
		return host, nil
	}
	return r.dnsByAddr(ctx, addr)
}

// HostAddr finds one address for the host of a Python socket address, or for
// the argument of gethostbyname and its kin: "" is the wildcard address,
// "<broadcast>" the limited broadcast. The family may be AF_UNSPEC. Its error
// is an *AddrInfoError, ErrWildcard, ErrFamily or that of the context.
//
// This is Python 3's setipaddr. Python 2 first tries ParseDottedQuad, whatever
// the family.
func (r *Resolver) HostAddr(ctx context.Context, name string, family int) (netip.Addr, error) {
	var all []AddrInfo
	var err error
	switch name {
	case "":
		all, err = r.Getaddrinfo(ctx, Any, "0", Hints{family, unix.SOCK_DGRAM, 0, AI_PASSIVE})
		if len(all) > 1 {
			err = ErrWildcard
		}
	case "<broadcast>", "255.255.255.255":
		if family != unix.AF_INET && family != unix.AF_UNSPEC {
			return netip.Addr{}, ErrFamily
		}
		return netip.AddrFrom4([4]byte{255, 255, 255, 255}), nil
	default:
		all, err = r.Getaddrinfo(ctx, name, Any, Hints{Family: family})
	}
	if err != nil {
		return netip.Addr{}, err
	}
	return all[0].Addr, nil
}
