package object

import (
	"fmt"
	"slices"
	"strings"
)

// depthFirst is the order in which Python 2 searches classic classes: each
// base with its own bases before the next.
func depthFirst(c *Class, bases []*Class) []*Class {
	order := []*Class{c}
	for _, b := range bases {
		for _, k := range b.mro {
			if k != c.rt.Object && !slices.Contains(order, k) {
				order = append(order, k)
			}
		}
	}
	return append(order, c.rt.Object)
}

// linearize computes the method resolution order (C3, as CPython's
// mro_implementation).
func linearize(c *Class, bases []*Class) ([]*Class, error) {
	var lists [][]*Class
	for _, b := range bases {
		lists = append(lists, b.mro)
	}
	lists = append(lists, bases)
	order := []*Class{c}
	for {
		rest := lists[:0:0]
		for _, l := range lists {
			if len(l) > 0 {
				rest = append(rest, l)
			}
		}
		if len(rest) == 0 {
			return order, nil
		}
		next := candidate(rest)
		if next == nil {
			var names []string
			for _, l := range rest {
				if !slices.Contains(names, l[0].name) {
					names = append(names, l[0].name)
				}
			}
			return nil, fmt.Errorf("Cannot create a consistent method resolution%sorder (MRO) for bases %s", c.rt.Pick("\n", " "), strings.Join(names, ", "))
		}
		order = append(order, next)
		for i, l := range rest {
			if l[0] == next {
				rest[i] = l[1:]
			}
		}
		lists = rest
	}
}

// candidate returns the first head that stands in no tail.
func candidate(lists [][]*Class) *Class {
	for _, l := range lists {
		head := l[0]
		if !slices.ContainsFunc(lists, func(m []*Class) bool { return slices.Contains(m[1:], head) }) {
			return head
		}
	}
	return nil
}
