// Package zlib is Python's zlib module.
package zlib

import (
	"bytes"
	"compress/flate"
	"compress/zlib"
	"errors"
	"hash/crc32"
	"io"
	"strings"

	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// module is the state of the module in one interpreter.
type module struct {
	rt    *object.Runtime
	error *object.Class
}

var constants = [...]struct {
	name  string
	value int
}{
	{"DEFLATED", 8},
	{"DEF_MEM_LEVEL", 8},
	{"MAX_WBITS", 15},
	{"Z_BEST_COMPRESSION", 9},
	{"Z_BEST_SPEED", 1},
	{"Z_DEFAULT_COMPRESSION", -1},
	{"Z_DEFAULT_STRATEGY", 0},
	{"Z_FILTERED", 1},
	{"Z_FINISH", 4},
	{"Z_FULL_FLUSH", 3},
	{"Z_HUFFMAN_ONLY", 2},
	{"Z_NO_FLUSH", 0},
	{"Z_SYNC_FLUSH", 2},
}

// Module returns Python's zlib module: compress, decompress, crc32 and adler32.
// What compress writes any zlib reads, but it is not byte for byte what the C
// library writes. compressobj and decompressobj are not there.
func Module(thread *starlark.Thread) (starlark.Value, error) {
	rt := object.For(thread)
	if m, ok := rt.Modules["zlib"]; ok {
		return m, nil
	}
	s := &module{rt: rt, error: rt.NewExceptionClass("zlib", "error", rt.Exc("Exception"))}
	m := rt.NewModule("zlib", nil, nil)
	m.Set("error", s.error)
	for _, c := range constants {
		m.Set(c.name, starlark.MakeInt(c.value))
	}
	if rt.Py3() {
		m.Set("Z_NO_COMPRESSION", starlark.MakeInt(0))
		m.Set("DEF_BUF_SIZE", starlark.MakeInt(16384))
	}
	m.Func("compress", s.compress)
	m.Func("decompress", s.decompress)
	m.Func("crc32", s.checksum("crc32", 0, func(sum uint32, b []byte) uint32 { return crc32.Update(sum, crc32.IEEETable, b) }))
	m.Func("adler32", s.checksum("adler32", 1, adler32))
	rt.Modules["zlib"] = m
	return m, nil
}

// data converts the first argument of a function.
func (s *module) data(function string, v starlark.Value) ([]byte, error) {
	if b, ok := s.rt.AsBytes(v); ok {
		return []byte(b), nil
	}
	if s.rt.Py3() {
		return nil, s.rt.Errorf("TypeError", "a bytes-like object is required, not '%s'", s.rt.TypeName(v))
	}
	return nil, s.rt.Errorf("TypeError", "%s() argument 1 must be string or read-only buffer, not %s", function, strings.TrimSuffix(s.rt.TypeName(v), "Type"))
}

func (s *module) raise(text string) error { return s.rt.Raise(s.error, s.rt.Text(text)) }

// unpack reads the arguments of a function; Python 3 takes those with a name
// by that.
func (s *module) unpack(function string, names []string, args starlark.Tuple, kwargs []starlark.Tuple, into ...*starlark.Value) error {
	sig := object.Sig{Name: function, Min: 1, Max: len(names)}
	if s.rt.Py3() {
		if len(args) == 0 {
			return s.rt.Errorf("TypeError", "%s() takes at least 1 positional argument (0 given)", function)
		}
		sig.Names = names
	}
	return sig.Unpack(s.rt, args, kwargs, into...)
}

func (s *module) compress(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var v, levelArg, bitsArg starlark.Value
	names := []string{"", "level", "wbits"}
	if !s.rt.Py3() {
		names = names[:2]
	}
	if err := s.unpack("compress", names, args, kwargs, &v, &levelArg, &bitsArg); err != nil {
		return nil, err
	}
	data, err := s.data("compress", v)
	if err != nil {
		return nil, err
	}
	level := zlib.DefaultCompression
	if levelArg != nil {
		if level, err = s.rt.Int(levelArg); err != nil {
			return nil, err
		}
	}
	if level < -1 || level > 9 {
		return nil, s.raise("Bad compression level")
	}
	bits, err := s.windowBits(bitsArg)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	s.rt.Thread(thread).Unlocked(func() {
		var w io.WriteCloser
		if bits < 0 {
			w, err = flate.NewWriter(&out, level)
		} else {
			w, err = zlib.NewWriterLevel(&out, level)
		}
		if err == nil {
			_, _ = w.Write(data) // a Buffer takes all
			_ = w.Close()
		}
	})
	if err != nil {
		return nil, s.raise(err.Error())
	}
	return s.rt.BytesOf(out.Bytes()), nil
}

// windowBits is the argument wbits: negative for data without header.
func (s *module) windowBits(v starlark.Value) (int, error) {
	if v == nil {
		return 15, nil
	}
	n, err := s.rt.Int(v)
	if err == nil && (n == 0 || n > 15 || n < -15) {
		err = s.rt.Errorf("ValueError", "zlib: only zlib and raw deflate data is supported by pysock")
	}
	return n, err
}

func (s *module) decompress(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var v, bitsArg, size starlark.Value
	if err := s.unpack("decompress", []string{"", "wbits", "bufsize"}, args, kwargs, &v, &bitsArg, &size); err != nil {
		return nil, err
	}
	data, err := s.data("decompress", v)
	if err != nil {
		return nil, err
	}
	bits, err := s.windowBits(bitsArg)
	if err != nil {
		return nil, err
	}
	var out []byte
	s.rt.Thread(thread).Unlocked(func() {
		var r io.ReadCloser
		if bits < 0 {
			r = flate.NewReader(bytes.NewReader(data))
		} else {
			r, err = zlib.NewReader(bytes.NewReader(data))
		}
		if err == nil {
			out, err = io.ReadAll(r)
		}
	})
	if err != nil {
		return nil, s.raise(problem(err))
	}
	return s.rt.BytesOf(out), nil
}

// problem words an error as the C library does.
func problem(err error) string {
	const data = "Error -3 while decompressing data: "
	switch {
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return "Error -5 while decompressing data: incomplete or truncated stream"
	case errors.Is(err, zlib.ErrHeader):
		return data + "incorrect header check"
	case errors.Is(err, zlib.ErrChecksum):
		return data + "incorrect data check"
	case errors.Is(err, zlib.ErrDictionary):
		return "Error 2 while decompressing data"
	}
	return data + "invalid block type"
}

// checksum makes crc32 or adler32. Python 2 shows the sum as a signed number.
func (s *module) checksum(name string, start uint32, update func(sum uint32, b []byte) uint32) func(*starlark.Thread, starlark.Tuple, []starlark.Tuple) (starlark.Value, error) {
	return func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		var v, from starlark.Value
		sig := object.Sig{Name: name, Min: 1, Max: 2}
		if len(args) == 0 && s.rt.Py3() {
			return nil, s.rt.Errorf("TypeError", "%s expected at least 1 argument, got 0", name)
		}
		if err := sig.Unpack(s.rt, args, kwargs, &v, &from); err != nil {
			return nil, err
		}
		data, err := s.data(name, v)
		if err != nil {
			return nil, err
		}
		sum := start
		if from != nil {
			n, err := s.rt.Int64(from)
			if err != nil {
				return nil, err
			}
			sum = uint32(n)
		}
		sum = update(sum, data)
		if s.rt.Py3() {
			return starlark.MakeUint(uint(sum)), nil
		}
		return starlark.MakeInt(int(int32(sum))), nil
	}
}

// adler32 goes on with the checksum of RFC 1950.
func adler32(sum uint32, b []byte) uint32 {
	const mod = 65521
	lo, hi := sum&0xffff, sum>>16
	for _, c := range b {
		lo = (lo + uint32(c)) % mod
		hi = (hi + lo) % mod
	}
	return hi<<16 | lo
}
