// Pylibcheck holds pysock's companion modules that are written in Python
// against CPython's own.
//
// Every script in internal/pylib/testdata imports a module by its name and
// prints what it does. Its golden files NAME.py2.golden and NAME.py3.golden
// hold what it prints on CPython 2.7 and 3.13 with their own modules; -update
// writes them (make an empty one to begin). The check runs each script on the
// same CPython with the modules of internal/pylib instead: the output must not
// differ. A version that is not installed is left out.
//
//	go run ./tools/pylibcheck [-update] [-run REGEXP]
package main

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"time"

	"github.com/google/go-cmp/cmp"
)

const (
	library = "internal/pylib"
	prelude = "tools/pylibcheck/prelude.py"
	limit   = time.Minute
)

func main() {
	update := flag.Bool("update", false, "write the golden files with CPython's own modules")
	run := flag.String("run", "", "check only the scripts whose name matches this regular expression")
	flag.Parse()
	only, err := regexp.Compile(*run)
	if err == nil {
		err = check(*update, only)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "pylibcheck:", err)
		os.Exit(1)
	}
}

// check runs every script that matches in each version that has a golden file.
func check(update bool, only *regexp.Regexp) error {
	root, err := os.Getwd()
	if err != nil {
		return err
	}
	library, prelude := filepath.Join(root, library), filepath.Join(root, prelude)
	scripts, err := filepath.Glob(filepath.Join(library, "testdata", "*.py"))
	if err != nil {
		return err
	}
	dir, err := os.MkdirTemp("", "pylibcheck")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	checked, failed := 0, 0
	for _, version := range []string{"2.7", "3.13"} {
		python := find(version)
		if python == "" {
			fmt.Printf("CPython %s is not installed: left out\n", version)
			continue
		}
		for _, script := range scripts {
			golden := strings.TrimSuffix(script, ".py") + ".py" + version[:1] + ".golden"
			if _, err := os.Stat(golden); err != nil || !only.MatchString(filepath.Base(script)) {
				continue
			}
			if update {
				own, err := output(dir, python, script)
				if err != nil {
					return fmt.Errorf("%s on CPython %s: %w", script, version, err)
				}
				if err := os.WriteFile(golden, own, 0o666); err != nil {
					return err
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				return err
			}
			got, err := output(dir, python, prelude, library, script)
			checked++
			if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(string(got), "\n")); diff != "" || err != nil {
				failed++
				fmt.Printf("%s on CPython %s: %v (-CPython's module +ours)\n%s\n", script, version, err, diff)
			}
		}
	}
	fmt.Printf("%d checked, %d failed\n", checked, failed)
	if failed > 0 {
		return fmt.Errorf("%d scripts differ", failed)
	}
	return nil
}

// output is what Python, run in dir, prints on both streams; the error holds
// it, too, if Python fails.
func output(dir, python string, args ...string) ([]byte, error) {
	ctx, cancel := context.WithTimeout(context.Background(), limit)
	defer cancel()
	cmd := exec.CommandContext(ctx, python, append([]string{"-B"}, args...)...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "PYTHONHASHSEED=0", "PYTHONIOENCODING=utf-8", "PYTHONWARNINGS=", "COLUMNS=80", "TZ=UTC")
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &out
	err := cmd.Run()
	if err != nil {
		err = fmt.Errorf("%w\n%s", err, &out)
	}
	return out.Bytes(), err
}

// find is the CPython of a version, on PATH or among those that pyenv
// installed; "" if there is none.
func find(version string) string {
	folders := filepath.SplitList(os.Getenv("PATH"))
	root := os.Getenv("PYENV_ROOT")
	if root == "" {
		if home, err := os.UserHomeDir(); err == nil {
			root = filepath.Join(home, ".pyenv")
		}
	}
	installed, _ := filepath.Glob(filepath.Join(root, "versions", version+"*", "bin"))
	for _, folder := range append(installed, folders...) {
		path := filepath.Join(folder, "python"+version)
		if exec.Command(path, "-c", "").Run() == nil {
			return path
		}
	}
	return ""
}
