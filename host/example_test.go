package host_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/pysock/pysock/builtins/socket"
	"github.com/pysock/pysock/builtins/socketserver"
	"github.com/pysock/pysock/host"
	"go.starlark.net/starlark"
	"go.starlark.net/starlarkstruct"
)

func ExampleHost_RunString() {
	var h host.Host // the zero value runs scripts on the process's streams
	_, err := h.RunString(context.Background(), "hello.star", `
a, b = socket.socketpair()
a.send("hello")
print(b.recv(1024))
`)
	if err != nil {
		fmt.Println(err)
	}
	// Output: hello
}

func ExampleHost_RunFile() {
	dir, err := os.MkdirTemp("", "example")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(dir)
	script := filepath.Join(dir, "args.star")
	if err := os.WriteFile(script, []byte("print(sys.argv[1:])\n"), 0o644); err != nil {
		fmt.Println(err)
		return
	}

	h := host.Host{Args: []string{"127.0.0.1", "8080"}}
	if _, err := h.RunFile(context.Background(), script); err != nil {
		fmt.Println(err)
	}
	// Output: ['127.0.0.1', '8080']
}

// Values go in as predeclared names and come out as the script's globals.
func ExampleHost_globals() {
	h := host.Host{Globals: starlark.StringDict{"port": starlark.MakeInt(20000)}}
	globals, err := h.RunString(context.Background(), "swap.star", "swapped = socket.htons(port)\n")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(globals["swapped"])
	// Output: 8270
}

// What a script prints can be captured, and its errors inspected.
func ExampleError() {
	var out bytes.Buffer
	h := host.Host{Stdout: &out}
	_, err := h.RunString(context.Background(), "bad.star", `
print("before")
socket.inet_aton("256.1.1.1")
`)
	var exception *host.Error
	if errors.As(err, &exception) {
		fmt.Printf("output: %q\n", out.String())
		fmt.Println("class:", exception.Class)
		fmt.Println("message:", exception.Message)
		fmt.Print(exception.Traceback)
	}
	// Output:
	// output: "before\n"
	// class: error
	// message: illegal IP address string passed to inet_aton
	// Traceback (most recent call last):
	//   File "bad.star", line 3, in <module>
	//     socket.inet_aton("256.1.1.1")
	// socket.error: illegal IP address string passed to inet_aton
}

// A context ends a script, whatever it waits for.
func ExampleHost_cancel() {
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Millisecond)
	defer cancel()
	var h host.Host
	_, err := h.RunString(ctx, "patient.star", `
s = socket.socket()
s.bind(("127.0.0.1", 0))
s.listen(1)
s.accept()
`)
	fmt.Println(err)
	// Output: context deadline exceeded
}

// A host brings modules of its own; scripts load them by name.
func ExampleHost_modules() {
	greeter := func(*starlark.Thread) (starlark.Value, error) {
		return &starlarkstruct.Module{Name: "greeter", Members: starlark.StringDict{
			"greet": starlark.NewBuiltin("greet", func(_ *starlark.Thread, b *starlark.Builtin, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
				var name string
				if err := starlark.UnpackArgs(b.Name(), args, kwargs, "name", &name); err != nil {
					return nil, err
				}
				return starlark.String("Hello, " + name + "!"), nil
			}),
		}}, nil
	}
	h := host.Host{Modules: map[string]func(*starlark.Thread) (starlark.Value, error){"greeter": greeter}}
	_, err := h.RunString(context.Background(), "main.star", `
load("greeter", "greet")
print(greet("socket"))
`)
	if err != nil {
		fmt.Println(err)
	}
	// Output: Hello, socket!
}

// A program that runs Starlark by itself can use the modules on its thread.
func ExampleAttach() {
	thread := &starlark.Thread{Name: "main"}
	release := host.Attach(thread)
	defer release()
	sockets, err := socket.Module(thread)
	if err != nil {
		fmt.Println(err)
		return
	}
	servers, err := socketserver.Module(thread)
	if err != nil {
		fmt.Println(err)
		return
	}
	env := starlark.StringDict{"socket": sockets, "SocketServer": servers}
	globals, err := starlark.ExecFile(thread, "plain.star", `
name = socket.inet_ntoa(socket.inet_aton("127.1"))
queue = SocketServer.TCPServer.request_queue_size
`, env)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(globals["name"], globals["queue"])
	// Output: "127.0.0.1" 5
}
