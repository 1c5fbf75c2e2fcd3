// Command demo plays the tutorial's echo conversation: a server and a client,
// two pysock processes on loopback. It shows what both print, and ends by
// itself.
//
//	go run ./tools/demo bin/pysock
package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"sync"
	"time"
)

// limit is how long the whole conversation may take.
const limit = 20 * time.Second

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: demo PYSOCK")
		os.Exit(2)
	}
	if err := play(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "demo:", err)
		os.Exit(1)
	}
}

func play(pysock string) error {
	ctx, cancel := context.WithTimeout(context.Background(), limit)
	defer cancel()
	var shown sync.Mutex
	show := func(who, line string) {
		shown.Lock()
		defer shown.Unlock()
		fmt.Printf("%-6s | %s\n", who, line)
	}

	// The server serves one connection, and says first where.
	address := make(chan string, 1)
	served, err := start(ctx, pysock, []string{"scripts/12_echo_server.star", "127.0.0.1", "0", "1"}, func(line string) {
		show("server", line)
		if rest, ok := strings.CutPrefix(line, "serving on "); ok {
			address <- rest
		}
	})
	if err != nil {
		return err
	}
	var host, port string
	select {
	case a := <-address:
		host, port, _ = strings.Cut(a, ":")
	case err := <-served:
		return fmt.Errorf("the server ended before it served: %v", err)
	}
	asked, err := start(ctx, pysock, []string{"scripts/13_echo_client.star", host, port, "Hello!", "I like Tuesdays!"}, func(line string) {
		show("client", line)
	})
	if err != nil {
		return err
	}
	if err := <-asked; err != nil {
		return fmt.Errorf("client: %v", err)
	}
	if err := <-served; err != nil {
		return fmt.Errorf("server: %v", err)
	}
	return nil
}

// start runs a command and gives each line that it prints to show. The channel
// gets the command's end, after its last line.
func start(ctx context.Context, name string, args []string, show func(string)) (<-chan error, error) {
	fmt.Printf("       $ pysock %s\n", strings.Join(args, " "))
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	done := make(chan error, 1)
	go func() {
		lines(out, show)
		done <- cmd.Wait()
	}()
	return done, nil
}

func lines(r io.Reader, show func(string)) {
	for s := bufio.NewScanner(r); s.Scan(); {
		show(s.Text())
	}
}
