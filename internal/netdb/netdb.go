// Package netdb is the C library's network database in Go: getaddrinfo(3),
// getnameinfo(3), gethostbyname(3) and gethostbyaddr(3), the services and
// protocols files, and inet_aton(3) with its kin. Results, their order and the
// error codes are those of glibc, which is what CPython's socket module shows.
//
// Hosts are looked for in the hosts file first and then in the DNS, through
// Go's own resolver. Unlike glibc it heeds neither other name services nor
// /etc/gai.conf.
package netdb

import (
	"bufio"
	"context"
	"io"
	"net"
	"net/netip"
	"os"
	"strings"
)

// A Resolver looks names up. Its zero value uses the system's files and name
// servers. It may be used by several goroutines at once, if Dial may.
type Resolver struct {
	// Paths of the database files; empty means the one in /etc. A file is read
	// at each look-up, so that changes are seen. Where the services or
	// protocols file is absent a small built-in table stands in.
	Hosts     string
	Services  string
	Protocols string

	// Dial connects to a name server; nil means net.Dialer's DialContext.
	Dial func(ctx context.Context, network, address string) (net.Conn, error)

	// source tells which of this machine's addresses would talk to addr, and
	// the prefix of its network; nil means asking the kernel. Tests replace it.
	source func(addr netip.Addr) (netip.Prefix, bool)
}

// records calls yield with the fields of each line of a database file, comments
// removed, until it returns false.
//
//	# name	port/protocol	aliases
//	http	80/tcp	www	# WorldWideWeb HTTP
func records(path, fallback string, yield func(fields []string) bool) {
	var text io.Reader = strings.NewReader(fallback)
	if file, err := os.Open(path); err == nil {
		defer file.Close()
		text = file
	}
	lines := bufio.NewScanner(text)
	for lines.Scan() {
		line, _, _ := strings.Cut(lines.Text(), "#")
		if fields := strings.Fields(line); len(fields) >= 2 && !yield(fields) {
			return
		}
	}
}

func pathOr(path, standard string) string {
	if path == "" {
		return standard
	}
	return path
}
