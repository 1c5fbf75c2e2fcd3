package netdb

import (
	"net/netip"
	"os"
	"strings"
	"testing"
)

// TestOrder sorts as getaddrinfo did, called by CPython with those addresses in
// /etc/hosts. The file first says which source address the kernel chose for
// each, with its network ("-" is none), twice, since the machine's routes were changed.
func TestOrder(t *testing.T) {
	text, err := os.ReadFile("testdata/order.tsv")
	if err != nil {
		t.Fatal(err)
	}
	sources := make(map[netip.Addr]netip.Prefix)
	r := &Resolver{source: func(addr netip.Addr) (netip.Prefix, bool) {
		source, ok := sources[addr]
		return source, ok && source.IsValid()
	}}
	for i, line := range strings.Split(strings.TrimSuffix(string(text), "\n"), "\n") {
		field := strings.Split(line, "\t")
		if field[0] == "source" {
			source, _ := netip.ParsePrefix(field[2])
			sources[netip.MustParseAddr(field[1])] = source
			continue
		}
		var addrs []netip.Addr
		for _, text := range strings.Fields(field[1]) {
			addrs = append(addrs, netip.MustParseAddr(text))
		}
		r.sort(addrs)
		var got []string
		for _, addr := range addrs {
			got = append(got, addr.String())
		}
		want := strings.ReplaceAll(field[2], "::192.0.2.7", "::c000:207") // glibc's spelling
		if got := strings.Join(got, " "); got != want {
			t.Errorf("line %d: %s\n got %s\nwant %s", i+1, field[1], got, want)
		}
	}
}

// TestSourceAddr asks the kernel itself.
func TestSourceAddr(t *testing.T) {
	for _, row := range []struct{ addr, source string }{
		{"127.0.0.1", "127.0.0.1/8"},
		{"127.0.1.1", "127.0.0.1/8"},
		{"0.0.0.0", "127.0.0.1/8"},
		{"::ffff:127.0.0.1", "127.0.0.1/8"},
	} {
		source, ok := sourceAddr(netip.MustParseAddr(row.addr))
		if !ok || source.String() != row.source {
			t.Errorf("sourceAddr(%s) = %v, %v, want %s", row.addr, source, ok, row.source)
		}
	}
}
