package main

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// The Pythons whose output golden files hold.
const (
	python2 = "2.7"
	python3 = "3.13"
)

var versions = []string{python2, python3}

// searchPath lists the folders that may hold a Python: those of PATH, then the
// versions that pyenv installed ($PYENV_ROOT, or .pyenv in the home folder).
func searchPath() []string {
	folders := filepath.SplitList(os.Getenv("PATH"))
	root := os.Getenv("PYENV_ROOT")
	if root == "" {
		if home, err := os.UserHomeDir(); err == nil {
			root = filepath.Join(home, ".pyenv")
		}
	}
	installed, _ := filepath.Glob(filepath.Join(root, "versions", "*", "bin"))
	return append(folders, installed...)
}

// findInterpreters maps each version to the first program in folders that is
// that CPython. Names alone do not decide: python3 may be any, so each is asked.
func findInterpreters(ctx context.Context, folders []string) map[string]string {
	found := map[string]string{}
	for _, version := range versions {
		major, _, _ := strings.Cut(version, ".")
		for _, folder := range folders {
			for _, name := range []string{"python" + version, "python" + major} {
				path := filepath.Join(folder, name)
				if found[version] == "" && exists(path) && isCPython(ctx, path, version) {
					found[version] = path
				}
			}
		}
		if found[version] == "" {
			delete(found, version)
		}
	}
	return found
}

// isCPython reports whether path runs and says that it is CPython of that version.
func isCPython(ctx context.Context, path, version string) bool {
	ctx, cancel := context.WithTimeout(ctx, 5*time.Second)
	defer cancel()
	out, err := exec.CommandContext(ctx, path, "-c",
		"import platform; print('%s %s.%s' % ((platform.python_implementation(),) + platform.python_version_tuple()[:2]))").Output()
	return err == nil && strings.TrimSpace(string(out)) == "CPython "+version
}
