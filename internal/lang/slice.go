package lang

import (
	"fmt"

	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// sliceValue is Python's slice object.
type sliceValue struct {
	l                 *lang
	start, stop, step value // None where not given
}

func (s *sliceValue) Class() *object.Class { return s.l.BuiltinType("slice") }
func (s *sliceValue) Type() string         { return "slice" }
func (s *sliceValue) Freeze()              {}
func (s *sliceValue) Truth() starlark.Bool { return true }
func (s *sliceValue) Hash() (uint32, error) {
	if !s.l.Py3() {
		return 0, s.l.Errorf("TypeError", "unhashable type")
	}
	return tuple{s.start, s.stop, s.step}.Hash()
}

func (s *sliceValue) String() string {
	return fmt.Sprintf("slice(%v, %v, %v)", s.start, s.stop, s.step)
}

// Attr gives start, stop and step.
func (s *sliceValue) Attr(name string) (starlark.Value, error) {
	switch name {
	case "start":
		return s.start, nil
	case "stop":
		return s.stop, nil
	case "step":
		return s.step, nil
	case "indices":
		return object.NewFunc(name, func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			return ctx{s.l, thread}.sliceIndices(s, args, kwargs)
		}), nil
	}
	return nil, nil
}

// sliceIndices is slice.indices(length).
func (c ctx) sliceIndices(s *sliceValue, args tuple, kwargs keywords) (value, error) {
	v, err := c.one("indices", args, kwargs)
	if err != nil {
		return nil, err
	}
	n, err := c.Index(v)
	if err != nil {
		return nil, err
	}
	size, ok := n.Int64()
	switch {
	case n.Sign() < 0 && c.Py3():
		return nil, c.Errorf("ValueError", "length should not be negative")
	case !ok:
		size = int64(n.Sign()) * sliceLimit
	}
	start, stride, _, err := c.bounds(s.start, s.stop, s.step, int(size))
	if err != nil {
		return nil, err
	}
	stop, low, high := int(size), 0, int(size)
	if stride < 0 {
		stop, low, high = -1, -1, int(size)-1
	}
	if s.stop != starlark.None {
		if stop, err = c.slicePart(s.stop, int(size)); err != nil {
			return nil, err
		}
		stop = min(max(stop, low), high)
	}
	return tuple{starlark.MakeInt(start), starlark.MakeInt(stop), starlark.MakeInt(stride)}, nil
}

// AttrNames lists the attributes.
func (s *sliceValue) AttrNames() []string { return []string{"indices", "start", "step", "stop"} }

func (s *sliceValue) equal(c ctx, y value, depth int) (bool, error) {
	t, ok := y.(*sliceValue)
	if !ok {
		return false, nil
	}
	return c.equalTuples(tuple{s.start, s.stop, s.step}, tuple{t.start, t.stop, t.step}, depth)
}

// newSlice is slice(stop) or slice(start, stop[, step]).
func (c ctx) newSlice(args tuple, kwargs keywords) (value, error) {
	if err := c.count("slice", args, kwargs, 1, 3); err != nil {
		return nil, err
	}
	s := &sliceValue{l: c.lang, start: starlark.None, stop: args[0], step: starlark.None}
	if len(args) > 1 {
		s.start, s.stop = args[0], args[1]
	}
	if len(args) > 2 {
		s.step = args[2]
	}
	return s, nil
}

// bounds resolves the parts of a slice for a sequence of n items, as
// PySlice_AdjustIndices: items start, start+step, ... count of them.
func (c ctx) bounds(lo, hi, step value, n int) (start, stride, count int, err error) {
	stride = 1
	if step != nil && step != starlark.None {
		if stride, err = c.slicePart(step, 0); err != nil {
			return
		}
		if stride == 0 {
			return 0, 0, 0, c.Errorf("ValueError", "slice step cannot be zero")
		}
	}
	low, high := 0, n
	start, stop := 0, n
	if stride < 0 {
		low, high = -1, n-1
		start, stop = n-1, -1
	}
	if lo != nil && lo != starlark.None {
		if start, err = c.slicePart(lo, n); err != nil {
			return
		}
		start = min(max(start, low), high)
	}
	if hi != nil && hi != starlark.None {
		if stop, err = c.slicePart(hi, n); err != nil {
			return
		}
		stop = min(max(stop, low), high)
	}
	return start, stride, rangeLen(start, stop, stride), nil
}

// sliceLimit is beyond any length, and far from overflow.
const sliceLimit = 1 << 60

