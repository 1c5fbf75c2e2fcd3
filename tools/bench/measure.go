package main

import (
	"context"
	"fmt"
	"io"
	"time"
)

// A plan says how often and how long to measure.
type plan struct {
	rounds  int
	warmUp  time.Duration // load that is not counted
	measure time.Duration // load that is
}

// A load is one way to put a contender to work.
type load struct {
	name    string // as -only takes it
	script  string // the script a contender runs for it
	metrics []metric

	// run measures the command once and returns a value for each metric.
	run func(ctx context.Context, command []string, p plan) ([]float64, error)
}

// A result is one row of the table: a metric and each contender's median.
type result struct {
	metric  metric
	medians map[string]float64 // by contender; missing where it did not run
}

// measure runs every load. Within a load the contenders take turns, round by
// round, so that whatever else the machine does falls on all of them. A
// contender that fails is named in failures and sits out the rest of the load.
// What it returns after ctx ended is incomplete.
func measure(ctx context.Context, loads []load, contenders []contender, p plan, progress io.Writer) (results []result, failures []string) {
	for _, l := range loads {
		if ctx.Err() != nil {
			break
		}
		fmt.Fprintf(progress, "%-9s", l.name)
		samples := make([]map[string][]float64, len(l.metrics))
		for i := range samples {
			samples[i] = map[string][]float64{}
		}
		failed := map[string]bool{}
		for range p.rounds {
			for _, c := range contenders {
				command := c.command(l.script)
				if command == nil || failed[c.key] || ctx.Err() != nil {
					continue
				}
				values, err := l.run(ctx, command, p)
				if err != nil {
					failed[c.key] = true
					failures = append(failures, fmt.Sprintf("%s, %s: %v", l.name, c.title, err))
					continue
				}
				fmt.Fprintf(progress, " %s %s", c.key, figure(values[0]))
				for i, v := range values {
					samples[i][c.key] = append(samples[i][c.key], v)
				}
			}
		}
		fmt.Fprintln(progress)
		for i, m := range l.metrics {
			medians := map[string]float64{}
			for key, values := range samples[i] {
				if !failed[key] {
					medians[key] = median(values)
				}
			}
			results = append(results, result{m, medians})
		}
	}
	return results, failures
}
