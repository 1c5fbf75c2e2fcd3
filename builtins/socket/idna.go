package socket

import (
	"errors"
	"strings"
	"unicode"

	"github.com/pysock/pysock/internal/codec"
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
			label = "xn--" + codec.Punycode(strings.Map(unicode.ToLower, label))
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
