package main

import "testing"

func TestMark(t *testing.T) {
	more := metric{budget: limits{timesPy(1.15), timesGo(0.75)}, goal: limits{timesPy(2)}}
	less := metric{lower: true, budget: limits{timesPy(1)}, goal: limits{timesPy(0.5)}}
	size := metric{lower: true, budget: limits{absolute(7)}, goal: limits{absolute(6)}}
	tests := []struct {
		name    string
		metric  metric
		medians map[string]float64
		want    string
	}{
		{"more, both limits hold", more, map[string]float64{"pysock": 120, "py": 100, "go": 150}, "met"},
		{"more, goal too", more, map[string]float64{"pysock": 200, "py": 100, "go": 150}, "met, goal too"},
		{"more, on the limit", more, map[string]float64{"pysock": 150, "py": 100, "go": 200}, "met"},
		{"more, py missed", more, map[string]float64{"pysock": 110, "py": 100, "go": 120}, "missed"},
		{"more, Go missed", more, map[string]float64{"pysock": 120, "py": 100, "go": 200}, "missed"},
		{"more, no py", more, map[string]float64{"pysock": 120, "go": 150}, "-"},
		{"more, no py but Go missed", more, map[string]float64{"pysock": 120, "go": 200}, "missed"},
		{"nothing to judge", more, map[string]float64{"py": 100, "go": 150}, "-"},
		{"less, on the limit", less, map[string]float64{"pysock": 10, "py": 10}, "met"},
		{"less, goal too", less, map[string]float64{"pysock": 5, "py": 10}, "met, goal too"},
		{"less, missed", less, map[string]float64{"pysock": 11, "py": 10}, "missed"},
		{"absolute", size, map[string]float64{"pysock": 6.5}, "met"},
		{"absolute, missed", size, map[string]float64{"pysock": 7.1}, "missed"},
		{"no budget", metric{}, map[string]float64{"pysock": 1, "py": 1, "go": 1}, "-"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := tt.metric.mark("pysock", tt.medians); got != tt.want {
				t.Errorf("mark = %q, want %q", got, tt.want)
			}
		})
	}
}
