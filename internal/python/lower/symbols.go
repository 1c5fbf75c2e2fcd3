package lower

import (
	"slices"
	"strings"

	"github.com/pysock/pysock/internal/python/ast"
	"github.com/pysock/pysock/internal/python/scan"
)

// scopeKind says what has a namespace of its own. Comprehensions are not scopes here:
// the engine's own do what Python's do.
type scopeKind uint8

const (
	moduleScope scopeKind = iota
	functionScope
	lambdaScope
	classScope
)

// A scope is the namespace of a module, function or class.
type scope struct {
	node     ast.Node
	kind     scopeKind
	parent   *scope
	name     string // of the function or class
	qualname string
	private  string // the class whose name mangles private names

	symbols map[string]*symbol
	order   []*symbol // as they are first mentioned
	bound   []*symbol // as they are first bound
	main    *region
	at      *region // of the scope around it, where it is defined

	first     string // the first positional parameter, for super()
	generator bool
	def       bool // of a lambda: it has to be lowered as a def
	lazy      bool // has a generator expression: a lambda is a def where it can be one
	classCell bool // of a class: a method uses super() or __class__
	reflects  bool // its code looks at its variables by name
	execs     bool // 2.7: of a function: exec may bind any name in it
}

// A symbol is a name in a scope.
type symbol struct {
	name string
	star string // the identifier in the lowered code

	bound    bool // it is a variable of the scope
	param    bool
	changed  bool // a parameter, or preset, that is bound again
	vararg   bool
	global   bool // declared so
	nonlocal bool // declared so
	leaks    bool // 2.7: the target of a list comprehension that is read after it

	cell bool // it lives in a cell
	open bool // 2.7: a name that the function does not bind, but perhaps code of exec

	kinds    bindingKind // how it is bound
	self     bool        // the first parameter of a method
	definite bool        // of a class or module: bound on every way to the end
	early    bool        // of a module: read by its code above the first binding
	preset   bool        // of a module: bound before its code runs
	assigned bool        // of a module: bound by assignment

	regions []*region // that bind it
	reads   []read
	last    *region // during the walk: the region of the binding that dominates the current place
	listed  bool    // during the walk: perhaps last bound by a list comprehension of 2.7
}

// bindingKind says how names are bound.
type bindingKind uint8

const (
	bindDef       bindingKind = 1 << iota // by a def without decorators
	bindDecorated                         // by a def with decorators
	bindObject                            // by an import or a class
	bindStar                              // perhaps, by an import *
	bindOther
)

// A region is a part of a scope that becomes a Starlark function: the scope's own
// code, or a body that a helper runs.
type region struct {
	parent *region
	looped bool // it may run more than once in a call of its scope
}

func (r *region) within(a *region) bool {
	for ; r != nil; r = r.parent {
		if r == a {
			return true
		}
	}
	return false
}

// A read is a place where a variable is read.
type read struct {
	in      *region
	from    *region // the region of the binding that dominates it; or nil
	closure bool    // it is in a function that may run later
}

func (s *scope) symbol(name string) *symbol {
	sym := s.symbols[name]
	if sym == nil {
		sym = &symbol{name: name, star: name}
		if s.kind == classScope {
			sym.star = "." + s.name + "." + name
		}
		s.symbols[name] = sym
		s.order = append(s.order, sym)
	}
	return sym
}

// inner is the qualified name of what is defined in s.
func (s *scope) inner(name string) string {
	sym := s.symbols[name]
	switch {
	case s.kind == moduleScope || sym != nil && sym.global:
		return name
	case s.kind == classScope:
		return s.qualname + "." + name
	}
	return s.qualname + ".<locals>." + name
}

// function is the innermost scope around s, or s itself, that code within sees.
func (s *scope) function() *scope {
	for s.kind == classScope {
		s = s.parent
	}
	return s
}

// mangle is Python's private name mangling (Language Reference 6.2.1).
func (s *scope) mangle(name string) string {
	if s.private == "" || len(name) < 3 || name[0] != '_' || name[1] != '_' || strings.HasSuffix(name, "__") || strings.Contains(name, ".") {
		return name
	}
	class := strings.TrimLeft(s.private, "_")
	if class == "" {
		return name
	}
	return "_" + class + name
}

// outerRead says whether a read in a class body is of a variable around the class, though the
// class binds that name.
type outerRead uint8

const (
	perhaps outerRead = iota + 1 // if the class has not bound it yet
	always
)

// analyzer walks a tree in the order of execution and notes what becomes of each name.
type analyzer struct {
	*lowerer
	scope  *scope
	region *region
	loops  int // around the place, in its region
	blocks int // around the place, in its scope
	module *scope

	trail   []binding // bindings that end with the current block
	hidden  []hidden  // names of the comprehensions around the place
	pending []pending // nonlocal declarations
	stars   []star
}

// star is an "import *".
type star struct {
	node *ast.ImportFrom
	in   *region
}

type binding struct {
	sym  *symbol
	last *region
}

// hidden are the targets of a comprehension.
type hidden struct {
	owner  *scope
	names  []string
	opaque bool // it does not see the names of a class around it
	later  bool // it is a generator: a function of its own
}

