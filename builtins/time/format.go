package time

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// The names of the C locale.
var (
	weekdays = [...]string{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}
	months   = [...]string{"January", "February", "March", "April", "May", "June",
		"July", "August", "September", "October", "November", "December"}
)

func (c *clock) asctime(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	sig := object.Sig{Name: "asctime", Class: "time", Max: 1}
	var v starlark.Value
	if err := sig.Unpack(c.rt, args, kwargs, &v); err != nil {
		return nil, err
	}
	f, err := c.optional("asctime", v)
	if err != nil {
		return nil, err
	}
	return c.rt.Text(f.ascii()), nil
}

func (c *clock) ctime(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	t, err := c.instant("ctime", args, kwargs)
	if err != nil {
		return nil, err
	}
	f := fieldsOf(t.In(c.zone))
	return c.rt.Text(f.ascii()), nil
}

// ascii is asctime(3) without the line end.
func (f *fields) ascii() string {
	return fmt.Sprintf("%s %s%3d %02d:%02d:%02d %d",
		weekdays[f.weekday][:3], months[f.month-1][:3], f.day, f.hour, f.minute, f.second, f.year)
}

// optional reads a time that may be left out, and checks it.
func (c *clock) optional(function string, v starlark.Value) (fields, error) {
	if v == nil {
		return fieldsOf(time.Now().In(c.zone)), nil
	}
	f, err := c.tuple(function, v)
	if err == nil {
		err = c.check(&f)
	}
	return f, err
}

func (c *clock) strftime(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	sig := object.Sig{Name: "strftime", Class: "time", Min: 1, Max: 2}
	var format, v starlark.Value
	rt := c.rt
	if err := sig.Unpack(rt, args, kwargs, &format, &v); err != nil {
		return nil, err
	}
	text, ok := object.AsText(format)
	if !ok {
		return nil, rt.Errorf("TypeError", rt.Pick("strftime() argument 1 must be string, not %s", "strftime() argument 1 must be str, not %s"), rt.TypeName(format))
	}
	f, err := c.optional("strftime", v)
	if err != nil {
		return nil, err
	}
	if !rt.Py3() && f.zone == "GMT" {
		f.zone = "UTC"
	}
	f.stamp = f.in(c.zone).Unix()
	return rt.Text(f.format(text)), nil
}

// format is strftime(3) of glibc in the C locale.
func (f *fields) format(format string) string {
	var b strings.Builder
	for {
		plain, rest, found := strings.Cut(format, "%")
		b.WriteString(plain)
		if !found {
			return b.String()
		}
		d := parseDirective(rest)
		format = rest[d.length:]
		text, ok := f.directive(d)
		if !ok {
			text = "%" + rest[:d.length]
		}
		b.WriteString(text)
	}
}

// directive is one conversion specification: %[flags][width][E|O]letter.
type directive struct {
	pad    byte // 0: as the letter has it
	upper  bool
	swap   bool
	width  int
	letter byte // 0: there is none
	length int  // without the %
}

