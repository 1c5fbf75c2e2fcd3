package netdb

import (
	"context"
	"encoding/binary"
	"net"
	"net/netip"
	"os"
	"strconv"
	"strings"
	"testing"
)

// A nameServer answers DNS queries from a zone file, over UDP on the loopback:
// lines of name, type, value. The type RCODE makes queries fail.
type nameServer struct {
	conn net.PacketConn
	zone map[string][][2]string // by lower-case name
	done chan struct{}
}

func startNameServer(t *testing.T, zoneFile string) *nameServer {
	t.Helper()
	text, err := os.ReadFile(zoneFile)
	if err != nil {
		t.Fatal(err)
	}
	s := &nameServer{zone: make(map[string][][2]string), done: make(chan struct{})}
	for line := range strings.Lines(string(text)) {
		if f := strings.Fields(line); len(f) == 3 {
			s.zone[f[0]] = append(s.zone[f[0]], [2]string{f[1], f[2]})
		}
	}
	if s.conn, err = net.ListenPacket("udp4", "127.0.0.1:0"); err != nil {
		t.Fatal(err)
	}
	go s.serve()
	t.Cleanup(func() {
		s.conn.Close()
		<-s.done
	})
	return s
}

// dial stands for Resolver.Dial.
func (s *nameServer) dial(ctx context.Context, network, _ string) (net.Conn, error) {
	return new(net.Dialer).DialContext(ctx, "udp4", s.conn.LocalAddr().String())
}

func (s *nameServer) serve() {
	defer close(s.done)
	buf := make([]byte, 1500)
	for {
		n, from, err := s.conn.ReadFrom(buf)
		if err != nil {
			return
		}
		if reply := s.reply(buf[:n]); reply != nil {
			s.conn.WriteTo(reply, from)
		}
	}
}

var recordTypes = map[string]uint16{"A": 1, "CNAME": 5, "PTR": 12, "TXT": 16, "AAAA": 28}

func (s *nameServer) reply(query []byte) []byte {
	name, end, ok := parseName(query, headerSize)
	if !ok || len(query) < end+4 {
		return nil
	}
	want := binary.BigEndian.Uint16(query[end:])
	const nameError = 3
	var rcode, answers uint16
	var section []byte
	for owner := strings.ToLower(name); owner != ""; {
		records, known := s.zone[owner]
		if !known {
			rcode = nameError
			break
		}
		next := ""
		for _, record := range records {
			kind, value := record[0], record[1]
			if kind == "RCODE" {
				n, _ := strconv.Atoi(value)
				rcode = uint16(n)
				continue
			}
			if recordTypes[kind] != want && kind != "CNAME" {
				continue
			}
			var data []byte
			switch kind {
			case "A", "AAAA":
				data = netip.MustParseAddr(value).AsSlice()
			case "TXT":
				data = append([]byte{byte(len(value))}, value...)
			default:
				data = wireName(value)
			}
			if kind == "CNAME" {
				next = value
			}
			section = append(section, wireName(owner)...)
			section = binary.BigEndian.AppendUint16(section, recordTypes[kind])
			section = append(section, 0, 1, 0, 0, 0, 60) // class, time to live
			section = binary.BigEndian.AppendUint16(section, uint16(len(data)))
			section = append(section, data...)
			answers++
		}
		owner = next
	}
	reply := append([]byte(nil), query[:2]...)
	const flags = 0x8180 // a response, recursive
	for _, field := range []uint16{flags | rcode, 1, answers, 0, 0} {
		reply = binary.BigEndian.AppendUint16(reply, field)
	}
	reply = append(reply, query[headerSize:end+4]...)
	return append(reply, section...)
}

func wireName(name string) (b []byte) {
	for label := range strings.SplitSeq(name, ".") {
		b = append(b, byte(len(label)))
		b = append(b, label...)
	}
	return append(b, 0)
}

// loopbackSource is the source address on a machine that has no address but
// those of the loopback.
func loopbackSource(addr netip.Addr) (netip.Prefix, bool) {
	switch {
	case addr.Is4() && addr.IsLoopback(), addr == netip.IPv4Unspecified():
		return netip.PrefixFrom(loopback4(), 8), true
	case addr == netip.IPv6Loopback(), addr == netip.IPv6Unspecified():
		return netip.PrefixFrom(netip.IPv6Loopback(), 128), true
	}
	return netip.Prefix{}, false
}
