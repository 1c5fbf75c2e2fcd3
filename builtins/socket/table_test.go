package socket

import (
	"context"
	"encoding/binary"
	"io"
	"net"
	"path/filepath"
	"strings"
	"testing"

	"github.com/pysock/pysock/internal/calltest"
	"github.com/pysock/pysock/internal/lang"
	"github.com/pysock/pysock/internal/netdb"
	"github.com/pysock/pysock/internal/object"
	"github.com/pysock/pysock/internal/sock"
	"go.starlark.net/starlark"
)

// TestTables holds the module against CPython's answers; see calltest.
func TestTables(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no tables", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			calltest.Run(t, file, map[string]calltest.Loader{"socket": hermetic})
		})
	}
}

// etc holds the files of the resolver of tests. Cases run in folders of their own.
var etc, _ = filepath.Abs("testdata/etc")

// hermetic is Module with a resolver that knows localhost only, as the machine
// did on which CPython was asked.
func hermetic(thread *starlark.Thread) (starlark.Value, error) {
	lang.Lookup(object.For(thread), "int") // the constants have its methods
	st := sock.For(object.For(thread))
	st.Resolver = netdb.Resolver{
		Hosts: filepath.Join(etc, "hosts"), Services: filepath.Join(etc, "none"), Protocols: filepath.Join(etc, "none"),
		Dial: func(context.Context, string, string) (net.Conn, error) {
			client, server := net.Pipe()
			go knowNothing(server)
			return client, nil
		},
	}
	return Module(thread)
}

// knowNothing is a name server, on a stream, that has no name.
func knowNothing(conn net.Conn) {
	defer conn.Close()
	for {
		var size [2]byte
		if _, err := io.ReadFull(conn, size[:]); err != nil {
			return
		}
		query := make([]byte, binary.BigEndian.Uint16(size[:]))
		if _, err := io.ReadFull(conn, query); err != nil {
			return
		}
		const response, nxdomain = 0x8180, 3
		binary.BigEndian.PutUint16(query[2:], response|nxdomain)
		binary.BigEndian.PutUint16(query[10:], 0) // no additional records
		end := 12
		for query[end] != 0 { // the question's name
			end += int(query[end]) + 1
		}
		query = query[:end+5]
		binary.BigEndian.PutUint16(size[:], uint16(len(query)))
		if _, err := conn.Write(append(size[:], query...)); err != nil {
			return
		}
	}
}
