// Package hashlib is Python's hashlib module, and Python 2's md5 and sha.
package hashlib

import (
	"crypto/md5"
	"crypto/pbkdf2"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha3"
	"crypto/sha512"
	"fmt"
	"hash"
	"strings"

	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// algorithm is a hash function by Python's name.
type algorithm struct {
	name string
	make func() hash.Hash
}

// algorithms are those of both versions, then those that Python 3 alone has.
var algorithms = [...]algorithm{
	{"md5", md5.New},
	{"sha1", sha1.New},
	{"sha224", sha256.New224},
	{"sha256", sha256.New},
	{"sha384", sha512.New384},
	{"sha512", sha512.New},
	{"sha3_224", func() hash.Hash { return sha3.New224() }},
	{"sha3_256", func() hash.Hash { return sha3.New256() }},
	{"sha3_384", func() hash.Hash { return sha3.New384() }},
	{"sha3_512", func() hash.Hash { return sha3.New512() }},
}

const inBoth = 6

// module is the state of the module in one interpreter.
type module struct {
	rt    *object.Runtime
	class *object.Class
}

// Module returns Python's hashlib module: md5, sha1, sha2 and in Python 3 sha3,
// by name and through new. blake2, shake and scrypt are not there.
func Module(thread *starlark.Thread) (starlark.Value, error) {
	rt := object.For(thread)
	if m, ok := rt.Modules["hashlib"]; ok {
		return m, nil
	}
	s := of(rt)
	m := rt.NewModule("hashlib", nil, nil)
	var names starlark.Tuple
	set := starlark.NewSet(len(algorithms))
	for _, a := range s.algorithms() {
		m.Set(a.name, s.constructor(a))
		names = append(names, rt.Text(a.name))
		if err := set.Insert(rt.Text(a.name)); err != nil {
			return nil, err
		}
	}
	if !rt.Py3() {
		m.Set("algorithms", names)
	}
	m.Set("algorithms_guaranteed", set)
	m.Set("algorithms_available", set)
	m.Func("new", s.newByName)
	m.Func("pbkdf2_hmac", s.pbkdf2)
	rt.Modules["hashlib"] = m
	return m, nil
}

// MD5 returns Python 2's md5 module.
func MD5(thread *starlark.Thread) (starlark.Value, error) {
	return old(thread, "md5", algorithms[0], "digest_size")
}

// SHA returns Python 2's sha module.
func SHA(thread *starlark.Thread) (starlark.Value, error) {
	return old(thread, "sha", algorithms[1], "digest_size", "digestsize")
}

func old(thread *starlark.Thread, name string, a algorithm, sizes ...string) (starlark.Value, error) {
	rt := object.For(thread)
	if m, ok := rt.Modules[name]; ok {
		return m, nil
	}
	m := rt.NewModule(name, nil, nil)
	f := of(rt).constructor(a)
	m.Set("new", f)
	m.Set(name, f)
	m.Set("blocksize", starlark.MakeInt(1))
	for _, size := range sizes {
		m.Set(size, starlark.MakeInt(a.make().Size()))
	}
	rt.Modules[name] = m
	return m, nil
}

type moduleKey struct{}

func of(rt *object.Runtime) *module {
	return rt.Local(moduleKey{}, func() any {
		s := &module{rt: rt}
		s.class = s.hashClass()
		return s
	}).(*module)
}

func (s *module) algorithms() []algorithm {
	if s.rt.Py3() {
		return algorithms[:]
	}
	return algorithms[:inBoth]
}

// constructor makes the function of an algorithm.
func (s *module) constructor(a algorithm) starlark.Value {
	rt := s.rt
	name := rt.Pick("new", "openssl_"+a.name)
	return object.NewFunc(name, func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		var data, security starlark.Value
		sig := object.Sig{Name: name, Max: 1}
		if rt.Py3() {
			if len(args) > 1 {
				return nil, rt.Errorf("TypeError", "%s() takes at most 1 positional argument (%d given)", name, len(args))
			}
			sig.Max, sig.Names = 2, []string{"string", "usedforsecurity"}
		}
		if err := sig.Unpack(rt, args, kwargs, &data, &security); err != nil {
			return nil, err
		}
		return s.make(a, data)
	})
}

