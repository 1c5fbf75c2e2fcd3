package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/signal"
	"runtime"
	"strings"
	"syscall"
	"unicode/utf8"

	"github.com/pysock/pysock/host"
	"github.com/spf13/pflag"
	"golang.org/x/sys/unix"
)

// Exit statuses.
const (
	exitError    = 1  // an uncaught exception
	exitUsage    = 2  // bad usage, or a script that cannot be read
	exitInternal = 70 // a fault of pysock's own (EX_SOFTWARE of sysexits(3))
)

const help = `pysock runs scripts that talk over sockets, as Python would.

Usage:
  pysock [flags] SCRIPT [ARG...]   run a .star or .py file
  pysock [flags] -c CODE [ARG...]  run CODE
  pysock [flags] - [ARG...]        run standard input

What to run:
  -c, --command CODE   run CODE; it is Starlark unless -2 or -3 is given
  -2, --python2        the script is Python 2
  -3, --python3        the script is Python 3
  -u, --unbuffered     write standard output at once, also into a file or pipe

About pysock:
  -h, --help           show this help
      --version        show the version

Flags end at SCRIPT: what follows belongs to the script, as sys.argv[1:].
Exit status: 0; 1 after an uncaught exception; that of sys.exit; 2 for bad
usage; 70 for a fault of pysock's own.
`

// command is what the arguments ask for.
type command struct {
	host   *host.Host
	name   string // file name, or what stands for it
	code   string // the source, if it does not come from a file
	inline bool

	unbuffered bool // standard output is written at once
}

func run(args []string, stdin *os.File, stdout, stderr *os.File) int {
	cmd, status, done := parse(args, stdin, stdout, stderr)
	if done {
		return status
	}
	cmd.host.IgnoreInterrupt = signal.Ignored(os.Interrupt) // as a shell's background job
	cmd.host.Color = colors(stderr)
	interrupts := interruptsFor(cmd.host)
	defer interrupts.stop()
	out := &output{file: stdout, killable: interrupts.without}
	cmd.host.Stdin, cmd.host.Stdout, cmd.host.Stderr = stdin, out, stderr
	if cmd.unbuffered || interactive(stdout) {
		cmd.host.Stdout = stdout
	}
	cmd.host.OnError = func(err error) {
		out.Flush()
		report(stderr, err)
	}
	signal.Ignore(syscall.SIGPIPE) // writing to a closed pipe is the script's error

	var err error
	if cmd.inline {
		_, err = cmd.host.RunString(context.Background(), cmd.name, cmd.code)
	} else {
		_, err = cmd.host.RunFile(context.Background(), cmd.name)
	}
	out.Flush()
	return exitStatus(err, stderr)
}

// interactive reports whether somebody may be looking at f: it is a terminal.
func interactive(f *os.File) (terminal bool) {
	raw, err := f.SyscallConn()
	if err != nil {
		return false
	}
	_ = raw.Control(func(fd uintptr) {
		_, err := unix.IoctlGetWinsize(int(fd), unix.TIOCGWINSZ)
		terminal = err == nil
	})
	return terminal
}

// colors reports whether Python 3.13 colors its tracebacks: at a terminal, unless
// the environment says otherwise.
func colors(stderr *os.File) bool {
	switch os.Getenv("PYTHON_COLORS") {
	case "0":
		return false
	case "1":
		return true
	}
	if _, no := os.LookupEnv("NO_COLOR"); no {
		return false
	}
	if _, yes := os.LookupEnv("FORCE_COLOR"); yes {
		return true
	}
	return os.Getenv("TERM") != "dumb" && interactive(stderr)
}

// parse reads the arguments. done means that there is nothing to run.
func parse(args []string, stdin *os.File, stdout, stderr io.Writer) (cmd command, status int, done bool) {
	flags := pflag.NewFlagSet("pysock", pflag.ContinueOnError)
	flags.SetInterspersed(false)
	flags.SetOutput(io.Discard)
	code := flags.StringP("command", "c", "", "")
	args, rest := endAtCode(args)
	py2 := flags.BoolP("python2", "2", false, "")
	py3 := flags.BoolP("python3", "3", false, "")
	unbuffered := flags.BoolP("unbuffered", "u", os.Getenv("PYTHONUNBUFFERED") != "", "")
	showHelp := flags.BoolP("help", "h", false, "")
	showVersion := flags.Bool("version", false, "")

	usage := func(format string, a ...any) (command, int, bool) {
		fmt.Fprintf(stderr, "pysock: %s (see pysock --help)\n", fmt.Sprintf(format, a...))
		return command{}, exitUsage, true
	}
	if err := flags.Parse(args); err != nil {
		return usage("%v", err)
	}
	switch {
	case *showHelp:
		fmt.Fprint(stdout, help)
		return command{}, 0, true
	case *showVersion:
		fmt.Fprintf(stdout, "pysock %s (%s, %s/%s)\n", version, runtime.Version(), runtime.GOOS, runtime.GOARCH)
		return command{}, 0, true
	case *py2 && *py3:
		return usage("-2 and -3 exclude each other")
	}
	cmd.host = &host.Host{}
	cmd.unbuffered = *unbuffered
	if !flags.Changed("command") {
		rest = flags.Args()
	}
	switch {
	case flags.Changed("command"):
		cmd.name, cmd.code, cmd.inline = "-c", *code, true
		cmd.host.Args = rest
	case len(rest) == 0:
		return usage("no script given")
	default:
		cmd.name = rest[0]
		cmd.host.Args = rest[1:]
	}
	switch {
	case *py2:
		cmd.host.Language = host.Python2
	case *py3:
		cmd.host.Language = host.Python3
	case cmd.inline || cmd.name == "-":
		cmd.host.Language = host.Starlark
	}
	if err := cmd.read(stdin); err != nil {
		fmt.Fprintf(stderr, "pysock: %v\n", err)
		return command{}, exitUsage, true
	}
	return cmd, 0, false
}

