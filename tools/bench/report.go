package main

import (
	"fmt"
	"io"
	"strings"
	"time"
	"unicode/utf8"
)

// A report is a finished run, ready to be shown.
type report struct {
	group    group
	results  []result
	failures []string
	date     time.Time
	took     time.Duration
	plan     plan
	machine  []string
}

// rows is the table, heading first, one string a cell.
func (r report) rows() [][]string {
	g := r.group
	judged := g.contenders[0]
	heading := []string{"load", "unit"}
	for _, c := range g.contenders {
		heading = append(heading, c.title)
	}
	for _, key := range g.ratios {
		heading = append(heading, judged.title+"/"+g.contenderTitle(key))
	}
	rows := [][]string{append(heading, "budget", "goal", "mark")}
	for _, res := range r.results {
		row := []string{res.metric.title, res.metric.unit}
		for _, c := range g.contenders {
			row = append(row, cell(res.medians, c.key, figure))
		}
		for _, key := range g.ratios {
			row = append(row, ratio(res.medians, judged.key, key))
		}
		rows = append(rows, append(row,
			res.metric.limitText(res.metric.budget, g),
			res.metric.limitText(res.metric.goal, g),
			res.metric.mark(judged.key, res.medians)))
	}
	return rows
}

// misses is a sentence for each budget that is not met.
func (r report) misses() []string {
	judged := r.group.contenders[0]
	var lines []string
	for _, res := range r.results {
		m := res.metric
		if m.judge(m.budget, judged.key, res.medians) != missed {
			continue
		}
		got := []string{figure(res.medians[judged.key]) + " " + m.unit}
		for _, l := range m.budget {
			if l.against != "" {
				got = append(got, ratio(res.medians, judged.key, l.against)+"x "+r.group.contenderTitle(l.against))
			}
		}
		lines = append(lines, fmt.Sprintf("%s: %s; the budget is %s",
			m.title, strings.Join(got, ", "), m.limitText(m.budget, r.group)))
	}
	return lines
}

// text writes the report for a terminal, columns aligned.
func (r report) text(w io.Writer) {
	fmt.Fprintln(w, strings.Join(r.machine, "; "))
	rows := r.rows()
	widths := make([]int, len(rows[0]))
	for _, row := range rows {
		for i, c := range row {
			widths[i] = max(widths[i], utf8.RuneCountInString(c))
		}
	}
	for _, row := range rows {
		var line strings.Builder
		for i, c := range row {
			pad := strings.Repeat(" ", widths[i]-utf8.RuneCountInString(c))
			if r.numeric(i) {
				line.WriteString(pad + c + "  ")
			} else {
				line.WriteString(c + pad + "  ")
			}
		}
		fmt.Fprintln(w, strings.TrimRight(line.String(), " "))
	}
	for _, line := range r.misses() {
		fmt.Fprintln(w, "missed:", line)
	}
	for _, line := range r.failures {
		fmt.Fprintln(w, "failed:", line)
	}
	fmt.Fprintf(w, "medians; rounds: %d of %v; %v in all\n", r.plan.rounds, r.plan.measure, r.took.Round(time.Second))
}

// markdown is the report as a section of a document.
func (r report) markdown() string {
	var b strings.Builder
	fmt.Fprintf(&b, "## %s, %s\n\n", r.group.title, r.date.Format("2006-01-02"))
	fmt.Fprintf(&b, "%s. Medians; rounds: %d of %v, contenders in turn.\n\n", strings.Join(r.machine, "; "), r.plan.rounds, r.plan.measure)
	for i, row := range r.rows() {
		fmt.Fprintf(&b, "| %s |\n", strings.Join(row, " | "))
		if i > 0 {
			continue
		}
		for column := range row {
			if r.numeric(column) {
				b.WriteString("|---:")
			} else {
				b.WriteString("|---")
			}
		}
		b.WriteString("|\n")
	}
	for _, part := range []struct {
		title string
		lines []string
	}{{"Misses the budget", r.misses()}, {"Failed", r.failures}} {
		if len(part.lines) == 0 {
			continue
		}
		fmt.Fprintf(&b, "\n%s:\n\n", part.title)
		for _, line := range part.lines {
			fmt.Fprintf(&b, "- %s\n", line)
		}
	}
	return b.String()
}

// numeric says whether a column holds figures.
func (r report) numeric(column int) bool {
	return column >= 2 && column < 2+len(r.group.contenders)+len(r.group.ratios)
}

func cell(medians map[string]float64, key string, show func(float64) string) string {
	if v, ok := medians[key]; ok {
		return show(v)
	}
	return "-"
}

// ratio is the figure of judged over that of other.
func ratio(medians map[string]float64, judged, other string) string {
	a, ok := medians[judged]
	b, also := medians[other]
	if !ok || !also || b == 0 {
		return "-"
	}
	return fmt.Sprintf("%.2f", a/b)
}

// figure shows a measured value with three digits or all of its whole part.
func figure(v float64) string {
	switch {
	case v >= 100:
		return fmt.Sprintf("%.0f", v)
	case v >= 10:
		return fmt.Sprintf("%.1f", v)
	}
	return fmt.Sprintf("%.2f", v)
}
