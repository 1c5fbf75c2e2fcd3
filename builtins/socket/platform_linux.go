package socket

import (
	"github.com/pysock/pysock/internal/netfd"
	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"
)

const (
	// typeFlags are the flags that socket(2) takes along with the type.
	typeFlags    = unix.SOCK_NONBLOCK | unix.SOCK_CLOEXEC
	nonblockFlag = unix.SOCK_NONBLOCK
)

func protocolOf(fd *netfd.FD) int {
	proto, err := fd.GetsockoptInt(unix.SOL_SOCKET, unix.SO_PROTOCOL)
	if err != nil {
		return 0
	}
	return proto
}

// special reads the addresses that only Linux has.
func (p *addrParser) special(v starlark.Value) (netfd.Addr, error) {
	switch p.s.Family {
	case unix.AF_NETLINK:
		return p.netlink(v)
	case unix.AF_PACKET:
		return p.packet(v)
	}
	return netfd.Addr{}, p.badFamily()
}

func (p *addrParser) netlink(v starlark.Value) (netfd.Addr, error) {
	t, err := p.tuple(v, "AF_NETLINK", 2, 2, "a pair (pid, groups)")
	if err != nil {
		return netfd.Addr{}, err
	}
	var n [2]uint32
	for i, v := range t {
		k, err := p.RT.Index(v)
		if err != nil {
			return netfd.Addr{}, err
		}
		n[i] = mask32(k)
	}
	return netfd.Netlink(n[0], n[1]), nil
}

func (p *addrParser) packet(v starlark.Value) (netfd.Addr, error) {
	rt := p.RT
	const shape = "a tuple of two to five elements"
	t, err := p.tuple(v, "AF_PACKET", 2, 5, shape)
	if err != nil {
		return netfd.Addr{}, err
	}
	name, ok := t[0].(starlark.String)
	if !ok && rt.Py3() {
		return netfd.Addr{}, rt.Errorf("TypeError", "AF_PACKET address must be %s", shape)
	} else if !ok {
		return netfd.Addr{}, rt.Errorf("TypeError", "argument 1 must be string, not %s", p.typeName(t[0]))
	}
	var n [3]int // protocol, type of packet, type of hardware
	for i, v := range t[1:min(len(t), 4)] {
		if n[i], err = rt.Int(v); err != nil {
			return netfd.Addr{}, err
		}
	}
	var hw string
	if len(t) == 5 {
		if hw, ok = rt.AsBytes(t[4]); !ok {
			return netfd.Addr{}, rt.Errorf("TypeError", "a bytes-like object is required, not '%s'", rt.TypeName(t[4]))
		}
	}
	index, err := interfaceIndex(string(name))
	if err != nil {
		return netfd.Addr{}, p.Errno(unix.ENODEV)
	}
	switch {
	case len(hw) > 8:
		return netfd.Addr{}, rt.Errorf("ValueError", "Hardware address must be 8 bytes or less")
	case n[0] < 0 || n[0] > 0xffff:
		return netfd.Addr{}, rt.Errorf("OverflowError", rt.Pick("%s: protoNumber must be 0-65535.", "%s: proto must be 0-65535."), p.where())
	}
	return netfd.Packet{Protocol: uint16(n[0]), Ifindex: index, Pkttype: uint8(n[1]), Hatype: uint16(n[2]), HW: hw}.Addr(), nil
}

// specialAddress makes the value of an address that only Linux has.
func (m *module) specialAddress(a netfd.Addr) starlark.Value {
	if pid, groups, ok := a.Netlink(); ok {
		return starlark.Tuple{starlark.MakeUint(uint(pid)), starlark.MakeUint(uint(groups))}
	}
	if p, ok := a.Packet(); ok {
		name := ""
		if p.Ifindex != 0 {
			name = interfaceName(p.Ifindex)
		}
		return starlark.Tuple{m.RT.Text(name), starlark.MakeInt(int(p.Protocol)), starlark.MakeInt(int(p.Pkttype)), starlark.MakeInt(int(p.Hatype)), m.RT.Bytes(p.HW)}
	}
	return m.otherAddress(a)
}