// make makes a hash object of data, which may be nil.
func (s *module) make(a algorithm, data starlark.Value) (starlark.Value, error) {
	h := &state{algorithm: a, Hash: a.make()}
	if data != nil {
		b, err := s.data("new", data)
		if err != nil {
			return nil, err
		}
		h.Write([]byte(b))
	}
	return object.NewInstance(s.class, h), nil
}

// data converts what is to be hashed.
func (s *module) data(function string, v starlark.Value) (string, error) {
	rt := s.rt
	if b, ok := rt.AsBytes(v); ok {
		return b, nil
	}
	_, isText := object.AsText(v)
	switch {
	case isText && rt.Py3():
		return "", rt.Errorf("TypeError", "Strings must be encoded before hashing")
	case rt.Py3():
		return "", rt.Errorf("TypeError", "object supporting the buffer API required")
	case isText:
		return "", rt.Errorf("UnicodeEncodeError", "'ascii' codec can't encode characters: ordinal not in range(128)")
	}
	return "", rt.Errorf("TypeError", "%s() argument 1 must be string or buffer, not %s", function, strings.TrimSuffix(rt.TypeName(v), "Type"))
}

// find is the algorithm of a name, of which case does not matter.
func (s *module) find(v starlark.Value) (algorithm, error) {
	name, ok := object.AsText(v)
	if !ok {
		if s.rt.Py3() {
			return algorithm{}, s.rt.Errorf("TypeError", "name must be a string")
		}
		return algorithm{}, s.rt.Errorf("TypeError", "cannot concatenate 'str' and '%s' objects", s.rt.TypeName(v))
	}
	for _, a := range s.algorithms() {
		if a.name == strings.ReplaceAll(strings.ToLower(name), "-", "_") || strings.HasPrefix(a.name, "sha") && strings.ToLower(name) == "sha-"+a.name[3:] {
			return a, nil
		}
	}
	return algorithm{}, s.rt.Errorf("ValueError", "unsupported hash type %s", name)
}

// newByName is hashlib.new(name, data).
func (s *module) newByName(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var name, data, security starlark.Value
	def := object.Def{Name: "__hash_new", Names: []string{"name", s.rt.Pick("string", "data"), "usedforsecurity"}, Defaults: 2}
	if err := def.Unpack(s.rt, args, kwargs, &name, &data, &security); err != nil {
		return nil, err
	}
	a, err := s.find(name)
	if err != nil {
		return nil, err
	}
	return s.make(a, data)
}

// pbkdf2 is hashlib.pbkdf2_hmac(hash_name, password, salt, iterations, dklen).
func (s *module) pbkdf2(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	rt := s.rt
	var name, password, salt, iterations, length starlark.Value
	sig := object.Sig{Name: "pbkdf2_hmac", Min: 4, Max: 5, Names: []string{"hash_name", "password", "salt", "iterations", "dklen"}}
	if err := sig.Unpack(rt, args, kwargs, &name, &password, &salt, &iterations, &length); err != nil {
		return nil, err
	}
	a, err := s.find(name)
	if err != nil {
		return nil, err
	}
	secret, err := s.data("pbkdf2_hmac", password)
	if err != nil {
		return nil, err
	}
	seasoning, err := s.data("pbkdf2_hmac", salt)
	if err != nil {
		return nil, err
	}
	rounds, err := rt.Int(iterations)
	if err != nil {
		return nil, err
	}
	size := a.make().Size()
	if length != nil && length != starlark.None {
		if size, err = rt.Int(length); err != nil {
			return nil, err
		}
	}
	switch {
	case rounds < 1:
		return nil, rt.Errorf("ValueError", "%s", rt.Pick(fmt.Sprint(rounds), "iteration value must be greater than 0."))
	case size < 1:
		return nil, rt.Errorf("ValueError", "%s", rt.Pick(fmt.Sprint(size), "key length must be greater than 0."))
	}
	var key []byte
	rt.Thread(thread).Unlocked(func() { key, err = pbkdf2.Key(a.make, secret, []byte(seasoning), rounds, size) })
	if err != nil {
		return nil, rt.Errorf("ValueError", "%s", err)
	}
	return rt.BytesOf(key), nil
}
