package object

import (
	"fmt"
	"slices"
	"strings"
)

type abcMetaKey struct{}

// ABCMeta returns the metaclass of abstract classes: called like type it makes
// a class, and it may stand behind metaclass=. Its methods are also attributes
// of the classes it made.
func (rt *Runtime) ABCMeta() *Class {
	return rt.Local(abcMetaKey{}, func() any {
		meta := rt.NewClass("abc", "ABCMeta", []*Class{rt.Type})
		if rt.types.define != nil {
			rt.types.define(meta)
		}
		return meta
	}).(*Class)
}

// abstraction is what a class has from the metaclass ABCMeta.
type abstraction struct {
	registered []*Class        // virtual subclasses
	verdicts   map[*Class]bool // whether a class counts as a subclass; valid for one epoch
	epoch      uint64
}

// BeAbstract gives the class the metaclass ABCMeta, as its children will have.
func (c *Class) BeAbstract() {
	if c.abstract == nil {
		c.abstract = &abstraction{}
	}
}

// IsAbstract reports whether the class's metaclass is ABCMeta.
func (c *Class) IsAbstract() bool {
	return slices.ContainsFunc(c.mro, func(k *Class) bool { return k.abstract != nil })
}

// Register makes sub a virtual subclass of the class.
func (c *Class) Register(sub *Class) {
	c.BeAbstract()
	c.abstract.registered = append(c.abstract.registered, sub)
	c.rt.epoch++
}

// Registered returns the virtual subclasses, in order.
func (c *Class) Registered() []*Class {
	if c.abstract == nil {
		return nil
	}
	return c.abstract.registered
}

// Derived returns the direct subclasses that scripts made.
func (c *Class) Derived() []*Class { return c.derived }

// Verdict returns whether sub counts as a subclass, if that is remembered: any
// change of any class forgets it.
func (c *Class) Verdict(sub *Class) (ok, known bool) {
	if c.abstract == nil || c.abstract.epoch != c.rt.epoch {
		return false, false
	}
	ok, known = c.abstract.verdicts[sub]
	return ok, known
}

// SetVerdict remembers whether sub counts as a subclass.
func (c *Class) SetVerdict(sub *Class, ok bool) {
	c.BeAbstract()
	if a := c.abstract; a.verdicts == nil || a.epoch != c.rt.epoch {
		a.verdicts, a.epoch = map[*Class]bool{}, c.rt.epoch
	}
	c.abstract.verdicts[sub] = ok
}

// SetAbstractMethods records the methods that a child must define before it can
// be called, in order.
func (c *Class) SetAbstractMethods(names []string) { c.lacking = names }

// refuseAbstract is the error of calling a class that lacks methods.
func (c *Class) refuseAbstract() error {
	n := len(c.lacking)
	if n == 0 {
		return nil
	}
	if c.rt.Py3() {
		quoted := make([]string, n)
		for i, s := range c.lacking {
			quoted[i] = "'" + s + "'"
		}
		return c.rt.Errorf("TypeError", "Can't instantiate abstract class %s without an implementation for abstract method%s %s", c.name, pluralS(n), strings.Join(quoted, ", "))
	}
	return c.rt.Errorf("TypeError", "%s", fmt.Sprintf("Can't instantiate abstract class %s with abstract methods %s", c.name, strings.Join(c.lacking, ", ")))
}
