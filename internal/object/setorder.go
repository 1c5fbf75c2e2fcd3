package object

import (
	"math/big"

	"go.starlark.net/starlark"
)

// Python 3's sets keep no order either. That of strings is another in each run of
// CPython, and nobody can rely on it; that of ints follows from their values, and scripts show
// it: {3, 1, 2} prints as {1, 2, 3}.

// intOrder is the order of ints, which came to a set one after the other; nil if an element is
// no int.
func (rt *Runtime) intOrder(s *starlark.Set, elems []starlark.Value) []int {
	t := rt.intTable(s, elems)
	if t == nil {
		return nil
	}
	order := make([]int, 0, len(elems))
	for _, k := range t {
		if k > 0 {
			order = append(order, k-1)
		}
	}
	return order
}

// intTable is CPython 3's table of a set of ints (Objects/setobject.c), as it is where none
// has left; nil if there are less than two elements, or others.
func (rt *Runtime) intTable(s *starlark.Set, elems []starlark.Value) intTable {
	if len(elems) < 2 {
		return nil
	}
	hashes := make([]int64, len(elems))
	for i, e := range elems {
		n, ok := e.(starlark.Int)
		if !ok {
			return nil
		}
		hashes[i] = hash3(n)
	}
	size := smallestTable
	if m := rt.tables.of(s); m != nil {
		size = max(size, m.size)
	}
	t := make(intTable, size)
	for i := range hashes {
		t.place(hashes, i)
		if used := i + 1; used*5 >= (len(t)-1)*3 {
			n := used * 4
			if used > 50000 {
				n = used * 2
			}
			old := t
			t = make(intTable, tableSize(n))
			for _, k := range old {
				if k > 0 {
					t.place(hashes, k-1)
				}
			}
		}
	}
	return t
}

// mergingInts is Merging for Python 3: CPython makes room for as many elements as the other
// set has.
func (rt *Runtime) mergingInts(s *starlark.Set, n int) {
	used, size := s.Len(), smallestTable
	if used > 0 {
		elems := rt.Elements(s)
		t := rt.intTable(s, elems)
		if t == nil && used > 1 {
			return
		}
		size = max(size, len(t))
	}
	if (used+n)*5 < (size-1)*3 {
		return
	}
	rt.rehash(s)
	rt.tables.mark(s).size = tableSize((used + n) * 2)
}

// intTable holds in each slot the number of an element, from 1; 0 is free.
type intTable []int

// linearProbes is how many slots behind one are tried first.
const linearProbes = 9

// place puts element k into the first free slot on its way.
func (t intTable) place(hashes []int64, k int) {
	mask := uint64(len(t) - 1)
	perturb := uint64(hashes[k])
	for i := perturb & mask; ; {
		last := i
		if i+linearProbes <= mask {
			last = i + linearProbes
		}
		for j := i; j <= last; j++ {
			if t[j] == 0 {
				t[j] = k + 1
				return
			}
		}
		perturb >>= 5
		i = (i*5 + 1 + perturb) & mask
	}
}

// hash3 is hash(n) of Python 3: the remainder by 2**61-1, with the sign of n.
func hash3(n starlark.Int) int64 {
	const modulus = 1<<61 - 1
	h, ok := n.Int64()
	if ok {
		h %= modulus
	} else {
		h = new(big.Int).Rem(n.BigInt(), big.NewInt(modulus)).Int64()
	}
	if h == -1 {
		return -2
	}
	return h
}
