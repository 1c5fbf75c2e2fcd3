package netdb

import (
	"context"
	"errors"
	"net"
	"net/netip"
	"os"
	"strconv"
	"strings"
)

// Getnameinfo translates an address, whose zone may be the name or number of an
// interface, and a port to names, or to numbers where there is no name or flags
// (NI_*) want them, as getnameinfo(3). Its error is an *AddrInfoError, or that
// of the context.
func (r *Resolver) Getnameinfo(ctx context.Context, addr netip.Addr, port, flags int) (host, service string, err error) {
	if flags&^niMask != 0 {
		return "", "", &AddrInfoError{Code: EAI_BADFLAGS}
	}
	if host, err = r.hostName(ctx, addr, flags); err != nil {
		return "", "", err
	}
	if flags&NI_NUMERICSERV == 0 {
		proto := "tcp"
		if flags&NI_DGRAM != 0 {
			proto = "udp"
		}
		if service, ok := r.ServiceByPort(port, proto); ok {
			return host, service, nil
		}
	}
	return host, strconv.Itoa(port), nil
}

func (r *Resolver) hostName(ctx context.Context, addr netip.Addr, flags int) (string, error) {
	if flags&NI_NUMERICHOST == 0 {
		found, err := r.HostByAddr(ctx, addr)
		if err == nil {
			if flags&NI_NOFQDN != 0 {
				return r.shortName(ctx, found.Name), nil
			}
			return found.Name, nil
		}
		var host *HostError
		if !errors.As(err, &host) || host.Code == TRY_AGAIN {
			return "", addrInfoError(addr.String(), err)
		}
	}
	if flags&NI_NAMEREQD != 0 {
		return "", &AddrInfoError{Code: EAI_NONAME, Name: addr.String()}
	}
	if addr.Zone() == "" {
		return format(addr), nil
	}
	return format(addr) + "%" + zoneName(addr), nil
}

// zoneName is how an address's zone is written: the interface's name where the
// address belongs to a link, else its number.
func zoneName(addr netip.Addr) string {
	zone := addr.Zone()
	if !linkLocal(addr) {
		return zone
	}
	index, err := strconv.Atoi(zone)
	if err != nil {
		return zone
	}
	link, err := net.InterfaceByIndex(index)
	if err != nil {
		return zone
	}
	return link.Name
}

// shortName cuts this machine's own domain off a name.
func (r *Resolver) shortName(ctx context.Context, name string) string {
	machine, err := os.Hostname()
	if err != nil {
		return name
	}
	if !strings.Contains(machine, ".") {
		if found, err := r.HostByName(ctx, machine); err == nil {
			machine = found.Name
		}
	}
	if _, domain, ok := strings.Cut(machine, "."); ok {
		if short, ok := strings.CutSuffix(name, "."+domain); ok && short != "" {
			return short
		}
	}
	return name
}