// endAtCode splits the arguments behind -c CODE: flags end there.
func endAtCode(args []string) (flags, rest []string) {
	for i, a := range args {
		end := len(args)
		switch {
		case a == "-" || a == "--" || !strings.HasPrefix(a, "-"):
			return args, nil // the script's name: the flag set knows
		case strings.HasPrefix(a, "--command="):
			end = i + 1
		case a == "--command":
			end = i + 2
		case !strings.HasPrefix(a, "--") && strings.Contains(a, "c"):
			end = i + 1
			if strings.HasSuffix(a, "c") && strings.Index(a, "c") == len(a)-1 {
				end = i + 2
			}
		default:
			continue
		}
		end = min(end, len(args))
		return args[:end], args[end:]
	}
	return args, nil
}

// read checks the script before anything runs; standard input is read here.
func (cmd *command) read(stdin io.Reader) error {
	if cmd.inline {
		return checkText(cmd.name, []byte(cmd.code), cmd.host.Language)
	}
	if cmd.name == "-" {
		src, err := io.ReadAll(stdin)
		if err != nil {
			return fmt.Errorf("cannot read standard input: %v", err)
		}
		cmd.code, cmd.inline = string(src), true
		return checkText("standard input", src, cmd.host.Language)
	}
	src, err := os.ReadFile(cmd.name)
	if err != nil {
		var pe *fs.PathError
		if errors.As(err, &pe) {
			err = pe.Err
		}
		return fmt.Errorf("cannot read '%s': %v", cmd.name, err)
	}
	if host.IsPython(cmd.name, src) {
		return nil // its own first lines say which encoding it has
	}
	return checkText("'"+cmd.name+"'", src, cmd.host.Language)
}

func checkText(name string, src []byte, lang host.Language) error {
	if lang != host.Python2 && lang != host.Python3 && !utf8.Valid(src) {
		return fmt.Errorf("%s is not UTF-8 text", name)
	}
	return nil
}

// report shows the uncaught error of the script's top level.
func report(w io.Writer, err error) {
	var script *host.Error
	var syntax *host.SyntaxError
	switch {
	case errors.As(err, &script):
		fmt.Fprint(w, script.Traceback)
	case errors.As(err, &syntax):
		fmt.Fprint(w, syntax.Traceback())
	}
}

// exitStatus is the process's status for what ended the script.
func exitStatus(err error, stderr io.Writer) int {
	var exit *host.ExitError
	var fault *host.InternalError
	var script *host.Error
	switch {
	case err == nil:
		return 0
	case errors.As(err, &exit):
		if exit.Text != "" {
			fmt.Fprintln(stderr, exit.Text)
		}
		return exit.Code
	case errors.As(err, &fault):
		fmt.Fprintf(stderr, "pysock: %v\n", fault)
		if os.Getenv("PYSOCK_STACK") != "" {
			stderr.Write(fault.Stack)
		}
		return exitInternal
	case errors.As(err, &script):
		if script.Interrupted && script.Signal {
			dieOfInterrupt()
		}
	}
	return exitError
}

// dieOfInterrupt ends the process as SIGINT's default action would, so that a
// shell sees that it was interrupted.
func dieOfInterrupt() {
	signal.Reset(syscall.SIGINT)
	_ = syscall.Kill(os.Getpid(), syscall.SIGINT)
	select {} // until it is delivered
}

// interrupts turns Ctrl-C into KeyboardInterrupt.
type interrupts chan os.Signal

func interruptsFor(h *host.Host) interrupts {
	c := make(interrupts, 4)
	c.start()
	go func() {
		for range c {
			h.Interrupt()
		}
	}()
	return c
}

func (c interrupts) start() { signal.Notify(c, os.Interrupt) }

func (c interrupts) stop() {
	signal.Stop(c)
	close(c)
}

// without runs f while Ctrl-C ends the process: no script is there to notice.
func (c interrupts) without(f func()) {
	signal.Stop(c)
	defer c.start()
	f()
}