// slicePart is an index of a slice; negative ones count from n.
func (c ctx) slicePart(v value, n int) (int, error) {
	i, ok := number(v).(starlark.Int)
	if !ok {
		x, isObject := v.(*object.Instance)
		if !isObject || !x.HasSpecial("__index__") {
			return 0, c.Errorf("TypeError", "slice indices must be integers or None or have an __index__ method")
		}
		r, err := c.Index(x)
		if err != nil {
			return 0, err
		}
		i = r
	}
	k, ok := i.Int64()
	if !ok || k > sliceLimit || k < -sliceLimit {
		k = int64(i.Sign()) * sliceLimit
	}
	if k < 0 && n > 0 {
		k += int64(n)
	} else if k < 0 {
		k = max(k, -sliceLimit)
	}
	return int(k), nil
}

// getslice is x[lo:hi:step].
func (c ctx) getslice(x, lo, hi, step value) (value, error) {
	switch x := x.(type) {
	case *object.Instance:
		return c.instanceSlice(x, lo, hi, step)
	case starlark.String:
		start, stride, n, err := c.bounds(lo, hi, step, len(x))
		if err != nil {
			return nil, err
		}
		if stride == 1 {
			return x[start : start+n], nil
		}
		return x.Slice(start, start+n*stride, stride), nil
	case starlark.Bytes:
		start, stride, n, err := c.bounds(lo, hi, step, len(x))
		if err != nil {
			return nil, err
		}
		if stride == 1 {
			return c.Bytes(string(x[start : start+n])), nil
		}
		return c.Bytes(string(x.Slice(start, start+n*stride, stride).(starlark.Bytes))), nil
	case starlark.Sliceable:
		start, stride, n, err := c.bounds(lo, hi, step, x.Len())
		if err != nil {
			return nil, err
		}
		return x.Slice(start, start+n*stride, stride), nil
	case *starlark.Dict:
		return nil, c.unhashableSlice(lo, hi, step)
	}
	return nil, c.notSubscriptable(x)
}

// unhashableSlice is the error of a dict's slice: in Python 3 it is a key.
func (c ctx) unhashableSlice(lo, hi, step value) error {
	if c.Py3() {
		return c.keyError(c.slice(lo, hi, step))
	}
	return c.Errorf("TypeError", "unhashable type")
}

// instanceSlice asks __getslice__ in Python 2, else __getitem__ with a slice.
func (c ctx) instanceSlice(x *object.Instance, lo, hi, step value) (value, error) {
	if v, found, err := c.plainSlice(x, "__getslice__", lo, hi, step); found || err != nil {
		return v, err
	}
	return x.GetItem(c.slice(lo, hi, step))
}

// plainSlice asks Python 2's method for slices without a step, which gets two
// ints: of an index from the end the length makes one from the start.
func (c ctx) plainSlice(x *object.Instance, method string, lo, hi, step value, rest ...value) (v value, found bool, err error) {
	if c.Py3() || step != nil && step != starlark.None || !x.HasSpecial(method) {
		return nil, false, nil
	}
	args := append(tuple{orElse(lo, starlark.MakeInt(0)), orElse(hi, starlark.MakeInt(1<<63-1))}, rest...)
	for i := range 2 {
		n, isInt := object.AsInt(args[i])
		if !isInt {
			return nil, false, nil
		}
		if n.Sign() < 0 && x.HasSpecial("__len__") {
			size, err := c.length(x)
			if err != nil {
				return nil, false, err
			}
			n = n.Add(starlark.MakeInt(size))
		}
		args[i] = n
	}
	return x.Special(c.thread, method, args...)
}

func orElse(v, dflt value) value {
	if v == nil || v == starlark.None {
		return dflt
	}
	return v
}

// slice makes a slice object of parts that may be nil.
func (c ctx) slice(lo, hi, step value) *sliceValue {
	return &sliceValue{c.lang, orElse(lo, starlark.None), orElse(hi, starlark.None), orElse(step, starlark.None)}
}

