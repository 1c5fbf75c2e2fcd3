package netdb

import (
	"net/netip"
	"strconv"
	"strings"

	"golang.org/x/sys/unix"
)

// InetAton parses an IPv4 address as inet_aton(3): one to four numbers, each
// decimal, octal (0...) or hexadecimal (0x...), of which the last fills the
// bytes that remain. White space and whatever follows it is ignored.
func InetAton(s string) (addr [4]byte, ok bool) {
	if i := strings.IndexAny(s, " \t\n\v\f\r"); i >= 0 {
		s = s[:i]
	}
	return inetAtonExact(s)
}

// inetAtonExact is InetAton for getaddrinfo, which wants nothing to follow.
func inetAtonExact(s string) (addr [4]byte, ok bool) {
	parts := strings.Split(s, ".")
	if len(parts) > 4 {
		return addr, false
	}
	for i, part := range parts {
		if part == "" || part[0] < '0' || part[0] > '9' {
			return addr, false
		}
		base := 10
		switch {
		case len(part) > 1 && part[0] == '0' && (part[1] == 'x' || part[1] == 'X'):
			base, part = 16, part[2:]
		case part[0] == '0':
			base = 8
		}
		bits := 8 * (4 - i)
		last := i == len(parts)-1
		if !last {
			bits = 8
		}
		n, err := strconv.ParseUint(part, base, bits)
		if err != nil {
			return addr, false
		}
		if !last {
			addr[i] = byte(n)
			continue
		}
		for j := 3; j >= i; j-- {
			addr[j] = byte(n)
			n >>= 8
		}
	}
	return addr, true
}

// InetNtoa formats an IPv4 address as inet_ntoa(3).
func InetNtoa(addr [4]byte) string { return netip.AddrFrom4(addr).String() }

// InetPton parses an address of family AF_INET or AF_INET6 as inet_pton(3),
// which knows neither short forms nor scopes. ok is false for another family
// too.
func InetPton(family int, s string) (packed []byte, ok bool) {
	addr, err := netip.ParseAddr(s)
	if err != nil || addr.Zone() != "" || strings.Contains(s, "%") {
		return nil, false
	}
	switch family {
	case unix.AF_INET:
		return addr.AsSlice(), addr.Is4()
	case unix.AF_INET6:
		return addr.AsSlice(), addr.Is6()
	}
	return nil, false
}

// InetNtop formats a packed address as inet_ntop(3); ok is false if the length
// is not that of an IPv4 or IPv6 address.
func InetNtop(packed []byte) (s string, ok bool) {
	addr, ok := netip.AddrFromSlice(packed)
	if !ok {
		return "", false
	}
	return format(addr), true
}

// format is netip.Addr's String, but for the IPv4-compatible form ::1.2.3.4
// that glibc writes.
func format(addr netip.Addr) string {
	b := addr.As16()
	if addr.Is6() && [12]byte(b[:12]) == [12]byte{} && (b[12] != 0 || b[13] != 0) {
		return "::" + netip.AddrFrom4([4]byte(b[12:])).String()
	}
	return addr.WithZone("").String()
}

// ParseDottedQuad parses an IPv4 address as Python 2's socket module does
// before it asks the C library: by sscanf's "%d.%d.%d.%d", so that leading
// zeros do not mean octal.
func ParseDottedQuad(s string) (addr [4]byte, ok bool) {
	for i := range addr {
		if i > 0 {
			if !strings.HasPrefix(s, ".") {
				return addr, false
			}
			s = s[1:]
		}
		s = strings.TrimLeft(s, " \t\n\v\f\r")
		n := 0
		if n < len(s) && (s[0] == '+' || s[0] == '-') {
			n++
		}
		for n < len(s) && '0' <= s[n] && s[n] <= '9' {
			n++
		}
		value, err := strconv.Atoi(s[:n])
		if err != nil || value < 0 || value > 255 {
			return addr, false
		}
		addr[i] = byte(value)
		s = s[n:]
	}
	return addr, s == ""
}
