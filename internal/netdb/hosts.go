package netdb

import (
	"net/netip"
	"slices"
	"strings"

	"golang.org/x/sys/unix"
)

// A Host is what a look-up tells of a host.
type Host struct {
	Name    string // canonical
	Aliases []string
	Addrs   []netip.Addr
}

// hostsByName finds a name in the hosts file, for one family or, with
// AF_UNSPEC, both. As glibc does with "multi on", it gathers the addresses of
// every line that has the name; the first names the host.
func (r *Resolver) hostsByName(name string, family int) (host Host, ok bool) {
	same := func(other string) bool { return strings.EqualFold(name, other) }
	r.hosts(family, func(addr netip.Addr, names []string) bool {
		switch {
		case !slices.ContainsFunc(names, same):
			return true
		case !ok:
			host.Name = names[0]
			host.Aliases = append(host.Aliases, names[1:]...)
			ok = true
		default:
			host.Aliases = append(host.Aliases, names[1:]...)
			if names[0] != host.Name {
				host.Aliases = append(host.Aliases, names[0])
			}
		}
		host.Addrs = append(host.Addrs, addr)
		return true
	})
	return host, ok
}

// hostsByAddr finds the first line of the hosts file with an address.
func (r *Resolver) hostsByAddr(addr netip.Addr) (host Host, ok bool) {
	r.hosts(familyOf(addr), func(other netip.Addr, names []string) bool {
		if addr == other {
			host = Host{names[0], names[1:], []netip.Addr{addr}}
			ok = true
		}
		return !ok
	})
	return host, ok
}

// hosts yields the lines of the hosts file that have an address of the family.
// To a reader who wants IPv4 ::1 stands for 127.0.0.1, and a mapped address for
// the one that it maps.
func (r *Resolver) hosts(family int, yield func(addr netip.Addr, names []string) bool) {
	records(pathOr(r.Hosts, "/etc/hosts"), "", func(fields []string) bool {
		addr, err := netip.ParseAddr(fields[0])
		if err != nil || addr.Zone() != "" {
			return true
		}
		if family == unix.AF_INET {
			if addr == netip.IPv6Loopback() {
				addr = loopback4()
			}
			addr = addr.Unmap()
		}
		if family != unix.AF_UNSPEC && family != familyOf(addr) {
			return true
		}
		return yield(addr, fields[1:])
	})
}

func loopback4() netip.Addr { return netip.AddrFrom4([4]byte{127, 0, 0, 1}) }

// familyOf returns AF_INET or AF_INET6.
func familyOf(addr netip.Addr) int {
	if addr.Is4() {
		return unix.AF_INET
	}
	return unix.AF_INET6
}
