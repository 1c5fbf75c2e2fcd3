package netdb

import (
	"context"
	"encoding/binary"
	"errors"
	"io"
	"net"
	"net/netip"
	"slices"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// TestContext: a look-up whose name server is silent ends with its context.
func TestContext(t *testing.T) {
	addr := netip.MustParseAddr("192.0.2.20")
	for name, look := range map[string]func(*Resolver, context.Context) error{
		"Getaddrinfo": func(r *Resolver, ctx context.Context) error {
			_, err := r.Getaddrinfo(ctx, "www.example.test", Any, Hints{})
			return err
		},
		"HostByName": func(r *Resolver, ctx context.Context) error {
			_, err := r.HostByName(ctx, "www.example.test")
			return err
		},
		"HostByAddr": func(r *Resolver, ctx context.Context) error {
			_, err := r.HostByAddr(ctx, addr)
			return err
		},
		"Getnameinfo": func(r *Resolver, ctx context.Context) error {
			_, _, err := r.Getnameinfo(ctx, addr, 80, 0)
			return err
		},
	} {
		t.Run(name, func(t *testing.T) {
			silent, err := net.ListenPacket("udp4", "127.0.0.1:0")
			if err != nil {
				t.Fatal(err)
			}
			defer silent.Close()
			ctx, cancel := context.WithCancelCause(t.Context())
			reason := errors.New("interrupted")
			go func() {
				silent.ReadFrom(make([]byte, 512)) // the query
				cancel(reason)
			}()
			r := &Resolver{Hosts: "testdata/hosts", Dial: (&nameServer{conn: silent}).dial}
			start := time.Now()
			if err := look(r, ctx); err != reason {
				t.Errorf("error %v", err)
			}
			if d := time.Since(start); d > 3*time.Second { // the resolver's own limit is 5
				t.Errorf("ended after %v", d)
			}
		})
	}
}

// TestNoNameServer: what cannot be asked may be asked again.
func TestNoNameServer(t *testing.T) {
	r := &Resolver{Hosts: "testdata/hosts", Dial: func(context.Context, string, string) (net.Conn, error) {
		return nil, unix.ECONNREFUSED
	}}
	_, err := r.Getaddrinfo(t.Context(), "www.example.test", Any, Hints{})
	var info *AddrInfoError
	if !errors.As(err, &info) || info.Code != EAI_AGAIN || info.Unwrap() == nil {
		t.Errorf("error %v", err)
	}
	_, err = r.HostByAddr(t.Context(), netip.MustParseAddr("192.0.2.20"))
	var host *HostError
	if !errors.As(err, &host) || host.Code != TRY_AGAIN {
		t.Errorf("error %v", err)
	}
}

// TestTCP: a truncated reply is asked for again over TCP, and read there.
func TestTCP(t *testing.T) {
	server := startNameServer(t, "testdata/zone")
	r := &Resolver{Hosts: "testdata/hosts", Dial: func(ctx context.Context, network, address string) (net.Conn, error) {
		client, remote := net.Pipe()
		go func() {
			defer remote.Close()
			length := make([]byte, 2)
			for {
				if _, err := io.ReadFull(remote, length); err != nil {
					return
				}
				query := make([]byte, binary.BigEndian.Uint16(length))
				if _, err := io.ReadFull(remote, query); err != nil {
					return
				}
				reply := server.reply(query)
				remote.Write(append(binary.BigEndian.AppendUint16(nil, uint16(len(reply))), reply...))
			}
		}()
		return client, nil
	}}
	host, err := r.HostByName(t.Context(), "chain.example.test")
	want := []string{"chain.example.test", "alias.example.test"}
	if err != nil || host.Name != "v4.example.test" || !slices.Equal(host.Aliases, want) {
		t.Errorf("%v, %v", host, err)
	}
}

// TestZeroResolver needs no network: numbers are not looked up.
func TestZeroResolver(t *testing.T) {
	var r Resolver
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
	defer cancel()
	all, err := r.Getaddrinfo(ctx, "127.0.0.1", "80", Hints{Type: unix.SOCK_STREAM})
	if err != nil || len(all) != 1 || all[0].Port != 80 || all[0].Addr != loopback4() {
		t.Errorf("%v, %v", all, err)
	}
	if addr, err := r.HostAddr(ctx, "", unix.AF_INET); err != nil || addr != netip.IPv4Unspecified() {
		t.Errorf("%v, %v", addr, err)
	}
	if _, err := r.HostAddr(ctx, "", unix.AF_UNSPEC); err != ErrWildcard {
		t.Errorf("error %v", err)
	}
	if _, err := r.HostAddr(ctx, "<broadcast>", unix.AF_INET6); err != ErrFamily {
		t.Errorf("error %v", err)
	}
}

// FuzzParseMessage: no reply makes the parser fail otherwise than by saying so.
func FuzzParseMessage(f *testing.F) {
	f.Add([]byte("\x00\x01\x81\x80\x00\x01\x00\x01\x00\x00\x00\x00\x01a\x00\x00\x01\x00\x01\xc0\x0c\x00\x05\x00\x01\x00\x00\x00\x3c\x00\x02\xc0\x0c"))
	f.Fuzz(func(t *testing.T, reply []byte) {
		if m, ok := parseMessage(reply); ok && len(m.addrs) > m.answers {
			t.Errorf("%d addresses in %d answers", len(m.addrs), m.answers)
		}
	})
}
