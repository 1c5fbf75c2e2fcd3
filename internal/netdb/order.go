package netdb

import (
	"cmp"
	"math/bits"
	"net"
	"net/netip"
	"slices"
)

// sort orders destination addresses by RFC 6724, section 6, with glibc's own
// tables. What only the kernel knows of this machine's addresses is not heeded
// (rules 3, 4 and 7).
func (r *Resolver) sort(addrs []netip.Addr) {
	if len(addrs) < 2 {
		return
	}
	source := r.source
	if source == nil {
		source = sourceAddr
	}
	all := make([]destination, len(addrs))
	for i, addr := range addrs {
		all[i].addr = addr
		all[i].network, all[i].usable = source(addr)
		all[i].source = all[i].network.Addr()
	}
	slices.SortStableFunc(all, destination.compare)
	for i := range all {
		addrs[i] = all[i].addr
	}
}

// sourceAddr asks the kernel, by a socket that sends nothing, from which
// address it would talk to another.
func sourceAddr(addr netip.Addr) (netip.Prefix, bool) {
	addr = addr.Unmap()
	network := "udp6"
	if addr.Is4() {
		network = "udp4"
	}
	const port = 9 // any will do; this one discards
	conn, err := net.DialUDP(network, nil, net.UDPAddrFromAddrPort(netip.AddrPortFrom(addr, port)))
	if err != nil {
		return netip.Prefix{}, false
	}
	defer conn.Close()
	local, ok := conn.LocalAddr().(*net.UDPAddr)
	if !ok {
		return netip.Prefix{}, false
	}
	source := local.AddrPort().Addr().WithZone("").Unmap()
	return netip.PrefixFrom(source, networkBits(source)), true
}

// networkBits is the length of the network prefix of one of this machine's IPv4
// addresses. For IPv6 nobody asks.
func networkBits(addr netip.Addr) int {
	if addr.Is4() {
		addrs, _ := net.InterfaceAddrs()
		for _, own := range addrs {
			if own, ok := own.(*net.IPNet); ok && own.IP.Equal(addr.AsSlice()) {
				bits, _ := own.Mask.Size()
				return bits
			}
		}
	}
	return addr.BitLen()
}

type destination struct {
	addr    netip.Addr
	source  netip.Addr
	network netip.Prefix // of the source
	usable  bool         // there is a source
}

func (a destination) compare(b destination) int {
	preferred := func(a, b bool) int {
		switch {
		case a == b:
			return 0
		case a:
			return -1
		}
		return +1
	}
	if a.usable != b.usable { // rule 1
		return preferred(a.usable, b.usable)
	}
	pa, pb := policyOf(a.addr), policyOf(b.addr)
	if a.usable {
		if order := preferred( // rule 2
			scope(a.addr) == scope(a.source),
			scope(b.addr) == scope(b.source)); order != 0 {
			return order
		}
		if order := preferred( // rule 5
			pa.label == policyOf(a.source).label,
			pb.label == policyOf(b.source).label); order != 0 {
			return order
		}
	}
	if pa.precedence != pb.precedence { // rule 6
		return cmp.Compare(pb.precedence, pa.precedence)
	}
	if order := cmp.Compare(scope(a.addr), scope(b.addr)); order != 0 { // rule 8
		return order
	}
	if a.usable && a.addr.Is4() == b.addr.Is4() { // rule 9
		return cmp.Compare(b.commonPrefix(), a.commonPrefix())
	}
	return 0
}

// commonPrefix counts the bits that an address and its source share. For IPv4
// they mean nothing beyond the network.
func (d destination) commonPrefix() int {
	if d.addr.Is4() && !d.network.Masked().Contains(d.addr) {
		return 0
	}
	return prefixLength(d.addr.As16(), d.source.As16())
}

// A policy is a line of glibc's default tables of labels and precedences.
type policy struct {
	prefix            [16]byte
	length            int // of the prefix, bits
	label, precedence int
}

// policies stand in the order in which they match.
var policies = [...]policy{
	{[16]byte{15: 1}, 128, 0, 50},             // ::1
	{[16]byte{10: 0xff, 11: 0xff}, 96, 4, 10}, // ::ffff:0:0/96, IPv4
	{[16]byte{}, 96, 3, 20},                   // ::/96, IPv4-compatible
	{[16]byte{0x20, 0x01}, 32, 7, 40},         // 2001::/32, Teredo
	{[16]byte{0x20, 0x02}, 16, 2, 30},         // 2002::/16, 6to4
	{[16]byte{0xfe, 0xc0}, 10, 5, 40},         // fec0::/10, site-local
	{[16]byte{0xfc}, 7, 6, 40},                // fc00::/7, unique local
	{[16]byte{}, 0, 1, 40},                    // ::/0
}

func policyOf(addr netip.Addr) policy {
	b := addr.As16()
	i := slices.IndexFunc(policies[:], func(p policy) bool {
		return prefixLength(b, p.prefix) >= p.length
	})
	return policies[i]
}

// prefixLength counts the leading bits that two addresses share.
func prefixLength(a, b [16]byte) int {
	for i := range a {
		if x := a[i] ^ b[i]; x != 0 {
			return 8*i + bits.LeadingZeros8(x)
		}
	}
	return 8 * len(a)
}

// scope is the scope of RFC 4291; IPv4 addresses have one by RFC 6724, section
// 3.2.
func scope(addr netip.Addr) int {
	const linkLocal, siteLocal, global = 2, 5, 14
	b := addr.As16()
	switch {
	case addr.Is6() && addr.IsMulticast():
		return int(b[1] & 0xf)
	case addr.IsLoopback() && !addr.Is4In6(), addr.IsLinkLocalUnicast() && !addr.Is4In6():
		return linkLocal
	case b[0] == 0xfe && b[1]&0xc0 == 0xc0:
		return siteLocal
	}
	return global
}