func parseDirective(s string) (d directive) {
	i := 0
	for ; i < len(s); i++ {
		switch s[i] {
		case '_', '-', '0':
			d.pad = s[i]
			continue
		case '^':
			d.upper = true
			continue
		case '#':
			d.swap = true
			continue
		}
		break
	}
	for ; i < len(s) && '0' <= s[i] && s[i] <= '9' && d.width < 1000; i++ {
		d.width = d.width*10 + int(s[i]-'0')
	}
	if i+1 < len(s) && (s[i] == 'E' || s[i] == 'O') && isLetter(s[i+1]) {
		i++
	}
	if i < len(s) {
		d.letter = s[i]
		i++
	}
	d.length = i
	return d
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// directive answers one conversion; ok is false for an unknown one.
func (f *fields) directive(d directive) (text string, ok bool) {
	switch d.letter {
	case 'a':
		text = weekdays[f.weekday%7][:3]
	case 'A':
		text = weekdays[f.weekday%7]
	case 'b', 'h':
		text = months[f.month-1][:3]
	case 'B':
		text = months[f.month-1]
	case 'c':
		text = f.format("%a %b %e %H:%M:%S %Y")
	case 'C':
		return d.number(f.year/100, 2, '0'), true
	case 'd':
		return d.number(f.day, 2, '0'), true
	case 'D', 'x':
		text = f.format("%m/%d/%y")
	case 'e':
		return d.number(f.day, 2, '_'), true
	case 'F':
		text = f.format("%Y-%m-%d")
	case 'g':
		year, _ := f.isoWeek()
		return d.number(year%100, 2, '0'), true
	case 'G':
		year, _ := f.isoWeek()
		return d.number(year, 1, '0'), true
	case 'H':
		return d.number(f.hour, 2, '0'), true
	case 'I':
		return d.number(f.hour12(), 2, '0'), true
	case 'j':
		return d.number(f.yearday, 3, '0'), true
	case 'k':
		return d.number(f.hour, 2, '_'), true
	case 'l':
		return d.number(f.hour12(), 2, '_'), true
	case 'm':
		return d.number(f.month, 2, '0'), true
	case 'M':
		return d.number(f.minute, 2, '0'), true
	case 'n':
		text = "\n"
	case 'p':
		text = [2]string{"AM", "PM"}[f.hour/12]
		if d.swap {
			text = strings.ToLower(text)
		}
	case 'P':
		text = [2]string{"am", "pm"}[f.hour/12]
	case 'r':
		text = f.format("%I:%M:%S %p")
	case 'R':
		text = f.format("%H:%M")
	case 's':
		return d.number(int(f.stamp), 1, '0'), true
	case 'S':
		return d.number(f.second, 2, '0'), true
	case 't':
		text = "\t"
	case 'T', 'X':
		text = f.format("%H:%M:%S")
	case 'u':
		return d.number(f.weekday+1, 1, '0'), true
	case 'U':
		return d.number((f.yearday+6-(f.weekday+1)%7)/7, 2, '0'), true
	case 'V':
		_, week := f.isoWeek()
		return d.number(week, 2, '0'), true
	case 'w':
		return d.number((f.weekday+1)%7, 1, '0'), true
	case 'W':
		return d.number((f.yearday+6-f.weekday)/7, 2, '0'), true
	case 'y':
		return d.number(((f.year%100)+100)%100, 2, '0'), true
	case 'Y':
		return d.number(f.year, 1, '0'), true
	case 'z':
		sign, off := '+', f.offset/60
		if off < 0 {
			sign, off = '-', -off
		}
		text = fmt.Sprintf("%c%02d%02d", sign, off/60, off%60)
	case 'Z':
		text = f.zone
	case '%':
		text = "%"
	default:
		return "", false
	}
	if d.upper || d.swap && d.letter != 'p' && d.letter != 'Z' {
		text = strings.ToUpper(text)
	}
	if fill := d.width - len(text); fill > 0 {
		pad := " "
		if d.pad == '0' {
			pad = "0"
		}
		text = strings.Repeat(pad, fill) + text
	}
	return text, true
}

// number writes n in at least digits places, or the directive's own width.
func (d directive) number(n, digits int, pad byte) string {
	if d.pad != 0 {
		pad = d.pad
	}
	if d.width > 0 {
		digits = d.width
	}
	switch pad {
	case '-':
		return strconv.Itoa(n)
	case '_':
		return fmt.Sprintf("%*d", digits, n)
	}
	return fmt.Sprintf("%0*d", digits, n)
}

func (f *fields) hour12() int { return (f.hour+11)%12 + 1 }

func (f *fields) isoWeek() (year, week int) {
	return time.Date(f.year, 1, f.yearday, 0, 0, 0, 0, time.UTC).ISOWeek()
}
