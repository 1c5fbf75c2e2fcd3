package netdb

import (
	"encoding/hex"
	"encoding/json"
	"os"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/sys/unix"
)

// TestInet runs the calls that CPython made, one a line of the file: function,
// family as Linux numbers it, argument in JSON, result in hexadecimal (of ntop
// as text) or "-" where it raised an error.
func TestInet(t *testing.T) {
	text, err := os.ReadFile("testdata/inet.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for i, line := range strings.Split(strings.TrimSuffix(string(text), "\n"), "\n") {
		field := strings.Split(line, "\t")
		var arg string
		if err := json.Unmarshal([]byte(field[2]), &arg); err != nil {
			t.Fatalf("line %d: %v", i+1, err)
		}
		family := unix.AF_INET
		if field[1] == "10" {
			family = unix.AF_INET6
		}
		got, ok := inetCall(field[0], family, arg)
		if !ok {
			got = "-"
		}
		if got != field[3] {
			t.Errorf("line %d: %s(%q) = %s, want %s", i+1, field[0], arg, got, field[3])
		}
	}
}

func inetCall(function string, family int, arg string) (string, bool) {
	switch function {
	case "aton":
		addr, ok := InetAton(arg)
		return hex.EncodeToString(addr[:]), ok
	case "quad":
		addr, ok := ParseDottedQuad(arg)
		return hex.EncodeToString(addr[:]), ok
	case "pton":
		packed, ok := InetPton(family, arg)
		return hex.EncodeToString(packed), ok
	case "ntop":
		packed, _ := hex.DecodeString(arg)
		return InetNtop(packed)
	}
	return "unknown function", false
}

func TestInetPtonFamily(t *testing.T) {
	if packed, ok := InetPton(unix.AF_UNIX, "127.0.0.1"); ok {
		t.Errorf("got %x", packed)
	}
}

func TestInetNtoa(t *testing.T) {
	if got := InetNtoa([4]byte{127, 0, 0, 1}); got != "127.0.0.1" {
		t.Errorf("got %s", got)
	}
}

func TestBuiltinTables(t *testing.T) {
	r := &Resolver{Services: "testdata/absent", Protocols: "testdata/absent"}
	for _, row := range []struct {
		name, proto string
		port        int
	}{
		{"http", "tcp", 80}, {"www", "", 80}, {"domain", "udp", 53}, {"https", "tcp", 443},
		{"ssh", "tcp", 22}, {"smtp", "tcp", 25}, {"mail", "tcp", 25}, {"echo", "udp", 7},
	} {
		if port, ok := r.ServiceByName(row.name, row.proto); !ok || port != row.port {
			t.Errorf("ServiceByName(%q, %q) = %d, %v", row.name, row.proto, port, ok)
		}
	}
	for name, want := range map[string]int{"ip": 0, "icmp": 1, "tcp": 6, "TCP": 6, "udp": 17, "ipv6-icmp": 58} {
		if number, ok := r.ProtocolByName(name); !ok || number != want {
			t.Errorf("ProtocolByName(%q) = %d, %v", name, number, ok)
		}
	}
	if name, ok := r.ServiceByPort(80, "tcp"); !ok || name != "http" {
		t.Errorf("ServiceByPort(80) = %q, %v", name, ok)
	}
	for line := range strings.Lines(strings.TrimSpace(builtinServices)) {
		port, _, _ := strings.Cut(strings.Fields(line)[1], "/")
		if _, err := strconv.Atoi(port); err != nil {
			t.Errorf("%q: %v", line, err)
		}
	}
}
