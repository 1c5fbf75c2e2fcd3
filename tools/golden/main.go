// Golden holds the golden files under testdata to the truth: it runs the Python
// twin of every script under CPython itself, wherever the wanted interpreter is
// installed, and shows how its output differs from the golden file.
//
//	go run ./tools/golden [-update] [-dir DIR] [NAME...]
//
// With -update the golden files are rewritten from what CPython printed. NAME
// restricts the run to scripts whose path holds one of the names. The exit
// status is 1 if anything differs or fails, 2 for wrong usage.
//
// Which file decides what:
//
//	NAME.star, NAME.py, NAME.golden    NAME.py runs on Python 2.7; NAME.star must print
//	                                   the same, run on 2.7 with prelude.py's few functions
//	NAME.py, NAME.py2.golden           NAME.py runs on Python 2.7
//	NAME.py, NAME.py3.golden           NAME.py runs on Python 3.13
//
// A script that ends with another status than 0 says so in a comment line of
// its own, "# exit: 1". Folders named lib hold what scripts load; they are not run.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	os.Exit(run(ctx, os.Args[1:], os.Stdout, os.Stderr))
}

// run is main without the process: it returns the exit status.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("golden", flag.ContinueOnError)
	flags.SetOutput(stderr)
	update := flags.Bool("update", false, "rewrite the golden files from what CPython prints")
	dir := flags.String("dir", "testdata", "the folder of scripts")
	if err := flags.Parse(args); err != nil {
		return 2
	}

	cases, problems, err := discover(*dir)
	if err != nil {
		fmt.Fprintln(stderr, "golden:", err)
		return 2
	}
	cases = slices.DeleteFunc(cases, func(c testCase) bool { return !selected(c.script, flags.Args()) })
	problems = slices.DeleteFunc(problems, func(p problem) bool { return !selected(p.script, flags.Args()) })

	prelude, remove, err := writePrelude()
	if err != nil {
		fmt.Fprintln(stderr, "golden:", err)
		return 2
	}
	defer remove()

	tally := report(ctx, stdout, checker{
		interpreters: findInterpreters(ctx, searchPath()),
		prelude:      prelude,
		update:       *update,
	}, cases)
	for _, p := range problems {
		fmt.Fprintf(stdout, "FAIL %s: %s\n", p.script, p.text)
	}
	tally.failed += len(problems)
	fmt.Fprintf(stdout, "%d same, %d written, %d failed, %d skipped\n",
		tally.same, tally.written, tally.failed, tally.skipped)
	if tally.failed > 0 {
		return 1
	}
	return 0
}

// selected reports whether script is wanted: any is if no name was given.
func selected(script string, names []string) bool {
	return len(names) == 0 || slices.ContainsFunc(names, func(name string) bool {
		return strings.Contains(filepath.ToSlash(script), name)
	})
}

// tally counts outcomes.
type tally struct{ same, written, failed, skipped int }

// report runs the cases in order and writes a line for each that is not as its
// golden file says. Cases that lack an interpreter are named together at the end.
func report(ctx context.Context, w io.Writer, c checker, cases []testCase) tally {
	var t tally
	skipped := map[string][]string{}
	for _, tc := range cases {
		if ctx.Err() != nil {
			break
		}
		switch result := c.check(ctx, tc); {
		case result.skipped:
			t.skipped++
			skipped[tc.version] = append(skipped[tc.version], tc.script)
		case result.err != nil:
			t.failed++
			fmt.Fprintf(w, "FAIL %s: %v\n", tc.script, result.err)
		case result.diff != "":
			t.failed++
			fmt.Fprintf(w, "DIFF %s\n%s", tc.script, result.diff)
		case result.written:
			t.written++
			fmt.Fprintf(w, "wrote %s\n", tc.golden)
		default:
			t.same++
		}
	}
	for _, version := range versions {
		if scripts := skipped[version]; len(scripts) > 0 {
			fmt.Fprintf(w, "skipped for lack of Python %s: %s\n", version, strings.Join(scripts, " "))
		}
	}
	return t
}
