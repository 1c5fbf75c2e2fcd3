package main

import (
	"fmt"
	"strings"
)

// A metric is one row of the table: a figure that a load yields.
type metric struct {
	title  string
	unit   string
	lower  bool    // less is better: times and sizes
	budget []limit // what must hold
	goal   []limit // what is aimed for
}

// A limit bounds a metric of the first contender, from below where more is
// better and from above where less is.
type limit struct {
	bound float64

	// against is the contender whose figure the bound multiplies; empty
	// when the bound is a figure itself.
	against string
}

func timesPy(f float64) limit   { return limit{f, "py"} }
func timesGo(f float64) limit   { return limit{f, "go"} }
func timesStar(f float64) limit { return limit{f, "star"} }
func absolute(f float64) limit  { return limit{bound: f} }

// A verdict says whether limits hold.
type verdict int

const (
	unknown verdict = iota // no limits, or a figure they need is missing
	met
	missed
)

// judge holds the medians, by contender, against limits. One limit that is
// missed decides; otherwise one that cannot be told leaves the whole unknown.
func (m metric) judge(limits []limit, judged string, medians map[string]float64) verdict {
	value, ok := medians[judged]
	if !ok || len(limits) == 0 {
		return unknown
	}
	result := met
	for _, l := range limits {
		bound := l.bound
		if l.against != "" {
			other, ok := medians[l.against]
			if !ok {
				result = unknown
				continue
			}
			bound *= other
		}
		if m.lower && value > bound || !m.lower && value < bound {
			return missed
		}
	}
	return result
}

// mark is the table's last column: "missed", "met", "goal" when the goal is
// met as well, "-" when nothing can be said.
func (m metric) mark(judged string, medians map[string]float64) string {
	switch m.judge(m.budget, judged, medians) {
	case missed:
		return "missed"
	case met:
		if m.judge(m.goal, judged, medians) == met {
			return "met, goal too"
		}
		return "met"
	}
	return "-"
}

// limitText shows limits as the table does: "≥ 1.15x py, 0.75x Go".
func (m metric) limitText(limits []limit, g group) string {
	if len(limits) == 0 {
		return "-"
	}
	var parts []string
	for _, l := range limits {
		if l.against == "" {
			parts = append(parts, fmt.Sprintf("%g %s", l.bound, m.unit))
		} else {
			parts = append(parts, fmt.Sprintf("%gx %s", l.bound, g.contenderTitle(l.against)))
		}
	}
	sign := "≥ "
	if m.lower {
		sign = "≤ "
	}
	return sign + strings.Join(parts, ", ")
}
