package time

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

func (c *clock) strptime(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	sig := object.Sig{Name: "strptime", Class: "time", Min: 1, Max: 2}
	var data, format starlark.Value
	rt := c.rt
	if err := sig.Unpack(rt, args, kwargs, &data, &format); err != nil {
		return nil, err
	}
	layout := "%a %b %d %H:%M:%S %Y"
	text, ok := object.AsText(data)
	if ok && format != nil {
		layout, ok = object.AsText(format)
	}
	if !ok {
		if rt.Py3() {
			return nil, rt.Errorf("TypeError", "strptime() argument %s", c.notText(data, format))
		}
		return nil, rt.Errorf("TypeError", "expected string or buffer")
	}
	f, err := c.parse(text, layout)
	if err != nil {
		return nil, err
	}
	return c.value(f), nil
}

func (c *clock) notText(args ...starlark.Value) string {
	for i, v := range args {
		if _, ok := object.AsText(v); !ok {
			return strconv.Itoa(i) + " must be str, not " + c.rt.TypeOf(v).String()
		}
	}
	return ""
}

// pattern is what a directive of strptime matches, as in _strptime.py; "" for
// one that it does not know.
func pattern(letter byte) string {
	switch letter {
	case 'd':
		return `(3[0-1]|[1-2]\d|0[1-9]|[1-9]| [1-9])`
	case 'f':
		return `([0-9]{1,6})`
	case 'H':
		return `(2[0-3]|[0-1]\d|\d)`
	case 'I':
		return `(1[0-2]|0[1-9]|[1-9]| [1-9])`
	case 'j':
		return `(36[0-6]|3[0-5]\d|[1-2]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|[1-9])`
	case 'm':
		return `(1[0-2]|0[1-9]|[1-9])`
	case 'M':
		return `([0-5]\d|\d)`
	case 'S':
		return `(6[0-1]|[0-5]\d|\d)`
	case 'w':
		return `([0-6])`
	case 'u':
		return `([1-7])`
	case 'y':
		return `(\d\d)`
	case 'Y':
		return `(\d\d\d\d)`
	case 'z':
		return `([+-]\d\d:?[0-5]\d|Z)`
	case 'Z':
		return `([A-Za-z]*)`
	case 'p':
		return `(am|pm)`
	}
	return ""
}

// composed is the format that a directive stands for, or "".
func composed(letter byte) string {
	switch letter {
	case 'c':
		return "%a %b %d %H:%M:%S %Y"
	case 'x':
		return "%m/%d/%y"
	case 'X':
		return "%H:%M:%S"
	}
	return ""
}

// compile makes the expression of a format, with one group for each of letters.
func (c *clock) compile(format, whole string) (expression, letters string, err error) {
	var b, names strings.Builder
	for i := 0; i < len(format); i++ {
		switch ch := format[i]; {
		case ch == ' ' || '\t' <= ch && ch <= '\r':
			b.WriteString(`\s+`)
			for i+1 < len(format) && strings.IndexByte(" \t\n\v\f\r", format[i+1]) >= 0 {
				i++
			}
		case ch != '%':
			b.WriteString(regexp.QuoteMeta(format[i : i+1]))
		case i+1 == len(format):
			return "", "", c.rt.Errorf("ValueError", "stray %% in format '%s'", whole)
		default:
			i++
			e, n, err := c.compileDirective(format[i], whole)
			if err != nil {
				return "", "", err
			}
			b.WriteString(e)
			names.WriteString(n)
		}
	}
	return b.String(), names.String(), nil
}

func (c *clock) compileDirective(letter byte, whole string) (expression, letters string, err error) {
	if long := composed(letter); long != "" {
		return c.compile(long, whole)
	}
	switch letter {
	case 'a':
		return alternatives(weekdays[:], 3), "a", nil
	case 'A':
		return alternatives(weekdays[:], 0), "A", nil
	case 'b':
		return alternatives(months[:], 3), "b", nil
	case 'B':
		return alternatives(months[:], 0), "B", nil
	case '%':
		return "%", "", nil
	case 'u':
		if !c.rt.Py3() {
			break
		}
		fallthrough
	default:
		if p := pattern(letter); p != "" {
			return p, string(letter), nil
		}
	}
	return "", "", c.rt.Errorf("ValueError", "'%c' is a bad directive in format '%s'", letter, whole)
}

