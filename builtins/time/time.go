// Package time is Python's time module.
package time

import (
	"math"
	"time"

	"github.com/pysock/pysock/internal/errnos"
	"github.com/pysock/pysock/internal/interp"
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"
)

// clock is the module's state in one interpreter.
type clock struct {
	rt    *object.Runtime
	began time.Time // where monotonic clocks count from
	seq   *object.StructSeqType
	zone  *time.Location // of localtime; tzset sets it
}

// Module returns Python's time module: time sleep ctime asctime localtime
// gmtime mktime strftime strptime tzset struct_time tzname timezone altzone
// daylight, in Python 2 clock, and in Python 3 monotonic, perf_counter,
// process_time, thread_time with their _ns forms and time_ns.
//
// sleep, like every wait, ends with KeyboardInterrupt.
func Module(thread *starlark.Thread) (starlark.Value, error) {
	rt := object.For(thread)
	if m, ok := rt.Modules["time"]; ok {
		return m, nil
	}
	c := &clock{rt: rt, began: time.Now(), zone: time.Local}
	names := []string{"tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst"}
	if rt.Py3() {
		names = append(names, "tm_zone", "tm_gmtoff")
	}
	c.seq = rt.NewStructSeqType("time", "struct_time", 9, names...)

	m := rt.NewModule("time", nil, nil)
	m.Set("struct_time", c.seq.Class())
	c.setZone(m)
	m.Func("sleep", c.sleep)
	m.Func("gmtime", c.breakDown("gmtime", func() *time.Location { return time.UTC }))
	m.Func("localtime", c.breakDown("localtime", func() *time.Location { return c.zone }))
	m.Func("mktime", c.mktime)
	m.Func("asctime", c.asctime)
	m.Func("ctime", c.ctime)
	m.Func("strftime", c.strftime)
	m.Func("strptime", c.strptime)
	m.Func("tzset", func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		c.readZone()
		c.setZone(m)
		return starlark.None, nil
	})
	c.clocks(m)
	rt.Modules["time"] = m
	return m, nil
}

// clocks adds the functions that read a clock.
func (c *clock) clocks(m *object.Module) {
	wall := func() time.Duration { return time.Duration(time.Now().UnixNano()) }
	monotonic := func() time.Duration { return monotonicNow(c.began) }
	cpu := func() time.Duration { return cpuTime(unix.RUSAGE_SELF) }
	c.reader(m, "time", wall, false)
	if !c.rt.Py3() {
		c.reader(m, "clock", cpu, false)
		return
	}
	for name, read := range map[string]func() time.Duration{
		"time": wall, "monotonic": monotonic, "perf_counter": monotonic, "process_time": cpu, "thread_time": cpu,
	} {
		c.reader(m, name, read, false)
		c.reader(m, name+"_ns", read, true)
	}
}

func (c *clock) reader(m *object.Module, name string, read func() time.Duration, nanoseconds bool) {
	sig := object.Sig{Name: name, Class: "time"}
	m.Func(name, func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		if err := sig.Unpack(c.rt, args, kwargs); err != nil {
			return nil, err
		}
		d := read()
		if nanoseconds {
			return starlark.MakeInt64(int64(d)), nil
		}
		return starlark.Float(float64(d) / 1e9), nil
	})
}

// cpuTime is the processor time of who, user and system.
func cpuTime(who int) time.Duration {
	var r unix.Rusage
	if unix.Getrusage(who, &r) != nil {
		return 0
	}
	return time.Duration(r.Utime.Nano() + r.Stime.Nano())
}

var sleepSig = object.Sig{Name: "sleep", Class: "time", Min: 1, Max: 1, Varargs2: true}

// maxSleep is what a time.Duration holds, about 292 years.
const maxSleep = float64(math.MaxInt64)

func (c *clock) sleep(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var v starlark.Value
	rt := c.rt
	if err := sleepSig.Unpack(rt, args, kwargs, &v); err != nil {
		return nil, err
	}
	s, err := c.seconds(v)
	if err != nil {
		return nil, err
	}
	switch {
	case rt.Py3() && math.IsNaN(s):
		return nil, rt.Errorf("ValueError", "Invalid value NaN (not a number)")
	case rt.Py3() && s < 0:
		return nil, rt.Errorf("ValueError", "sleep length must be non-negative")
	case rt.Py3() && s*1e9 > maxSleep:
		return nil, rt.Errorf("OverflowError", "timestamp out of range for platform time_t")
	case s < 0 || math.IsNaN(s) || s > maxSleep: // select(2) refuses it
		return nil, rt.OSError(rt.Exc("IOError"), errno("EINVAL"))
	}
	d := time.Duration(min(s*1e9, maxSleep))
	if rt.Dialect != object.Py2 {
		return starlark.None, rt.Thread(thread).Sleep(d)
	}
	var n nap
	n.SetTimeout(d)
	return starlark.None, rt.Thread(thread).Block(&n)
}

// nap is Python 2's sleep, which a signal handler ends.
type nap struct{ interp.Parker }

func (n *nap) Paused() bool { return false }

func errno(name string) int {
	e, _ := errnos.Lookup(name)
	return e.Value
}

// seconds converts a number of seconds. Python 3 words its error as for an
// integer here.
func (c *clock) seconds(v starlark.Value) (float64, error) {
	switch v.(type) {
	case starlark.Int, starlark.Float, starlark.Bool, *object.Instance:
		return c.rt.Float(v)
	}
	if c.rt.Py3() {
		_, err := c.rt.Index(v)
		return 0, err
	}
	return 0, c.rt.Errorf("TypeError", "a float is required")
}
