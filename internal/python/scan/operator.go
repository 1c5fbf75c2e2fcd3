package scan

// operatorAt returns the longest operator or delimiter that text begins with, and its length.
func operatorAt(text string, v3 bool) (Kind, int) {
	var next, third byte
	if len(text) > 1 {
		next = text[1]
	}
	if len(text) > 2 {
		third = text[2]
	}
	// assign chooses between an operator and its assignment form.
	assign := func(op, with Kind) (Kind, int) {
		if next == '=' {
			return with, 2
		}
		return op, 1
	}
	// double is the same for an operator of two characters.
	double := func(op, with Kind) (Kind, int) {
		if third == '=' {
			return with, 3
		}
		return op, 2
	}
	switch c := text[0]; c {
	case '(':
		return LPar, 1
	case ')':
		return RPar, 1
	case '[':
		return LSqb, 1
	case ']':
		return RSqb, 1
	case '{':
		return LBrace, 1
	case '}':
		return RBrace, 1
	case ',':
		return Comma, 1
	case ';':
		return Semi, 1
	case '~':
		return Tilde, 1
	case ':':
		if next == '=' && v3 {
			return ColonEqual, 2
		}
		return Colon, 1
	case '+':
		return assign(Plus, PlusEqual)
	case '-':
		if next == '>' && v3 {
			return Arrow, 2
		}
		return assign(Minus, MinusEqual)
	case '*':
		if next == '*' {
			return double(DoubleStar, DoubleStarEqual)
		}
		return assign(Star, StarEqual)
	case '/':
		if next == '/' {
			return double(DoubleSlash, DoubleSlashEqual)
		}
		return assign(Slash, SlashEqual)
	case '%':
		return assign(Percent, PercentEqual)
	case '&':
		return assign(Amper, AmperEqual)
	case '|':
		return assign(VBar, VBarEqual)
	case '^':
		return assign(Circumflex, CircumflexEqual)
	case '@':
		if !v3 {
			return At, 1
		}
		return assign(At, AtEqual)
	case '=':
		return assign(Equal, EqEqual)
	case '<':
		switch {
		case next == '<':
			return double(LeftShift, LeftShiftEqual)
		case next == '>' && v3:
			return LessGreater, 2
		case next == '>':
			return NotEqual, 2
		}
		return assign(Less, LessEqual)
	case '>':
		if next == '>' {
			return double(RightShift, RightShiftEqual)
		}
		return assign(Greater, GreaterEqual)
	case '!':
		if next == '=' {
			return NotEqual, 2
		}
		if v3 {
			return Exclamation, 1
		}
	case '.':
		if v3 && next == '.' && third == '.' {
			return Ellipsis, 3
		}
		return Dot, 1
	case '`':
		if !v3 {
			return Backquote, 1
		}
	}
	return Invalid, 1
}
