package signal

import (
	"unsafe"

	"golang.org/x/sys/unix"
)

// action is the kernel's struct sigaction, as large as on any machine.
type action [4]uint64

// SystemQuit gives SIGQUIT the system's action, which ends the process. Go's is
// to show the stacks of its own goroutines, which say nothing to who presses
// Ctrl-\ in a script. It is for commands, at their start.
func SystemQuit() {
	var byDefault action
	sigaction(unix.SIGQUIT, &byDefault, nil)
}

// goQuit gives SIGQUIT back to Go, whose action is the same for all signals it
// may hand to a program.
func goQuit() {
	var a action
	sigaction(unix.SIGTERM, nil, &a)
	sigaction(unix.SIGQUIT, &a, nil)
}

func sigaction(sig unix.Signal, set, old *action) {
	_, _, _ = unix.RawSyscall6(unix.SYS_RT_SIGACTION, uintptr(sig), uintptr(unsafe.Pointer(set)), uintptr(unsafe.Pointer(old)), 8, 0, 0)
}
