package host

import (
	"errors"
	"maps"
	"strings"

	"github.com/pysock/pysock/internal/object"
	"github.com/pysock/pysock/internal/python/ast"
	"github.com/pysock/pysock/internal/python/lower"
	"github.com/pysock/pysock/internal/python/parse"
	"go.starlark.net/starlark"
)

// namespaceName is what the code of exec and eval calls its namespace; see
// package lower.
const namespaceName = "$ns"

// compileCode is compile() of a source text: see object.Runtime.Compile.
func (r *run) compileCode(thread *starlark.Thread, src, filename, mode string, decoded, inherit bool) (*object.Code, error) {
	var future ast.Future
	if inherit {
		future = r.sources.futureOf(callerFile(thread))
	}
	tree, isExpr, err := r.parseCode(src, filename, mode, decoded, future)
	if err != nil {
		return nil, r.raiseIfSyntax(thread, err)
	}
	if err := r.warn(thread, tree); err != nil {
		return nil, err
	}
	lowerCode := lower.Module
	if isExpr {
		lowerCode = lower.Expr
	}
	res, err := lowerCode(tree, lower.Options{Builtin: r.builtin, Dynamic: true, Future: tree.Future})
	if err != nil {
		return nil, r.raiseIfSyntax(thread, pythonSyntaxError(err))
	}
	r.sources.code(filename, res.Signatures, tree.Future)
	predeclared := r.predeclare(res)
	prog, err := starlark.FileProgram(res.File, func(name string) bool {
		return name == namespaceName || predeclared.Has(name)
	})
	if err != nil {
		return nil, r.raiseIfSyntax(thread, r.syntaxError(err))
	}
	return r.rt.NewCode(object.Code{
		Filename: filename, Name: "<module>", Line: 1,
		Run: func(thread *starlark.Thread, namespace starlark.Value) (starlark.Value, error) {
			names := maps.Clone(predeclared)
			names[namespaceName] = namespace
			globals, err := prog.Init(thread, names)
			if err != nil {
				return nil, err
			}
			v := globals[".result"]
			if v == nil {
				v = starlark.None
			}
			if mode == "single" && v != starlark.None {
				return starlark.None, r.display(thread, v)
			}
			return v, nil
		},
	}), nil
}

// parseCode parses a source in a mode of compile(). One expression alone is
// parsed as such for "single" too, which shows its value.
func (r *run) parseCode(src, filename, mode string, decoded bool, future ast.Future) (tree *ast.Module, isExpr bool, err error) {
	v := r.pythonVersion()
	if mode == "eval" {
		tree, err = parse.Expr(filename, src, v, future, 0)
		return tree, true, asSyntaxError(err)
	}
	if !decoded && strings.Contains(src, "coding") {
		tree, err = parse.File(filename, []byte(src), v, 0) // it may declare its encoding
	} else {
		tree, err = parse.Code(filename, src, v, future, 0)
	}
	if err != nil {
		return nil, false, asSyntaxError(err)
	}
	if mode == "single" && len(tree.Body) == 1 {
		_, isExpr = tree.Body[0].(*ast.ExprStmt)
	}
	return tree, isExpr, nil
}

func asSyntaxError(err error) error {
	if err == nil {
		return nil
	}
	return pythonSyntaxError(err)
}

// display is what the interactive interpreter does with the value of an
// expression.
func (r *run) display(thread *starlark.Thread, v starlark.Value) error {
	sys, err := r.module(thread, "sys")
	if err != nil {
		return err
	}
	out, err := sys.(starlark.HasAttrs).Attr("stdout")
	if err != nil {
		return err
	}
	text, err := r.rt.Repr(thread, v)
	if err != nil {
		return err
	}
	write, err := out.(starlark.HasAttrs).Attr("write")
	if err != nil {
		return err
	}
	_, err = starlark.Call(thread, write, starlark.Tuple{r.rt.Text(text + "\n")}, nil)
	return err
}

// raiseIfSyntax makes an exception of an error in a source.
func (r *run) raiseIfSyntax(thread *starlark.Thread, err error) error {
	var syntax *SyntaxError
	if errors.As(err, &syntax) {
		return r.raiseSyntax(thread, syntax)
	}
	return err
}

// callerFile is the file of the innermost script function that runs.
func callerFile(thread *starlark.Thread) string {
	for i := range thread.CallStackDepth() {
		if f, ok := thread.DebugFrame(i).Callable().(*starlark.Function); ok {
			return f.Position().Filename()
		}
	}
	return ""
}

// moduleOf returns the module of a Python file: see object.Runtime.ModuleOf.
func (r *run) moduleOf(filename string) *object.Module { return r.files[filename] }

// addFile notes which module a file is of.
func (r *run) addFile(filename string, m *object.Module) {
	m.SetFile(filename)
	if r.files == nil {
		r.files = map[string]*object.Module{}
	}
	r.files[filename] = m
}
