package netfd

import (
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/sys/unix"
)

func TestAddrRoundTrip(t *testing.T) {
	ip6 := [16]byte{0xfe, 0x80, 15: 1}
	for _, a := range []Addr{
		Inet4([4]byte{192, 0, 2, 1}, 65535),
		Inet6(ip6, 80, 0xfffff, 7),
		Unix(""),
		Unix("/tmp/x"),
		Unix("relative"),
		Unix(strings.Repeat("p", MaxUnixPath)),
		Unix("\x00abstract"),
		Unix("\x00a\x00b\x00"),
		Unix("\x00" + strings.Repeat("a", MaxUnixPath)),
		Packet{Protocol: 0x800, Ifindex: 3, Hatype: 1, Pkttype: 2, HW: "\x01\x02\x03\x04\x05\x06"}.Addr(),
		Netlink(1234, 0x11),
		{Family: 40, Raw: "opaque"},
	} {
		var s sockaddr
		if e := s.encode(&a); e != 0 {
			t.Errorf("%+v: %v", a, e)
			continue
		}
		var got Addr
		if s.decode(&got); got != a {
			t.Errorf("got %+v, want %+v", got, a)
		}
	}
	for _, a := range []Addr{
		Unix(strings.Repeat("p", MaxUnixPath+1)),
		Unix("\x00" + strings.Repeat("a", MaxUnixPath+1)),
		{Family: 40, Raw: strings.Repeat("x", 200)},
	} {
		var s sockaddr
		if e := s.encode(&a); e != unix.EINVAL {
			t.Errorf("%+v: %v, want EINVAL", a, e)
		}
	}
	if p, ok := (Packet{Ifindex: 3, HW: "abcdef"}).Addr().Packet(); !ok || p.Ifindex != 3 || p.HW != "abcdef" {
		t.Errorf("packet: %+v, %v", p, ok)
	}
	if pid, groups, ok := Netlink(5, 6).Netlink(); !ok || pid != 5 || groups != 6 {
		t.Errorf("netlink: %d, %d, %v", pid, groups, ok)
	}
	if _, ok := Unix("x").Packet(); ok {
		t.Error("a path is no packet address")
	}
}

func TestUnixNames(t *testing.T) {
	path := filepath.Join(t.TempDir(), "s")
	for _, name := range []string{path, "\x00netfd \x00 test\x00", ""} {
		fd := socket(t, unix.AF_UNIX, unix.SOCK_STREAM)
		unbound, err := fd.Getsockname()
		must(t, err)
		if unbound != Unix("") {
			t.Errorf("unbound: %+v", unbound)
		}
		must(t, fd.Bind(Unix(name)))
		got, err := fd.Getsockname()
		must(t, err)
		if name == "" { // the kernel chose five hex digits
			if len(got.Path) != 6 || got.Path[0] != 0 {
				t.Errorf("autobind: %q", got.Path)
			}
			continue
		}
		if got != Unix(name) {
			t.Errorf("got %+v, want %q", got, name)
		}
		wantErr(t, "bind twice", fd.Bind(Unix("\x00netfd other")), unix.EINVAL)
	}
}

func TestDatagramAddresses(t *testing.T) {
	exchange := func(family int, to Addr, from *Addr) Addr {
		t.Helper()
		r := socket(t, family, unix.SOCK_DGRAM)
		must(t, r.Bind(to))
		to, err := r.Getsockname()
		must(t, err)
		w := socket(t, family, unix.SOCK_DGRAM)
		if from != nil {
			must(t, w.Bind(*from))
			*from, err = w.Getsockname()
			must(t, err)
		}
		out := w.SendTo([]byte("x"), 0, to)
		must(t, run(out))
		out.Free()
		op := r.RecvFrom(10, 0)
		defer op.Free()
		must(t, run(op))
		if op.String() != "x" {
			t.Errorf("got %q", op.String())
		}
		return op.From()
	}
	for _, test := range []struct {
		family   int
		to, from Addr
	}{
		{unix.AF_INET, Inet4(loopback, 0), Inet4(loopback, 0)},
		{unix.AF_INET6, Inet6([16]byte{15: 1}, 0, 0, 0), Inet6([16]byte{15: 1}, 0, 0, 0)},
		{unix.AF_UNIX, Unix(""), Unix("\x00netfd sender")},
	} {
		if got := exchange(test.family, test.to, &test.from); got != test.from {
			t.Errorf("from %+v, want %+v", got, test.from)
		}
	}
	if got := exchange(unix.AF_UNIX, Unix(""), nil); !got.Absent {
		t.Errorf("unbound sender: %+v", got)
	}
}

func TestOptions(t *testing.T) {
	fd := socket(t, unix.AF_INET, unix.SOCK_STREAM)
	must(t, fd.SetsockoptInt(unix.SOL_SOCKET, unix.SO_REUSEADDR, 1))
	n, err := fd.GetsockoptInt(unix.SOL_SOCKET, unix.SO_REUSEADDR)
	if n != 1 || err != nil {
		t.Errorf("SO_REUSEADDR: %d, %v", n, err)
	}
	must(t, fd.SetsockoptBytes(unix.SOL_SOCKET, unix.SO_LINGER, []byte{1, 0, 0, 0, 5, 0, 0, 0}))
	b, err := fd.GetsockoptBytes(unix.SOL_SOCKET, unix.SO_LINGER, 100)
	if string(b) != "\x01\x00\x00\x00\x05\x00\x00\x00" || err != nil {
		t.Errorf("SO_LINGER: %q, %v", b, err)
	}
	_, err = fd.GetsockoptInt(unix.SOL_SOCKET, 9999)
	wantErr(t, "unknown option", err, unix.ENOPROTOOPT)
	wantErr(t, "shutdown", fd.Shutdown(unix.SHUT_RD), unix.ENOTCONN)
	wantErr(t, "bind", fd.Bind(Inet4([4]byte{192, 0, 2, 1}, 0)), unix.EADDRNOTAVAIL)

	must(t, fd.Close())
	_, err = fd.Getsockname()
	wantErr(t, "getsockname", err, unix.EBADF)
	_, err = fd.Getpeername()
	wantErr(t, "getpeername", err, unix.EBADF)
	_, err = fd.GetsockoptInt(unix.SOL_SOCKET, unix.SO_TYPE)
	wantErr(t, "getsockopt", err, unix.EBADF)
	_, err = fd.GetsockoptBytes(unix.SOL_SOCKET, unix.SO_TYPE, 4)
	wantErr(t, "getsockopt", err, unix.EBADF)
	wantErr(t, "setsockopt", fd.SetsockoptInt(unix.SOL_SOCKET, unix.SO_REUSEADDR, 1), unix.EBADF)
	wantErr(t, "setsockopt", fd.SetsockoptBytes(unix.SOL_SOCKET, unix.SO_REUSEADDR, nil), unix.EBADF)
	wantErr(t, "setsockopt", fd.SetsockoptNull(unix.SOL_SOCKET, unix.SO_REUSEADDR, 0), unix.EBADF)
	wantErr(t, "bind", fd.Bind(Inet4(loopback, 0)), unix.EBADF)
	wantErr(t, "listen", fd.Listen(1), unix.EBADF)
	wantErr(t, "shutdown", fd.Shutdown(unix.SHUT_RD), unix.EBADF)
	_, err = fd.Dup()
	wantErr(t, "dup", err, unix.EBADF)
}
