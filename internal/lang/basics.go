package lang

import (
	"fmt"
	"math"
	"math/big"
	"reflect"
)

func sprintf(format string, args ...any) string { return fmt.Sprintf(format, args...) }

// isComparable reports whether Go's == may be used on v.
func isComparable(v value) bool { return reflect.TypeOf(v).Comparable() }

// quotient is x / y as the nearest float; ok is false if it is beyond all.
func quotient(x, y *big.Int) (f float64, ok bool) {
	f, _ = new(big.Rat).SetFrac(x, y).Float64()
	return f, !math.IsInf(f, 0)
}
