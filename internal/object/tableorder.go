package object

import (
	"math"
	"math/big"
	"runtime"
	"slices"
	"sync"
	"weak"

	"go.starlark.net/starlark"
)

// The engine's dicts and sets keep the order in which their items came.
// Programs of Python 2 see another one, which their output shows: that of the
// slots of CPython's hash table (Objects/dictobject.c, Objects/setobject.c). It
// follows from the hashes of the keys, the order in which they came, and the
// size of the table, so it is worked out when somebody looks.

// Keys are a dict's keys in the order in which the dialect goes over them.
func (rt *Runtime) Keys(d *starlark.Dict) []starlark.Value {
	keys := d.Keys()
	if order := rt.tableOrder(d, keys); order != nil {
		return permuted(keys, order)
	}
	return keys
}

// Values are a dict's values in the order of its [Runtime.Keys].
func (rt *Runtime) Values(d *starlark.Dict) []starlark.Value {
	values := make([]starlark.Value, 0, d.Len())
	for _, v := range d.Entries() {
		values = append(values, v)
	}
	if rt.unordered(d.Len()) {
		return permuted(values, rt.tableOrder(d, d.Keys()))
	}
	return values
}

// Items are a dict's pairs in the order of its [Runtime.Keys].
func (rt *Runtime) Items(d *starlark.Dict) []starlark.Tuple {
	items := d.Items()
	if rt.unordered(d.Len()) {
		return permuted(items, rt.tableOrder(d, d.Keys()))
	}
	return items
}

// Elements are a set's items in the order in which the dialect goes over them.
func (rt *Runtime) Elements(s *starlark.Set) []starlark.Value {
	elems := make([]starlark.Value, 0, s.Len())
	for e := range s.Elements() {
		elems = append(elems, e)
	}
	if rt.Py3() {
		return permuted(elems, rt.intOrder(s, elems))
	}
	return permuted(elems, rt.tableOrder(s, elems))
}

func permuted[T any](list []T, order []int) []T {
	if order == nil {
		return list
	}
	out := make([]T, len(list))
	for i, j := range order {
		out[i] = list[j]
	}
	return out
}

// unordered reports whether n items may stand in another order than they came.
func (rt *Runtime) unordered(n int) bool { return rt.Dialect == Py2 && n > 1 }

// tableOrder is the order of keys, which came to a container one after the
// other, in CPython 2's table; nil if it is theirs.
func (rt *Runtime) tableOrder(container any, keys []starlark.Value) []int {
	if !rt.unordered(len(keys)) {
		return nil
	}
	m := rt.tables.of(container)
	if m != nil && m.ordered {
		return nil
	}
	return m.filled(keys).order()
}

// table is CPython's open hash table.
type table struct {
	slots []slot
	used  int // slots that hold a key
	fill  int // those that do or did
	came  int // how many keys ever came
}

// slot is where a key stands: the hash tells where it is looked for.
type slot struct {
	state slotState
	hash  uint64
	came  int            // the key is the nth that came
	key   starlark.Value // to find it when it leaves
}

type slotState byte

const (
	free slotState = iota
	left           // a key stood here: what collided with it stands elsewhere
	full
)

const smallestTable = 8

// add gives a key that is not in the table a slot; a table that is two thirds
// full grows.
func (t *table) add(key starlark.Value) {
	h, ok := hash2(key)
	if !ok {
		h = int64(t.came) // CPython's is an address: those of objects made in turn grow
	}
	t.place(slot{full, uint64(h), t.came, key})
	t.came++
	t.used++
	if t.fill*3 >= len(t.slots)*2 {
		t.grow()
	}
}

func (t *table) grow() {
	n := t.used * 4
	if t.used > 50000 {
		n = t.used * 2
	}
	old := t.slots
	t.slots, t.fill = make([]slot, tableSize(n)), 0
	for _, s := range old {
		if s.state == full {
			t.place(s)
		}
	}
}

// place puts a key into the first slot on its way that holds none.
func (t *table) place(s slot) {
	mask := uint64(len(t.slots) - 1)
	i := s.hash & mask
	for perturb := s.hash; t.slots[i&mask].state == full; perturb >>= 5 {
		i = i<<2 + i + perturb + 1
	}
	if t.slots[i&mask].state == free {
		t.fill++
	}
	t.slots[i&mask] = s
}

// remove takes a key out.
func (t *table) remove(key starlark.Value) {
	h, hashed := hash2(key)
	if !hashed {
		for i := range t.slots {
			if t.vacate(&t.slots[i], key) {
				return
			}
		}
		return
	}
	mask := uint64(len(t.slots) - 1)
	i := uint64(h) & mask
	for perturb := uint64(h); t.slots[i&mask].state != free; perturb >>= 5 {
		if s := &t.slots[i&mask]; s.hash == uint64(h) && t.vacate(s, key) {
			return
		}
		i = i<<2 + i + perturb + 1
	}
}

