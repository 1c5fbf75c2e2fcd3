package main

import (
	"context"
	"fmt"
	"time"
)

// netLoads are the loads on servers, with the speed budget.
func netLoads() []load {
	return []load{
		echo("echo1", "echo", 1, "echo 64 B, 1 connection",
			limits{timesPy(0.9)}, limits{timesPy(1), timesGo(1)}),
		echo("echo16", "echo", 16, "echo 64 B, 16 connections",
			limits{timesPy(1.15), timesGo(0.75)}, limits{timesPy(1.35), timesGo(0.9)}),
		withP99(echo("echo128", "echo", 128, "echo 64 B, 128 connections",
			limits{timesPy(2), timesGo(0.7)}, limits{timesPy(2.75), timesGo(0.9)}),
			limits{timesPy(1)}, limits{timesPy(0.5)}),
		{
			name: "churn", script: "echo",
			metrics: []metric{{
				title: "connect, one echo, close", unit: "conn/s",
				budget: limits{timesPy(3)}, goal: limits{timesPy(4.5), timesGo(0.85)},
			}},
			run: serving(func(_ context.Context, _ *child, port int, p plan) ([]float64, error) {
				return throughput(16, true, dialTCP(port), p)
			}),
		},
		{
			name: "idle", script: "echo",
			metrics: []metric{
				{
					title: "idle connection, in recv", unit: "KB", lower: true,
					budget: limits{absolute(7)}, goal: limits{absolute(6)},
				},
				{title: "idle connection, after an echo", unit: "KB", lower: true},
			},
			run: serving(idle),
		},
		{
			name: "bulk", script: "bulk",
			metrics: []metric{{
				title: "bulk, recv(65536) and sendall", unit: "MB/s",
				budget: limits{timesPy(0.5)}, goal: limits{timesPy(1)},
			}},
			run: serving(bulk),
		},
		{
			name: "udp", script: "udp",
			metrics: []metric{{
				title: "UDP echo 64 B, 16 senders", unit: "msg/s",
				budget: limits{timesPy(1)}, goal: limits{timesPy(1.5)},
			}},
			run: serving(func(_ context.Context, _ *child, port int, p plan) ([]float64, error) {
				return throughput(16, false, dialUDP(port), p)
			}),
		},
		starting("start", "hello", "start to the first line of hello",
			limits{absolute(5)}, limits{absolute(3)}),
		starting("listen", "echo", "start to a listening echo server", nil, nil),
		echo("busy1", "busy", 1, "echo while computing, 1 connection",
			limits{timesPy(1)}, limits{timesPy(10)}),
		echo("busy16", "busy", 16, "echo while computing, 16 connections",
			limits{timesPy(1)}, limits{timesPy(10)}),
	}
}

type limits = []limit

// echo is a load of n connections with one message in flight on each.
func echo(name, script string, n int, title string, budget, goal limits) load {
	return load{
		name: name, script: script,
		metrics: []metric{
			{title: title, unit: "msg/s", budget: budget, goal: goal},
			{title: title + ": p50", unit: "µs", lower: true},
			{title: title + ": p99", unit: "µs", lower: true},
		},
		run: serving(func(_ context.Context, _ *child, port int, p plan) ([]float64, error) {
			latencies, err := pumpAll(n, false, dialTCP(port), p)
			return []float64{
				rate(latencies, p),
				microseconds(percentile(latencies, 50)),
				microseconds(percentile(latencies, 99)),
			}, err
		}),
	}
}

// withP99 gives an echo load's p99 limits of its own.
func withP99(l load, budget, goal limits) load {
	l.metrics[2].budget, l.metrics[2].goal = budget, goal
	return l
}

// throughput is how many requests a second n connections get answered.
func throughput(n int, churn bool, open func() (int, error), p plan) ([]float64, error) {
	latencies, err := pumpAll(n, churn, open, p)
	return []float64{rate(latencies, p)}, err
}

func rate(latencies []time.Duration, p plan) float64 {
	return float64(len(latencies)) / p.measure.Seconds()
}

// starting is a load of one process after another: from before the fork to
// the first line of output.
func starting(name, script, title string, budget, goal limits) load {
	return load{
		name: name, script: script,
		metrics: []metric{{title: title, unit: "ms", lower: true, budget: budget, goal: goal}},
		run: func(ctx context.Context, command []string, p plan) ([]float64, error) {
			var times []float64
			for end := time.Now().Add(p.measure); len(times) < 5 || time.Now().Before(end); {
				c, err := start(ctx, command)
				if err != nil {
					return nil, err
				}
				c.stop()
				if script == "hello" && c.first != "hello" {
					return nil, fmt.Errorf("the first line is %q", c.first)
				}
				times = append(times, milliseconds(c.startUp))
			}
			return []float64{median(times)}, nil
		},
	}
}
