package lang

import (
	"fmt"
	"math"

	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
	"go.starlark.net/syntax"
)

// rangeValue is Python 2's xrange and Python 3's range.
type rangeValue struct {
	l              *lang
	start, step, n int
	stop           int // as given
}

var (
	_ starlark.Sequence  = (*rangeValue)(nil)
	_ starlark.Sliceable = (*rangeValue)(nil)
	_ object.HasClass    = (*rangeValue)(nil)
)

func (l *lang) rangeName() string { return l.Pick("xrange", "range") }

func (r *rangeValue) Class() *object.Class { return r.l.BuiltinType(r.l.rangeName()) }
func (r *rangeValue) Type() string         { return r.l.rangeName() }
func (r *rangeValue) Freeze()              {}
func (r *rangeValue) Truth() starlark.Bool { return r.n > 0 }
func (r *rangeValue) Len() int             { return r.n }
func (r *rangeValue) Hash() (uint32, error) {
	return uint32(r.n*31+r.start*7) ^ uint32(r.step), nil
}

func (r *rangeValue) String() string {
	stop := r.stop
	if !r.l.Py3() {
		stop = r.start + r.n*r.step // xrange shows its normal form
	}
	if r.step == 1 {
		if r.start == 0 && !r.l.Py3() {
			return fmt.Sprintf("xrange(%d)", stop)
		}
		return fmt.Sprintf("%s(%d, %d)", r.l.rangeName(), r.start, stop)
	}
	return fmt.Sprintf("%s(%d, %d, %d)", r.l.rangeName(), r.start, stop, r.step)
}

// Index returns item i.
func (r *rangeValue) Index(i int) starlark.Value { return starlark.MakeInt(r.start + i*r.step) }

// Slice returns a range.
func (r *rangeValue) Slice(start, end, step int) starlark.Value {
	s := &rangeValue{l: r.l, start: r.start + start*r.step, step: r.step * step, stop: r.start + end*r.step}
	s.n = rangeLen(start, end, step)
	return s
}

// Iterate yields the items.
func (r *rangeValue) Iterate() starlark.Iterator { return &rangeIterator{r: *r} }

type rangeIterator struct {
	r rangeValue
	i int
}

func (it *rangeIterator) Next(p *starlark.Value) bool {
	if it.i >= it.r.n {
		return false
	}
	*p = starlark.MakeInt(it.r.start + it.i*it.r.step)
	it.i++
	return true
}

func (it *rangeIterator) Done() {}

func (r *rangeValue) iterator(c ctx) iterator {
	i := 0
	return c.newItems(c.Pick("rangeiterator", "range_iterator"), func(ctx) (value, error) {
		if i >= r.n {
			return nil, nil
		}
		i++
		return r.Index(i - 1), nil
	})
}

// Has reports whether v is an item: the operator in.
func (r *rangeValue) Has(v starlark.Value) (bool, error) {
	n, ok := number(v).(starlark.Int)
	if f, isFloat := v.(starlark.Float); isFloat && float64(f) == math.Trunc(float64(f)) {
		n, ok = starlark.MakeInt64(int64(f)), true
	}
	if !ok {
		return false, nil
	}
	i, ok := n.Int64()
	if !ok || r.n == 0 {
		return false, nil
	}
	d := int(i) - r.start
	return d%r.step == 0 && d/r.step >= 0 && d/r.step < r.n, nil
}

func (r *rangeValue) equal(c ctx, y value, _ int) (bool, error) {
	s, ok := y.(*rangeValue)
	if !ok || !c.Py3() {
		return ok && r == s, nil
	}
	return r.n == s.n && (r.n == 0 || r.start == s.start && (r.n == 1 || r.step == s.step)), nil
}

// CompareSameType serves the engine's own == and !=.
func (r *rangeValue) CompareSameType(op syntax.Token, y starlark.Value, _ int) (bool, error) {
	eq, err := r.equal(ctx{r.l, r.l.Current()}, y, 0)
	switch op {
	case syntax.EQL:
		return eq, err
	case syntax.NEQ:
		return !eq, err
	}
	return false, r.l.Errorf("TypeError", "'%s' not supported between instances of 'range' and 'range'", op)
}

// Attr gives Python 3's start, stop and step.
func (r *rangeValue) Attr(name string) (starlark.Value, error) {
	if r.l.Py3() {
		switch name {
		case "start":
			return starlark.MakeInt(r.start), nil
		case "stop":
			return starlark.MakeInt(r.stop), nil
		case "step":
			return starlark.MakeInt(r.step), nil
		}
	}
	return nil, nil
}

// AttrNames lists the attributes.
func (r *rangeValue) AttrNames() []string {
	if r.l.Py3() {
		return []string{"start", "step", "stop"}
	}
	return nil
}

func rangeLen(start, stop, step int) int {
	switch {
	case step > 0 && start < stop:
		return (stop-1-start)/step + 1
	case step < 0 && start > stop:
		return (start-1-stop)/-step + 1
	}
	return 0
}

// rangeArgs reads the arguments of range and xrange.
func (c ctx) rangeArgs(name string, args tuple, kwargs keywords) (*rangeValue, error) {
	if len(kwargs) > 0 {
		return nil, c.noKeywords(name)
	}
	if c.Py3() {
		if err := c.count(name, args, nil, 1, 3); err != nil {
			return nil, err
		}
	} else if len(args) == 0 || len(args) > 3 {
		if name == "range" && len(args) == 0 {
			return nil, c.Errorf("TypeError", "range expected at least 1 arguments, got 0")
		}
		if name == "range" {
			return nil, c.Errorf("TypeError", "range expected at most 3 arguments, got %d", len(args))
		}
		return nil, c.Errorf("TypeError", "xrange() requires 1-3 int arguments")
	}
	n := [3]int{0, 0, 1}
	for i, v := range args {
		x, err := c.rangeArg(name, i, len(args), v)
		if err != nil {
			return nil, err
		}
		n[i] = x
	}
	start, stop, step := n[0], n[1], n[2]
	if len(args) == 1 {
		start, stop = 0, n[0]
	}
	if step == 0 {
		if c.Py3() || name == "xrange" {
			return nil, c.Errorf("ValueError", "%s() arg 3 must not be zero", name)
		}
		return nil, c.Errorf("ValueError", "range() step argument must not be zero")
	}
	return &rangeValue{l: c.lang, start: start, step: step, stop: stop, n: rangeLen(start, stop, step)}, nil
}

func (c ctx) rangeArg(name string, i, n int, v value) (int, error) {
	if !c.Py3() && name == "range" {
		if _, ok := number(v).(starlark.Int); !ok {
			if x, isObject := v.(*object.Instance); !isObject || !x.HasSpecial("__int__") {
				what := []string{"start", "end", "step"}[i]
				if n == 1 {
					what = "end"
				}
				return 0, c.Errorf("TypeError", "range() integer %s argument expected, got %s.", what, c.TypeName(v))
			}
		}
	}
	x, err := c.Index(v)
	if err != nil {
		return 0, err
	}
	k, ok := x.Int64()
	if !ok && !c.Py3() && name == "range" {
		return 0, c.Errorf("OverflowError", "range() result has too many items")
	}
	if !ok || k > 1<<62 || k < -1<<62 {
		return 0, c.Errorf("OverflowError", "%s", c.Pick("Python int too large to convert to C long", "Python int too large to convert to C ssize_t"))
	}
	return int(k), nil
}

var rangeMethods = []methodEntry{
	{"count", inPy3, ctx.sequenceCount},
	{"index", inPy3, ctx.sequenceIndex},
}
