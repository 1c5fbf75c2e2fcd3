// Package random is Python's random module.
package random

import (
	crand "crypto/rand"
	"math"
	"math/big"

	"github.com/pysock/pysock/internal/libm"
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// generator is what a Random object holds.
type generator struct {
	source
	twister *twister // nil for SystemRandom
	gauss   float64  // gauss makes two at a time
	pending bool     // gauss is one of them
}

// source is where the bits come from.
type source interface {
	random() float64
	bits(k int) *big.Int
}

// system is the operating system's source.
type system struct{}

func (system) bits(k int) *big.Int {
	b := make([]byte, (k+7)/8)
	_, _ = crand.Read(b) // never fails
	n := new(big.Int).SetBytes(b)
	return n.Rsh(n, uint(len(b)*8-k))
}

func (s system) random() float64 {
	f, _ := new(big.Float).SetInt(s.bits(53)).Float64()
	return f * 0x1p-53
}

type module struct {
	rt     *object.Runtime
	random *object.Class
	system *object.Class
}

// Module returns Python's random module: Random, SystemRandom, and the methods
// of one hidden Random as functions: seed, random, randint, randrange, choice,
// choices, shuffle, sample, uniform, triangular, getrandbits, randbytes,
// gauss, normalvariate, lognormvariate, expovariate, paretovariate,
// weibullvariate, getstate, setstate. A seed gives the numbers that the same
// seed gives in CPython of that version.
func Module(thread *starlark.Thread) (starlark.Value, error) {
	rt := object.For(thread)
	if m, ok := rt.Modules["random"]; ok {
		return m, nil
	}
	s := &module{rt: rt}
	s.defineRandom()
	m := rt.NewModule("random", nil, nil)
	m.Set("Random", s.random)
	m.Set("SystemRandom", s.system)
	hidden := object.NewInstance(s.random, newGenerator())
	for _, name := range s.random.OwnNames() {
		if name[0] == '_' {
			continue
		}
		f, err := hidden.Attr(name)
		if err != nil {
			return nil, err
		}
		m.Set(name, f)
	}
	rt.Modules["random"] = m
	return m, nil
}

func newGenerator() *generator {
	t := new(twister)
	t.seed(system{}.bits(32 * 8))
	return &generator{source: t, twister: t}
}

type method func(g *generator, v []starlark.Value) (starlark.Value, error)

func (s *module) defineRandom() {
	s.random = s.rt.NewClass("random", "Random", nil)
	s.random.New = func(thread *starlark.Thread, cls *object.Class, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		return object.NewInstance(cls, newGenerator()), nil
	}
	s.define("__init__", 1, s.init, "x")
	s.define("seed", 2, s.seed, "a", "version")
	s.define("randrange", 2, s.randrange, "start", "stop", "step")
	s.define("randint", 0, s.randint, "a", "b")
	s.define("choice", 0, s.choice, "seq")
	s.define("shuffle", 1, s.shuffle, "x", "random")
	s.define("sample", 0, s.sample, "population", "k")
	s.define("getstate", 0, s.getstate)
	s.define("setstate", 0, s.setstate, "state")
	s.distributions()
	if s.rt.Py3() {
		s.define("choices", 3, s.choices, "population", "weights", "cum_weights", "k")
		s.define("randbytes", 0, s.randbytes, "n")
	}
	s.defineC("random", func(g *generator) (starlark.Value, error) { return starlark.Float(g.random()), nil })
	s.random.Define(object.NewMethod("getrandbits", s.getrandbits))

	s.system = s.rt.NewClass("random", "SystemRandom", []*object.Class{s.random})
	s.system.New = func(thread *starlark.Thread, cls *object.Class, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		return object.NewInstance(cls, &generator{source: system{}}), nil
	}
}

// define adds a method that CPython has in Python; the last defaults of its
// parameters may be left out.
func (s *module) define(name string, defaults int, f method, params ...string) {
	def := object.Def{Name: name, Class: "Random", Names: params, Defaults: defaults, Method: true}
	s.random.Define(object.NewMethod(name, func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		v := make([]starlark.Value, len(params))
		into := make([]*starlark.Value, len(params))
		for i := range v {
			into[i] = &v[i]
		}
		if err := def.Unpack(s.rt, args, kwargs, into...); err != nil {
			return nil, err
		}
		return f(self.(*object.Instance).Native.(*generator), v)
	}))
}

