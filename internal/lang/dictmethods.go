package lang

import (
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
)

var dictMethods = []methodEntry{
	{"clear", allOf, ctx.dictClear},
	{"copy", allOf, ctx.dictCopy},
	{"get", allOf, ctx.dictGetMethod},
	{"has_key", inTwo, ctx.dictHasKey},
	{"items", inTwo, ctx.dictItemsList},
	{"items", inPy3, ctx.dictItemsView},
	{"iteritems", inTwo, ctx.dictIterItems},
	{"iterkeys", inTwo, ctx.dictIterKeys},
	{"itervalues", inTwo, ctx.dictIterValues},
	{"keys", inTwo, ctx.dictKeysList},
	{"keys", inPy3, ctx.dictKeysView},
	{"pop", allOf, ctx.dictPop},
	{"popitem", allOf, ctx.dictPopItem},
	{"setdefault", allOf, ctx.dictSetDefault},
	{"update", allOf, ctx.dictUpdateMethod},
	{"values", inTwo, ctx.dictValuesList},
	{"values", inPy3, ctx.dictValuesView},
	{"viewitems", inTwo, ctx.dictItemsView},
	{"viewkeys", inTwo, ctx.dictKeysView},
	{"viewvalues", inTwo, ctx.dictValuesView},
}

func (c ctx) dictClear(self value, args tuple, kwargs keywords) (value, error) {
	if err := c.none(c.Pick("clear", "dict.clear"), args, kwargs); err != nil {
		return nil, err
	}
	c.Emptied(self)
	return starlark.None, self.(*starlark.Dict).Clear()
}

func (c ctx) dictCopy(self value, args tuple, kwargs keywords) (value, error) {
	if err := c.none(c.Pick("copy", "dict.copy"), args, kwargs); err != nil {
		return nil, err
	}
	d := self.(*starlark.Dict)
	out := starlark.NewDict(d.Len())
	c.Merging(out, 0, d.Len())
	for _, kv := range c.Items(d) {
		if err := out.SetKey(kv[0], kv[1]); err != nil {
			return nil, err
		}
	}
	return out, nil
}

func (c ctx) dictGetMethod(self value, args tuple, kwargs keywords) (value, error) {
	if err := c.count("get", args, kwargs, 1, 2); err != nil {
		return nil, err
	}
	v, found, err := c.dictGet(self.(*starlark.Dict), args[0])
	if found || err != nil {
		return v, err
	}
	return orElse(arg(args, 1), starlark.None), nil
}

func (c ctx) dictHasKey(self value, args tuple, kwargs keywords) (value, error) {
	k, err := c.one("has_key", args, kwargs)
	if err != nil {
		return nil, err
	}
	_, found, err := c.dictGet(self.(*starlark.Dict), k)
	return starlark.Bool(found), err
}

func (c ctx) dictKeysList(self value, args tuple, kwargs keywords) (value, error) {
	if err := c.none("keys", args, kwargs); err != nil {
		return nil, err
	}
	return starlark.NewList(c.Keys(self.(*starlark.Dict))), nil
}

func (c ctx) dictValuesList(self value, args tuple, kwargs keywords) (value, error) {
	if err := c.none("values", args, kwargs); err != nil {
		return nil, err
	}
	return starlark.NewList(c.Values(self.(*starlark.Dict))), nil
}

func (c ctx) dictItemsList(self value, args tuple, kwargs keywords) (value, error) {
	if err := c.none("items", args, kwargs); err != nil {
		return nil, err
	}
	return starlark.NewList(c.pairs(self.(*starlark.Dict))), nil
}

func (c ctx) dictKeysView(self value, args tuple, kwargs keywords) (value, error) {
	return c.view(self, "keys", args, kwargs)
}

func (c ctx) dictValuesView(self value, args tuple, kwargs keywords) (value, error) {
	return c.view(self, "values", args, kwargs)
}

func (c ctx) dictItemsView(self value, args tuple, kwargs keywords) (value, error) {
	return c.view(self, "items", args, kwargs)
}

func (c ctx) view(self value, kind string, args tuple, kwargs keywords) (value, error) {
	if err := c.none(c.Pick("view"+kind, "dict."+kind), args, kwargs); err != nil {
		return nil, err
	}
	return &dictView{c.lang, self.(*starlark.Dict), kind}, nil
}

func (c ctx) dictIterKeys(self value, args tuple, kwargs keywords) (value, error) {
	if err := c.none("iterkeys", args, kwargs); err != nil {
		return nil, err
	}
	d := self.(*starlark.Dict)
	return c.dictIterator(d, "dictionary-keyiterator", c.Keys(d)), nil
}

func (c ctx) dictIterValues(self value, args tuple, kwargs keywords) (value, error) {
	if err := c.none("itervalues", args, kwargs); err != nil {
		return nil, err
	}
	d := self.(*starlark.Dict)
	return c.dictIterator(d, "dictionary-valueiterator", c.Values(d)), nil
}

func (c ctx) dictIterItems(self value, args tuple, kwargs keywords) (value, error) {
	if err := c.none("iteritems", args, kwargs); err != nil {
		return nil, err
	}
	d := self.(*starlark.Dict)
	return c.dictIterator(d, "dictionary-itemiterator", c.pairs(d)), nil
}

func (c ctx) dictPop(self value, args tuple, kwargs keywords) (value, error) {
	if err := c.count("pop", args, kwargs, 1, 2); err != nil {
		return nil, err
	}
	d := self.(*starlark.Dict)
	v, found, err := c.dictDelete(d, args[0])
	switch {
	case found || err != nil:
		return v, err
	case len(args) == 2:
		return args[1], nil
	}
	return nil, c.keyError(args[0])
}

// dictPopItem takes the last item; in Python 2 the first.
func (c ctx) dictPopItem(self value, args tuple, kwargs keywords) (value, error) {
	if err := c.none(c.Pick("popitem", "dict.popitem"), args, kwargs); err != nil {
		return nil, err
	}
	d := self.(*starlark.Dict)
	keys := c.Keys(d)
	if len(keys) == 0 {
		return nil, c.Errorf("KeyError", "popitem(): dictionary is empty")
	}
	k := keys[len(keys)-1]
	if c.Dialect == object.Py2 {
		k = keys[0]
	}
	v, _, err := c.dictDelete(d, k)
	return tuple{k, v}, err
}

func (c ctx) dictSetDefault(self value, args tuple, kwargs keywords) (value, error) {
	if err := c.count("setdefault", args, kwargs, 1, 2); err != nil {
		return nil, err
	}
	d := self.(*starlark.Dict)
	v, found, err := c.dictGet(d, args[0])
	if found || err != nil {
		return v, err
	}
	v = orElse(arg(args, 1), starlark.None)
	return v, c.dictSet(d, args[0], v)
}

func (c ctx) dictUpdateMethod(self value, args tuple, kwargs keywords) (value, error) {
	return starlark.None, c.dictUpdate("update", self.(*starlark.Dict), args, kwargs)
}

// dictFromKeys is dict.fromkeys(keys, value), or that of a derived class.
func (c ctx) dictFromKeys(cls value, args tuple, kwargs keywords) (value, error) {
	if err := c.count("fromkeys", args, kwargs, 1, 2); err != nil {
		return nil, err
	}
	v := orElse(arg(args, 1), starlark.None)
	var d value = starlark.NewDict(0)
	if cls != value(c.BuiltinType("dict")) {
		var err error
		if d, err = c.Call(c.thread, cls, nil, nil); err != nil {
			return nil, err
		}
	}
	return d, c.each(args[0], func(k value) error { return c.setitem(d, k, v) })
}
