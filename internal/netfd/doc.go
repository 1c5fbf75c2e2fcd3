// Package netfd is a pollable, non-blocking file descriptor: the ground under
// sockets, pipes, select, poll and epoll.
//
// An [FD] owns one descriptor through one os.File, which registers it with the
// Go poller; a goroutine that waits costs no thread. net.Conn is not used: its
// callers cannot have socket, bind, listen and connect apart, nor a call that
// fails at once with EAGAIN, nor flags and ancillary data.
//
// # Operations
//
// A call that may block is an operation: an object taken from a pool by a method
// of FD, such as [FD.Recv] or [FD.Connect], and given back by Free.
//
//	op := fd.Recv(1024, 0)
//	op.SetDeadline(time.Now().Add(time.Second))
//	op.Run()
//	err, data := op.Err(), op.String()
//	op.Free()
//
// Try makes one attempt and never waits. Run waits until the operation is done,
// its deadline passes, it is interrupted, or the descriptor is closed. Interrupt
// ends a Run from any goroutine. A steady run of operations allocates nothing but
// the results, and one that waits holds no buffer.
//
// # Waiting
//
// Each direction of an FD (see side) has one holder, which waits in the Go poller;
// the others queue, each with its own timer, and the poller passes from one to
// the next. So no call waits behind another one's deadline, and the deadline of
// the os.File, which all share, is only ever that of the holder.
//
// # Errors
//
// Errors are bare unix.Errno values, [ErrTimeout] or [ErrInterrupted]. Every call
// on a closed FD gives unix.EBADF, also a call that was blocked when another
// goroutine closed it (a kernel, and so CPython, would leave that one blocked).
package netfd
