package structpack

import (
	"encoding/hex"
	"errors"
	"fmt"
	"math"
	"math/big"
	"os"
	"strconv"
	"strings"
	"testing"
)

// TestCPython runs the calls that CPython itself was asked, one a line of the
// files in testdata: function, quoted format, arguments, "ok" or the exception's
// class, result or text, warnings.
func TestCPython(t *testing.T) {
	for _, dump := range []struct {
		file   string
		python Python
	}{
		{"testdata/cpython27.tsv", Py2},
		{"testdata/cpython313.tsv", Py3},
	} {
		text, err := os.ReadFile(dump.file)
		if err != nil {
			t.Fatal(err)
		}
		for i, line := range strings.Split(strings.TrimSuffix(string(text), "\n"), "\n") {
			field := strings.Split(line, "\t")
			format, err := strconv.Unquote(field[1])
			if err != nil {
				t.Fatalf("%s:%d: %v", dump.file, i+1, err)
			}
			want := strings.Join(field[3:], "\t")
			if got := call(dump.python, field[0], format, strings.Fields(field[2])); got != want {
				t.Errorf("%s:%d: %s(%q) of %s\n got %s\nwant %s",
					dump.file, i+1, field[0], format, field[2], got, want)
			}
		}
	}
}

// call does one line's call and words the outcome as the line does.
func call(python Python, function, format string, args []string) string {
	var warnings strings.Builder
	warn := func(text string) error {
		warnings.WriteString("\t" + text)
		return nil
	}
	var result string
	f, err := Parse(python, format)
	if err == nil {
		switch function {
		case "calcsize":
			result = strconv.Itoa(f.Size())
		case "pack":
			var out []byte
			out, err = f.AppendPack(nil, warn, values(python, args)...)
			result = hex.EncodeToString(out)
		case "pack_into":
			buf := filled(args[0])
			err = f.PackInto(buf, number(args[1]), warn, values(python, args[2:])...)
			result = hex.EncodeToString(buf)
		case "unpack":
			data, _ := value(python, args[0]).Bytes()
			result, err = tokens(f.Unpack([]byte(data)))
		case "unpack_from":
			result, err = tokens(f.UnpackFrom(filled(args[0]), number(args[1])))
		case "iter_unpack":
			err = f.CheckIter(number(args[0]))
		}
	}
	status := "ok\t"
	var e *Error
	if errors.As(err, &e) {
		status = className[e.Kind] + "\t"
		result = e.Text
	}
	return status + result + warnings.String()
}

var className = map[Kind]string{
	StructError:   "error",
	OverflowError: "OverflowError",
	ValueError:    "ValueError",
	MemoryError:   "MemoryError",
	SystemError:   "SystemError",
}

// An object is an argument with one of Python's conversion methods.
type object struct {
	plain
	integer Integer
	float   float64
	isFloat bool
}

func (o object) Integer() (Integer, error) { return o.integer, nil }
func (o object) Float() (float64, bool)    { return o.float, o.isFloat }

// A bytearray is an argument of that class.
type bytearray struct{ plain }

func (b bytearray) Bytes() (string, BytesSource) { return b.v.(string), ByteArray }

func values(python Python, args []string) (all []Value) {
	for _, arg := range args {
		all = append(all, value(python, arg))
	}
	return all
}

// value reads an argument: its class, a colon, its content; of a float the bits
// in hexadecimal, of bytes too.
func value(python Python, arg string) Value {
	class, content, _ := strings.Cut(arg, ":")
	bytes, _ := hex.DecodeString(content)
	integer, _ := new(big.Int).SetString(content, 10)
	bits, _ := strconv.ParseUint(content, 16, 64)
	float := math.Float64frombits(bits)
	switch {
	case class == "t":
		return Of(true)
	case class == "f" && content == "":
		return Of(false)
	case class == "f":
		return Of(float)
	case class == "i":
		if integer.IsInt64() {
			return Of(integer.Int64())
		}
		return Of(integer)
	case class == "b":
		return Of(bytes)
	case class == "a":
		return bytearray{plain{string(bytes)}}
	case class == "u":
		return Of(struct{}{})
	case class == "n":
		return Of(nil)
	case class == "x": // __index__
		n := Integer{Source: FromIndex, Big: integer}
		x, ok := n.Float()
		return object{plain{struct{}{}}, n, x, ok && python == Py3}
	case class == "m": // __int__
		return object{plain: plain{struct{}{}}, integer: Integer{Source: FromInt, Big: integer}}
	case class == "g": // __float__
		return object{plain{struct{}{}}, Integer{}, float, true}
	}
	panic("unknown class in " + arg)
}

func number(arg string) int {
	n, _ := value(Py3, arg).Integer()
	return int(n.Small)
}

func filled(arg string) []byte {
	return []byte(strings.Repeat("x", number(arg)))
}

// tokens writes unpacked values as arguments are written.
func tokens(values []any, err error) (string, error) {
	var all []string
	for _, v := range values {
		var token string
		switch v := v.(type) {
		case bool:
			token = strconv.FormatBool(v)[:1]
		case float64:
			token = fmt.Sprintf("f:%016x", math.Float64bits(v))
		case string:
			token = "b:" + hex.EncodeToString([]byte(v))
		default:
			token = fmt.Sprintf("i:%d", v)
		}
		all = append(all, token)
	}
	return strings.Join(all, " "), err
}

// TestMethodError: what an argument's method reports comes out as it is.
func TestMethodError(t *testing.T) {
	failure := errors.New("KeyError")
	for _, format := range []string{"i", "?", "2i"} {
		f, err := Parse(Py3, format)
		if err != nil {
			t.Fatal(err)
		}
		args := []Value{failing{err: failure}, Of(1)}
		if _, err := f.AppendPack(nil, nil, args[:f.Args()]...); err != failure {
			t.Errorf("%s: error %v", format, err)
		}
	}
	f, err := Parse(Py2, "i")
	if err != nil {
		t.Fatal(err)
	}
	refuse := func(string) error { return failure }
	if _, err := f.AppendPack(nil, refuse, Of(1.5)); err != failure {
		t.Errorf("error %v", err)
	}
	if out, err := f.AppendPack([]byte("a"), nil, Of(1.5)); string(out) != "a\x01\x00\x00\x00" || err != nil {
		t.Errorf("%q, %v", out, err)
	}
}

type failing struct {
	plain
	err error
}

func (f failing) Integer() (Integer, error) { return Integer{}, f.err }
func (f failing) Truth() (bool, error)      { return false, f.err }

func TestHugePack(t *testing.T) {
	f, err := Parse(Py3, "9223372036854775807s")
	if err != nil {
		t.Fatal(err)
	}
	var e *Error
	if _, err := f.AppendPack(nil, nil, Of("a")); !errors.As(err, &e) || e.Kind != MemoryError {
		t.Errorf("error %v", err)
	}
}

func BenchmarkParse(b *testing.B) {
	for b.Loop() {
		if _, err := Parse(Py2, "!HHIIBBHHH"); err != nil {
			b.Fatal(err)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add("<3sh2x0q")
	f.Add("12345678901234567890x")
	f.Fuzz(func(t *testing.T, format string) {
		for _, python := range []Python{Py2, Py3} {
			parsed, err := Parse(python, format)
			if err != nil || parsed.Size() > 1<<16 || parsed.Args() > 1<<16 {
				continue
			}
			values, err := parsed.Unpack(make([]byte, parsed.Size()))
			if err == nil && len(values) != parsed.Args() {
				t.Errorf("%q: %d values of %d", format, len(values), parsed.Args())
			}
		}
	})
}