// vacate empties the slot if it is that of key.
func (t *table) vacate(s *slot, key starlark.Value) bool {
	if s.state != full {
		return false
	}
	if same, err := starlark.Equal(s.key, key); !same || err != nil {
		return false
	}
	*s = slot{state: left}
	t.used--
	return true
}

// order tells for each slot in turn which of the keys, in the order in which
// they came, stands there.
func (t *table) order() []int {
	if t.came > t.used {
		t.renumber()
	}
	order := make([]int, 0, t.used)
	for _, s := range t.slots {
		if s.state == full {
			order = append(order, s.came)
		}
	}
	return order
}

// renumber counts the keys anew, without those that have left.
func (t *table) renumber() {
	stayed := make([]*slot, 0, t.used)
	for i := range t.slots {
		if t.slots[i].state == full {
			stayed = append(stayed, &t.slots[i])
		}
	}
	slices.SortFunc(stayed, func(a, b *slot) int { return a.came - b.came })
	for i, s := range stayed {
		s.came = i
	}
	t.came = t.used
}

// tableSize is the size of a table made for n items.
func tableSize(n int) int {
	size := smallestTable
	for size <= n {
		size <<= 1
	}
	return size
}

// tables knows the dicts and sets whose order is more than what their items
// make of it.
type tables struct {
	mu    sync.Mutex
	marks map[any]*mark // by weak pointer
}

// mark is what is known of a container.
type mark struct {
	ordered bool   // it keeps the order in which its items came
	size    int    // of the table it began with
	table   *table // after the first deletion
}

// filled is the table after keys have come, which are all that are in the
// container now.
func (m *mark) filled(keys []starlark.Value) *table {
	t := &table{}
	size := smallestTable
	if m != nil {
		size = max(size, m.size)
		if m.table != nil && m.table.used <= len(keys) { // else something left unnoticed
			t = m.table
		}
	}
	if t.slots == nil {
		t.slots = make([]slot, size)
	}
	for _, k := range keys[t.used:] {
		t.add(k)
	}
	return t
}

func (t *tables) of(container any) *mark {
	t.mu.Lock()
	defer t.mu.Unlock()
	if len(t.marks) == 0 {
		return nil
	}
	return t.marks[weakly(container)]
}

// mark is the mark of a container, which is made if there is none.
func (t *tables) mark(container starlark.Value) *mark {
	key := weakly(container)
	t.mu.Lock()
	defer t.mu.Unlock()
	if m := t.marks[key]; m != nil {
		return m
	}
	if t.marks == nil {
		t.marks = map[any]*mark{}
	}
	switch c := container.(type) {
	case *starlark.Dict:
		runtime.AddCleanup(c, t.forget, key)
	case *starlark.Set:
		runtime.AddCleanup(c, t.forget, key)
	}
	m := &mark{}
	t.marks[key] = m
	return m
}

func (t *tables) forget(key any) {
	t.mu.Lock()
	delete(t.marks, key)
	t.mu.Unlock()
}

func weakly(container any) any {
	switch c := container.(type) {
	case *starlark.Dict:
		return weak.Make(c)
	case *starlark.Set:
		return weak.Make(c)
	}
	return nil
}

// Presize tells that the table of a container, a dict or a set, was made for n
// items at once.
func (rt *Runtime) Presize(container starlark.Value, n int) {
	if rt.Dialect == Py2 && tableSize(n) != smallestTable {
		rt.tables.mark(container).size = tableSize(n)
	}
}

// KeepOrder makes a dict keep the order in which its items came.
func (rt *Runtime) KeepOrder(d *starlark.Dict) {
	if rt.Dialect == Py2 {
		rt.tables.mark(d).ordered = true
	}
}

// Merging tells that n items of another container are about to come to one
// that has used.
func (rt *Runtime) Merging(container starlark.Value, used, n int) {
	if s, isSet := container.(*starlark.Set); isSet && rt.Py3() {
		rt.mergingInts(s, n)
		return
	}
	if rt.Dialect != Py2 || (used+n)*3 < smallestTable*2 {
		return
	}
	m := rt.tables.of(container)
	if m != nil && m.ordered {
		return
	}
	if used > 0 {
		t := m.filled(keysOf(container))
		if (t.fill+n)*3 < len(t.slots)*2 {
			return
		}
		rt.rehash(container)
	} else if m != nil && n*3 < max(smallestTable, m.size)*2 {
		return
	}
	m = rt.tables.mark(container)
	m.size, m.table = tableSize((used+n)*2), nil
}

// rehash has the items of a container come to it anew in the order in which
// they stand in its table, as they come to one of another size.
func (rt *Runtime) rehash(container starlark.Value) {
	switch c := container.(type) {
	case *starlark.Dict:
		items := rt.Items(c)
		if c.Clear() != nil { // a dict that the engine goes over stays
			return
		}
		for _, kv := range items {
			_ = c.SetKey(kv[0], kv[1]) // it was in it
		}
	case *starlark.Set:
		elems := rt.Elements(c)
		if c.Clear() != nil {
			return
		}
		for _, e := range elems {
			_ = c.Insert(e)
		}
	}
}

