package enum

import (
	"testing"

	"github.com/pysock/pysock/internal/calltest"
	"github.com/pysock/pysock/internal/lang"
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// session is an interpreter in which ints have their methods.
func session(t *testing.T) *calltest.Session {
	s := calltest.New(object.Py3)
	t.Cleanup(s.End)
	lang.Lookup(s.Runtime, "int")
	return s
}

func letters() []Constant {
	return []Constant{{"L_B", 2}, {"L_A", 1}, {"L_ALSO_B", 2}, {"L_D", 4}}
}

// A member is made when it is asked for, and is the same one from then on.
func TestMemberIsMadeOnce(t *testing.T) {
	s := session(t)
	i := NewInts(s.Runtime, "letters", "Letter", false, letters)
	x := i.Member(2)
	if got := x.String(); got != "<Letter.L_ALSO_B: 2>" { // the first in the alphabet
		t.Errorf("Member(2) = %s", got)
	}
	if len(i.n.members) != 0 {
		t.Errorf("%d members were made for one", len(i.n.members))
	}
	if i.Member(2) != x {
		t.Error("Member(2) is another one the second time")
	}
	if v, err := i.Class().Attr("L_B"); v != x || err != nil {
		t.Errorf("Letter.L_B = %v, %v", v, err)
	}
	if got := i.Member(9); got != starlark.Value(starlark.MakeInt(9)) {
		t.Errorf("Member(9) = %v, want the plain int", got)
	}
}

// What CPython 3.13 shows of the same table of flags.
func TestUnionsOfFlags(t *testing.T) {
	s := session(t)
	i := NewInts(s.Runtime, "letters", "Letter", true, letters)
	for value, want := range map[int]string{
		0: "<Letter: 0>", 1: "<Letter.L_A: 1>", 3: "<Letter.L_A|L_ALSO_B: 3>", 7: "<Letter.L_A|L_ALSO_B|L_D: 7>", 8: "<Letter: 8>", 9: "<Letter.L_A|8: 9>",
	} {
		if got := i.Member(value).String(); got != want {
			t.Errorf("Member(%d) = %s, want %s", value, got, want)
		}
	}
}

// Two interpreters share no class.
func TestInterpretersAreApart(t *testing.T) {
	a, b := session(t), session(t)
	if of(a.Runtime).enum == of(b.Runtime).enum {
		t.Error("one class Enum for two interpreters")
	}
}
