package host_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/pysock/pysock/host"
	"go.starlark.net/starlark"
	"go.starlark.net/starlarkstruct"
)

// Our own modules win over files of the same name, and the dotted name decides:
// a module of a package may be ours while its sister is a file, whoever has the
// package itself.
func TestImportOwnAndFiles(t *testing.T) {
	files := map[string]string{
		"socket.py":               `raise ImportError('a file stands in for socket')`,
		"queue.py":                `raise ImportError('a file stands in for queue')`,
		"Queue.py":                `raise ImportError('a file stands in for Queue')`,
		"test/__init__.py":        `name = 'package of files'`,
		"test/test_support.py":    `raise ImportError('a file stands in for test.test_support')`,
		"test/test_socket.py":     "from test import test_support\nimport test.test_support as again\nname = test_support.name\nassert again is test_support",
		"json/__init__.py":        `raise ImportError('a file stands in for json')`,
		"json/decoder.py":         `raise ImportError('a file stands in for json.decoder')`,
		"json/extra.py":           "from json.decoder import JSONDecoder\nname = 'extra'",
		"json/deep/__init__.py":   "name = 'deep'",
		"json/deep/er.py":         "from . import name as outer\nname = outer + 'er'",
		"logging/handlers/own.py": "name = 'not of a package'",
	}
	const script = `
import socket, json
import test.test_support
import test.test_socket
import json.extra, json.deep.er
import ours.mod
print(hasattr(socket, 'AF_INET'), json.loads('[1]'), json.decoder.__name__)
print(test.name, test.test_support.name, test.test_socket.name)
print(json.extra.name, json.deep.er.name, ours.mod.name)
for missing in 'json.nothing', 'test.nothing', 'socket.nothing', 'ours.nothing':
    try:
        __import__(missing)
    except ImportError as e:
        print(e)
`
	for _, version := range []struct {
		lang host.Language
		want string
	}{
		{host.Python2, `(True, [1], 'json.decoder')
('package of files', 'ours', 'ours')
('extra', 'deeper', 'ours')
No module named nothing
No module named nothing
No module named nothing
No module named nothing
`},
		{host.Python3, `True [1] json.decoder
package of files ours ours
extra deeper ours
No module named 'json.nothing'
No module named 'test.nothing'
No module named 'socket.nothing'; 'socket' is not a package
No module named 'ours.nothing'
`},
	} {
		for _, beside := range []bool{true, false} {
			dir := t.TempDir()
			for name, src := range files {
				path := filepath.Join(dir, name)
				if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(path, []byte(src+"\n"), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			main := filepath.Join(dir, "main.py")
			if !beside {
				t.Setenv("PYTHONPATH", dir)
				main = filepath.Join(t.TempDir(), "main.py")
			}
			module := func(*starlark.Thread) (starlark.Value, error) {
				return starlarkstruct.FromStringDict(starlarkstruct.Default, starlark.StringDict{"name": starlark.String("ours")}), nil
			}
			var out bytes.Buffer
			h := host.Host{Stdout: &out, Stderr: &out, Language: version.lang, Modules: map[string]func(*starlark.Thread) (starlark.Value, error){
				"test.test_support": module, "ours.mod": module,
			}}
			if _, err := h.RunString(t.Context(), main, script); err != nil || out.String() != version.want {
				t.Errorf("%v, beside the script %v: %v\n%s\nwant\n%s", version.lang, beside, err, out.String(), version.want)
			}
		}
	}
}
