package interp

// Policy decides what a script may touch outside its interpreter. It is asked
// before every connect, bind, sendto, name look-up, adoption of a descriptor,
// file open and process start. A nil Policy allows everything.
type Policy interface {
	// Allow returns nil, or the reason why the script may not do it.
	Allow(Access) error
}

// Access is one thing that a script is about to do.
type Access struct {
	Op      string // "connect", "bind", "sendto", "resolve", "fromfd", "open", "exec"
	Network string // "tcp", "udp", "raw", "unix", "unixgram", ...; empty where it means nothing
	Address string // resolved host:port, path, name or command
}

// Allow asks the interpreter's policy.
func (in *Interp) Allow(a Access) error {
	if in.Policy == nil {
		return nil
	}
	return in.Policy.Allow(a)
}
