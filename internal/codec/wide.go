package codec

import (
	"encoding/binary"
	"strings"

	"github.com/pysock/pysock/internal/format"
)

// wide describes UTF-16 and UTF-32.
type wide struct {
	unit  int // bytes
	order byteOrder
	mark  bool // a byte order mark is written, and read
	name  string
}

// byteOrder is binary.LittleEndian or binary.BigEndian.
type byteOrder interface {
	binary.ByteOrder
	binary.AppendByteOrder
}

func wideFor(v format.Version, name string) wide {
	w := wide{unit: 2, order: binary.LittleEndian, name: name}
	if strings.HasPrefix(name, "utf-32") {
		w.unit = 4
	}
	switch {
	case strings.HasSuffix(name, "-be"):
		w.order = binary.BigEndian
	case !strings.HasSuffix(name, "-le"):
		w.mark = true
	}
	if v == format.Py2 {
		w.name = "utf" + name[4:6]
	}
	return w
}

func (w wide) put(b []byte, n uint32) []byte {
	if w.unit == 4 {
		return w.order.AppendUint32(b, n)
	}
	return w.order.AppendUint16(b, uint16(n))
}

func (w wide) get(s string) uint32 {
	b := []byte(s[:w.unit])
	if w.unit == 4 {
		return w.order.Uint32(b)
	}
	return uint32(w.order.Uint16(b))
}

func encodeWide(v format.Version, text, name, errors string) (string, error) {
	w := wideFor(v, name)
	var b []byte
	if w.mark {
		b = w.put(b, 0xFEFF)
	}
	for i, n := 0, 0; i < len(text); n++ {
		r, size := decodeRune(text[i:])
		switch {
		case isSurrogate(r) && v == format.Py3:
			out, isBytes, err := encodeError(v, name, text, n, n+1, i, i+size, "surrogates not allowed", errors)
			if err != nil {
				return "", err
			}
			if isBytes {
				b = append(b, out...)
			} else {
				for _, r := range out {
					b = w.put(b, uint32(r))
				}
			}
		case r > 0xFFFF && w.unit == 2:
			r -= 0x10000
			b = w.put(b, uint32(0xD800+r>>10))
			b = w.put(b, uint32(0xDC00+r&0x3FF))
		default:
			b = w.put(b, uint32(r))
		}
		i += size
	}
	return string(b), nil
}

func decodeWide(v format.Version, s, name, errors string) (string, error) {
	w := wideFor(v, name)
	i := 0
	if w.mark && len(s) >= w.unit {
		switch {
		case w.get(s) == 0xFEFF:
			i = w.unit
		case w.unit == 2 && w.get(s) == 0xFFFE || w.unit == 4 && w.get(s) == 0xFFFE0000:
			w.order = binary.BigEndian
			i = w.unit
		}
	}
	if w.mark && v == format.Py3 { // errors name the order that was found
		w.name += "-le"
		if w.order == byteOrder(binary.BigEndian) {
			w.name = name + "-be"
		}
	}
	var b []byte
	for i < len(s) {
		size, end, reason := w.unit, w.unit, ""
		var r rune
		if len(s)-i < w.unit {
			end, reason = len(s)-i, "truncated data"
		} else {
			r = rune(w.get(s[i:]))
			switch {
			case w.unit == 2 && 0xD800 <= r && r < 0xDC00:
				if len(s)-i < 4 {
					end, reason = len(s)-i, "unexpected end of data"
					break
				}
				if low := rune(w.get(s[i+2:])); 0xDC00 <= low && low < 0xE000 {
					r = 0x10000 + (r-0xD800)<<10 + low - 0xDC00
					size = 4
				} else {
					reason = "illegal UTF-16 surrogate"
				}
			case w.unit == 2 && isSurrogate(r):
				reason = "illegal encoding"
			case w.unit == 4 && (r > 0x10FFFF || r < 0):
				reason = "code point not in range(0x110000)"
			case w.unit == 4 && v == format.Py3 && isSurrogate(r):
				reason = "code point in surrogate code point range(0xd800, 0xe000)"
			}
		}
		if reason == "" {
			b = appendRune(b, r)
			i += size
			continue
		}
		text, next, err := decodeError(v, w.name, s, i, i+end, reason, errors)
		if err != nil {
			return "", err
		}
		b = append(b, text...)
		i = next
	}
	return string(b), nil
}