// setslice is x[lo:hi:step] = v.
func (c ctx) setslice(x, lo, hi, step, v value) error {
	switch x := x.(type) {
	case *object.Instance:
		if _, found, err := c.plainSlice(x, "__setslice__", lo, hi, step, v); found || err != nil {
			return err
		}
		return x.SetKey(c.slice(lo, hi, step), v)
	case *starlark.List:
		elems, err := c.collect(v)
		if err != nil {
			if c.Matches(err, "TypeError") {
				if step != nil && step != starlark.None {
					return c.Errorf("TypeError", "must assign iterable to extended slice")
				}
				return c.Errorf("TypeError", "%s", c.Pick("can only assign an iterable", "must assign iterable to extended slice"))
			}
			return err
		}
		start, stride, n, err := c.bounds(lo, hi, step, x.Len())
		if err != nil {
			return err
		}
		if stride == 1 {
			return c.splice(x, start, n, elems)
		}
		if len(elems) != n {
			return c.extendedSize(len(elems), n)
		}
		for i, e := range elems {
			if err := x.SetIndex(start+i*stride, e); err != nil {
				return err
			}
		}
		return nil
	case *object.ByteArray:
		b, err := c.bytesArgument(v)
		if err != nil {
			return err
		}
		start, stride, n, err := c.bounds(lo, hi, step, x.Len())
		if err != nil {
			return err
		}
		old := x.Bytes()
		if stride == 1 {
			x.SetBytes(append(append(append([]byte(nil), old[:start]...), b...), old[start+n:]...))
			return nil
		}
		if len(b) != n {
			return c.Errorf("ValueError", "attempt to assign bytes of size %d to extended slice of size %d", len(b), n)
		}
		for i, e := range b {
			old[start+i*stride] = e
		}
		return nil
	case *object.MemoryView:
		b, ok := c.AsBytes(v)
		if !ok {
			return c.Errorf("TypeError", "a bytes-like object is required, not '%s'", c.TypeName(v))
		}
		start, stride, n, err := c.bounds(lo, hi, step, x.Len())
		if err != nil {
			return err
		}
		if stride != 1 {
			return c.Errorf("NotImplementedError", "memoryview: slices with a step cannot be assigned")
		}
		return x.SetRange(start, n, b)
	case *starlark.Dict:
		return c.unhashableSlice(lo, hi, step)
	}
	return c.Errorf("TypeError", "'%s' object does not support %s assignment", c.TypeName(x), c.Pick("slice", "item"))
}

func (c ctx) extendedSize(got, want int) error {
	return c.Errorf("ValueError", "attempt to assign sequence of size %d to extended slice of size %d", got, want)
}

// splice replaces n items of a list from start on.
func (c ctx) splice(x *starlark.List, start, n int, elems []value) error {
	if len(elems) == n {
		for i, e := range elems {
			if err := x.SetIndex(start+i, e); err != nil {
				return err
			}
		}
		return nil
	}
	tail := make([]value, 0, x.Len()-start-n)
	for i := start + n; i < x.Len(); i++ {
		tail = append(tail, x.Index(i))
	}
	head := make([]value, start)
	for i := range head {
		head[i] = x.Index(i)
	}
	return c.refill(x, head, elems, tail)
}

// refill gives a list new contents.
func (c ctx) refill(x *starlark.List, parts ...[]value) error {
	if err := x.Clear(); err != nil {
		return err
	}
	for _, p := range parts {
		for _, e := range p {
			if err := x.Append(e); err != nil {
				return err
			}
		}
	}
	return nil
}

// delslice is del x[lo:hi:step].
func (c ctx) delslice(x, lo, hi, step value) error {
	switch x := x.(type) {
	case *starlark.List:
		start, stride, n, err := c.bounds(lo, hi, step, x.Len())
		if err != nil || n == 0 {
			return err
		}
		gone := make([]bool, x.Len())
		for i := range n {
			gone[start+i*stride] = true
		}
		var keep []value
		for i := range gone {
			if !gone[i] {
				keep = append(keep, x.Index(i))
			}
		}
		return c.refill(x, keep)
	case *object.ByteArray:
		start, stride, n, err := c.bounds(lo, hi, step, x.Len())
		if err != nil || n == 0 {
			return err
		}
		gone := make([]bool, x.Len())
		for i := range n {
			gone[start+i*stride] = true
		}
		var keep []byte
		for i, b := range x.Bytes() {
			if !gone[i] {
				keep = append(keep, b)
			}
		}
		x.SetBytes(keep)
		return nil
	case *object.Instance:
		if _, found, err := c.plainSlice(x, "__delslice__", lo, hi, step); found || err != nil {
			return err
		}
		return c.delitem(x, c.slice(lo, hi, step))
	}
	return c.Errorf("TypeError", c.Pick("'%s' object doesn't support slice deletion", "'%s' object does not support item deletion"), c.TypeName(x))
}
