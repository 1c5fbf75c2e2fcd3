package netfd

import (
	"bytes"
	"encoding/binary"

	"golang.org/x/sys/unix"
)

// Addr is a socket address. Which fields count depends on Family; the zero Addr, with family AF_UNSPEC,
// dissolves the association of a datagram socket when connected to.
type Addr struct {
	Family   int
	Port     int      // AF_INET, AF_INET6
	IP       [16]byte // AF_INET (the first four bytes) and AF_INET6
	Flowinfo uint32   // AF_INET6, host order
	ScopeID  uint32   // AF_INET6
	Path     string   // AF_UNIX: a path, or a whole abstract name with its leading NUL, or ""
	Raw      string   // other families: what follows the family in the sockaddr

	// Absent says that the kernel gave no address at all, not even a family: the sender on a
	// stream, or an unbound AF_UNIX sender. Python shows it as None.
	Absent bool
}

// Inet4 returns an AF_INET address.
func Inet4(ip [4]byte, port int) Addr {
	a := Addr{Family: unix.AF_INET, Port: port}
	copy(a.IP[:], ip[:])
	return a
}

// Inet6 returns an AF_INET6 address. flowinfo is in host order.
func Inet6(ip [16]byte, port int, flowinfo, scopeID uint32) Addr {
	return Addr{Family: unix.AF_INET6, Port: port, IP: ip, Flowinfo: flowinfo, ScopeID: scopeID}
}

// Unix returns an AF_UNIX address. A path that begins with NUL is an abstract name, of any bytes
// (Linux); binding to the empty path makes the kernel choose one.
func Unix(path string) Addr { return Addr{Family: unix.AF_UNIX, Path: path} }

// IP4 returns the address of AF_INET.
func (a Addr) IP4() [4]byte { return [4]byte(a.IP[:4]) }

// MaxUnixPath is the longest path of an AF_UNIX address; an abstract name may be one byte longer.
const MaxUnixPath = unixPathSize - 1

const sockaddrSize = 128 // sizeof(struct sockaddr_storage)

// sockaddr is an address as the kernel sees it: a sockaddr_storage and the length in use.
type sockaddr struct {
	b [sockaddrSize]byte
	n uint32
}

// Offsets and sizes that all systems share; the first two bytes hold the family.
const (
	inetPort, inetAddr, inetSize                = 2, 4, 16
	inet6Flow, inet6Addr, inet6Scope, inet6Size = 4, 8, 24, 28
	afterFamily                                 = 2
)

// encode fails with EINVAL for an address that the family cannot hold.
func (s *sockaddr) encode(a *Addr) unix.Errno {
	s.b = [sockaddrSize]byte{}
	switch a.Family {
	case unix.AF_INET:
		binary.BigEndian.PutUint16(s.b[inetPort:], uint16(a.Port))
		copy(s.b[inetAddr:], a.IP[:4])
		s.n = inetSize
	case unix.AF_INET6:
		binary.BigEndian.PutUint16(s.b[inetPort:], uint16(a.Port))
		binary.BigEndian.PutUint32(s.b[inet6Flow:], a.Flowinfo)
		copy(s.b[inet6Addr:], a.IP[:])
		binary.NativeEndian.PutUint32(s.b[inet6Scope:], a.ScopeID)
		s.n = inet6Size
	case unix.AF_UNIX:
		// A path ends with NUL; an abstract name is as long as the length says.
		n := len(a.Path)
		if n > 0 && a.Path[0] != 0 {
			n++
		}
		if n > unixPathSize {
			return unix.EINVAL
		}
		copy(s.b[afterFamily:], a.Path)
		s.n = uint32(afterFamily + n)
	default:
		if len(a.Raw) > sockaddrSize-afterFamily {
			return unix.EINVAL
		}
		copy(s.b[afterFamily:], a.Raw)
		s.n = uint32(afterFamily + len(a.Raw))
		if a.Family == unix.AF_UNSPEC {
			s.n = max(s.n, inetSize) // connect(2) wants a whole sockaddr to dissolve
		}
	}
	s.putFamily(a.Family)
	return 0
}

// decode makes a of what the kernel wrote, which may be longer than it had room for.
func (s *sockaddr) decode(a *Addr) {
	*a = Addr{}
	n := min(int(s.n), sockaddrSize)
	if n < afterFamily {
		a.Absent = true
		return
	}
	a.Family = s.family()
	switch {
	case a.Family == unix.AF_INET && n >= inetAddr+4:
		a.Port = int(binary.BigEndian.Uint16(s.b[inetPort:]))
		copy(a.IP[:4], s.b[inetAddr:])
	case a.Family == unix.AF_INET6 && n >= inet6Scope:
		a.Port = int(binary.BigEndian.Uint16(s.b[inetPort:]))
		a.Flowinfo = binary.BigEndian.Uint32(s.b[inet6Flow:])
		copy(a.IP[:], s.b[inet6Addr:])
		if n >= inet6Size {
			a.ScopeID = binary.NativeEndian.Uint32(s.b[inet6Scope:])
		}
	case a.Family == unix.AF_UNIX:
		path := s.b[afterFamily:n]
		if len(path) > 0 && path[0] != 0 || !abstractNames {
			path, _, _ = bytes.Cut(path, []byte{0})
		}
		a.Path = string(path)
	default:
		a.Raw = string(s.b[afterFamily:n])
	}
}
