package main

import (
	"context"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// scripts are the servers and loops that pysock and CPython run.
//
//go:embed servers micro
var scripts embed.FS

// unpackScripts writes the scripts to a new directory, flat, and returns it.
// The caller removes it.
func unpackScripts() (string, error) {
	dir, err := os.MkdirTemp("", "bench")
	if err != nil {
		return "", err
	}
	err = fs.WalkDir(scripts, ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := scripts.ReadFile(path)
		if err != nil {
			return err
		}
		return os.WriteFile(filepath.Join(dir, entry.Name()), text, 0o666)
	})
	if err != nil {
		os.RemoveAll(dir)
		return "", err
	}
	return dir, nil
}

// A toolset is what the contenders run with. An empty path means not found.
type toolset struct {
	scripts string
	self    string
	pysock  string
	python  string
}

// findTools looks for the binaries. A pysock or python that the user named is
// taken as given.
func findTools(ctx context.Context, dir, pysock, python string) toolset {
	t := toolset{scripts: dir, pysock: pysock, python: python}
	t.self, _ = os.Executable()
	if path, err := exec.LookPath(pysock); err == nil {
		t.pysock, _ = filepath.Abs(path)
	} else {
		t.pysock = ""
	}
	if python == "" {
		t.python = findPython(ctx)
	}
	return t
}

// findPython returns CPython 3.13 where it is in the path or under pyenv,
// else the path's python3. It asks the interpreter for its own path, since
// what the path names may be pyenv's shell script, which would spoil the
// start-up times.
func findPython(ctx context.Context) string {
	candidates := []string{"python3.13"}
	if home, err := os.UserHomeDir(); err == nil {
		installed, _ := filepath.Glob(filepath.Join(home, ".pyenv/versions/3.13*/bin/python3.13"))
		slices.Reverse(installed)
		candidates = append(candidates, installed...)
	}
	candidates = append(candidates, "python3")
	for _, candidate := range candidates {
		out, err := output(ctx, candidate, "-c", "import sys; print(sys.executable)")
		if err == nil && out != "" {
			return out
		}
	}
	return ""
}

// output runs a command that should end soon and returns its first line.
func output(ctx context.Context, name string, args ...string) (string, error) {
	ctx, cancel := context.WithTimeout(ctx, firstLineLimit)
	defer cancel()
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.WaitDelay = time.Second
	out, err := cmd.Output()
	first, _, _ := strings.Cut(strings.TrimSpace(string(out)), "\n")
	return first, err
}

// pysockRuns returns the command function of pysock for scripts with that
// extension.
func (t toolset) pysockRuns(extension string) func(string) []string {
	return func(name string) []string { return t.runs(t.pysock, name+extension) }
}

func (t toolset) pythonRuns(name string) []string { return t.runs(t.python, name+".py") }

func (t toolset) goRuns(name string) []string { return []string{t.self, serveGo, name} }

// runs is the command line for the script under the binary, nil where either
// is missing.
func (t toolset) runs(binary, script string) []string {
	path := filepath.Join(t.scripts, script)
	if _, err := os.Stat(path); err != nil || binary == "" {
		return nil
	}
	return []string{binary, path}
}

// runsPython says why pysock does not run .py files, nil if it does.
func (t toolset) runsPython(ctx context.Context) error {
	command := t.pysockRuns(".py")("hello")
	if command == nil {
		return errors.New("no pysock binary (make build, or -pysock FILE)")
	}
	out, err := output(ctx, command[0], command[1:]...)
	var exit *exec.ExitError
	switch {
	case errors.As(err, &exit):
		lines := strings.Split(strings.TrimSpace(string(exit.Stderr)), "\n")
		return fmt.Errorf("pysock does not run .py files: %s", lines[len(lines)-1])
	case err != nil:
		return err
	case out != "hello":
		return fmt.Errorf("pysock does not run .py files: hello.py printed %q", out)
	}
	return nil
}
