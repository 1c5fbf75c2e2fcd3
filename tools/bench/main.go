// Bench measures pysock against a native Go server of the same shape and
// CPython's socketserver, all three in one interleaved run on loopback, and
// holds the medians against the project's speed budget.
//
//	bench [-quick] [-only LOAD,...] [-rounds N] [-group net|lang] [-o FILE]
//
// Absolute figures belong to the machine and the minute they were taken on;
// the ratios of one run are what the budget is about.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"slices"
	"strings"
	"time"

	"golang.org/x/sys/unix"
)

func main() {
	if len(os.Args) > 2 && os.Args[1] == serveGo {
		if err := serve(os.Args[2], os.Stdout); err != nil {
			fmt.Fprintln(os.Stderr, "bench:", err)
			os.Exit(1)
		}
		return
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, unix.SIGTERM)
	status := run(ctx, os.Args[1:], os.Stdout, os.Stderr)
	stop()
	os.Exit(status)
}

// options are the flags of one run.
type options struct {
	group      string
	only       []string
	contenders []string
	pysock     string
	python     string
	out        string
	plan       plan
}

// run parses args, measures, prints the table, and returns the exit status:
// 0 whether or not the budget is met, 1 when a measurement failed, 2 for bad
// usage.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	opts, err := parse(args, stderr)
	if errors.Is(err, flag.ErrHelp) {
		return 0
	}
	if err != nil {
		fmt.Fprintln(stderr, "bench:", err)
		return 2
	}
	if err := raiseDescriptorLimit(); err != nil {
		fmt.Fprintln(stderr, "bench:", err)
		return 1
	}
	dir, err := unpackScripts()
	if err != nil {
		fmt.Fprintln(stderr, "bench:", err)
		return 1
	}
	defer os.RemoveAll(dir)

	tools := findTools(ctx, dir, opts.pysock, opts.python)
	g := groups(tools)[opts.group]
	if opts.group == "lang" {
		if err := tools.runsPython(ctx); err != nil {
			fmt.Fprintf(stdout, "language group skipped: %v\n", err)
			return 0
		}
	}
	loads, err := g.pick(opts.only)
	if err != nil {
		fmt.Fprintln(stderr, "bench:", err)
		return 2
	}
	contenders := g.contenders
	if len(opts.contenders) > 0 {
		contenders = slices.DeleteFunc(slices.Clone(contenders), func(c contender) bool {
			return !slices.Contains(opts.contenders, c.key)
		})
		if len(contenders) < len(opts.contenders) {
			fmt.Fprintf(stderr, "bench: -contenders takes %s\n", strings.Join(g.keys(), ", "))
			return 2
		}
	}
	started := time.Now()
	results, failures := measure(ctx, loads, contenders, opts.plan, stderr)
	if ctx.Err() != nil {
		fmt.Fprintln(stderr, "bench: interrupted")
		return 1
	}
	report := report{
		group:    g,
		results:  results,
		failures: failures,
		date:     started,
		took:     time.Since(started),
		plan:     opts.plan,
		machine:  describeMachine(ctx, tools),
	}
	report.text(stdout)
	if opts.out != "" {
		if err := writeSection(opts.out, opts.group, report.markdown()); err != nil {
			fmt.Fprintln(stderr, "bench:", err)
			return 1
		}
	}
	if len(failures) > 0 {
		return 1
	}
	return 0
}

// parse reads the flags. A flag's own error has been printed with the usage
// when it returns.
func parse(args []string, stderr io.Writer) (options, error) {
	var (
		opts             options
		quick            bool
		only, contenders string
	)
	flags := flag.NewFlagSet("bench", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.BoolVar(&quick, "quick", false, "one short round: rough figures in less than 30 s")
	flags.StringVar(&only, "only", "", "measure these `LOADS` alone, separated by commas")
	flags.StringVar(&contenders, "contenders", "", "run these `NAMES` alone, separated by commas")
	flags.IntVar(&opts.plan.rounds, "rounds", 3, "`N` rounds per load, of which the table shows the median")
	flags.DurationVar(&opts.plan.measure, "time", time.Second, "how `LONG` one contender is measured in one round")
	flags.StringVar(&opts.group, "group", "net", "the `GROUP` of loads: net (servers) or lang (the Python front-end)")
	flags.StringVar(&opts.pysock, "pysock", "bin/pysock", "the pysock `BINARY`")
	flags.StringVar(&opts.python, "python", "", "the CPython `BINARY` (default: python3.13 where found, else python3)")
	flags.StringVar(&opts.out, "o", "", "write the table to the Markdown `FILE`, over the section an earlier run left there")
	flags.Usage = func() {
		fmt.Fprintln(stderr, "usage: bench [flags]")
		flags.PrintDefaults()
		for _, name := range groupNames {
			g := groups(toolset{})[name]
			fmt.Fprintf(stderr, "loads of group %s: %s\n", name, strings.Join(g.names(), " "))
			fmt.Fprintf(stderr, "contenders of group %s: %s\n", name, strings.Join(g.keys(), " "))
		}
	}
	if err := flags.Parse(args); err != nil {
		return opts, err
	}
	if flags.NArg() > 0 {
		return opts, fmt.Errorf("unexpected argument %q", flags.Arg(0))
	}
	if opts.plan.rounds < 1 || opts.plan.measure <= 0 {
		return opts, errors.New("-rounds and -time must be positive")
	}
	if !slices.Contains(groupNames, opts.group) {
		return opts, fmt.Errorf("-group takes %s", strings.Join(groupNames, ", "))
	}
	if quick {
		opts.plan.rounds = 1
		opts.plan.measure = min(opts.plan.measure, 400*time.Millisecond)
	}
	opts.plan.warmUp = opts.plan.measure / 5
	opts.only = splitList(only)
	opts.contenders = splitList(contenders)
	return opts, nil
}

// splitList cuts a comma-separated flag value; the empty string has no items.
func splitList(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return r == ',' || r == ' ' })
}