// defineC adds a method without arguments that CPython has in C.
func (s *module) defineC(name string, f func(g *generator) (starlark.Value, error)) {
	sig := object.Sig{Name: name, Class: "Random"}
	s.random.Define(object.NewMethod(name, func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		if err := sig.Unpack(s.rt, args, kwargs); err != nil {
			return nil, err
		}
		return f(self.(*object.Instance).Native.(*generator))
	}))
}

func (s *module) init(g *generator, v []starlark.Value) (starlark.Value, error) {
	if v[0] == nil {
		return starlark.None, nil
	}
	return s.seed(g, []starlark.Value{v[0], nil})
}

func (s *module) seed(g *generator, v []starlark.Value) (starlark.Value, error) {
	rt := s.rt
	g.pending = false
	if g.twister == nil {
		return starlark.None, nil
	}
	switch a := object.Plain(v[0]).(type) {
	case nil, starlark.NoneType:
		g.twister.seed(system{}.bits(32 * 8))
	case starlark.Int:
		g.twister.seed(a.BigInt())
	case starlark.Bool:
		g.twister.seed(big.NewInt(map[starlark.Bool]int64{true: 1}[a]))
	case starlark.Float:
		x := float64(a)
		switch {
		case x == math.Trunc(x) && math.Abs(x) < 1<<53:
			g.twister.seed(new(big.Int).SetUint64(uint64(int64(x))))
		case rt.Py3():
			g.twister.seed(new(big.Int).SetUint64(hashFloat3(x)))
		default:
			g.twister.seed(new(big.Int).SetUint64(hashFloat2(x)))
		}
	default:
		text, ok := object.AsText(a)
		if !ok {
			text, ok = rt.AsBytes(a)
		}
		switch {
		case !ok && rt.Py3():
			return nil, rt.Errorf("TypeError", "The only supported seed types are:\nNone, int, float, str, bytes, and bytearray.")
		case !ok:
			h, err := a.Hash()
			if err != nil {
				return nil, err
			}
			g.twister.seed(new(big.Int).SetUint64(uint64(h)))
		case rt.Py3():
			g.twister.seedText(text)
		default:
			g.twister.seed(new(big.Int).SetUint64(hash2(text)))
		}
	}
	return starlark.None, nil
}

func (s *module) getrandbits(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	rt := s.rt
	sig := object.Sig{Name: "getrandbits", Class: "Random", Min: 1, Max: 1, Varargs2: true}
	var v starlark.Value
	if err := sig.Unpack(rt, args, kwargs, &v); err != nil {
		return nil, err
	}
	k, err := rt.Int(v)
	switch {
	case err != nil:
		return nil, err
	case !rt.Py3() && k <= 0:
		return nil, rt.Errorf("ValueError", "number of bits must be greater than zero")
	case k < 0:
		return nil, rt.Errorf("ValueError", "number of bits must be non-negative")
	}
	return rt.Long(starlark.MakeBigInt(self.(*object.Instance).Native.(*generator).bits(k))), nil
}

func (s *module) randbytes(g *generator, v []starlark.Value) (starlark.Value, error) {
	n, err := s.rt.Int(v[0])
	if err != nil {
		return nil, err
	}
	if n < 0 {
		return nil, s.rt.Errorf("ValueError", "number of bits must be non-negative")
	}
	b := g.bits(n * 8).FillBytes(make([]byte, n))
	for i, j := 0, n-1; i < j; i, j = i+1, j-1 {
		b[i], b[j] = b[j], b[i]
	}
	return s.rt.BytesOf(b), nil
}

// below is _randbelow: Python 2 takes a fraction of a float where 53 bits are
// enough, Python 3 always takes bits.
func (s *module) below(g *generator, n starlark.Int) starlark.Int {
	small, ok := n.Int64()
	switch {
	case ok && s.rt.Py3() && g.twister != nil:
		return starlark.MakeInt64(g.twister.below64(small))
	case ok && !s.rt.Py3() && small < 1<<53:
		return starlark.MakeInt64(int64(g.random() * float64(small)))
	}
	big1 := n.BigInt()
	k := big1.BitLen()
	if !s.rt.Py3() {
		f, _ := new(big.Float).SetInt(new(big.Int).Sub(big1, big.NewInt(1))).Float64()
		k = int(1.00001 + libm.Log(f)/libm.Log(2))
	}
	for {
		if r := g.bits(k); r.Cmp(big1) < 0 {
			return starlark.MakeBigInt(r)
		}
	}
}

func (s *module) belowInt(g *generator, n int) int {
	i, _ := s.below(g, starlark.MakeInt(n)).Int64()
	return int(i)
}

