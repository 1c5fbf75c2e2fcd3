package host_test

import (
	"bufio"
	"context"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/pysock/pysock/host"
)

// library finds the folder of Python 2.7's own modules, or skips the test.
func library(t *testing.T) string {
	t.Helper()
	home, _ := os.UserHomeDir()
	root := os.Getenv("PYENV_ROOT")
	if root == "" {
		root = filepath.Join(home, ".pyenv")
	}
	for _, pattern := range []string{
		filepath.Join(root, "versions/2.7*/lib/python2.7"), "/usr/lib/python2.7", "/usr/local/lib/python2.7",
	} {
		found, _ := filepath.Glob(filepath.Join(pattern, "SocketServer.py"))
		if len(found) > 0 {
			return filepath.Dir(found[0])
		}
	}
	t.Skip("CPython 2.7 is not installed")
	return ""
}

// copyModules copies modules of CPython, not a character changed, to a new
// folder under other names, so that pysock's own do not stand in for them.
func copyModules(t *testing.T, lib string, names map[string]string) (dir string) {
	t.Helper()
	dir = t.TempDir()
	for from, to := range names {
		src, err := os.ReadFile(filepath.Join(lib, from+".py"))
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, to+".py"), src, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// CPython 2.7's own SocketServer, Queue, StringIO and BaseHTTPServer run
// unmodified and serve a request.
func TestStandardLibrary2(t *testing.T) {
	dir := copyModules(t, library(t), map[string]string{
		"SocketServer": "cpython_SocketServer", "Queue": "cpython_Queue", "StringIO": "cpython_StringIO",
		"BaseHTTPServer": "cpython_BaseHTTPServer",
		"mimetools":      "mimetools", "rfc822": "rfc822", // what BaseHTTPServer needs and pysock has not
	})
	script := filepath.Join(dir, "main.py")
	if err := os.WriteFile(script, []byte(`
import sys, threading
import cpython_SocketServer as SocketServer
import cpython_Queue as Queue
import cpython_StringIO as StringIO
import cpython_BaseHTTPServer as BaseHTTPServer

log = StringIO.StringIO()
seen = Queue.Queue()

class Echo(SocketServer.StreamRequestHandler):
    def handle(self):
        for line in self.rfile:
            self.wfile.write(line.upper())
        seen.put('echo')

class Page(BaseHTTPServer.BaseHTTPRequestHandler):
    def do_GET(self):
        body = 'you asked for %s\n' % self.path
        self.send_response(200)
        self.send_header('Content-Type', 'text/plain')
        self.send_header('Content-Length', str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        seen.put('page')

    def log_message(self, format, *args):
        log.write(format % args + '\n')

class Threads(SocketServer.ThreadingMixIn, SocketServer.TCPServer):
    daemon_threads = True

echo = Threads(('127.0.0.1', 0), Echo)
page = BaseHTTPServer.HTTPServer(('127.0.0.1', 0), Page)
servers = [echo, page]
for s in servers:
    t = threading.Thread(target=s.serve_forever, kwargs={'poll_interval': 0.05})
    t.setDaemon(True)
    t.start()
print echo.server_address[1], page.server_address[1]
sys.stdout.flush()
names = sorted([seen.get(), seen.get()])
for s in servers:
    s.shutdown()
    s.server_close()
print names, log.getvalue().split('"')[1]
`), 0o644); err != nil {
		t.Fatal(err)
	}
	r, w := io.Pipe()
	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Second)
	defer cancel()
	ended := make(chan error, 1)
	var stderr strings.Builder
	go func() {
		h := host.Host{Stdout: w, Stderr: &stderr, Language: host.Python2}
		_, err := h.RunFile(ctx, script)
		w.Close()
		ended <- err
	}()
	lines := bufio.NewScanner(r)
	if !lines.Scan() {
		t.Fatalf("the servers do not start: %v\n%s", <-ended, stderr.String())
	}
	ports := strings.Fields(lines.Text())
	if len(ports) != 2 {
		t.Fatalf("got %q, want two ports", lines.Text())
	}

	c, err := net.Dial("tcp", "127.0.0.1:"+ports[0])
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	io.WriteString(c, "hello\n")
	c.(*net.TCPConn).CloseWrite()
	if answer, err := io.ReadAll(c); string(answer) != "HELLO\n" {
		t.Errorf("echo: got %q (%v)", answer, err)
	}
	reply, err := http.Get("http://127.0.0.1:" + ports[1] + "/a/page")
	if err != nil {
		t.Fatalf("%v\n%s", err, stderr.String())
	}
	body, _ := io.ReadAll(reply.Body)
	reply.Body.Close()
	if reply.StatusCode != 200 || string(body) != "you asked for /a/page\n" {
		t.Errorf("page: got %d %q", reply.StatusCode, body)
	}
	if !lines.Scan() || lines.Text() != "['echo', 'page'] GET /a/page HTTP/1.1" {
		t.Errorf("at its end the script says %q", lines.Text())
	}
	if err := <-ended; err != nil {
		t.Errorf("%v\n%s", err, stderr.String())
	}
}
