package main

import (
	"fmt"
	"slices"
	"strings"
)

// groupNames are the values of -group, in the order the usage shows them.
var groupNames = []string{"net", "lang"}

// A group is a set of loads that share contenders. The first contender is the
// one judged; the others are what it is compared with.
type group struct {
	title      string
	contenders []contender
	ratios     []string // keys of the contenders that have a ratio column
	loads      []load
}

// A contender is one way to run the servers and scripts of a load.
type contender struct {
	key   string // as -contenders and limit.against name it
	title string // heading of its column

	// command is the command line that runs the script called name
	// ("echo"), or nil where this contender has none.
	command func(name string) []string
}

// groups lays out every group for the tools found.
func groups(t toolset) map[string]group {
	return map[string]group{
		"net": {
			title: "Servers",
			contenders: []contender{
				{"pysock", "pysock", t.pysockRuns(".star")},
				{"go", "Go", t.goRuns},
				{"py", "py", t.pythonRuns},
			},
			ratios: []string{"py", "go"},
			loads:  netLoads(),
		},
		"lang": {
			title: "Language",
			contenders: []contender{
				{"pysock", "pysock .py", t.pysockRuns(".py")},
				{"star", "pysock .star", t.pysockRuns(".star")},
				{"py", "py", t.pythonRuns},
			},
			ratios: []string{"py", "star"},
			loads:  langLoads(),
		},
	}
}

// pick returns the loads named, in the group's order; all for an empty list.
func (g group) pick(names []string) ([]load, error) {
	for _, name := range names {
		if !slices.Contains(g.names(), name) {
			return nil, fmt.Errorf("no load %q: -only takes %s", name, strings.Join(g.names(), ", "))
		}
	}
	return slices.DeleteFunc(slices.Clone(g.loads), func(l load) bool {
		return len(names) > 0 && !slices.Contains(names, l.name)
	}), nil
}

func (g group) names() []string {
	var names []string
	for _, l := range g.loads {
		names = append(names, l.name)
	}
	return names
}

func (g group) keys() []string {
	var keys []string
	for _, c := range g.contenders {
		keys = append(keys, c.key)
	}
	return keys
}

// contenderTitle is the column heading of the contender called key.
func (g group) contenderTitle(key string) string {
	for _, c := range g.contenders {
		if c.key == key {
			return c.title
		}
	}
	return key
}
