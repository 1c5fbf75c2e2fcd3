package object

import "go.starlark.net/starlark"

// defaultDigits is Python 3's sys.int_info.default_max_str_digits.
const defaultDigits = 4300

// IntDigits is how many decimal digits an int of Python 3 may have that is made
// from text or shown as text; 0 if any number will do.
func (rt *Runtime) IntDigits() int {
	switch {
	case !rt.Py3() || rt.intDigits < 0:
		return 0
	case rt.intDigits == 0:
		return defaultDigits
	}
	return rt.intDigits
}

// SetIntDigits changes IntDigits.
func (rt *Runtime) SetIntDigits(n int) {
	if n == 0 {
		n = -1
	}
	rt.intDigits = n
}

// decimal is the text of v, if it is not too long for Python 3.
func (rt *Runtime) decimal(v starlark.Int) (string, error) {
	s := v.String()
	digits := len(s)
	if v.Sign() < 0 {
		digits--
	}
	if most := rt.IntDigits(); most > 0 && digits > most {
		return "", rt.Errorf("ValueError", "Exceeds the limit (%d digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit", most)
	}
	return s, nil
}

// CheckDigits is the error of showing v in decimal, or nil.
func (rt *Runtime) CheckDigits(v starlark.Int) error {
	if _, small := v.Int64(); small {
		return nil
	}
	_, err := rt.decimal(v)
	return err
}
