package lower

import "strings"

// awkward reports whether an attribute must be read by a helper: the attributes of the types
// whose values are the engine's own, in either Python (str, bytes, list, tuple, dict, set, int,
// float, functions). The engine does not know them, or gives them another meaning.
func awkward(name string) bool {
	if strings.HasPrefix(name, "__") {
		return true
	}
	switch name {
	case "add", "append", "as_integer_ratio", "bit_count", "bit_length", "capitalize", "casefold",
		"center", "clear", "conjugate", "copy", "count", "decode", "denominator", "difference",
		"difference_update", "discard", "encode", "endswith", "expandtabs", "extend", "find", "format",
		"format_map", "from_bytes", "fromhex", "fromkeys", "get", "has_key", "hex", "imag", "index",
		"insert", "intersection", "intersection_update", "is_integer", "isalnum", "isalpha", "isascii",
		"isdecimal", "isdigit", "isdisjoint", "isidentifier", "islower", "isnumeric", "isprintable",
		"isspace", "issubset", "issuperset", "istitle", "isupper", "items", "iteritems", "iterkeys",
		"itervalues", "join", "keys", "ljust", "lower", "lstrip", "maketrans", "numerator", "partition",
		"pop", "popitem", "real", "remove", "removeprefix", "removesuffix", "replace", "reverse", "rfind",
		"rindex", "rjust", "rpartition", "rsplit", "rstrip", "setdefault", "sort", "split", "splitlines",
		"startswith", "strip", "swapcase", "symmetric_difference", "symmetric_difference_update", "title",
		"to_bytes", "translate", "union", "update", "upper", "values", "viewitems", "viewkeys",
		"viewvalues", "zfill", "func_closure", "func_code", "func_defaults", "func_dict", "func_doc",
		"func_globals", "func_name":
		return true
	}
	return false
}
