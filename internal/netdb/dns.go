package netdb

import (
	"context"
	"errors"
	"net"
	"net/netip"
	"slices"
	"strings"

	"golang.org/x/sys/unix"
)

// dnsByName asks the DNS for the addresses of a name. Its error is a HostError
// or that of the context.
//
// Go's resolver chooses the name servers, appends the search domains and tries
// again, but tells neither the aliases on the way nor a name without addresses
// from one that does not exist, and sorts the addresses. So the replies are
// also read by a witness.
func (r *Resolver) dnsByName(ctx context.Context, name string, family int) (Host, error) {
	network := "ip"
	switch family {
	case unix.AF_INET:
		network = "ip4"
	case unix.AF_INET6:
		network = "ip6"
	}
	var w witness
	addrs, err := r.goResolver(&w).LookupNetIP(ctx, network, name)
	if err != nil || len(addrs) == 0 {
		if err := ended(ctx); err != nil {
			return Host{}, err
		}
		return Host{}, &HostError{w.hostError(err), name, err}
	}
	for i := range addrs {
		addrs[i] = addrs[i].WithZone("")
		if family != unix.AF_INET6 {
			addrs[i] = addrs[i].Unmap()
		}
	}
	names, order := w.story()
	if len(names) == 0 { // found without asking the DNS
		names = []string{strings.TrimSuffix(name, ".")}
	}
	rank := func(addr netip.Addr) int { return slices.Index(order, addr) }
	slices.SortStableFunc(addrs, func(a, b netip.Addr) int { return rank(a) - rank(b) })
	last := len(names) - 1
	return Host{Name: names[last], Aliases: names[:last], Addrs: addrs}, nil
}

// dnsByAddr asks the DNS for the name of an address. The answer for an IPv4
// address in IPv6 form is, as glibc's, of family IPv4.
func (r *Resolver) dnsByAddr(ctx context.Context, addr netip.Addr) (Host, error) {
	addr = addr.WithZone("").Unmap()
	var w witness
	names, err := r.goResolver(&w).LookupAddr(ctx, addr.String())
	if err != nil || len(names) == 0 || w.silent() {
		if err := ended(ctx); err != nil {
			return Host{}, err
		}
		return Host{}, &HostError{w.hostError(err), addr.String(), err}
	}
	return Host{Name: strings.TrimSuffix(names[0], "."), Addrs: []netip.Addr{addr}}, nil
}

func (r *Resolver) goResolver(w *witness) *net.Resolver {
	dial := r.Dial
	if dial == nil {
		dial = new(net.Dialer).DialContext
	}
	return &net.Resolver{
		PreferGo: true,
		Dial: func(ctx context.Context, network, address string) (net.Conn, error) {
			conn, err := dial(ctx, network, address)
			if err != nil {
				return nil, err
			}
			return w.observe(ctx, conn), nil
		},
	}
}

// hostError is the h_errno of a failed look-up.
func (w *witness) hostError(err error) int {
	var dns *net.DNSError
	if errors.As(err, &dns) && !dns.IsNotFound {
		return TRY_AGAIN
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	for _, m := range w.messages {
		if m.rcode == 0 && m.answers == 0 {
			return NO_DATA
		}
	}
	return HOST_NOT_FOUND
}

// silent tells that no reply came: Go's resolver then answered from the hosts
// file, whose answer for this form of the address the caller has had already.
func (w *witness) silent() bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	return len(w.messages) == 0
}

// story returns, of a look-up that found addresses, the names from the one
// asked for along its CNAMEs to the canonical one, and the addresses in the
// order of the replies.
func (w *witness) story() (names []string, addrs []netip.Addr) {
	w.mu.Lock()
	defer w.mu.Unlock()
	for _, m := range w.messages {
		if len(m.addrs) == 0 {
			continue
		}
		names = append([]string{m.question}, m.cnames...)
		addrs = append(addrs, m.addrs...)
	}
	return names, addrs
}
