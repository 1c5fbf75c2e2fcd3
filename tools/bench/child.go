package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"strconv"
	"strings"
	"sync"
	"time"
)

const (
	// firstLineLimit is how long a contender may take to print its first
	// line, childLimit how long it may live.
	firstLineLimit = 10 * time.Second
	childLimit     = time.Minute
)

// A child is a contender's process, from its first line to its end.
type child struct {
	cmd     *exec.Cmd
	release context.CancelFunc
	stderr  *tail

	first   string        // the first line it printed
	startUp time.Duration // from before fork to the first line
}

// start runs command and waits for its first line of output. The process is
// killed when ctx ends, when it outlives childLimit, and by stop.
func start(ctx context.Context, command []string) (*child, error) {
	ctx, release := context.WithTimeout(ctx, childLimit)
	c := &child{
		cmd:     exec.CommandContext(ctx, command[0], command[1:]...),
		release: release,
		stderr:  &tail{},
	}
	c.cmd.SysProcAttr = childAttributes()
	c.cmd.WaitDelay = time.Second
	c.cmd.Stderr = c.stderr
	stdout, err := c.cmd.StdoutPipe()
	if err != nil {
		release()
		return nil, err
	}
	began := time.Now()
	if err := c.cmd.Start(); err != nil {
		release()
		return nil, err
	}
	timer := time.AfterFunc(firstLineLimit, func() { c.cmd.Process.Kill() })
	out := bufio.NewReader(stdout)
	line, err := out.ReadString('\n')
	c.startUp = time.Since(began)
	timer.Stop()
	if err != nil {
		c.stop()
		return nil, c.explain(errors.New("ended without a first line"))
	}
	c.first = strings.TrimSpace(line)
	go io.Copy(io.Discard, out) // ends with the pipe, which Wait closes
	return c, nil
}

// stop kills the process and waits for it.
func (c *child) stop() {
	c.cmd.Process.Kill()
	c.cmd.Wait()
	c.release()
}

// port is the first line as a server prints it.
func (c *child) port() (int, error) {
	port, err := strconv.Atoi(c.first)
	if err != nil {
		return 0, fmt.Errorf("the first line is %q, not a port", c.first)
	}
	return port, nil
}

// explain adds the last line the process wrote to its standard error.
func (c *child) explain(err error) error {
	if last := c.stderr.lastLine(); last != "" {
		return fmt.Errorf("%w (%s)", err, last)
	}
	return err
}

// serving makes a load's run function of one that talks to a server: it
// starts the server, hands over the port, and ends the server.
func serving(talk func(ctx context.Context, server *child, port int, p plan) ([]float64, error)) func(context.Context, []string, plan) ([]float64, error) {
	return func(ctx context.Context, command []string, p plan) ([]float64, error) {
		server, err := start(ctx, command)
		if err != nil {
			return nil, err
		}
		port, err := server.port()
		if err != nil {
			server.stop()
			return nil, err
		}
		values, err := talk(ctx, server, port, p)
		server.stop()
		if err != nil {
			return nil, server.explain(err)
		}
		return values, nil
	}
}

// A tail keeps the end of what is written to it.
type tail struct {
	mu   sync.Mutex
	text []byte
}

const tailSize = 4096

func (t *tail) Write(p []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.text = append(t.text, p...)
	if over := len(t.text) - tailSize; over > 0 {
		t.text = append(t.text[:0], t.text[over:]...)
	}
	return len(p), nil
}

func (t *tail) lastLine() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	text := bytes.TrimSpace(t.text)
	return string(text[bytes.LastIndexByte(text, '\n')+1:])
}
