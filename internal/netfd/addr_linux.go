package netfd

import (
	"encoding/binary"

	"golang.org/x/sys/unix"
)

const (
	unixPathSize  = 108 // sizeof(sockaddr_un.sun_path)
	abstractNames = true
)

func (s *sockaddr) family() int          { return int(binary.NativeEndian.Uint16(s.b[:])) }
func (s *sockaddr) putFamily(family int) { binary.NativeEndian.PutUint16(s.b[:], uint16(family)) }

// Packet is an AF_PACKET address; see packet(7).
type Packet struct {
	Protocol uint16 // Ethernet protocol number, host order
	Ifindex  int
	Hatype   uint16
	Pkttype  uint8
	HW       string // hardware address, at most 8 bytes
}

// Addr returns p as an address; a longer HW is cut.
func (p Packet) Addr() Addr {
	raw := make([]byte, 18)
	binary.BigEndian.PutUint16(raw[0:], p.Protocol)
	binary.NativeEndian.PutUint32(raw[2:], uint32(p.Ifindex))
	binary.NativeEndian.PutUint16(raw[6:], p.Hatype)
	raw[8] = p.Pkttype
	raw[9] = uint8(copy(raw[10:], p.HW))
	return Addr{Family: unix.AF_PACKET, Raw: string(raw)}
}

// Packet reads an AF_PACKET address, and reports whether a is one.
func (a Addr) Packet() (Packet, bool) {
	if a.Family != unix.AF_PACKET || len(a.Raw) < 10 {
		return Packet{}, false
	}
	raw := []byte(a.Raw)
	end := min(10+int(raw[9]), len(raw))
	return Packet{
		Protocol: binary.BigEndian.Uint16(raw[0:]),
		Ifindex:  int(int32(binary.NativeEndian.Uint32(raw[2:]))),
		Hatype:   binary.NativeEndian.Uint16(raw[6:]),
		Pkttype:  raw[8],
		HW:       string(raw[10:end]),
	}, true
}

// Netlink returns an AF_NETLINK address; see netlink(7).
func Netlink(pid, groups uint32) Addr {
	raw := make([]byte, 10)
	binary.NativeEndian.PutUint32(raw[2:], pid)
	binary.NativeEndian.PutUint32(raw[6:], groups)
	return Addr{Family: unix.AF_NETLINK, Raw: string(raw)}
}

// Netlink reads an AF_NETLINK address, and reports whether a is one.
func (a Addr) Netlink() (pid, groups uint32, ok bool) {
	if a.Family != unix.AF_NETLINK || len(a.Raw) < 10 {
		return 0, 0, false
	}
	raw := []byte(a.Raw)
	return binary.NativeEndian.Uint32(raw[2:]), binary.NativeEndian.Uint32(raw[6:]), true
}
