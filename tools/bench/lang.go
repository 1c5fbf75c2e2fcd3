package main

import (
	"context"
	"fmt"
	"strconv"
)

// langLoads are the loads on the Python front-end: one file run by pysock and
// by CPython.
func langLoads() []load {
	return []load{
		micro("loop", "empty loop, a turn"),
		micro("method", "method call"),
		micro("try", "try without an exception"),
		micro("percent", "'%s' % x"),
		micro("generator", "generator step"),
		starting("start", "hello", "start to the first line of hello", nil, nil),
		echo("echo16", "echo", 16, "echo 64 B, 16 connections", nil, nil),
	}
}

// micro is a load of a script that times its own loop and prints the
// nanoseconds a turn takes.
func micro(name, title string) load {
	return load{
		name: name, script: name,
		metrics: []metric{{title: title, unit: "ns", lower: true}},
		run: func(ctx context.Context, command []string, _ plan) ([]float64, error) {
			c, err := start(ctx, command)
			if err != nil {
				return nil, err
			}
			c.stop()
			ns, err := strconv.ParseFloat(c.first, 64)
			if err != nil {
				return nil, c.explain(fmt.Errorf("the first line is %q, not a time", c.first))
			}
			return []float64{ns}, nil
		},
	}
}
