package object

// Local returns what another package keeps for this runtime, made by the first
// call. As with context keys, key is a value of a type private to the package.
// Only the holder of the lock may ask.
func (rt *Runtime) Local(key any, make func() any) any {
	v, ok := rt.locals[key]
	if !ok {
		if rt.locals == nil {
			rt.locals = map[any]any{}
		}
		v = make()
		rt.locals[key] = v
	}
	return v
}
