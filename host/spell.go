package host

import (
	"strings"

	"github.com/pysock/pysock/builtins"
	"go.starlark.net/starlark"
	"go.starlark.net/syntax"
)

// suggest returns the name most like name that a .star file could have meant:
// one it binds itself, a module, or one of Starlark's own. It returns "" if
// none is near.
func (r *run) suggest(filename, name string) string {
	best, distance := "", max(len(name)/3, 1)+1
	consider := func(candidate string) {
		if d := editDistance(strings.ToLower(name), strings.ToLower(candidate), distance); d < distance && candidate != name {
			best, distance = candidate, d
		}
	}
	for _, n := range builtins.Predeclared {
		consider(n)
	}
	for _, n := range starlark.Universe.Keys() {
		consider(n)
	}
	for n := range r.host.Globals {
		consider(n)
	}
	r.sources.mu.Lock()
	tree := r.sources.trees[filename]
	r.sources.mu.Unlock()
	if tree == nil {
		return best
	}
	syntax.Walk(tree, func(n syntax.Node) bool {
		switch n := n.(type) {
		case *syntax.DefStmt:
			consider(n.Name.Name)
		case *syntax.AssignStmt:
			if id, ok := n.LHS.(*syntax.Ident); ok {
				consider(id.Name)
			}
		}
		return true
	})
	return best
}

// editDistance is the Levenshtein distance of a and b, or limit if that is
// smaller.
func editDistance(a, b string, limit int) int {
	if len(a)-len(b) >= limit || len(b)-len(a) >= limit {
		return limit
	}
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := 1; i <= len(a); i++ {
		diagonal := row[0]
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := diagonal
			if a[i-1] != b[j-1] {
				cost++
			}
			diagonal = row[j]
			row[j] = min(cost, row[j]+1, row[j-1]+1)
		}
	}
	return min(row[len(b)], limit)
}
