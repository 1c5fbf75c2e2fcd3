package libm_test

import (
	"math"
	"testing"

	"github.com/pysock/pysock/internal/libm"
)

// TestC has results of the C library, of which Go's math package misses the most.
func TestC(t *testing.T) {
	for _, test := range []struct {
		name      string
		got, want float64
	}{
		{"2 ** 1.5", libm.Pow(2, 1.5), 2.8284271247461903},
		{"1.05 ** 13", libm.Pow(1.05, 13), 1.8856491423232367},
		{"exp", libm.Exp(-3.93231516238302), 0.019598246865517643},
		{"log", libm.Log(7.409973843139595), 2.0028269093610898},
		{"log10", libm.Log10(2.1443019903963427), 0.33128594871052197},
		{"sin", libm.Sin(2.1443019903963427), 0.8400040372653688},
		{"cos", libm.Cos(7.409973843139595), 0.4295620899847608},
		{"tan", libm.Tan(-3.93231516238302), -1.010705793297945},
		{"atan", libm.Atan(-1.2981621595099568), -0.9144168812300623},
		{"sinh", libm.Sinh(-1.2981621595099568), -1.6947630775566498},
		{"pow", libm.Pow(7.409973843139595, -1.2981621595099568), 0.0742740160003715},
	} {
		if test.got != test.want {
			t.Errorf("%s: %v, want %v", test.name, test.got, test.want)
		}
	}
}

// TestExact are results that need no rounding.
func TestExact(t *testing.T) {
	for x := 1.0; x < 60; x++ {
		for y := -3.0; y < 8; y++ {
			want := 1.0
			for range int(math.Abs(y)) {
				want *= x
			}
			if y < 0 {
				want = 1 / want
			}
			if got := libm.Pow(x, y); got != want {
				t.Errorf("%v ** %v: %v, want %v", x, y, got, want)
			}
			if got := libm.Pow(-x, y); math.Abs(got) != want || got < 0 != (math.Mod(y, 2) != 0) {
				t.Errorf("%v ** %v: %v", -x, y, got)
			}
		}
	}
	for n := -300; n < 300; n++ {
		if got := libm.Log2(math.Ldexp(1, n)); got != float64(n) {
			t.Errorf("log2 of 2**%d: %v", n, got)
		}
	}
}

// TestNear compares with Go's functions, which are off by one or two units at most:
// whatever is far off is a mistake of ours. Special values have to be the same.
func TestNear(t *testing.T) {
	functions := map[string][2]func(float64) float64{
		"exp": {libm.Exp, math.Exp}, "log": {libm.Log, math.Log}, "log2": {libm.Log2, math.Log2}, "log10": {libm.Log10, math.Log10},
		"sin": {libm.Sin, math.Sin}, "cos": {libm.Cos, math.Cos}, "tan": {libm.Tan, math.Tan},
		"asin": {libm.Asin, math.Asin}, "acos": {libm.Acos, math.Acos}, "atan": {libm.Atan, math.Atan},
		"sinh": {libm.Sinh, math.Sinh}, "cosh": {libm.Cosh, math.Cosh}, "tanh": {libm.Tanh, math.Tanh},
	}
	values := []float64{0, math.Copysign(0, -1), 1, -1, math.Inf(1), math.Inf(-1), math.NaN(), 5e-324, -5e-324, math.MaxFloat64, 1e-310, 1e300, -1e300, 1e-300, 0.5, 709.5, 710, -745, -746, 1e6, 1e7}
	for x := -800.0; x < 800; x += 0.37 {
		values = append(values, x, x/1000, x*1e5, math.Exp(x))
	}
	for name, f := range functions {
		for _, x := range values {
			if got, want := f[0](x), f[1](x); !near(got, want) {
				t.Errorf("%s(%v): %v, Go has %v", name, x, got, want)
			}
		}
	}
	for _, x := range values {
		for _, y := range values[:40] {
			if got, want := libm.Pow(x, y), math.Pow(x, y); !near(got, want) {
				t.Errorf("%v ** %v: %v, Go has %v", x, y, got, want)
			}
			if got, want := libm.Atan2(x, y), math.Atan2(x, y); !near(got, want) {
				t.Errorf("atan2(%v, %v): %v, Go has %v", x, y, got, want)
			}
		}
	}
}

func near(a, b float64) bool {
	if a == b || a != a && b != b {
		return math.Signbit(a) == math.Signbit(b) || a != a
	}
	return math.Abs(a-b) <= 1e-13*math.Abs(b) || math.Abs(a-b) < 1e-15
}

func BenchmarkPow(b *testing.B) {
	for b.Loop() {
		libm.Pow(1.05, 13.3)
	}
}

func BenchmarkSin(b *testing.B) {
	for b.Loop() {
		libm.Sin(1.3)
	}
}
