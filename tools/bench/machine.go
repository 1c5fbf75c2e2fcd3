package main

import (
	"context"
	"fmt"
	"os/exec"
	"runtime"
	"strings"

	"golang.org/x/sys/unix"
)

// describeMachine is the shape of the machine and the versions measured, one
// fact an item.
func describeMachine(ctx context.Context, t toolset) []string {
	facts := []string{
		fmt.Sprintf("%s, %d cores, %s/%s", orUnknown(cpuModel()), runtime.NumCPU(), runtime.GOOS, runtime.GOARCH),
		"kernel " + orUnknown(kernel()),
		runtime.Version(),
	}
	if t.python == "" {
		facts = append(facts, "no python3 found")
	} else {
		facts = append(facts, versionOf(ctx, t.python))
	}
	if t.pysock == "" {
		facts = append(facts, "no pysock binary found (make build, or -pysock FILE)")
	} else {
		facts = append(facts, versionOf(ctx, t.pysock))
	}
	return facts
}

// versionOf is the first line a program prints for --version, on whichever
// stream.
func versionOf(ctx context.Context, program string) string {
	ctx, cancel := context.WithTimeout(ctx, firstLineLimit)
	defer cancel()
	out, err := exec.CommandContext(ctx, program, "--version").CombinedOutput()
	if err != nil {
		return program + ": " + err.Error()
	}
	first, _, _ := strings.Cut(strings.TrimSpace(string(out)), "\n")
	return first
}

func kernel() string {
	var name unix.Utsname
	if err := unix.Uname(&name); err != nil {
		return ""
	}
	return unix.ByteSliceToString(name.Sysname[:]) + " " + unix.ByteSliceToString(name.Release[:])
}

func orUnknown(s string) string {
	if s == "" {
		return "unknown"
	}
	return s
}
