package time

import (
	"math"
	"os"
	"time"

	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// fields is a struct_time in Go: tm of time.h, in Python's ranges.
type fields struct {
	year, month, day     int // month and day from 1
	hour, minute, second int
	weekday              int // Monday is 0
	yearday              int // from 1
	isdst                int
	zone                 string
	offset               int   // seconds east of Greenwich
	stamp                int64 // seconds since the epoch, for %s
}

func fieldsOf(t time.Time) fields {
	name, offset := t.Zone()
	f := fields{
		t.Year(), int(t.Month()), t.Day(), t.Hour(), t.Minute(), t.Second(),
		(int(t.Weekday()) + 6) % 7, t.YearDay(), 0, name, offset, t.Unix(),
	}
	if t.IsDST() {
		f.isdst = 1
	}
	if t.Location() == time.UTC {
		f.zone = "GMT" // as gmtime(3) of glibc has it
	}
	return f
}

func (c *clock) value(f fields) starlark.Value {
	values := make([]starlark.Value, 0, 11)
	for _, n := range []int{f.year, f.month, f.day, f.hour, f.minute, f.second, f.weekday, f.yearday, f.isdst} {
		values = append(values, starlark.MakeInt(n))
	}
	if c.rt.Py3() {
		values = append(values, c.rt.Text(f.zone), starlark.MakeInt(f.offset))
	}
	return c.seq.Make(values...)
}

// breakDown makes gmtime and localtime.
func (c *clock) breakDown(name string, zone func() *time.Location) func(*starlark.Thread, starlark.Tuple, []starlark.Tuple) (starlark.Value, error) {
	return func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		t, err := c.instant(name, args, kwargs)
		if err != nil {
			return nil, err
		}
		return c.value(fieldsOf(t.In(zone()))), nil
	}
}

// instant is the argument of gmtime, localtime and ctime: seconds since the
// epoch, or None or nothing for now. Python 2 cuts a fraction off, Python 3 rounds down.
func (c *clock) instant(name string, args starlark.Tuple, kwargs []starlark.Tuple) (time.Time, error) {
	sig := object.Sig{Name: name, Class: "time", Max: 1}
	var v starlark.Value
	if err := sig.Unpack(c.rt, args, kwargs, &v); err != nil {
		return time.Time{}, err
	}
	if v == nil || v == starlark.None {
		return time.Now(), nil
	}
	s, err := c.seconds(v)
	if err != nil {
		return time.Time{}, err
	}
	if c.rt.Py3() {
		s = math.Floor(s)
	}
	const maxYear = 1 << 31
	if !(math.Abs(s) < maxYear*366*86400) {
		return time.Time{}, c.rt.Errorf(c.rt.Pick("ValueError", "OverflowError"), "timestamp out of range for platform time_t")
	}
	return time.Unix(int64(s), 0), nil
}

// tuple reads a struct_time or a tuple of nine.
func (c *clock) tuple(function string, v starlark.Value) (fields, error) {
	rt := c.rt
	var items starlark.Tuple
	switch v := v.(type) {
	case *object.StructSeq:
		items = v.Tuple()
	case starlark.Tuple:
		items = v
	default:
		if rt.Py3() {
			return fields{}, rt.Errorf("TypeError", "Tuple or struct_time argument required")
		}
		return fields{}, rt.Errorf("TypeError", "argument must be 9-item sequence, not %s", rt.TypeName(v))
	}
	if len(items) != 9 {
		if rt.Py3() {
			return fields{}, rt.Errorf("TypeError", "%s(): illegal time tuple argument", function)
		}
		return fields{}, rt.Errorf("TypeError", "argument must be sequence of length 9, not %d", len(items))
	}
	var n [9]int
	for i, v := range items {
		var err error
		if n[i], err = rt.Int(v); err != nil {
			return fields{}, err
		}
	}
	f := fields{n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8], "", 0, 0}
	at := f.in(c.zone)
	f.zone, f.offset = at.Zone()
	if s, ok := v.(*object.StructSeq); ok && rt.Py3() {
		if name, _ := s.Attr("tm_zone"); name != starlark.None {
			f.zone, _ = object.AsText(name)
		}
		if offset, _ := s.Attr("tm_gmtoff"); offset != starlark.None {
			f.offset, _ = rt.Int(offset)
		}
	}
	return f, nil
}

// in is mktime(3): fields out of range carry over.
func (f *fields) in(zone *time.Location) time.Time {
	return time.Date(f.year, time.Month(f.month), f.day, f.hour, f.minute, f.second, 0, zone)
}

// check refuses what strftime and asctime refuse, and takes zero for one where
// a month or a day counts from one.
func (c *clock) check(f *fields) error {
	for _, from1 := range []*int{&f.month, &f.day, &f.yearday} {
		if *from1 == 0 {
			*from1 = 1
		}
	}
	for _, r := range []struct {
		ok   bool
		name string
	}{
		{1 <= f.month && f.month <= 12, "month"},
		{1 <= f.day && f.day <= 31, "day of month"},
		{0 <= f.hour && f.hour <= 23, "hour"},
		{0 <= f.minute && f.minute <= 59, "minute"},
		{0 <= f.second && f.second <= 61, "seconds"},
		{-1 <= f.weekday, "day of week"},
		{1 <= f.yearday && f.yearday <= 366, "day of year"},
	} {
		if !r.ok {
			return c.rt.Errorf("ValueError", "%s out of range", r.name)
		}
	}
	f.weekday = (f.weekday + 7) % 7
	return nil
}

func (c *clock) mktime(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	sig := object.Sig{Name: "mktime", Class: "time", Min: 1, Max: 1}
	var v starlark.Value
	if err := sig.Unpack(c.rt, args, kwargs, &v); err != nil {
		return nil, err
	}
	f, err := c.tuple("mktime", v)
	if err != nil {
		return nil, err
	}
	return starlark.Float(f.in(c.zone).Unix()), nil
}

// setZone sets tzname, timezone, altzone and daylight: from the offsets of
// January and July, as timemodule.c does.
func (c *clock) setZone(m *object.Module) {
	year := time.Now().Year()
	winter, winterOffset := time.Date(year, 1, 1, 0, 0, 0, 0, c.zone).Zone()
	summer, summerOffset := time.Date(year, 7, 1, 0, 0, 0, 0, c.zone).Zone()
	if winterOffset > summerOffset { // the southern half of the world
		winter, summer = summer, winter
		winterOffset, summerOffset = summerOffset, winterOffset
	}
	m.Set("tzname", starlark.Tuple{c.rt.Text(winter), c.rt.Text(summer)})
	m.Set("timezone", starlark.MakeInt(-winterOffset))
	m.Set("altzone", starlark.MakeInt(-summerOffset))
	daylight := 0
	if winterOffset != summerOffset {
		daylight = 1
	}
	m.Set("daylight", starlark.MakeInt(daylight))
}

// readZone reads the environment's TZ again.
func (c *clock) readZone() {
	name, ok := os.LookupEnv("TZ")
	if !ok {
		c.zone = time.Local
		return
	}
	zone, err := time.LoadLocation(name)
	if err != nil {
		zone = time.UTC
	}
	c.zone = zone
}