func alternatives(names []string, n int) string {
	short := make([]string, len(names))
	for i, s := range names {
		if n > 0 {
			s = s[:n]
		}
		short[i] = s
	}
	return "(" + strings.Join(short, "|") + ")"
}

// position finds a name by its first three letters.
func position(names []string, s string) int {
	for i, n := range names {
		if strings.EqualFold(n[:3], s[:3]) {
			return i
		}
	}
	return -1
}

// parse is _strptime of CPython.
func (c *clock) parse(text, format string) (fields, error) {
	rt := c.rt
	expression, letters, err := c.compile(format, format)
	if err != nil {
		return fields{}, err
	}
	re, err := regexp.Compile(`^(?i:` + expression + `)`)
	if err != nil {
		return fields{}, rt.Errorf("ValueError", "%s", err)
	}
	match := re.FindStringSubmatch(text)
	if match == nil {
		quoted, _ := rt.Repr(nil, rt.Text(text))
		layout, _ := rt.Repr(nil, rt.Text(format))
		return fields{}, rt.Errorf("ValueError", "time data %s does not match format %s", quoted, layout)
	}
	if rest := text[len(match[0]):]; rest != "" {
		return fields{}, rt.Errorf("ValueError", "unconverted data remains: %s", rest)
	}
	f := fields{year: 1900, month: 1, day: 1, weekday: -1, yearday: -1, isdst: -1}
	yearGiven, afternoon, twelve := false, -1, false
	for i, s := range match[1:] {
		n, _ := strconv.Atoi(strings.TrimSpace(s))
		switch letters[i] {
		case 'a', 'A':
			f.weekday = position(weekdays[:], s)
		case 'b', 'B':
			f.month = position(months[:], s) + 1
		case 'd':
			f.day = n
		case 'H':
			f.hour = n
		case 'I':
			f.hour, twelve = n, true
		case 'j':
			f.yearday = n
		case 'm':
			f.month = n
		case 'M':
			f.minute = n
		case 'p':
			afternoon = map[bool]int{true: 1}[strings.EqualFold(s, "pm")]
		case 'S':
			f.second = n
		case 'u':
			f.weekday = n - 1
		case 'w':
			f.weekday = (n + 6) % 7
		case 'y':
			f.year, yearGiven = 1900+n, true
			if n <= 68 { // POSIX
				f.year += 100
			}
		case 'Y':
			f.year, yearGiven = n, true
		case 'z':
			f.offset = zoneOffset(s)
		case 'Z':
			f.zone = s
		}
	}
	if twelve {
		f.hour %= 12
		if afternoon == 1 {
			f.hour += 12
		}
	}
	return f, c.complete(&f, yearGiven)
}

func zoneOffset(s string) int {
	if s == "Z" || s == "z" {
		return 0
	}
	s = strings.ReplaceAll(s, ":", "")
	n, _ := strconv.Atoi(s[1:])
	n = n/100*3600 + n%100*60
	if s[0] == '-' {
		return -n
	}
	return n
}

// complete computes the fields that were not given from those that were.
func (c *clock) complete(f *fields, yearGiven bool) error {
	if f.yearday >= 0 && yearGiven {
		t := time.Date(f.year, 1, f.yearday, 0, 0, 0, 0, time.UTC)
		f.month, f.day = int(t.Month()), t.Day()
	}
	year := f.year
	if !yearGiven && f.month == 2 && f.day == 29 {
		year = 1904 // the first leap year of the century: the 29th of February is a day
	}
	t := time.Date(year, time.Month(f.month), f.day, 0, 0, 0, 0, time.UTC)
	if t.Day() != f.day {
		return c.rt.Errorf("ValueError", "day is out of range for month")
	}
	if f.yearday < 0 {
		f.yearday = t.YearDay()
	}
	if f.weekday < 0 {
		f.weekday = (int(t.Weekday()) + 6) % 7
	}
	return nil
}
