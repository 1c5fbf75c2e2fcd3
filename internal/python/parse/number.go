package parse

import (
	"errors"
	"fmt"
	"math/big"
	"strconv"
	"strings"

	"github.com/pysock/pysock/internal/python/ast"
	"github.com/pysock/pysock/internal/python/scan"
)

// maxDigits is the most decimal digits that Python 3 converts (Library Reference,
// "Integer string conversion length limitation").
const maxDigits = 4300

// number returns the value of a number token.
func (p *parser) number(t scan.Token) *ast.Num {
	n := &ast.Num{Span: t.Span}
	text := p.text(t)
	if p.v3 {
		text = strings.ReplaceAll(text, "_", "")
	}
	last := text[len(text)-1]
	based := len(text) > 1 && text[0] == '0' && strings.IndexByte("xXoObB", text[1]) >= 0
	switch {
	case last == 'j' || last == 'J':
		n.Value = complex(0, float(text[:len(text)-1]))
	case !based && strings.ContainsAny(text, ".eE"):
		n.Value = float(text)
	default:
		if last == 'l' || last == 'L' {
			text, n.Long = text[:len(text)-1], true
		}
		if p.v3 && !based && len(text) > maxDigits {
			at := ast.Pos{Line: t.Start.Line, Col: -1}
			p.mistake(at, at, "Exceeds the limit (%d digits) for integer string conversion: value has %d digits; use sys.set_int_max_str_digits() "+
				"to increase the limit - Consider hexadecimal for huge integer literals to avoid decimal conversion limits.", maxDigits, len(text))
		}
		n.Value = integer(text)
		if _, ok := n.Value.(*big.Int); ok && !p.v3 {
			n.Long = true
		}
	}
	return n
}

// float converts decimal text; what is too large is infinite.
func float(text string) float64 {
	f, err := strconv.ParseFloat(text, 64)
	if err != nil && !errors.Is(err, strconv.ErrRange) {
		panic(fmt.Sprintf("parse: the scanner let %q pass for a number", text))
	}
	return f
}

// integer converts an integer: in 2.7's octal (0777) or any other form.
func integer(text string) any {
	base := 10
	if len(text) > 1 && text[0] == '0' {
		switch text[1] {
		case 'x', 'X':
			base, text = 16, text[2:]
		case 'o', 'O':
			base, text = 8, text[2:]
		case 'b', 'B':
			base, text = 2, text[2:]
		default:
			if strings.ContainsAny(text, "89") {
				return float(text) // as CPython's last resort: the 08 of "08else"
			}
			base, text = 8, text[1:]
		}
	}
	if i, err := strconv.ParseInt(text, base, 64); err == nil {
		return i
	}
	i, ok := new(big.Int).SetString(text, base)
	if !ok {
		panic(fmt.Sprintf("parse: the scanner let %q pass for a number", text))
	}
	return i
}

// negated returns the value of a number with a minus before it, and whether it is a long (2.7).
func negated(n *ast.Num, text string) (value any, long bool) {
	switch v := n.Value.(type) {
	case int64:
		return -v, n.Long
	case float64:
		return -v, false
	case complex128:
		return complex(0, -imag(v)), false
	case *big.Int:
		v = v.Neg(v)
		if v.IsInt64() {
			suffixed := strings.HasSuffix(text, "l") || strings.HasSuffix(text, "L")
			return v.Int64(), suffixed
		}
		return v, true
	}
	return n.Value, n.Long
}
