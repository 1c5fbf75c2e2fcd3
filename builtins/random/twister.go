package random

import (
	"crypto/sha512"
	"math"
	"math/big"
	"math/bits"
)

// twister is the Mersenne Twister MT19937 as CPython's _random has it, so that
// a seed gives CPython's numbers.
//
// Matsumoto and Nishimura, "Mersenne Twister", ACM Transactions on Modeling
// and Computer Simulation 8 (1998).
type twister struct {
	state [words]uint32
	index int // of the next word; words: make new ones
}

const (
	words  = 624
	middle = 397
)

// seedWord is init_genrand.
func (t *twister) seedWord(s uint32) {
	t.state[0] = s
	for i := 1; i < words; i++ {
		t.state[i] = 1812433253*(t.state[i-1]^t.state[i-1]>>30) + uint32(i)
	}
	t.index = words
}

// seedArray is init_by_array.
func (t *twister) seedArray(key []uint32) {
	t.seedWord(19650218)
	i, j := 1, 0
	for range max(words, len(key)) {
		t.state[i] = (t.state[i] ^ (t.state[i-1]^t.state[i-1]>>30)*1664525) + key[j] + uint32(j)
		if i++; i >= words {
			t.state[0] = t.state[words-1]
			i = 1
		}
		if j++; j >= len(key) {
			j = 0
		}
	}
	for range words - 1 {
		t.state[i] = (t.state[i] ^ (t.state[i-1]^t.state[i-1]>>30)*1566083941) - uint32(i)
		if i++; i >= words {
			t.state[0] = t.state[words-1]
			i = 1
		}
	}
	t.state[0] = 0x80000000
}

// seed takes the absolute value of n in words of 32 bits.
func (t *twister) seed(n *big.Int) {
	var key []uint32
	rest := new(big.Int).Abs(n)
	word := big.NewInt(math.MaxUint32)
	for rest.Sign() > 0 {
		key = append(key, uint32(new(big.Int).And(rest, word).Uint64()))
		rest.Rsh(rest, 32)
	}
	if len(key) == 0 {
		key = []uint32{0}
	}
	t.seedArray(key)
}

// seedText is what Python 3 makes of a str or bytes: the text with its SHA-512
// behind it, as a number.
func (t *twister) seedText(s string) {
	sum := sha512.Sum512([]byte(s))
	t.seed(new(big.Int).SetBytes(append([]byte(s), sum[:]...)))
}

// word is genrand_uint32.
func (t *twister) word() uint32 {
	if t.index >= words {
		t.refill()
	}
	y := t.state[t.index]
	t.index++
	y ^= y >> 11
	y ^= y << 7 & 0x9d2c5680
	y ^= y << 15 & 0xefc60000
	return y ^ y>>18
}

func (t *twister) refill() {
	for i := range words {
		y := t.state[i]&0x80000000 | t.state[(i+1)%words]&0x7fffffff
		next := t.state[(i+middle)%words] ^ y>>1
		if y&1 != 0 {
			next ^= 0x9908b0df
		}
		t.state[i] = next
	}
	t.index = 0
}

// random is a float from 0 up to but not including 1, with 53 bits.
func (t *twister) random() float64 {
	a, b := t.word()>>5, t.word()>>6
	return (float64(a)*67108864 + float64(b)) * (1.0 / 9007199254740992)
}

// bits is getrandbits(k).
func (t *twister) bits(k int) *big.Int {
	n := new(big.Int)
	for at := 0; k > 0; at += 32 {
		w := t.word()
		if k < 32 {
			w >>= 32 - k
		}
		n.Or(n, new(big.Int).Lsh(new(big.Int).SetUint64(uint64(w)), uint(at)))
		k -= 32
	}
	return n
}

// below64 is below for Python 3 and small n, without allocating.
func (t *twister) below64(n int64) int64 {
	k := bits.Len64(uint64(n))
	for {
		var r uint64
		for at, left := 0, k; left > 0; at, left = at+32, left-32 {
			w := t.word()
			if left < 32 {
				w >>= 32 - left
			}
			r |= uint64(w) << at
		}
		if r < uint64(n) {
			return int64(r)
		}
	}
}

// hash2 is hash(s) of Python 2's str, without randomization.
func hash2(s string) uint64 {
	if s == "" {
		return 0
	}
	x := uint64(s[0]) << 7
	for i := range len(s) {
		x = 1000003*x ^ uint64(s[i])
	}
	x ^= uint64(len(s))
	if int64(x) == -1 {
		x--
	}
	return x
}

// hashFloat2 is hash(x) of Python 2's float that is no integer.
func hashFloat2(x float64) uint64 {
	m, exp := math.Frexp(x)
	m *= 1 << 31
	high := int64(m)
	m = (m - float64(high)) * (1 << 31)
	h := high + int64(m) + int64(exp)<<15
	if h == -1 {
		h = -2
	}
	return uint64(h)
}

// hashFloat3 is hash(x) of Python 3's float: its value modulo the prime 2**61-1.
func hashFloat3(x float64) uint64 {
	const width = 61
	const modulus = 1<<width - 1
	m, exp := math.Frexp(math.Abs(x))
	var h uint64
	for m != 0 {
		h = h<<28&modulus | h>>(width-28)
		m *= 1 << 28
		exp -= 28
		y := uint64(m)
		m -= float64(y)
		if h += y; h >= modulus {
			h -= modulus
		}
	}
	if exp >= 0 {
		exp %= width
	} else {
		exp = width - 1 - (-1-exp)%width
	}
	h = h<<exp&modulus | h>>(width-exp)
	if x < 0 {
		h = -h
	}
	if h == math.MaxUint64 {
		h--
	}
	return h
}
