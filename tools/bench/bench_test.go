package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/sys/unix"
)

// TestMain lets the test binary stand in for bench as the Go contender.
func TestMain(m *testing.M) {
	if len(os.Args) > 2 && os.Args[1] == serveGo {
		main()
		return
	}
	os.Exit(m.Run())
}

func TestQuickAgainstGo(t *testing.T) {
	out := filepath.Join(t.TempDir(), "performance.md")
	var stdout, stderr strings.Builder
	status := run(t.Context(), []string{
		"-quick", "-contenders", "go", "-only", "echo16", "-time", "200ms", "-o", out,
	}, &stdout, &stderr)
	if status != 0 {
		t.Fatalf("status %d\n%s%s", status, &stdout, &stderr)
	}
	row := regexp.MustCompile(`(?m)^echo 64 B, 16 connections +msg/s +- +[1-9]\d+ +- `)
	if !row.MatchString(stdout.String()) {
		t.Errorf("no throughput of Go alone in\n%s", &stdout)
	}
	written, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	if want := "| echo 64 B, 16 connections: p99 | µs | - |"; !strings.Contains(string(written), want) {
		t.Errorf("no %q in\n%s", want, written)
	}
}

func TestUsage(t *testing.T) {
	tests := []struct{ args, want string }{
		{"-only nosuch", `no load "nosuch": -only takes echo1, `},
		{"-contenders perl -only udp", "-contenders takes pysock, go, py"},
		{"-group nosuch", "-group takes net, lang"},
		{"-rounds 0", "-rounds and -time must be positive"},
		{"-time 0s", "-rounds and -time must be positive"},
		{"-nosuch", "flag provided but not defined: -nosuch"},
		{"extra", `unexpected argument "extra"`},
	}
	for _, tt := range tests {
		t.Run(tt.args, func(t *testing.T) {
			var stdout, stderr strings.Builder
			if status := run(t.Context(), strings.Fields(tt.args), &stdout, &stderr); status != 2 {
				t.Errorf("status %d, want 2", status)
			}
			if !strings.Contains(stderr.String(), tt.want) {
				t.Errorf("no %q in %q", tt.want, &stderr)
			}
		})
	}
}

func TestLanguageGroupNeedsPysock(t *testing.T) {
	var stdout, stderr strings.Builder
	missing := filepath.Join(t.TempDir(), "pysock")
	status := run(t.Context(), []string{"-group", "lang", "-pysock", missing}, &stdout, &stderr)
	if want := "language group skipped: no pysock binary"; status != 0 || !strings.HasPrefix(stdout.String(), want) {
		t.Errorf("status %d, %q; want 0, %q", status, &stdout, want)
	}
}

// TestScripts holds the scripts to the loads: each load has one for every
// contender that is to run it.
func TestScripts(t *testing.T) {
	dir, err := unpackScripts()
	if err != nil {
		t.Fatal(err)
	}
	defer os.RemoveAll(dir)
	tools := toolset{scripts: dir, self: "bench", pysock: "pysock", python: "python3"}
	for _, l := range groups(tools)["net"].loads {
		if tools.pysockRuns(".star")(l.script) == nil {
			t.Errorf("%s: no %s.star", l.name, l.script)
		}
	}
	for name, g := range groups(tools) {
		for _, l := range g.loads {
			if tools.pythonRuns(l.script) == nil {
				t.Errorf("%s %s: no %s.py", name, l.name, l.script)
			}
		}
	}
}

func TestChildEndsWithStop(t *testing.T) {
	c, port := startGo(t, "echo")
	fd, err := dialTCP(port)()
	if err != nil {
		t.Fatal(err)
	}
	if err := echoOnce(fd); err != nil {
		t.Error(err)
	}
	unix.Close(fd)
	c.stop()
	if fd, err := dialTCP(port)(); err == nil {
		unix.Close(fd)
		t.Error("the server still listens")
	}
}

func TestChildEndsWithContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	c, err := start(ctx, goCommand(t, "udp"))
	if err != nil {
		t.Fatal(err)
	}
	cancel()
	c.cmd.Wait()
	c.stop()
}

func TestChildWithoutFirstLine(t *testing.T) {
	_, err := start(t.Context(), goCommand(t, "nosuch"))
	want := `ended without a first line (bench: no Go program called "nosuch")`
	if fmt.Sprint(err) != want {
		t.Errorf("error %q, want %q", err, want)
	}
}

func goCommand(t *testing.T, name string) []string {
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	return []string{self, serveGo, name}
}

func startGo(t *testing.T, name string) (*child, int) {
	c, err := start(t.Context(), goCommand(t, name))
	if err != nil {
		t.Fatal(err)
	}
	port, err := c.port()
	if err != nil {
		c.stop()
		t.Fatal(err)
	}
	return c, port
}