// integer is an argument of randrange.
func (s *module) integer(v starlark.Value, what string) (starlark.Int, error) {
	if f, ok := v.(starlark.Float); ok && !s.rt.Py3() {
		if x := float64(f); x == math.Trunc(x) {
			return starlark.NumberToInt(f)
		}
		return starlark.Int{}, s.rt.Errorf("ValueError", "non-integer %s for randrange()", what)
	}
	return s.rt.Index(v)
}

func (s *module) randint(g *generator, v []starlark.Value) (starlark.Value, error) {
	stop, err := s.integer(v[1], "stop")
	if err != nil {
		return nil, err
	}
	return s.randrange(g, []starlark.Value{v[0], stop.Add(starlark.MakeInt(1)), nil})
}

func (s *module) randrange(g *generator, v []starlark.Value) (starlark.Value, error) {
	rt := s.rt
	start, err := s.integer(v[0], "arg 1")
	if err != nil {
		return nil, err
	}
	if v[1] == nil || v[1] == starlark.None {
		if v[2] != nil && rt.Py3() {
			return nil, rt.Errorf("TypeError", "Missing a non-None stop argument")
		}
		if start.Sign() <= 0 {
			return nil, rt.Errorf("ValueError", "empty range for randrange()")
		}
		return s.below(g, start), nil
	}
	stop, err := s.integer(v[1], "stop")
	if err != nil {
		return nil, err
	}
	step := starlark.MakeInt(1)
	if v[2] != nil {
		if step, err = s.integer(v[2], "step"); err != nil {
			return nil, err
		}
	}
	width := stop.Sub(start)
	one := starlark.MakeInt(1)
	if eq, _ := starlark.Equal(step, one); eq {
		if width.Sign() > 0 {
			return start.Add(s.below(g, width)), nil
		}
		if rt.Py3() {
			return nil, rt.Errorf("ValueError", "empty range in randrange(%s, %s)", start, stop)
		}
		return nil, rt.Errorf("ValueError", "empty range for randrange() (%s,%s, %s)", start, stop, width)
	}
	var n starlark.Int
	switch step.Sign() {
	case 1:
		n = width.Add(step).Sub(one).Div(step)
	case -1:
		n = width.Add(step).Add(one).Div(step)
	default:
		return nil, rt.Errorf("ValueError", "zero step for randrange()")
	}
	if n.Sign() <= 0 {
		if rt.Py3() {
			return nil, rt.Errorf("ValueError", "empty range in randrange(%s, %s, %s)", start, stop, step)
		}
		return nil, rt.Errorf("ValueError", "empty range for randrange()")
	}
	return start.Add(step.Mul(s.below(g, n))), nil
}

// getstate is the generator's state as CPython's: a version, 624 words and the
// place among them, and what gauss kept.
func (s *module) getstate(g *generator, v []starlark.Value) (starlark.Value, error) {
	if g.twister == nil {
		return nil, s.rt.Errorf("NotImplementedError", "System entropy source does not have state.")
	}
	internal := make(starlark.Tuple, 0, words+1)
	for _, w := range g.twister.state {
		internal = append(internal, starlark.MakeUint64(uint64(w)))
	}
	internal = append(internal, starlark.MakeInt(g.twister.index))
	var gauss starlark.Value = starlark.None
	if g.pending {
		gauss = starlark.Float(g.gauss)
	}
	return starlark.Tuple{starlark.MakeInt(3), internal, gauss}, nil
}

func (s *module) setstate(g *generator, v []starlark.Value) (starlark.Value, error) {
	rt := s.rt
	state, ok := v[0].(starlark.Tuple)
	if !ok || len(state) != 3 {
		return nil, rt.Errorf("ValueError", "state with version None passed to Random.setstate() of version 3")
	}
	internal, ok := state[1].(starlark.Tuple)
	if !ok || len(internal) != words+1 || g.twister == nil {
		return nil, rt.Errorf("ValueError", "state vector is the wrong size")
	}
	var t twister
	for i := range t.state {
		n, err := rt.Int64(internal[i])
		if err != nil {
			return nil, err
		}
		t.state[i] = uint32(n)
	}
	index, err := rt.Int(internal[words])
	if err != nil {
		return nil, err
	}
	if index < 0 || index > words {
		return nil, rt.Errorf("ValueError", "invalid state")
	}
	t.index = index
	*g.twister = t
	f, pending := state[2].(starlark.Float)
	g.gauss, g.pending = float64(f), pending
	return starlark.None, nil
}
