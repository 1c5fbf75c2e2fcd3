package netdb

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/netip"
	"os"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/sys/unix"
)

// TestCPython makes the calls that CPython 3.13 made, one a line of the file:
// function, arguments in JSON, "ok" or the class of the error, result or error
// code. (CPython 2.7 gave the same, but for dotted quads with leading zeros.)
// It made them on Linux with glibc, the files in testdata in place of those in
// /etc, a name server with the zone in testdata, and no network but the
// loopback.
func TestCPython(t *testing.T) {
	server := startNameServer(t, "testdata/zone")
	c := caller{t, &Resolver{
		Hosts:     "testdata/hosts",
		Services:  "testdata/services",
		Protocols: "testdata/protocols",
		Dial:      server.dial,
		source:    loopbackSource,
	}}
	text, err := os.ReadFile("testdata/cpython.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for i, line := range strings.Split(strings.TrimSuffix(string(text), "\n"), "\n") {
		function, rest, _ := strings.Cut(line, "\t")
		arguments, want, _ := strings.Cut(rest, "\t")
		var args []any
		if err := json.Unmarshal([]byte(arguments), &args); err != nil {
			t.Fatalf("line %d: %v", i+1, err)
		}
		result, err := c.call(function, args)
		if got := outcome(result, err); got != want {
			t.Errorf("line %d: %s(%s)\n got %s\nwant %s", i+1, function, arguments, got, want)
		}
	}
}

func outcome(result string, err error) string {
	var info *AddrInfoError
	var host *HostError
	switch {
	case err == nil:
		return "ok\t" + result
	case errors.As(err, &info):
		return fmt.Sprintf("gaierror\t%d", info.Code)
	case errors.As(err, &host):
		return fmt.Sprintf("herror\t%d", host.Code)
	}
	return "error\t" + err.Error()
}

// A caller does what CPython's functions of those names do.
type caller struct {
	t *testing.T
	*Resolver
}

func (c caller) call(function string, args []any) (string, error) {
	text := func(i int) string {
		if i >= len(args) {
			return ""
		}
		return args[i].(string)
	}
	ctx := c.t.Context()
	switch function {
	case "gethostbyname":
		addr, err := c.HostAddr(ctx, text(0), unix.AF_INET)
		return addr.String(), err
	case "gethostbyname_ex":
		if _, err := c.HostAddr(ctx, text(0), unix.AF_INET); err != nil {
			return "", err
		}
		host, err := c.HostByName(ctx, text(0))
		return hostText(host), err
	case "gethostbyaddr":
		addr, err := c.HostAddr(ctx, text(0), unix.AF_UNSPEC)
		if err != nil {
			return "", err
		}
		host, err := c.HostByAddr(ctx, addr)
		if err == nil && familyOf(host.Addrs[0]) != familyOf(addr) {
			err = errors.New("Address family not supported by protocol")
		}
		return hostText(host), err
	case "getaddrinfo":
		return c.getaddrinfo(ctx, args)
	case "getnameinfo":
		return c.getnameinfo(ctx, args[0].([]any), int(args[1].(float64)))
	case "getservbyname":
		port, ok := c.ServiceByName(text(0), text(1))
		if len(args) > 1 && text(1) == "" {
			ok = false // to glibc "" is a protocol without services
		}
		return strconv.Itoa(port), missing(ok, "service/proto not found")
	case "getservbyport":
		name, ok := c.ServiceByPort(int(args[0].(float64)), text(1))
		return name, missing(ok, "port/proto not found")
	case "getprotobyname":
		number, ok := c.ProtocolByName(text(0))
		return strconv.Itoa(number), missing(ok, "protocol not found")
	}
	c.t.Fatalf("unknown function %s", function)
	return "", nil
}

func missing(ok bool, text string) error {
	if ok {
		return nil
	}
	return errors.New(text)
}

func hostText(host Host) string {
	var addrs []string
	for _, addr := range host.Addrs {
		addrs = append(addrs, addr.String())
	}
	return host.Name + "|" + strings.Join(host.Aliases, ",") + "|" + strings.Join(addrs, ",")
}

func (c caller) getaddrinfo(ctx context.Context, args []any) (string, error) {
	str := func(arg any) string {
		switch arg := arg.(type) {
		case string:
			return arg
		case float64:
			return strconv.Itoa(int(arg))
		}
		return Any
	}
	var numbers [4]int
	for i, arg := range args[2:] {
		numbers[i] = int(arg.(float64))
	}
	all, err := c.Getaddrinfo(ctx, str(args[0]), str(args[1]), Hints{numbers[0], numbers[1], numbers[2], numbers[3]})
	var texts []string
	for _, a := range all {
		texts = append(texts, fmt.Sprintf("%d/%d/%d/%s/%s/%d/%d",
			a.Family, a.Type, a.Proto, a.CanonName, a.Addr, a.Port, a.ScopeID))
	}
	return strings.Join(texts, " "), err
}

func (c caller) getnameinfo(ctx context.Context, sockaddr []any, flags int) (string, error) {
	addr := netip.MustParseAddr(sockaddr[0].(string))
	if len(sockaddr) > 2 {
		addr = addr.WithZone(strconv.Itoa(int(sockaddr[3].(float64))))
	}
	host, service, err := c.Getnameinfo(ctx, addr, int(sockaddr[1].(float64)), flags)
	return host + " " + service, err
}
