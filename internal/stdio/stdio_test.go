package stdio_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/pysock/pysock/internal/interp"
	"github.com/pysock/pysock/internal/object"
	"github.com/pysock/pysock/internal/stdio"
	"go.starlark.net/starlark"
)

func TestWrite(t *testing.T) {
	for _, d := range []object.Dialect{object.Star, object.Py2, object.Py3} {
		rt := object.New(interp.New(), d)
		star := &starlark.Thread{}
		_, end := rt.In.NewThread(star)
		var out, err bytes.Buffer
		rt.In.Stdout, rt.In.Stderr = &out, &err
		if e := stdio.Write(star, stdio.Out, "a", "b"); e != nil || out.String() != "ab" {
			t.Errorf("%v: got %q, %v", d, &out, e)
		}
		if e := stdio.Write(star, stdio.Err, "c"); e != nil || err.String() != "c" {
			t.Errorf("%v: got %q, %v", d, &err, e)
		}

		// A script put an object of its own there.
		var pieces []string
		stream := rt.NewModule("stream", nil, nil)
		stream.Func("write", func(_ *starlark.Thread, args starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
			s, _ := object.AsText(args[0])
			pieces = append(pieces, s)
			if s == "bad" {
				return nil, rt.Errorf("ValueError", "bad")
			}
			return starlark.None, nil
		})
		sys := rt.NewModule("sys", nil, nil)
		sys.Set("stdout", stream)
		sys.Set("stderr", starlark.MakeInt(5))
		rt.Modules["sys"] = sys
		if e := stdio.Write(star, stdio.Out, "x", "y"); e != nil || strings.Join(pieces, ",") != "x,y" {
			t.Errorf("%v: got %q, %v", d, pieces, e)
		}
		if e := stdio.Write(star, stdio.Out, "bad", "z"); !rt.Matches(e, "ValueError") {
			t.Errorf("%v: got %v", d, e)
		}
		if e := stdio.Write(star, stdio.Err, "x"); !rt.Matches(e, "AttributeError") {
			t.Errorf("%v: got %v", d, e)
		}
		end()
	}
}
