package collections

import "go.starlark.net/starlark"

// ring is a list that is fast at both ends.
type ring struct {
	items   []starlark.Value // its length is a power of two, or zero
	head, n int
	most    int    // maxlen, or -1
	changed uint64 // how often items came or went
}

func (r *ring) place(i int) *starlark.Value { return &r.items[(r.head+i)&(len(r.items)-1)] }

func (r *ring) at(i int) starlark.Value { return *r.place(i) }

// room makes place for one more.
func (r *ring) room() {
	if r.n < len(r.items) {
		return
	}
	const least = 8
	items := make([]starlark.Value, max(least, 2*len(r.items)))
	copy(items, r.all())
	r.items, r.head = items, 0
}

// all is a copy of the items.
func (r *ring) all() []starlark.Value {
	vs := make([]starlark.Value, r.n)
	for i := range vs {
		vs[i] = r.at(i)
	}
	return vs
}
func (r *ring) clear() {
	r.items, r.head, r.n = nil, 0, 0
	r.changed++
}

func (r *ring) push(v starlark.Value) {
	r.room()
	r.n++
	*r.place(r.n - 1) = v
	r.changed++
	if r.most >= 0 && r.n > r.most {
		r.shift()
	}
}

func (r *ring) unshift(v starlark.Value) {
	r.room()
	r.head = (r.head - 1) & (len(r.items) - 1)
	r.n++
	*r.place(0) = v
	r.changed++
	if r.most >= 0 && r.n > r.most {
		r.pop()
	}
}

// pop takes the last item; there must be one.
func (r *ring) pop() starlark.Value {
	p := r.place(r.n - 1)
	v := *p
	*p = nil
	r.n--
	r.changed++
	return v
}

// shift takes the first item; there must be one.
func (r *ring) shift() starlark.Value {
	p := r.place(0)
	v := *p
	*p = nil
	r.head = (r.head + 1) & (len(r.items) - 1)
	r.n--
	r.changed++
	return v
}

// rotate moves the items n steps to the right.
func (r *ring) rotate(n int) {
	if r.n < 2 {
		return
	}
	n %= r.n
	if n < 0 {
		n += r.n
	}
	if n > r.n/2 {
		for range r.n - n {
			r.push(r.shift())
		}
		return
	}
	for range n {
		r.unshift(r.pop())
	}
}