// largest is how many items a container may have whose deletions are followed:
// what they leave behind in a large one is worth less than it costs.
const largest = 64

// Leaving tells that a key that is in a container is about to leave it.
func (rt *Runtime) Leaving(container, key starlark.Value) {
	if rt.Dialect != Py2 {
		return
	}
	n := starlark.Len(container)
	m := rt.tables.of(container)
	switch {
	case m != nil && m.ordered:
		return
	case n > largest:
		if m == nil || m.table != nil || m.size == 0 {
			m = rt.tables.mark(container)
			m.size, m.table = tableSize(n*2), nil
		}
		return
	case m == nil:
		m = rt.tables.mark(container)
	}
	if m.table == nil || m.table.used != n {
		m.table = m.filled(keysOf(container))
	}
	m.table.remove(key)
}

func keysOf(container starlark.Value) []starlark.Value {
	switch c := container.(type) {
	case *starlark.Dict:
		return c.Keys()
	case *starlark.Set:
		keys := make([]starlark.Value, 0, c.Len())
		for e := range c.Elements() {
			keys = append(keys, e)
		}
		return keys
	}
	return nil
}

// Emptied tells that a container's table is a new one.
func (rt *Runtime) Emptied(container starlark.Value) {
	if rt.Dialect != Py2 {
		return
	}
	if m := rt.tables.of(container); m != nil {
		m.size, m.table = 0, nil
	}
}

// hash2 is CPython 2.7's hash of a value; false where it goes by the address.
func hash2(v starlark.Value) (int64, bool) {
	switch v := v.(type) {
	case starlark.String:
		return hashBytes(string(v)), true
	case starlark.Bytes:
		return hashBytes(string(v)), true
	case Text:
		return hashText(v), true
	case starlark.Int:
		if n, ok := v.Int64(); ok {
			return notMinusOne(n), true
		}
		return hashLong(v.BigInt()), true
	case starlark.Bool:
		if v {
			return 1, true
		}
		return 0, true
	case starlark.Float:
		return hashFloat(float64(v)), true
	case starlark.Tuple:
		return hashTuple(v)
	case *Instance:
		if p := Plain(v); p != starlark.Value(v) {
			return hash2(p)
		}
	}
	return 0, false
}

func notMinusOne(h int64) int64 {
	if h == -1 {
		return -2
	}
	return h
}

// hashLong adds the digits of 30 bits, the highest first.
func hashLong(n *big.Int) int64 {
	var x uint64
	digit := new(big.Int)
	for i := (n.BitLen() - 1) / 30; i >= 0; i-- {
		d := digit.Rsh(digit.Abs(n), uint(i*30)).Uint64() & (1<<30 - 1)
		x = x<<30 | x>>34
		if x += d; x < d {
			x++
		}
	}
	if n.Sign() < 0 {
		x = -x
	}
	return notMinusOne(int64(x))
}

func hashBytes(s string) int64 {
	if s == "" {
		return 0
	}
	x := uint64(s[0]) << 7
	for i := range len(s) {
		x = 1000003*x ^ uint64(s[i])
	}
	return notMinusOne(int64(x ^ uint64(len(s))))
}

// hashText is hashBytes of code points.
func hashText(t Text) int64 {
	if t.n == len(t.s) {
		return hashBytes(t.s)
	}
	var x uint64
	for i, r := range t.s {
		if i == 0 {
			x = uint64(r) << 7
		}
		x = 1000003*x ^ uint64(r)
	}
	return notMinusOne(int64(x ^ uint64(t.n)))
}

func hashFloat(f float64) int64 {
	switch {
	case math.IsInf(f, 1):
		return 314159
	case math.IsInf(f, -1):
		return -271828
	case math.IsNaN(f):
		return 0
	}
	if whole, part := math.Modf(f); part == 0 {
		if math.Abs(whole) < 1<<63 {
			return notMinusOne(int64(whole))
		}
		n, _ := big.NewFloat(f).Int(nil)
		return hashLong(n)
	}
	frac, exp := math.Frexp(f)
	frac *= 1 << 31
	high := int64(frac)
	frac = (frac - float64(high)) * (1 << 31)
	return notMinusOne(high + int64(frac) + int64(exp)<<15)
}

func hashTuple(t starlark.Tuple) (int64, bool) {
	x, mult := uint64(0x345678), uint64(1000003)
	for i, v := range t {
		h, ok := hash2(v)
		if !ok {
			return 0, false
		}
		x = (x ^ uint64(h)) * mult
		mult += uint64(82520 + 2*(len(t)-1-i))
	}
	return notMinusOne(int64(x + 97531)), true
}