type pending struct {
	scope *scope
	name  string
}

// analyze fills in the lowerer's scopes.
func (l *lowerer) analyze() {
	l.hoisted = map[*ast.NamedExpr]bool{}
	l.outer = map[*ast.Name]outerRead{}
	l.starred = map[*ast.ImportFrom]starImport{}
	l.stored = map[string]bool{}
	a := &analyzer{lowerer: l}
	a.module = a.open(l.mod, moduleScope, "", nil)
	a.scope, a.region = a.module, a.module.main
	names := []string{"__name__", "__file__", "__doc__", "__package__"}
	if l.v3 && l.opts.Module == "__main__" {
		names = append(names, "__spec__", "__cached__", "__annotations__")
	} else if l.notes {
		names = append(names, "__annotations__")
	}
	for _, name := range names {
		// What a module starts with, if it mentions them.
		sym := a.bind(name)
		sym.preset = true
		sym.kinds |= bindOther
	}
	a.stmts(l.mod.Body)
	a.nonlocals()
	a.closeModule()
}

func (a *analyzer) open(n ast.Node, kind scopeKind, name string, parent *scope) *scope {
	s := &scope{node: n, kind: kind, parent: parent, name: name, qualname: name, symbols: map[string]*symbol{}, main: &region{}, at: a.region}
	if parent != nil {
		s.private = parent.private
		s.qualname = parent.inner(name)
	}
	if kind == classScope {
		s.private = name
	}
	a.scopes[n] = s
	return s
}

// inScope walks the code of a new scope.
func (a *analyzer) inScope(s *scope, walk func()) {
	scope, region, loops, blocks, trail := a.scope, a.region, a.loops, a.blocks, a.trail
	a.scope, a.region, a.loops, a.blocks, a.trail = s, s.main, 0, 0, nil
	walk()
	a.scope, a.region, a.loops, a.blocks, a.trail = scope, region, loops, blocks, trail
	a.close(s)
}

// inBlock walks code that may be left out: what it binds is not bound after it.
func (a *analyzer) inBlock(walk func()) {
	mark := len(a.trail)
	a.blocks++
	walk()
	a.blocks--
	for i := len(a.trail) - 1; i >= mark; i-- {
		b := a.trail[i]
		b.sym.last = b.last
	}
	a.trail = a.trail[:mark]
}

func (a *analyzer) inLoop(walk func()) {
	a.loops++
	a.inBlock(walk)
	a.loops--
}

// inRegion walks code that becomes a function of its own.
func (a *analyzer) inRegion(walk func()) {
	region, loops := a.region, a.loops
	a.region = newRegion(region, loops > 0)
	a.loops = 0
	a.inBlock(walk)
	a.region, a.loops = region, loops
}

func newRegion(parent *region, looped bool) *region {
	return &region{parent: parent, looped: parent.looped || looped}
}

// bind notes that a name is bound here.
func (a *analyzer) bind(name string) *symbol {
	sym := a.scope.symbol(a.scope.mangle(name))
	if a.scope.kind == moduleScope && a.region == a.scope.main && !sym.bound && len(sym.reads) > 0 {
		sym.early = true
	}
	if !sym.bound {
		a.scope.bound = append(a.scope.bound, sym)
	}
	sym.bound = true
	sym.changed = sym.changed || sym.param || sym.preset
	if a.blocks == 0 { // else it may not be bound here
		sym.listed = false
	}
	if !slices.Contains(sym.regions, a.region) {
		sym.regions = append(sym.regions, a.region)
	}
	if sym.last != a.region {
		a.trail = append(a.trail, binding{sym, sym.last})
		sym.last = a.region
	}
	if a.blocks == 0 {
		sym.definite = true
	}
	return sym
}

// assign notes that a name is bound by something but a def.
func (a *analyzer) assign(name string) {
	sym := a.bind(name)
	sym.kinds |= bindOther
	sym.assigned = true
}

// unbind notes that a name is deleted here.
func (a *analyzer) unbind(name string) {
	sym := a.bind(name)
	sym.cell, sym.definite = true, false
}

// leak makes the target of a list comprehension of 2.7 a variable of the scope
// around it.
func (a *analyzer) leak(sym *symbol) {
	sym.leaks, sym.cell = true, true
	if !sym.bound {
		sym.bound = true
		sym.regions = append(sym.regions, a.region)
		a.scope.bound = append(a.scope.bound, sym)
	}
}

// load notes that a name is read here.
func (a *analyzer) load(n *ast.Name) { a.read(a.scope.mangle(n.ID), n) }

