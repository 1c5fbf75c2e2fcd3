package lang

import (
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

// class is $class(name, bases, attributes, keywords, qualname): the class
// statement. attributes are (name, value) tuples in order of definition; a
// variable that may be unbound comes as its cell. __classcell__ is no attribute, but
// the cell that methods know the class by.
func (c ctx) class(args tuple, _ keywords) (value, error) {
	name := string(args[0].(starlark.String))
	var bases []*object.Class
	iter := starlark.Iterate(args[1])
	defer iter.Done()
	var b value
	for iter.Next(&b) {
		standIns, err := c.baseClasses(b, args[1])
		if err != nil {
			return nil, err
		}
		bases = append(bases, standIns...)
	}
	var attrs []starlark.Tuple
	var self *cell // what __class__ and super() in the methods refer to
	list := starlark.Iterate(args[2])
	defer list.Done()
	var a value
	for list.Next(&a) {
		kv := a.(starlark.Tuple)
		if kv[0] == starlark.String("__classcell__") {
			self = kv[1].(*cell)
			continue
		}
		if x, ok := kv[1].(*cell); ok {
			v := x.Value()
			if v == nil {
				continue
			}
			kv = tuple{kv[0], v}
		}
		attrs = append(attrs, starlark.Tuple{kv[0], c.classAttribute(string(kv[0].(starlark.String)), kv[1])})
	}
	cls, err := c.Derive(c.thread, name, bases, attrs)
	if err != nil && c.Dialect == object.Py2 && c.Matches(err, "TypeError") {
		text, _ := c.Str(c.thread, c.FromErrorKeep(err).Value)
		err = c.Errorf("TypeError", "Error when calling the metaclass bases\n    %s", text)
	}
	if err != nil {
		return nil, err
	}
	meta := metaclass(args[3])
	if own, found := cls.Own("__metaclass__"); found && !c.Py3() {
		meta = own
	}
	if len(bases) == 0 && c.Dialect == object.Py2 && meta == nil {
		cls.OldStyle = true
	}
	if q := string(args[4].(starlark.String)); q != name {
		cls.Qualname = q
	}
	if self != nil {
		self.v = cls
	}
	if meta == starlark.Value(c.ABCMeta()) {
		cls.BeAbstract()
	}
	c.abstract(cls)
	return cls, c.afterClass(cls, args[3])
}

// metaclass is the metaclass that a class statement names, or nil: lower lets
// only type and ABCMeta through.
func metaclass(kw value) value {
	d, ok := kw.(*starlark.Dict)
	if !ok {
		return nil
	}
	if v, found, _ := d.Get(starlark.String("metaclass")); found {
		return v
	}
	return nil
}

// baseClasses is the class that a base of a class statement is, or in Python 3
// those that stand for it (__mro_entries__).
func (c ctx) baseClasses(b, all value) ([]*object.Class, error) {
	if base, ok := b.(*object.Class); ok {
		return []*object.Class{base}, nil
	}
	if !c.Py3() {
		return nil, c.badBase(b)
	}
	var entries value
	switch x := b.(type) {
	case *object.GenericAlias:
		entries = tuple{x.Origin}
	case *object.Instance:
		r, found, err := x.Special(c.thread, "__mro_entries__", all)
		if err != nil {
			return nil, err
		}
		if found {
			entries = r
		}
	}
	list, ok := entries.(tuple)
	if !ok {
		return nil, c.badBase(b)
	}
	var bases []*object.Class
	for _, e := range list {
		base, ok := e.(*object.Class)
		if !ok {
			return nil, c.badBase(e)
		}
		bases = append(bases, base)
	}
	return bases, nil
}

func (c ctx) badBase(b value) error {
	if c.Py3() {
		return c.Errorf("TypeError", "metaclass conflict: '%s' object is not a class", c.TypeName(b))
	}
	return c.Errorf("TypeError", "Error when calling the metaclass bases\n    %s", "metaclass conflict: '"+c.TypeName(b)+"' object is not a class")
}

// classAttribute wraps what Python treats specially in a class body.
func (c ctx) classAttribute(name string, v value) value {
	switch name {
	case "__new__":
		if _, ok := v.(*starlark.Function); ok {
			return &object.StaticMethod{Func: v}
		}
	case "__init_subclass__", "__class_getitem__":
		if _, ok := v.(*starlark.Function); ok {
			return &object.ClassMethod{Func: v}
		}
	case "__slots__":
		if s, ok := object.AsText(v); ok {
			return object.NewSlots(v, []string{s})
		}
		var names []string
		if iter := starlark.Iterate(v); iter != nil {
			defer iter.Done()
			var e value
			for iter.Next(&e) {
				if s, ok := object.AsText(e); ok {
					names = append(names, s)
				}
			}
		}
		return object.NewSlots(v, names)
	}
	return v
}

// afterClass tells the attributes their names and the bases of their new child
// (Python 3's __set_name__ and __init_subclass__).
func (c ctx) afterClass(cls *object.Class, kw value) error {
	if !c.Py3() {
		return nil
	}
	for _, n := range cls.OwnNames() {
		v, _ := cls.Own(n)
		if x, ok := v.(*object.Instance); ok {
			if _, _, err := x.Special(c.thread, "__set_name__", cls, c.Text(n)); err != nil {
				return err
			}
		}
	}
	for _, base := range cls.MRO()[1:] {
		f, ok := base.Own("__init_subclass__")
		if !ok {
			continue
		}
		if m, ok := f.(*object.ClassMethod); ok {
			var kwargs keywords
			if d, ok := kw.(*starlark.Dict); ok {
				for _, item := range d.Items() {
					if item[0] != starlark.String("metaclass") {
						kwargs = append(kwargs, item)
					}
				}
			}
			_, err := starlark.Call(c.thread, m.Func, tuple{cls}, kwargs)
			return err
		}
	}
	return nil
}
