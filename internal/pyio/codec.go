package pyio

import (
	"strings"
	"unicode/utf8"

	"github.com/pysock/pysock/internal/codec"
)

const bom = "\xef\xbb\xbf"

// findCodec checks the name of an encoding and returns its normal form.
func (st *State) findCodec(name string) (string, error) {
	norm := codec.Normalize(name)
	switch codec.KindOf(st.RT.Version(), norm) {
	case codec.Text:
		return norm, nil
	case codec.Unsupported:
		return "", st.RT.Errorf("LookupError", "encoding %s is not supported by pysock", name)
	case codec.Unknown:
		return "", st.RT.CodecError(codec.UnknownName(name))
	}
	return "", st.RT.Errorf("LookupError", "'%s' is not a text encoding; use codecs.open() to handle arbitrary codecs", name)
}

// whole reports whether a codec can only decode all that there is at once.
func whole(name string) bool {
	switch name {
	case "utf-8", "utf-8-sig", "ascii", "latin-1", "cp1252":
		return false
	}
	return true
}

// decode decodes data. Unless it is final, it leaves a character that is cut
// off at the end for the next call.
func (st *State) decode(name, handler, data string, final bool) (text, left string, err error) {
	if !final && strings.HasPrefix(name, "utf-8") {
		if i := cutOff(data); i < len(data) {
			data, left = data[:i], data[i:]
		}
	}
	if isASCII(data) && !whole(name) {
		return data, left, nil
	}
	text, err = codec.Decode(st.RT.Version(), data, name, handler)
	return text, left, st.RT.CodecError(err)
}

// cutOff is where a sequence of UTF-8 begins that data ends within; len(data)
// if there is none.
func cutOff(data string) int {
	for i := max(0, len(data)-utf8.UTFMax+1); i < len(data); i++ {
		if utf8.RuneStart(data[i]) && !utf8.FullRuneInString(data[i:]) {
			return i
		}
	}
	return len(data)
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

func (st *State) encode(name, handler, text string) (string, error) {
	if isASCII(text) && !whole(name) && name != "utf-8-sig" {
		return text, nil
	}
	data, err := codec.Encode(st.RT.Version(), text, name, handler)
	return data, st.RT.CodecError(err)
}
