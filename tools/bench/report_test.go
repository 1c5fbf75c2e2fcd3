package main

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// sample is a report of three rows: one met, one missed, one without CPython.
func sample() report {
	return report{
		group: groups(toolset{})["net"],
		results: []result{
			{
				metric{title: "echo", unit: "msg/s", budget: limits{timesPy(1.15), timesGo(0.75)}, goal: limits{timesPy(1.35)}},
				map[string]float64{"pysock": 60000, "go": 75000, "py": 50000},
			},
			{
				metric{title: "idle", unit: "KB", lower: true, budget: limits{absolute(7)}},
				map[string]float64{"pysock": 8.25, "go": 4.6, "py": 18.5},
			},
			{
				metric{title: "p99", unit: "µs", lower: true, budget: limits{timesPy(1)}},
				map[string]float64{"pysock": 6300, "go": 5000},
			},
		},
		failures: []string{"p99, py: no reply"},
		date:     time.Date(2020, 2, 29, 12, 0, 0, 0, time.UTC),
		took:     90 * time.Second,
		plan:     plan{rounds: 3, measure: time.Second},
		machine:  []string{"a machine", "kernel Linux"},
	}
}

func TestReportMarkdown(t *testing.T) {
	want := `## Servers, 2020-02-29

a machine; kernel Linux. Medians; rounds: 3 of 1s, contenders in turn.

| load | unit | pysock | Go | py | pysock/py | pysock/Go | budget | goal | mark |
|---|---|---:|---:|---:|---:|---:|---|---|---|
| echo | msg/s | 60000 | 75000 | 50000 | 1.20 | 0.80 | ≥ 1.15x py, 0.75x Go | ≥ 1.35x py | met |
| idle | KB | 8.25 | 4.60 | 18.5 | 0.45 | 1.79 | ≤ 7 KB | - | missed |
| p99 | µs | 6300 | 5000 | - | - | 1.26 | ≤ 1x py | - | - |

Misses the budget:

- idle: 8.25 KB; the budget is ≤ 7 KB

Failed:

- p99, py: no reply
`
	if diff := cmp.Diff(want, sample().markdown()); diff != "" {
		t.Errorf("markdown (-want +got):\n%s", diff)
	}
}

func TestReportText(t *testing.T) {
	want := `a machine; kernel Linux
load  unit   pysock     Go     py  pysock/py  pysock/Go  budget                goal        mark
echo  msg/s   60000  75000  50000       1.20       0.80  ≥ 1.15x py, 0.75x Go  ≥ 1.35x py  met
idle  KB       8.25   4.60   18.5       0.45       1.79  ≤ 7 KB                -           missed
p99   µs       6300   5000      -          -       1.26  ≤ 1x py               -           -
missed: idle: 8.25 KB; the budget is ≤ 7 KB
failed: p99, py: no reply
medians; rounds: 3 of 1s; 1m30s in all
`
	var b strings.Builder
	sample().text(&b)
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Errorf("text (-want +got):\n%s", diff)
	}
}

func TestReplaceSection(t *testing.T) {
	const marked = "<!-- bench net -->\nnew\n<!-- end of bench net -->\n"
	tests := []struct{ name, text, want string }{
		{"empty file", "", marked},
		{"first run", "# Speed\n", "# Speed\n\n" + marked},
		{
			"later run",
			"# Speed\n\n<!-- bench net -->\nold\n<!-- end of bench net -->\n\nProse.\n",
			"# Speed\n\n" + marked + "\nProse.\n",
		},
		{
			"another group's section",
			"<!-- bench lang -->\nold\n<!-- end of bench lang -->\n",
			"<!-- bench lang -->\nold\n<!-- end of bench lang -->\n\n" + marked,
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, replaceSection(tt.text, "net", "new\n")); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}
