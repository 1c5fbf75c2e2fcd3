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
		micro("loop", "empty loop, a turn", nil),
		micro("method", "method call", limits{timesPy(5)}),
		micro("try", "try without an exception", limits{timesPy(8)}),
		micro("percent", "'%s' % x", limits{timesPy(3)}),
		micro("generator", "generator step", limits{timesPy(5)}),
		starting("start", "hello", "start to the first line of hello", limits{timesStar(1.3)}, nil),
		echo("echo16", "echo", 16, "echo 64 B, 16 connections", limits{timesStar(0.9)}, nil),
	}
}

// micro is a load of a script that times its own loop and prints the
// nanoseconds a turn takes.
func micro(name, title string, budget limits) load {
	return load{
		name: name, script: name,
		metrics: []metric{{title: title, unit: "ns", lower: true, budget: budget}},
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
