package signal

import (
	"github.com/pysock/pysock/builtins/enum"
	"go.starlark.net/starlark"
)

// enumerations are Python 3's classes of constants by name, made when they are
// first asked for.
type enumerations map[string]*enum.Ints

// group is the class that Python 3 gives a constant.
func group(name string) string {
	switch name {
	case "SIG_DFL", "SIG_IGN":
		return "Handlers"
	}
	return "Signals"
}

// constants lists the module's constants.
func (s *module) constants() []enum.Constant {
	list := []enum.Constant{{Name: "SIG_DFL", Value: byDefault}, {Name: "SIG_IGN", Value: ignored}}
	for _, c := range numbers {
		if c.name == "SIGSTKFLT" && !s.rt.Py3() {
			continue // since 3.11
		}
		list = append(list, enum.Constant{Name: c.name, Value: int(c.signal)})
	}
	return list
}

// constant makes the value of a constant, or a class of constants, when a script
// first asks for it.
func (s *module) constant(name string) starlark.Value {
	if s.rt.Py3() && (name == "Signals" || name == "Handlers") {
		return s.enumeration(name).Class()
	}
	for _, c := range s.constants() {
		if c.Name == name {
			return s.member(group(name), c.Value)
		}
	}
	return nil
}

func (s *module) constantNames() []string {
	var names []string
	for _, c := range s.constants() {
		names = append(names, c.Name)
	}
	if s.rt.Py3() {
		names = append(names, "Signals", "Handlers")
	}
	return names
}

// member is a constant of a group: an int, in Python 3 a member of its class.
func (s *module) member(group string, value int) starlark.Value {
	if !s.rt.Py3() {
		return starlark.MakeInt(value)
	}
	return s.enumeration(group).Member(value)
}

func (s *module) enumeration(name string) *enum.Ints {
	if s.kinds == nil {
		s.kinds = enumerations{}
	}
	if s.kinds[name] == nil {
		s.kinds[name] = enum.NewInts(s.rt, "signal", name, false, func() []enum.Constant {
			var table []enum.Constant
			for _, c := range s.constants() {
				if group(c.Name) == name {
					table = append(table, c)
				}
			}
			return table
		})
	}
	return s.kinds[name]
}
