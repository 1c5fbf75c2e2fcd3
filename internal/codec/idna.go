package codec

import (
	"strings"
	"unicode/utf8"

	"github.com/pysock/pysock/internal/format"
)

// encodeIDNA encodes host names: labels that are not ASCII become punycode
// behind xn--. The preparation of names (RFC 3491) is limited to lower case.
func encodeIDNA(text string) (string, error) {
	if text == "" {
		return "", nil
	}
	labels := strings.Split(strings.NewReplacer("\u3002", ".", "\uff0e", ".", "\uff61", ".").Replace(text), ".")
	for i, l := range labels {
		if l == "" && i == len(labels)-1 && i > 0 {
			continue
		}
		if !isASCII(l) {
			l = "xn--" + Punycode(strings.ToLower(l))
		}
		if l == "" || len(l) >= 64 {
			return "", &format.Error{Kind: "UnicodeError", Msg: "label empty or too long"}
		}
		labels[i] = l
	}
	return strings.Join(labels, "."), nil
}

func decodeIDNA(s string) (string, error) {
	labels := strings.Split(s, ".")
	for i, l := range labels {
		if rest, ok := strings.CutPrefix(strings.ToLower(l), "xn--"); ok {
			text, ok := unpunycode(rest)
			if !ok {
				return "", &format.Error{Kind: "UnicodeError", Msg: "invalid punycode"}
			}
			labels[i] = text
		}
	}
	return strings.Join(labels, "."), nil
}

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// Parameters of punycode (RFC 3492).
const (
	punyBase        = 36
	punyMin         = 1
	punyMax         = 26
	punySkew        = 38
	punyDamp        = 700
	punyInitialBias = 72
	punyInitialN    = 128
)

const punyDigits = "abcdefghijklmnopqrstuvwxyz0123456789"

func punyAdapt(delta, points int, first bool) int {
	if first {
		delta /= punyDamp
	} else {
		delta /= 2
	}
	delta += delta / points
	k := 0
	for ; delta > (punyBase-punyMin)*punyMax/2; k += punyBase {
		delta /= punyBase - punyMin
	}
	return k + (punyBase-punyMin+1)*delta/(delta+punySkew)
}

// Punycode encodes a label (RFC 3492), without the prefix of RFC 3490.
func Punycode(label string) string {
	runes := []rune(label)
	var out []byte
	for _, r := range runes {
		if r < 0x80 {
			out = append(out, byte(r))
		}
	}
	basic := len(out)
	done := basic
	if basic > 0 {
		out = append(out, '-')
	}
	n, delta, bias := rune(punyInitialN), 0, punyInitialBias
	for done < len(runes) {
		next := rune(utf8.MaxRune)
		for _, r := range runes {
			if r >= n && r < next {
				next = r
			}
		}
		delta += int(next-n) * (done + 1)
		n = next
		for _, r := range runes {
			if r < n {
				delta++
			}
			if r != n {
				continue
			}
			q := delta
			for k := punyBase; ; k += punyBase {
				t := min(max(k-bias, punyMin), punyMax)
				if q < t {
					break
				}
				out = append(out, punyDigits[t+(q-t)%(punyBase-t)])
				q = (q - t) / (punyBase - t)
			}
			out = append(out, punyDigits[q])
			bias = punyAdapt(delta, done+1, done == basic)
			delta = 0
			done++
		}
		delta++
		n++
	}
	return string(out)
}

func unpunycode(s string) (string, bool) {
	var runes []rune
	if i := strings.LastIndexByte(s, '-'); i >= 0 {
		runes = []rune(s[:i])
		s = s[i+1:]
	}
	n, i, bias := rune(punyInitialN), 0, punyInitialBias
	for s != "" {
		old, w := i, 1
		for k := punyBase; ; k += punyBase {
			if s == "" {
				return "", false
			}
			d := strings.IndexByte(punyDigits, s[0])
			if d < 0 || d > (1<<31-1-i)/w {
				return "", false
			}
			s = s[1:]
			i += d * w
			t := min(max(k-bias, punyMin), punyMax)
			if d < t {
				break
			}
			if w > (1<<31-1)/(punyBase-t) {
				return "", false
			}
			w *= punyBase - t
		}
		bias = punyAdapt(i-old, len(runes)+1, old == 0)
		n += rune(i / (len(runes) + 1))
		i %= len(runes) + 1
		if n > utf8.MaxRune {
			return "", false
		}
		runes = append(runes[:i], append([]rune{n}, runes[i:]...)...)
		i++
	}
	return string(runes), true
}
