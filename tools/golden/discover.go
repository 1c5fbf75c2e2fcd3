package main

import (
	"bufio"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// A testCase is one script, the interpreter that runs it, and what it must print.
type testCase struct {
	script  string
	golden  string
	version string // of Python: one of versions
	star    bool   // run through prelude.py; its golden file is its twin's, never written from it
	exit    int    // the status it ends with
}

// A problem is a script that cannot be a case.
type problem struct{ script, text string }

// discover walks dir and pairs scripts with golden files by their names.
// A twin comes before its .star script, so that -update has written the golden
// file by the time the .star script is compared with it.
func discover(dir string) (cases []testCase, problems []problem, err error) {
	add := func(tc testCase) {
		var err error
		if tc.exit, err = declaredExit(tc.script); err != nil {
			problems = append(problems, problem{tc.script, err.Error()})
			return
		}
		cases = append(cases, tc)
	}
	err = filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			if d.Name() == "lib" {
				return fs.SkipDir
			}
			return nil
		}
		name := strings.TrimSuffix(path, filepath.Ext(path))
		switch filepath.Ext(path) {
		case ".star":
			if !exists(name + ".py") {
				problems = append(problems, problem{path, "has no Python twin " + name + ".py"})
			}
		case ".py":
			before := len(cases) + len(problems)
			if exists(name + ".star") {
				add(testCase{script: path, golden: name + ".golden", version: python2})
				add(testCase{script: name + ".star", golden: name + ".golden", version: python2, star: true})
			}
			if golden := name + ".py2.golden"; exists(golden) {
				add(testCase{script: path, golden: golden, version: python2})
			}
			if golden := name + ".py3.golden"; exists(golden) {
				add(testCase{script: path, golden: golden, version: python3})
			}
			if len(cases)+len(problems) == before {
				problems = append(problems, problem{path,
					"has neither a .star twin nor a .py2.golden or .py3.golden file (make an empty one and run with -update)"})
			}
		}
		return nil
	})
	return cases, problems, err
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// declaredExit reads the status that a script's "# exit: N" line announces, 0 without one.
func declaredExit(script string) (int, error) {
	f, err := os.Open(script)
	if err != nil {
		return 0, err
	}
	defer f.Close()
	for lines := bufio.NewScanner(f); lines.Scan(); {
		if text, ok := strings.CutPrefix(lines.Text(), "# exit:"); ok {
			var status int
			if _, err := fmt.Sscanf(strings.TrimSpace(text), "%d", &status); err != nil {
				return 0, fmt.Errorf("%q: the status is not a number", lines.Text())
			}
			return status, nil
		}
	}
	return 0, nil
}
