package signal

// SystemQuit leaves SIGQUIT to Go: the system's libraries own what signals do.
func SystemQuit() {}

func goQuit() {}
