package object

import (
	"strings"
	"testing"
)

// The answers are those of CPython 3.13's _suggestions module.
func TestClosest(t *testing.T) {
	for _, tt := range []struct{ wrong, names, want string }{
		{"pritn", "print", "print"},
		{"lenn", "len list", "len"},
		{"conection", "connection connect", "connection"},
		{"colse", "close", "close"},
		{"soket", "socket socketpair", "socket"},
		{"Socket", "socket", "socket"},
		{"SOCKET", "socket", ""},
		{"foo", "bar baz", ""},
		{"x", "y", ""},
		{"x", "xy", "xy"},
		{"ab", "ba", ""},
		{"abc", "acb", ""},
		{"recv_form", "recvfrom recv recvfrom_into", "recvfrom"},
		{"apend", "append extend", "append"},
		{"self_", "self", "self"},
		{"getaddrinfo", "getadrinfo getnameinfo", "getadrinfo"},
		{"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},
		{"abcdef", "abcdxx abcxxx", "abcdxx"},
		{"ValueErorr", "ValueError TypeError", "ValueError"},
		{"valueerror", "ValueError", "ValueError"},
		{"_priv", "priv _private", "priv"},
		{"mesage", "message messages", "message"},
		{"é", "è e", "è"},
		{"größe", "grösse große", "grösse"},
		{"time", "timer tim", "timer"},
		{"timee", "time timer", "time"},
		{"sendal", "sendall send", "sendall"},
		{"bnid", "bind", ""},
		{"lisetn", "listen", "listen"},
		{"acept", "accept except", "accept"},
	} {
		if got := closest(tt.wrong, strings.Fields(tt.names)); got != tt.want {
			t.Errorf("%s among %s: %q, want %q", tt.wrong, tt.names, got, tt.want)
		}
	}
}
