package signal

import (
	"golang.org/x/sys/unix"
)

var numbers = []struct {
	name   string
	signal unix.Signal
	text   string // strsignal(3)
}{
	{"SIGHUP", unix.SIGHUP, "Hangup"},
	{"SIGINT", unix.SIGINT, "Interrupt"},
	{"SIGQUIT", unix.SIGQUIT, "Quit"},
	{"SIGILL", unix.SIGILL, "Illegal instruction"},
	{"SIGTRAP", unix.SIGTRAP, "Trace/breakpoint trap"},
	{"SIGABRT", unix.SIGABRT, "Aborted"},
	{"SIGIOT", unix.SIGIOT, "Aborted"},
	{"SIGBUS", unix.SIGBUS, "Bus error"},
	{"SIGFPE", unix.SIGFPE, "Floating point exception"},
	{"SIGKILL", unix.SIGKILL, "Killed"},
	{"SIGUSR1", unix.SIGUSR1, "User defined signal 1"},
	{"SIGSEGV", unix.SIGSEGV, "Segmentation fault"},
	{"SIGUSR2", unix.SIGUSR2, "User defined signal 2"},
	{"SIGPIPE", unix.SIGPIPE, "Broken pipe"},
	{"SIGALRM", unix.SIGALRM, "Alarm clock"},
	{"SIGTERM", unix.SIGTERM, "Terminated"},
	{"SIGSTKFLT", unix.SIGSTKFLT, "Stack fault"},
	{"SIGCHLD", unix.SIGCHLD, "Child exited"},
	{"SIGCLD", unix.SIGCHLD, "Child exited"},
	{"SIGCONT", unix.SIGCONT, "Continued"},
	{"SIGSTOP", unix.SIGSTOP, "Stopped (signal)"},
	{"SIGTSTP", unix.SIGTSTP, "Stopped"},
	{"SIGTTIN", unix.SIGTTIN, "Stopped (tty input)"},
	{"SIGTTOU", unix.SIGTTOU, "Stopped (tty output)"},
	{"SIGURG", unix.SIGURG, "Urgent I/O condition"},
	{"SIGXCPU", unix.SIGXCPU, "CPU time limit exceeded"},
	{"SIGXFSZ", unix.SIGXFSZ, "File size limit exceeded"},
	{"SIGVTALRM", unix.SIGVTALRM, "Virtual timer expired"},
	{"SIGPROF", unix.SIGPROF, "Profiling timer expired"},
	{"SIGWINCH", unix.SIGWINCH, "Window changed"},
	{"SIGIO", unix.SIGIO, "I/O possible"},
	{"SIGPOLL", unix.SIGIO, "I/O possible"},
	{"SIGPWR", unix.SIGPWR, "Power failure"},
	{"SIGSYS", unix.SIGSYS, "Bad system call"},
	{"SIGRTMIN", 34, "Real-time signal 0"},
	{"SIGRTMAX", 64, "Real-time signal 30"},
}
