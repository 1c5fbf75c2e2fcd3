package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"pysock": main,
	})
}

// TestCommand runs the command as a person would: see testdata/script.
func TestCommand(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"waitfor": waitFor,
			"signal":  signalProcess,
			"status":  checkStatus,
		},
		RequireExplicitExec: true,
	})
}

// patience is how long waitfor waits.
const patience = 20 * time.Second

// waitFor is `waitfor FILE [TEXT]`: wait until a file is there and holds TEXT.
func waitFor(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) == 0 {
		ts.Fatalf("usage: waitfor FILE [TEXT]")
	}
	file, want := ts.MkAbs(args[0]), strings.Join(args[1:], " ")
	deadline := time.Now().Add(patience)
	for {
		b, err := os.ReadFile(file)
		if err == nil && strings.Contains(string(b), want) {
			return
		}
		if time.Now().After(deadline) {
			ts.Fatalf("%s does not say %q: it says %q (%v)", file, want, b, err)
		}
		time.Sleep(5 * time.Millisecond) // a file cannot be waited for otherwise
	}
}

// signalProcess is `signal NAME PIDFILE`: send a signal to the process whose
// number stands in a file.
func signalProcess(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: signal NAME PIDFILE")
	}
	signals := map[string]syscall.Signal{"INT": syscall.SIGINT, "TERM": syscall.SIGTERM}
	pid, err := strconv.Atoi(strings.TrimSpace(ts.ReadFile(args[1])))
	ts.Check(err)
	ts.Check(syscall.Kill(pid, signals[args[0]]))
}

// checkStatus is `status N COMMAND ARG...`: run a command that must end with
// exit status N. Its output goes to the files stdout.txt and stderr.txt.
func checkStatus(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: status N COMMAND ARG...")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	err = ts.Exec(args[1], args[2:]...)
	got := 0
	if err != nil {
		if _, serr := fmt.Sscanf(err.Error(), "exit status %d", &got); serr != nil {
			ts.Fatalf("%v", err)
		}
	}
	if got != want {
		ts.Fatalf("exit status %d, want %d", got, want)
	}
}
