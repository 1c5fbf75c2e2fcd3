package netdb

import (
	"context"
	"encoding/binary"
	"net"
	"net/netip"
	"slices"
	"strings"
	"sync"
	"time"
)

// A witness reads the DNS replies that pass through connections.
type witness struct {
	mu       sync.Mutex // Go's resolver asks for A and AAAA at once
	messages []message
}

// observe wraps a connection to a name server. Go's resolver takes a PacketConn
// for UDP, where each read is one message, and any other for TCP, where a
// message follows its length in two bytes. It heeds a context's deadline but
// not its end, so that is turned into one.
func (w *witness) observe(ctx context.Context, conn net.Conn) net.Conn {
	release := context.AfterFunc(ctx, func() { conn.SetDeadline(past()) })
	watched := &watchedConn{Conn: conn, witness: w, ended: ctx.Err, release: release}
	if packets, ok := conn.(net.PacketConn); ok {
		return watchedPackets{watched, packets}
	}
	watched.stream = true
	return watched
}

// A watchedConn is used by one goroutine: one query after the other.
type watchedConn struct {
	net.Conn
	witness *witness
	ended   func() error // the context's Err
	release func() bool  // stops watching the context
	stream  bool
	id      uint16 // of the last query
	partial []byte // of a stream, what was read of a message so far
}

// past returns a deadline that is over.
func past() time.Time { return time.Unix(1, 0) }

// SetDeadline is called once the connection is watched, and must not undo what
// the context's end has done.
func (c *watchedConn) SetDeadline(t time.Time) error {
	err := c.Conn.SetDeadline(t)
	if c.ended() != nil {
		return c.Conn.SetDeadline(past())
	}
	return err
}

func (c *watchedConn) Close() error {
	c.release()
	return c.Conn.Close()
}

func (c *watchedConn) Write(b []byte) (int, error) {
	query := b
	if c.stream && len(b) >= 2 {
		query = b[2:]
	}
	if len(query) >= 2 {
		c.id = binary.BigEndian.Uint16(query)
	}
	c.partial = nil
	return c.Conn.Write(b)
}

func (c *watchedConn) Read(b []byte) (int, error) {
	n, err := c.Conn.Read(b)
	if !c.stream {
		c.witness.note(b[:n], c.id)
		return n, err
	}
	c.partial = append(c.partial, b[:n]...)
	if len(c.partial) >= 2 {
		if reply := c.partial[2:]; len(reply) == int(binary.BigEndian.Uint16(c.partial)) {
			c.witness.note(reply, c.id)
		}
	}
	return n, err
}

type watchedPackets struct {
	*watchedConn
	packets net.PacketConn
}

func (c watchedPackets) ReadFrom(b []byte) (int, net.Addr, error) { return c.packets.ReadFrom(b) }

func (c watchedPackets) WriteTo(b []byte, addr net.Addr) (int, error) {
	return c.packets.WriteTo(b, addr)
}

// note keeps a reply to the query with that number.
func (w *witness) note(b []byte, id uint16) {
	m, ok := parseMessage(b)
	if !ok || m.id != id || m.truncated {
		return
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	w.messages = append(w.messages, m)
}

// A message is what matters here of a DNS reply (RFC 1035, section 4).
type message struct {
	id        uint16
	truncated bool
	rcode     int
	question  string
	answers   int
	cnames    []string // the chain from the question on
	addrs     []netip.Addr
}

const (
	typeA     = 1
	typeCNAME = 5
	typeAAAA  = 28

	headerSize = 12
)

func parseMessage(b []byte) (m message, ok bool) {
	if len(b) < headerSize {
		return m, false
	}
	const response, truncation = 1 << 15, 1 << 9
	flags := binary.BigEndian.Uint16(b[2:])
	m.id = binary.BigEndian.Uint16(b)
	m.truncated = flags&truncation != 0
	m.rcode = int(flags & 0xf)
	m.answers = int(binary.BigEndian.Uint16(b[6:]))
	questions := binary.BigEndian.Uint16(b[4:])
	if flags&response == 0 || questions != 1 {
		return m, false
	}
	offset := headerSize
	if m.question, offset, ok = parseName(b, offset); !ok {
		return m, false
	}
	return m, m.parseAnswers(b, offset+4) // past the question's type and class
}

// parseAnswers reads the answer section, which starts at offset.
func (m *message) parseAnswers(b []byte, offset int) bool {
	aliases := make(map[string]string)
	for range m.answers {
		owner, next, ok := parseName(b, offset)
		const fixed = 10 // type, class, time to live, length of data
		if !ok || next+fixed > len(b) {
			return false
		}
		kind := binary.BigEndian.Uint16(b[next:])
		start := next + fixed
		offset = start + int(binary.BigEndian.Uint16(b[next+8:]))
		if offset > len(b) {
			return false
		}
		switch kind {
		case typeCNAME:
			target, _, ok := parseName(b, start)
			if !ok {
				return false
			}
			aliases[strings.ToLower(owner)] = target
		case typeA, typeAAAA:
			if addr, ok := netip.AddrFromSlice(b[start:offset]); ok {
				m.addrs = append(m.addrs, addr)
			}
		}
	}
	for name := m.question; ; {
		target, ok := aliases[strings.ToLower(name)]
		if !ok || slices.Contains(m.cnames, target) {
			return true
		}
		m.cnames = append(m.cnames, target)
		name = target
	}
}

// parseName reads a name, which may be compressed, and returns the offset of
// what follows it.
func parseName(b []byte, offset int) (name string, next int, ok bool) {
	const pointer = 0xc0 // the two top bits of a length
	var labels []string
	for jumps := 0; offset < len(b); {
		length := int(b[offset])
		switch {
		case length == 0:
			if jumps == 0 {
				next = offset + 1
			}
			return strings.Join(labels, "."), next, true
		case length&pointer == pointer:
			if offset+2 > len(b) || jumps > 64 {
				return "", 0, false
			}
			if jumps == 0 {
				next = offset + 2
			}
			jumps++
			offset = int(binary.BigEndian.Uint16(b[offset:]) &^ (pointer << 8))
		default:
			start := offset + 1
			offset = start + length
			if offset > len(b) {
				return "", 0, false
			}
			labels = append(labels, string(b[start:offset]))
		}
	}
	return "", 0, false
}
