package socket

import (
	"errors"
	"strings"
	"unicode"
)

// Faults of labels that the idna codec does not encode.
var (
	errLabelEmpty = errors.New("label empty")
	errLabelLong  = errors.New("label too long")
)

const maxLabel = 63 // bytes; RFC 1035

// encodeIDNA encodes a host name as Python's idna codec (RFC 3490) does, but
// that it folds to lower case where RFC 3454 maps and normalizes.
func encodeIDNA(name string) (string, error) {
	dots := strings.NewReplacer("\u3002", ".", "\uff0e", ".", "\uff61", ".")
	labels := strings.Split(dots.Replace(name), ".")
	for i, label := range labels {
		if label == "" && i == len(labels)-1 && len(labels) > 1 {
			break // the root
		}
		if !ascii(label) {
			label = "xn--" + punycode([]rune(strings.Map(unicode.ToLower, label)))
			labels[i] = label
		}
		switch {
		case label == "":
			return "", errLabelEmpty
		case len(label) > maxLabel:
			return "", errLabelLong
		}
	}
	return strings.Join(labels, "."), nil
}

func ascii(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r >= 0x80 }) < 0
}

// Parameters of RFC 3492, section 5.
const (
	punyBase, punyTMin, punyTMax = 36, 1, 26
	punySkew, punyDamp           = 38, 700
	punyBias, punyStart          = 72, 128
)

// punycode is RFC 3492's encoding of a label.
func punycode(label []rune) string {
	var b strings.Builder
	for _, r := range label {
		if r < punyStart {
			b.WriteByte(byte(r))
		}
	}
	basic := b.Len()
	if basic > 0 {
		b.WriteByte('-')
	}
	delta, bias, n := 0, punyBias, rune(punyStart)
	for done := basic; done < len(label); {
		next := rune(unicode.MaxRune)
		for _, r := range label {
			if r >= n && r < next {
				next = r
			}
		}
		delta += int(next-n) * (done + 1)
		n = next
		for _, r := range label {
			if r < n {
				delta++
			}
			if r != n {
				continue
			}
			q := delta
			for k := punyBase; ; k += punyBase {
				t := min(max(k-bias, punyTMin), punyTMax)
				if q < t {
					break
				}
				b.WriteByte(punyDigit(t + (q-t)%(punyBase-t)))
				q = (q - t) / (punyBase - t)
			}
			b.WriteByte(punyDigit(q))
			bias = punyAdapt(delta, done+1, done == basic)
			delta = 0
			done++
		}
		delta++
		n++
	}
	return b.String()
}

func punyDigit(d int) byte {
	if d < 26 {
		return byte('a' + d)
	}
	return byte('0' + d - 26)
}

func punyAdapt(delta, points int, first bool) int {
	if first {
		delta /= punyDamp
	} else {
		delta /= 2
	}
	delta += delta / points
	k := 0
	for ; delta > (punyBase-punyTMin)*punyTMax/2; k += punyBase {
		delta /= punyBase - punyTMin
	}
	return k + (punyBase-punyTMin+1)*delta/(delta+punySkew)
}