func (a *analyzer) read(name string, n *ast.Name) {
	closure, opaque := false, false
	for i := len(a.hidden) - 1; i >= 0 && a.hidden[i].owner == a.scope; i-- {
		h := a.hidden[i]
		if slices.Contains(h.names, name) {
			return
		}
		closure = closure || h.later
		opaque = opaque || h.opaque
	}
	s := a.scope
	if opaque && s.kind == classScope {
		a.readOuter(s, name)
		return
	}
	sym := s.symbol(name)
	if sym.listed && !closure {
		a.leak(sym)
	}
	if s.kind == classScope && sym.last == nil {
		a.readOuter(s, name)
		if n != nil && !sym.bound && a.loops == 0 && a.region == s.main {
			a.outer[n] = always
			return
		}
		a.outer[n] = perhaps
		sym.cell = true
	}
	if s.kind == moduleScope && !sym.bound && a.region == s.main && !closure {
		sym.early = true
	}
	sym.note(read{a.region, sym.last, closure})
}

func (sym *symbol) note(r read) {
	if !slices.Contains(sym.reads, r) {
		sym.reads = append(sym.reads, r)
	}
}

// readOuter notes that a class's code reads a name of a scope around it.
func (a *analyzer) readOuter(class *scope, name string) {
	for class.parent.kind == classScope {
		class = class.parent
	}
	sym := class.parent.symbol(name)
	sym.note(read{class.at, sym.last, true})
}

// close settles the names of a function or class whose code was walked; the place
// is in its parent again.
func (a *analyzer) close(s *scope) {
	for _, sym := range s.order {
		switch {
		case sym.global:
			m := a.module.symbol(sym.name)
			if sym.bound {
				m.bound, m.cell = true, true
			}
			m.note(read{a.module.main, nil, true})
			continue
		case sym.nonlocal:
			a.pending = append(a.pending, pending{s, sym.name})
			a.pass(s, sym)
			continue
		case !sym.bound:
			a.pass(s, sym)
			if s.execs && len(sym.reads) > 0 && !a.opts.Builtin(sym.name) {
				sym.open, sym.cell = true, true
				sym.star = ".exec." + sym.name // which is the name's own around the function
			}
			continue
		}
		sym.settle(s)
	}
}

// pass hands a read of a variable that is not the scope's own on to the scopes around it.
func (a *analyzer) pass(s *scope, sym *symbol) {
	if len(sym.reads) == 0 && !sym.nonlocal {
		return
	}
	closure := s.kind != classScope
	for i := len(a.hidden) - 1; i >= 0 && a.hidden[i].owner == a.scope; i-- {
		if slices.Contains(a.hidden[i].names, sym.name) {
			return
		}
		closure = closure || a.hidden[i].later
	}
	p := s.parent
	if p.kind == classScope {
		a.readOuter(p, sym.name)
		return
	}
	outer := p.symbol(sym.name)
	outer.note(read{a.region, outer.last, closure})
	if (s.reflects || sym.cell) && p.kind != moduleScope {
		outer.cell = true // locals() shows it, too
	}
}

// settle decides whether a variable of a function or class needs a cell.
func (sym *symbol) settle(s *scope) {
	if s.kind == classScope && !sym.definite || s.reflects {
		sym.cell = true
	}
	if sym.cell || len(sym.regions) == 1 && sym.regions[0] == s.main {
		return
	}
	for _, r := range sym.regions {
		for _, outer := range sym.regions {
			if r != outer && r.within(outer) {
				sym.cell = true
				return
			}
		}
	}
	for _, r := range sym.reads {
		home := r.in
		for home != nil && !slices.Contains(sym.regions, home) {
			home = home.parent
		}
		if home == nil || home != s.main && (r.from != home || r.closure && home.looped) {
			sym.cell = true
			return
		}
	}
}

// nonlocals makes cells of the variables that inner functions assign.
func (a *analyzer) nonlocals() {
	for _, p := range a.pending {
		s := p.scope.parent
		for ; s != nil; s = s.parent {
			if s.kind != functionScope && s.kind != lambdaScope {
				continue
			}
			if sym := s.symbols[p.name]; sym != nil && sym.bound && !sym.global && !sym.nonlocal {
				sym.cell = true
				break
			}
		}
		if s == nil {
			a.fail(a.mod, scan.SyntaxError, "no binding for nonlocal '"+p.name+"' found")
		}
	}
}

// closeModule settles the names of the module.
func (a *analyzer) closeModule() {
	m := a.module
	for _, st := range a.stars {
		a.starNames(st)
	}
	for _, sym := range m.order {
		if m.reflects || a.opts.Settable && sym.assigned && sym.bound {
			sym.cell = true
		}
		for _, r := range sym.regions {
			if r != m.main {
				sym.cell = true
			}
		}
	}
}

// starNames notes which names of the file an "import *" may bind.
func (a *analyzer) starNames(st star) {
	var known []string
	if a.opts.Star != nil {
		known = a.opts.Star(st.node.Module, st.node.Level)
	}
	names := []string{}
	for _, sym := range a.module.order {
		if sym.preset || known != nil && !slices.Contains(known, sym.name) || known == nil && sym.name[0] == '_' {
			continue
		}
		sym.bound, sym.early = true, true
		sym.kinds |= bindStar
		sym.regions = append(sym.regions, st.in)
		names = append(names, sym.name)
	}
	a.starred[st.node] = starImport{names, known != nil}
}

// starImport is what is known of an "import *": the names that it may bind, and
// whether it binds them for sure.
type starImport struct {
	names []string
	sure  bool
}
